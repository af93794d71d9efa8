#include "ui/verdict/detailmodel.h"

#include "core/secure.h"
#include "domain/subjectcode.h"
#include "texts/findingtext.h"
#include "ui/common/masking.h"
#include "ui/common/shape.h"

#include <algorithm>

namespace lc::ui {

DetailModel::DetailModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void DetailModel::show(const domain::Findings &findings, const domain::Verdict &verdict,
                       const domain::LicenseInformation &information)
{
    beginResetModel();
    m_rows.clear();
    for (const domain::By by : {domain::By::ThisComputer, domain::By::Platform}) {
        const bool here = by == domain::By::ThisComputer;
        const bool any = std::ranges::any_of(findings, [by](const auto &f) { return f.by == by; });
        if (!any)
            continue;
        m_rows.append({Kind::Group,
                       here ? tr("Checked on this computer (without the platform)")
                            : tr("Checked by the platform"),
                       {},
                       {},
                       {},
                       0,
                       {},
                       {}});
        addFindings(findings, by, verdict.hidePassed);
        addFields(findings, by, verdict.hidePassed);
    }
    addInformation(information);
    endResetModel();
}

void DetailModel::addFindings(const domain::Findings &findings, domain::By by, bool hidePassed)
{
    for (const domain::Finding &finding : findings) {
        const bool agrees =
            finding.check == domain::Check::ComparedField && finding.state == domain::State::Passed;
        if (finding.by != by || agrees)
            continue;
        if (hidePassed && finding.state == domain::State::Passed)
            continue;
        m_rows.append({Kind::Finding,
                       texts::lineOf(finding),
                       texts::remarkOf(finding),
                       {},
                       texts::sentenceOf(finding),
                       int(shapeOf(finding)),
                       {},
                       {}});
    }
}

void DetailModel::addFields(const domain::Findings &findings, domain::By by, bool hidePassed)
{
    int agreeing = 0;
    int compared = 0;
    QStringList sentences;
    for (const domain::Finding &finding : findings) {
        if (finding.by != by || finding.check != domain::Check::ComparedField)
            continue;
        ++compared;
        if (finding.state == domain::State::Passed) {
            ++agreeing;
            sentences.append(texts::sentenceOf(finding));
        }
    }
    if (agreeing == 0 || hidePassed)
        return;
    m_rows.append({Kind::Finding,
                   tr("Compared fields agree"),
                   tr("%1/%2 fields", "agreeing/compared").arg(agreeing).arg(compared),
                   {},
                   sentences.join(u'\n'),
                   int(Shape::Passed),
                   {},
                   {}});
}

void DetailModel::addField(const QString &name, const SecureText &value, bool personal)
{
    if (value.isEmpty())
        return;
    Row row;
    row.kind = Kind::Field;
    row.name = name;
    row.value = value.toString();
    if (personal || isPersonal(name, row.value)) {
        lc::wipe(row.value);
        row.masked =
            personal ? domain::maskedNumber(value.view()) : maskedValue(name, value.view());
        row.value = row.masked;
        row.clear = value;
    }
    m_rows.append(row);
}

void DetailModel::addInformation(const domain::LicenseInformation &information)
{
    const domain::LicenseSummary &summary = information.summary;
    Row group;
    group.name = tr("Metadata and face data");
    m_rows.append(group);
    addField(tr("License type"), SecureText(summary.typeName));
    addField(tr("Number"), summary.number, summary.number == summary.holderCode);
    addField(tr("Holder"), summary.holder);
    addField(tr("Holder's code"), summary.holderCode, true);
    addField(tr("Issuer"), SecureText(summary.issuer));
    addField(tr("Issued"), SecureText(summary.issued.text));
    addField(tr("Valid from"), SecureText(summary.validFrom.text));
    addField(tr("Valid until"), SecureText(summary.validUntil.text));
    addField(tr("Identifier"), SecureText(summary.identifier));
    for (const domain::FaceField &field : information.face)
        addField(field.group.isEmpty() ? field.name : field.group % u" · " % field.name,
                 field.value, field.value == summary.holderCode);
}

void DetailModel::reveal(const QString &field)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        Row &shown = m_rows[row];
        if (shown.name != field || shown.clear.isEmpty())
            continue;
        shown.value = shown.clear.toString();
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void DetailModel::mask()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        Row &shown = m_rows[row];
        if (shown.clear.isEmpty() || shown.value == shown.masked)
            continue;
        lc::wipe(shown.value);
        shown.value = shown.masked;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void DetailModel::wipe()
{
    beginResetModel();
    for (Row &row : m_rows) {
        lc::wipe(row.value);
        lc::wipe(row.sentence);
    }
    m_rows.clear();
    endResetModel();
}

int DetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DetailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KindRole:
        return int(row.kind);
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case RemarkRole:
        return row.remark;
    case ValueRole:
        return row.value;
    case ShapeRole:
        return row.shape;
    case MaskedRole:
        return !row.clear.isEmpty();
    case Qt::ToolTipRole:
        return row.sentence.isEmpty() ? QVariant() : row.sentence;
    case Qt::AccessibleTextRole:
        return row.kind == Kind::Finding ? QString(row.name % u". " % row.sentence)
                                         : QString(row.name % u": " % row.value);
    default:
        return {};
    }
}

} // namespace lc::ui
