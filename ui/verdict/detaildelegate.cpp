#include "ui/verdict/detaildelegate.h"

#include "ui/common/glyphs.h"
#include "ui/common/look.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"
#include "ui/verdict/detailmodel.h"

#include <QListView>
#include <QPainter>

namespace lc::ui {

namespace {

constexpr int wrapFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;

struct Columns
{
    QRect first;
    QRect second;
};

DetailModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<DetailModel::Kind>(index.data(DetailModel::KindRole).toInt());
}

// Shape and remark beside a finding's line, or a field's name beside its value.
Columns columnsOf(const QRect &row, const QModelIndex &index)
{
    const QRect inner = row.adjusted(scaled(12), scaled(4), -scaled(12), -scaled(4));
    if (kindOf(index) == DetailModel::Kind::Field) {
        const int name = scaled(90);
        return {QRect(inner.left(), inner.top(), name, inner.height()),
                inner.adjusted(name + scaled(6), 0, 0, 0)};
    }
    const QString remark = index.data(DetailModel::RemarkRole).toString();
    const int remarkWidth = std::min(
        QFontMetrics(fontOf(TextSize::Small)).horizontalAdvance(remark) + 2, inner.width() / 2);
    const QRect line =
        inner.adjusted(scaled(24), 0, -(remarkWidth ? remarkWidth + scaled(8) : 0), 0);
    return {line, QRect(inner.right() - remarkWidth, inner.top(), remarkWidth, inner.height())};
}

void paintFinding(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const auto [line, remark] = columnsOf(option.rect, index);
    const QFont font = fontOf(TextSize::Normal);
    const int side = scaled(14);
    const int height = QFontMetrics(font).height();
    paintShape(*painter,
               QRectF(line.left() - scaled(24), line.top() + (height - side) / 2.0, side, side),
               static_cast<Shape>(index.data(DetailModel::ShapeRole).toInt()), theme);
    painter->setFont(font);
    painter->setPen(theme.color(Tone::Ink));
    painter->drawText(line, wrapFlags, index.data(DetailModel::NameRole).toString());
    painter->setFont(fontOf(TextSize::Small));
    painter->setPen(theme.color(Tone::SecondInk));
    const QString text = index.data(DetailModel::RemarkRole).toString();
    painter->drawText(
        QRect(remark.left(), remark.top(), remark.width(), height),
        Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(fontOf(TextSize::Small)).elidedText(text, Qt::ElideRight, remark.width()));
}

void paintField(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const auto [name, value] = columnsOf(option.rect, index);
    painter->setFont(fontOf(TextSize::Normal));
    painter->setPen(theme.color(Tone::SecondInk));
    painter->drawText(name, wrapFlags, index.data(DetailModel::NameRole).toString());
    painter->setPen(theme.color(Tone::Ink));
    const QString text = index.data(DetailModel::ValueRole).toString();
    if (missingGlyphs(text).isEmpty())
        painter->drawText(value, wrapFlags, text);
    else
        paintWithFrames(painter, value, text, fontOf(TextSize::Normal));
}

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    if (index.row() > 0) {
        painter->setPen(theme.color(Tone::Line));
        painter->drawLine(option.rect.topLeft() + QPoint(0, scaled(4)),
                          option.rect.topRight() + QPoint(0, scaled(4)));
    }
    painter->setFont(fontOf(TextSize::Small, true));
    painter->setPen(theme.color(Tone::SecondInk));
    painter->drawText(option.rect.adjusted(scaled(12), scaled(8), -scaled(12), 0),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      index.data(DetailModel::NameRole).toString());
}

} // namespace

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFontMetrics normal(fontOf(TextSize::Normal));
    if (kindOf(index) == DetailModel::Kind::Group)
        return {width, normal.height() + scaled(18)};
    const auto [first, second] = columnsOf(QRect(0, 0, width, 10000), index);
    const bool field = kindOf(index) == DetailModel::Kind::Field;
    int height = normal.boundingRect(first, wrapFlags, index.data(DetailModel::NameRole).toString())
                     .height();
    if (field) {
        const QString text = index.data(DetailModel::ValueRole).toString();
        height = std::max(height,
                          missingGlyphs(text).isEmpty()
                              ? normal.boundingRect(second, wrapFlags, text).height()
                              : paintWithFrames(nullptr, second, text, fontOf(TextSize::Normal)));
    }
    return {width, std::max(height, normal.height()) + scaled(8)};
}

void DetailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    const Theme &theme = Theme::of(option.palette);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index)
        painter->fillRect(option.rect, theme.color(Tone::PrimaryTint));
    switch (kindOf(index)) {
    case DetailModel::Kind::Group:
        paintGroup(painter, option, index);
        break;
    case DetailModel::Kind::Finding:
        paintFinding(painter, option, index);
        break;
    case DetailModel::Kind::Field:
        paintField(painter, option, index);
        break;
    }
    painter->restore();
}

} // namespace lc::ui
