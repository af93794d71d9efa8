#include "desk/fieldcomparison.h"

#include "desk/judging.h"

#include <algorithm>

namespace lc::desk {

using domain::Because;
using domain::Difference;
using domain::Finding;
using domain::State;

namespace {

constexpr const char *askedFields[] = {"name",       "typeName", "number",    "holder",    "issuer",
                                       "issuerCode", "issued",   "validFrom", "validUntil"};

void judgeField(Finding &finding, Difference worst)
{
    switch (worst) {
    case Difference::Same:
        finding.state = State::Passed;
        break;
    case Difference::OtherCode:
    case Difference::PrivateUse:
        finding.state = State::Unknown;
        finding.because = Because::OtherCharacterCode;
        break;
    case Difference::Variant:
    case Difference::LookAlike:
    case Difference::Other:
    case Difference::OnlyHere:
    case Difference::OnlyThere:
        finding.state = State::Failed;
        break;
    }
}

} // namespace

bool isAskedOfPlatform(const QString &field)
{
    return std::ranges::any_of(askedFields,
                               [&](const char *name) { return field == QLatin1String(name); });
}

QList<ComparableField> comparableFields(const domain::LicenseInformation &license)
{
    const domain::LicenseSummary &summary = license.summary;
    QList<ComparableField> fields;
    const auto add = [&fields](const QString &name, const SecureText &value) {
        const bool known = std::ranges::any_of(fields, [&](const ComparableField &field) {
            return field.name == name || field.value == value;
        });
        if (!value.isEmpty() && !known)
            fields.append({name, value});
    };
    add(QStringLiteral("holder"), summary.holder);
    add(QStringLiteral("holderCode"), summary.holderCode);
    add(QStringLiteral("number"), summary.number);
    add(QStringLiteral("typeName"), SecureText(summary.typeName));
    add(QStringLiteral("name"), SecureText(summary.name));
    add(QStringLiteral("issuer"), SecureText(summary.issuer));
    add(QStringLiteral("issued"), SecureText(summary.issued.text));
    add(QStringLiteral("validFrom"), SecureText(summary.validFrom.text));
    add(QStringLiteral("validUntil"), SecureText(summary.validUntil.text));
    for (const domain::FaceField &field : license.face)
        add(field.name, field.value);
    return fields;
}

QList<domain::ComparedPiece> compareValues(const SecureText &record, const SecureText &paper)
{
    const auto here = domain::LicenseDate::parse(record.view());
    const auto there = domain::LicenseDate::parse(paper.view());
    if (here.date && here.date == there.date)
        return {{Difference::Same, here.text, there.text}};
    return domain::compareTexts(record.view(), paper.view());
}

domain::Findings comparedFindings(const domain::LicenseInformation &license,
                                  const QMap<QString, SecureText> &paper)
{
    QMap<QString, SecureText> record;
    for (const domain::FaceField &field : license.face)
        record.insert(field.name, field.value);
    const auto asked = fieldsOf(license.summary, {}, {}).fields;
    for (auto field = asked.begin(); field != asked.end(); ++field)
        record.insert(field.key(), field.value());
    record.insert(QStringLiteral("holderCode"), license.summary.holderCode);

    domain::Findings findings;
    for (auto field = paper.begin(); field != paper.end(); ++field) {
        Finding finding;
        finding.check = domain::Check::ComparedField;
        finding.facts = {{QStringLiteral("field"), field.key()}};
        const SecureText known = record.value(field.key());
        if (known.isEmpty()) {
            finding.state = State::Unknown;
            finding.because = Because::MetadataMissing;
        } else {
            judgeField(finding, domain::worstOf(compareValues(known, field.value())));
        }
        findings.append(finding);
    }
    return findings;
}

domain::Findings comparedFindings(const domain::LicenseSummary &license,
                                  const QMap<QString, SecureText> &paper)
{
    domain::LicenseInformation information;
    information.summary = license;
    return comparedFindings(information, paper);
}

} // namespace lc::desk
