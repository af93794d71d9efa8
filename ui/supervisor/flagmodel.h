#pragma once

#include "ledger/overview.h"

#include <QAbstractTableModel>

namespace lc::ui {

// What deserves a second look: when, who, what, how often.
class FlagModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, HowOften, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<ledger::Flag> &flags);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<ledger::Flag> m_flags;
};

[[nodiscard]] QString textOf(ledger::Flag::Kind kind);

} // namespace lc::ui
