#include "ui/common/lookstyle.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr int markSize = 16; // of the sketch

// Outline and ground of a mark; what is on is filled.
struct MarkTones
{
    Tone outline = Tone::SecondInk;
    Tone fill = Tone::Card;
    Tone sign = Tone::OnFill;
};

MarkTones markTones(QStyle::State state)
{
    const bool on = state.testFlag(QStyle::State_On) || state.testFlag(QStyle::State_NoChange);
    if (!state.testFlag(QStyle::State_Enabled))
        return {Tone::SecondInk, on ? Tone::Line : Tone::Ground, Tone::SecondInk};
    if (on)
        return {Tone::PrimaryFill, Tone::PrimaryFill, Tone::OnFill};
    if (state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_HasFocus))
        return {Tone::Primary, Tone::Card, Tone::OnFill};
    return {};
}

QRectF squareIn(const QRect &rect)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square.adjusted(1, 1, -1, -1);
}

void paintBox(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const MarkTones tones = markTones(option.state);
    const QRectF box = squareIn(option.rect);
    painter.setPen(QPen(theme.color(tones.outline), std::max(1.2, box.width() / 11)));
    painter.setBrush(theme.color(tones.fill));
    painter.drawRoundedRect(box, box.width() / 5, box.width() / 5);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setPen(
        QPen(theme.color(tones.sign), box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.31)});
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
}

void paintRound(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const MarkTones tones = markTones(option.state);
    const QRectF circle = squareIn(option.rect);
    painter.setPen(QPen(theme.color(tones.outline), std::max(1.2, circle.width() / 11)));
    painter.setBrush(theme.color(tones.fill));
    painter.drawEllipse(circle);
    if (!option.state.testFlag(QStyle::State_On))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(tones.sign));
    painter.drawEllipse(circle.center(), circle.width() / 5, circle.width() / 5);
}

} // namespace

LookStyle::LookStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    // A chosen row is marked as a whole, and its table by a border: no frame around one of its
    // cells.
    if (element == PE_FrameFocusRect && option->state.testFlag(State_Item) &&
        option->state.testFlag(State_Selected))
        return;
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!box && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (box)
        paintBox(*painter, *option);
    else
        paintRound(*painter, *option);
    painter->restore();
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(markSize);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace lc::ui
