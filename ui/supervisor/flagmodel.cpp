#include "ui/supervisor/flagmodel.h"

#include <QLocale>

namespace lc::ui {

QString textOf(ledger::Flag::Kind kind)
{
    switch (kind) {
    case ledger::Flag::Kind::Rate:
        return FlagModel::tr("More look-ups in one hour than usual");
    case ledger::Flag::Kind::OffHours:
        return FlagModel::tr("Used outside office hours");
    case ledger::Flag::Kind::NoMatter:
        return FlagModel::tr("Looked up without a matter");
    case ledger::Flag::Kind::Reveal:
        return FlagModel::tr("Masked number shown");
    case ledger::Flag::Kind::Reprint:
        return FlagModel::tr("Copy printed again");
    }
    return {};
}

void FlagModel::show(const QList<ledger::Flag> &flags)
{
    beginResetModel();
    m_flags = flags;
    endResetModel();
}

int FlagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flags.size());
}

int FlagModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant FlagModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && index.column() == HowOften)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const ledger::Flag &flag = m_flags.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case When:
        return tr("%1, %2:00–%3:00")
            .arg(flag.day.toString(Qt::ISODate))
            .arg(flag.hour)
            .arg(flag.hour + 1);
    case Who:
        return flag.operatorNumber.isEmpty() ? tr("(not given)") : flag.operatorNumber;
    case What:
        return textOf(flag.kind);
    case HowOften:
        return QLocale().toString(flag.count);
    case Columns:
        break;
    }
    return {};
}

QVariant FlagModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case When:
        return tr("When");
    case Who:
        return tr("Operator");
    case What:
        return tr("What");
    case HowOften:
        return tr("How often");
    case Columns:
        break;
    }
    return {};
}

} // namespace lc::ui
