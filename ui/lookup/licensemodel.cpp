#include "ui/lookup/licensemodel.h"

#include "texts/domaintext.h"
#include "ui/common/masking.h"

#include <algorithm>

namespace lc::ui {

namespace {

QString typeOf(const domain::LicenseSummary &license)
{
    return license.typeName.isEmpty() ? license.name : license.typeName;
}

QString numberOf(const domain::LicenseSummary &license)
{
    // The number of some licenses is the number of the person.
    const bool person = license.number == license.holderCode;
    return person ? domain::maskedNumber(license.number.view())
                  : maskedValue({}, license.number.view());
}

} // namespace

LicenseModel::LicenseModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void LicenseModel::show(const QList<domain::LicenseSummary> &licenses, QDate today)
{
    beginResetModel();
    m_licenses = licenses;
    m_verdicts.clear();
    m_ticked.clear();
    m_today = today;
    endResetModel();
}

void LicenseModel::wipe()
{
    show({}, {});
}

void LicenseModel::tickAll(bool ticked)
{
    m_ticked.clear();
    for (int row = 0; ticked && row < rowCount(); ++row)
        m_ticked.insert(row);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void LicenseModel::toggleTick(int row)
{
    if (!m_ticked.remove(row))
        m_ticked.insert(row);
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
}

QList<int> LicenseModel::tickedRows() const
{
    QList<int> rows(m_ticked.cbegin(), m_ticked.cend());
    std::ranges::sort(rows);
    return rows;
}

void LicenseModel::setVerdict(const QString &identifier, domain::VerdictKind verdict)
{
    m_verdicts.insert(identifier, verdict);
    if (const int row = rowOf(identifier); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {VerdictRole});
}

const domain::LicenseSummary &LicenseModel::summary(int row) const
{
    return m_licenses.at(row);
}

int LicenseModel::rowOf(const QString &identifier) const
{
    for (int row = 0; row < m_licenses.size(); ++row) {
        if (m_licenses.at(row).identifier == identifier)
            return row;
    }
    return -1;
}

int LicenseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_licenses.size());
}

QVariant LicenseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_licenses.size())
        return {};
    const domain::LicenseSummary &license = m_licenses.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TypeRole:
        return typeOf(license);
    case Qt::AccessibleTextRole:
        return spokenText(index.row());
    case Qt::CheckStateRole:
        return int(m_ticked.contains(index.row()) ? Qt::Checked : Qt::Unchecked);
    case IdentifierRole:
        return license.identifier;
    case NumberRole:
        return numberOf(license);
    case IssuerRole:
        return license.issuer;
    case PeriodRole:
        return license.validFrom.isEmpty() && license.validUntil.isEmpty()
                   ? QString()
                   : tr("%1 — %2", "from, until")
                         .arg(license.validFrom.text, license.validUntil.text);
    case UntilRole:
        return license.validUntil.isEmpty() ? QString()
                                            : tr("until %1").arg(license.validUntil.text);
    case PeriodStateRole:
        return int(domain::periodState(license.validFrom, license.validUntil, m_today));
    case VerdictRole: {
        const auto found = m_verdicts.constFind(license.identifier);
        return found == m_verdicts.cend() ? QVariant() : QVariant(int(*found));
    }
    default:
        return {};
    }
}

QString LicenseModel::spokenText(int row) const
{
    const QModelIndex at = index(row);
    const auto state = static_cast<domain::PeriodState>(data(at, PeriodStateRole).toInt());
    return QStringList{data(at, TypeRole).toString(), texts::nameOf(state),
                       data(at, NumberRole).toString(), data(at, IssuerRole).toString()}
        .join(tr(", ", "between the parts of a spoken row"));
}

} // namespace lc::ui
