#pragma once

#include <QStyledItemDelegate>

namespace lc::ui {

// Paints a license's row: its number key, type and state, issuer and end; the chosen row is
// higher and adds number and period.
class LicenseDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    // Where a row is ticked with the mouse.
    [[nodiscard]] static QRect tickBox(const QRect &row);

private:
    void paintKey(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool chosen) const;
    [[nodiscard]] QRect paintPill(QPainter *painter, const QRect &line, const QModelIndex &index,
                                  const QPalette &palette) const;
};

} // namespace lc::ui
