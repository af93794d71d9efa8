#pragma once

#include <QStyledItemDelegate>

namespace lc::ui {

// Paints the rows below the verdict: group titles, findings with their shapes, fields whose
// values wrap.
class DetailDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace lc::ui
