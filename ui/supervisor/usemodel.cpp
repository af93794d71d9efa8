#include "ui/supervisor/usemodel.h"

#include "texts/domaintext.h"

#include <QLocale>

namespace lc::ui {

namespace {

qint64 valueAt(const ledger::UseCount &count, int column)
{
    switch (static_cast<UseModel::Column>(column)) {
    case UseModel::All:
        return count.all;
    case UseModel::LookUps:
        return count.lookUps;
    case UseModel::Openings:
        return count.openings;
    case UseModel::Prints:
        return count.prints;
    case UseModel::Reprints:
        return count.reprints;
    case UseModel::Reveals:
        return count.reveals;
    case UseModel::Refusals:
        return count.refusals;
    case UseModel::KeyColumn:
    case UseModel::Columns:
        break;
    }
    return 0;
}

} // namespace

void UseModel::show(const QList<ledger::UseCount> &counts, Key key)
{
    beginResetModel();
    m_counts = counts;
    m_key = key;
    endResetModel();
}

int UseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

int UseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString UseModel::keyText(const QString &key) const
{
    if (key.isEmpty())
        return m_key == Key::Matter ? tr("(no matter)") : tr("(not given)");
    if (m_key == Key::Reason) {
        if (const auto reason = domain::reasonFromCode(key))
            return texts::codeAndName(*reason);
    }
    return key;
}

QVariant UseModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && index.column() != KeyColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const ledger::UseCount &count = m_counts.at(index.row());
    if (index.column() == KeyColumn)
        return keyText(count.key);
    return role == Qt::DisplayRole ? QLocale().toString(valueAt(count, index.column())) : QString();
}

QVariant UseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KeyColumn:
        return m_key == Key::Operator ? tr("Operator")
               : m_key == Key::Reason ? tr("Reason")
                                      : tr("Matter");
    case All:
        return tr("All uses");
    case LookUps:
        return tr("Looked up");
    case Openings:
        return tr("Opened");
    case Prints:
        return tr("Printed");
    case Reprints:
        return tr("Printed again");
    case Reveals:
        return tr("Numbers shown");
    case Refusals:
        return tr("Refused");
    case Columns:
        break;
    }
    return {};
}

} // namespace lc::ui
