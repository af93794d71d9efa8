#pragma once

#include "ledger/overview.h"

#include <QAbstractTableModel>

namespace lc::ui {

// Uses by operator, reason or matter, one row each, counted by what was done.
class UseModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Key { Operator, Reason, Matter };
    enum Column { KeyColumn, All, LookUps, Openings, Prints, Reprints, Reveals, Refusals, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<ledger::UseCount> &counts, Key key);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString keyText(const QString &key) const;
    QList<ledger::UseCount> m_counts;
    Key m_key = Key::Operator;
};

} // namespace lc::ui
