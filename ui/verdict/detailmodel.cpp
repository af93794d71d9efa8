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
                       0});
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
                       int(shapeOf(finding))});
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
                   int(Shape::Passed)});
}

void DetailModel::addField(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_rows.append({Kind::Field, name, {}, maskedValue(name, value), {}, 0});
}

void DetailModel::addInformation(const domain::LicenseInformation &information)
{
    const domain::LicenseSummary &summary = information.summary;
    m_rows.append({Kind::Group, tr("Metadata and face data"), {}, {}, {}, 0});
    addField(tr("License type"), summary.typeName);
    const QString number = summary.number.toString();
    m_rows.append({Kind::Field,
                   tr("Number"),
                   {},
                   summary.number == summary.holderCode ? domain::maskedNumber(number)
                                                        : maskedValue({}, number),
                   {},
                   0});
    addField(tr("Holder"), summary.holder.toString());
    m_rows.append({Kind::Field,
                   tr("Holder's code"),
                   {},
                   domain::maskedNumber(summary.holderCode.view()),
                   {},
                   0});
    addField(tr("Issuer"), summary.issuer);
    addField(tr("Issued"), summary.issued.text);
    addField(tr("Valid from"), summary.validFrom.text);
    addField(tr("Valid until"), summary.validUntil.text);
    addField(tr("Identifier"), summary.identifier);
    for (const domain::FaceField &field : information.face) {
        QString value = field.value.toString();
        addField(field.group.isEmpty() ? field.name : field.group % u" · " % field.name,
                 field.value == summary.holderCode ? domain::maskedNumber(value) : value);
        lc::wipe(value);
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
