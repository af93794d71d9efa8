#include "ui/lookup/licensedelegate.h"

#include "texts/domaintext.h"
#include "ui/common/look.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"
#include "ui/lookup/licensemodel.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr double padding = 9;
constexpr double keyColumn = 38;
constexpr double rowPadding = 12;

bool isChosen(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

// The chosen row says more, unless all rows are of one height.
bool isHigher(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return isChosen(option, index) && !(view && view->uniformItemSizes());
}

Tone toneOf(domain::PeriodState state)
{
    switch (state) {
    case domain::PeriodState::Valid:
        return Tone::Passed;
    case domain::PeriodState::ExpiresSoon:
    case domain::PeriodState::NotYetValid:
        return Tone::Notice;
    case domain::PeriodState::Expired:
        return Tone::Failed;
    case domain::PeriodState::Unknown:
        return Tone::Undecided;
    }
    Q_UNREACHABLE();
}

// The lines below the type: two parts joined, or each of its own when the row is chosen.
QStringList detailLines(const QModelIndex &index, bool chosen, const QFontMetrics &metrics,
                        int width)
{
    const QString number = index.data(LicenseModel::NumberRole).toString();
    const QString issuer = index.data(LicenseModel::IssuerRole).toString();
    const QString period = index.data(LicenseModel::PeriodRole).toString();
    const QString until = index.data(LicenseModel::UntilRole).toString();
    if (chosen)
        return QStringList{number, issuer, period};
    // The date counts more than who issued it: where both have no room, the issuer is cut.
    if (issuer.isEmpty() || until.isEmpty())
        return {issuer + until};
    const QString tail = u" · " % until;
    const int room = std::max(0, width - metrics.horizontalAdvance(tail));
    return {metrics.elidedText(issuer, Qt::ElideRight, room) % tail};
}

} // namespace

QSize LicenseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int title = QFontMetrics(fontOf(TextSize::Normal, true)).height();
    const int line = QFontMetrics(fontOf(TextSize::Small)).height();
    const int lines = isHigher(option, index) ? 3 : 1;
    return {scaled(200), title + lines * line + scaled(padding) * 2 + scaled(3)};
}

void LicenseDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                  bool chosen) const
{
    const Theme &theme = Theme::of(option.palette);
    if (chosen) {
        painter->fillRect(option.rect, theme.color(Tone::PrimaryTint));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(scaled(3), option.rect.height())),
                          theme.color(Tone::Primary));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, theme.color(Tone::Ground));
    }
    painter->setPen(theme.color(Tone::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (chosen && option.widget && option.widget->hasFocus()) {
        painter->setPen(QPen(theme.color(Tone::Primary), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QRect LicenseDelegate::paintPill(QPainter *painter, const QRect &line, const QModelIndex &index,
                                 const QPalette &palette) const
{
    const auto state =
        static_cast<domain::PeriodState>(index.data(LicenseModel::PeriodStateRole).toInt());
    const QString text = texts::nameOf(state);
    const QFont font = fontOf(TextSize::Small);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(text) + scaled(16);
    const QRect pill(line.right() - width, line.top(), width, line.height());
    const QColor color = Theme::of(palette).color(toneOf(state));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.2));
    painter->setBrush(Theme::of(palette).color(Tone::Card));
    const QRectF outline = QRectF(pill).adjusted(0.6, 0.6, -0.6, -0.6);
    painter->drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter->setFont(font);
    painter->drawText(pill, Qt::AlignCenter, text);
    painter->restore();
    return pill;
}

QRect LicenseDelegate::tickBox(const QRect &row)
{
    // In the middle of the first line below the type.
    const int side = scaled(14);
    const int title = QFontMetrics(fontOf(TextSize::Normal, true)).height();
    const int line = QFontMetrics(fontOf(TextSize::Small)).height();
    return {row.left() + scaled(3) + (scaled(keyColumn) - scaled(3) - side) / 2,
            row.top() + scaled(padding) + title + scaled(4) + (line - side) / 2, side, side};
}

// The digit or, once it was opened, the verdict's shape; below it the tick.
void LicenseDelegate::paintKey(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect box = tickBox(option.rect);
    const QRect top(option.rect.left() + scaled(3), option.rect.top() + scaled(padding),
                    scaled(keyColumn) - scaled(3),
                    QFontMetrics(fontOf(TextSize::Normal, true)).height() + scaled(2));
    if (const QVariant verdict = index.data(LicenseModel::VerdictRole); verdict.isValid()) {
        const double side = scaled(17);
        paintShape(
            *painter,
            QRectF(top.center().x() - side / 2 + 1, top.center().y() - side / 2 + 1, side, side),
            shapeOf(static_cast<domain::VerdictKind>(verdict.toInt())), theme);
    } else {
        painter->setFont(fontOf(TextSize::Small));
        painter->setPen(theme.color(Tone::SecondInk));
        painter->drawText(top, Qt::AlignCenter, QString::number(index.row() + 1));
    }
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(theme.color(ticked ? Tone::PrimaryFill : Tone::SecondInk));
    painter->setBrush(theme.color(ticked ? Tone::PrimaryFill : Tone::Card));
    painter->drawRoundedRect(outline, scaled(3), scaled(3));
    if (ticked) {
        painter->setPen(QPen(theme.color(Tone::OnFill), 1.8, Qt::SolidLine, Qt::RoundCap));
        const double side = outline.width();
        painter->drawPolyline(QPolygonF{outline.topLeft() + QPointF(side * 0.22, side * 0.52),
                                        outline.topLeft() + QPointF(side * 0.42, side * 0.72),
                                        outline.topLeft() + QPointF(side * 0.78, side * 0.30)});
    }
    painter->restore();
}

void LicenseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const Theme &theme = Theme::of(option.palette);
    const bool chosen = isChosen(option, index);
    paintGround(painter, option, chosen);

    const QRect row = option.rect;
    const QFont title = fontOf(TextSize::Normal, true);
    const QFont small = fontOf(TextSize::Small);
    paintKey(painter, option, index);

    const int left = row.left() + scaled(keyColumn);
    int top = row.top() + scaled(padding);
    QRect line(left, top, row.right() - left - scaled(rowPadding),
               QFontMetrics(title).height() + scaled(2));
    const QRect pill = paintPill(painter, line, index, option.palette);
    line.setRight(pill.left() - scaled(6));
    painter->setFont(title);
    painter->setPen(theme.color(Tone::Ink));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(title).elidedText(index.data(LicenseModel::TypeRole).toString(),
                                                     Qt::ElideRight, line.width()));
    painter->setFont(small);
    painter->setPen(theme.color(Tone::SecondInk));
    const QFontMetrics metrics(small);
    top = line.bottom() + scaled(2);
    const int width = row.right() - left - scaled(rowPadding);
    for (const QString &text : detailLines(index, isHigher(option, index), metrics, width)) {
        painter->drawText(QRect(left, top, width, metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, width));
        top += metrics.height();
    }
    painter->restore();
}

} // namespace lc::ui
