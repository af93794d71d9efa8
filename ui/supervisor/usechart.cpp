#include "ui/supervisor/usechart.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr int gridLines = 4;
constexpr double barShare = 0.72;

} // namespace

qint64 axisTop(qint64 largest)
{
    qint64 step = 4;
    while (true) {
        for (const qint64 factor : {1, 2, 5}) {
            if (step * factor >= largest)
                return step * factor;
        }
        step *= 10;
    }
}

UseChart::UseChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("useChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void UseChart::show(const QString &title, const QList<Bar> &bars)
{
    m_title = title;
    m_bars = bars;
    QStringList words;
    for (const Bar &bar : bars) {
        if (bar.value > 0)
            words.append(bar.label % u": " % QLocale().toString(bar.value));
    }
    setAccessibleName(title);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize UseChart::sizeHint() const
{
    return {scaled(520), scaled(260)};
}

QSize UseChart::minimumSizeHint() const
{
    return {scaled(280), scaled(170)};
}

QRectF UseChart::area() const
{
    const double left = scaled(52);
    const double top = scaled(34);
    return {left, top, width() - left - scaled(12), height() - top - scaled(30)};
}

void UseChart::paintGrid(QPainter &painter, const QRectF &area, qint64 top) const
{
    const Theme &theme = Theme::of(palette());
    painter.setFont(fontOf(TextSize::Small));
    for (int i = 0; i <= gridLines; ++i) {
        const double y = area.bottom() - area.height() * i / gridLines;
        painter.setPen(theme.color(Tone::Line));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.color(Tone::SecondInk));
        painter.drawText(QRectF(0, y - scaled(8), area.left() - scaled(8), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(top * i / gridLines));
    }
}

void UseChart::paintBars(QPainter &painter, const QRectF &area, qint64 top) const
{
    const Theme &theme = Theme::of(palette());
    const double step = area.width() / double(std::max<qsizetype>(1, m_bars.size()));
    double written = area.left() - 1;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const double height = area.height() * double(bar.value) / double(top);
        const double left = area.left() + step * double(i);
        const QRectF body(left + step * (1 - barShare) / 2, area.bottom() - height, step * barShare,
                          height);
        painter.fillRect(body, theme.color(bar.marked ? Tone::Notice : Tone::PrimaryFill));
        painter.setPen(theme.color(Tone::SecondInk));
        const double width = painter.fontMetrics().horizontalAdvance(bar.label);
        const QRectF place(left + step / 2 - width / 2, area.bottom() + scaled(4), width,
                           scaled(18));
        // Labels that would touch are left out.
        if (place.left() < written)
            continue;
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, bar.label);
        written = place.right() + scaled(6);
    }
}

void UseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(fontOf(TextSize::Normal, true));
    painter.setPen(Theme::of(palette()).color(Tone::Ink));
    painter.drawText(QRectF(scaled(12), scaled(6), width() - scaled(24), scaled(22)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_title);
    qint64 largest = 0;
    for (const Bar &bar : m_bars)
        largest = std::max(largest, bar.value);
    const qint64 top = axisTop(largest);
    paintGrid(painter, area(), top);
    paintBars(painter, area(), top);
}

bool UseChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_bars.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const double step = area().width() / double(m_bars.size());
    const auto index = qsizetype((help->pos().x() - area().left()) / step);
    if (index >= 0 && index < m_bars.size())
        QToolTip::showText(
            help->globalPos(),
            m_bars.at(index).label % u": " % QLocale().toString(m_bars.at(index).value), this);
    return true;
}

} // namespace lc::ui
