#include "desk/judging.h"

#include <algorithm>

namespace lc::desk {

using domain::Because;
using domain::By;
using domain::Check;
using domain::Finding;
using domain::State;

domain::SubjectCode holderOf(const domain::LicenseSummary &license)
{
    if (license.holderCode.isEmpty())
        return {};
    const auto type = domain::holderCodeTypeFromCode(license.holderCodeType);
    const auto code = type ? domain::SubjectCode::parse(license.holderCode.view(), *type)
                           : domain::SubjectCode::parse(license.holderCode.view());
    return code ? *code : domain::SubjectCode();
}

domain::LicenseSummary summaryOf(const QMap<QString, QString> &metadata)
{
    const auto text = [&metadata](const char *name) { return metadata.value(QLatin1String(name)); };
    domain::LicenseSummary license;
    license.identifier = text("ZZBS");
    license.typeName = text("ZZLXMC");
    license.typeCode = text("ZZLXDM");
    license.name = text("ZZMC");
    license.number = SecureText(text("ZZBH"));
    license.holder = SecureText(text("CZZT"));
    license.holderCode = SecureText(text("CZZTDM"));
    license.holderCodeType = text("CZZTDMLXDM");
    license.issuer = text("ZZBFJG");
    license.issuerCode = text("ZZBFJGDM");
    license.issued = domain::LicenseDate::parse(text("ZZBFRQ"));
    license.validFrom = domain::LicenseDate::parse(text("ZZYXQQSRQ"));
    license.validUntil = domain::LicenseDate::parse(text("ZZYXQJZRQ"));
    return license;
}

document::ExpectedIdentity expectedOf(const domain::LicenseSummary &license,
                                      const domain::SubjectCode &holder)
{
    document::ExpectedIdentity expected;
    expected.identifier = license.identifier;
    expected.typeName = license.typeName;
    expected.number = license.number;
    expected.typeCode = license.typeCode;
    expected.issued = license.issued.text;
    expected.validFrom = license.validFrom.text;
    expected.validUntil = license.validUntil.text;
    expected.holder = license.holder;
    // Who was asked for goes before what was answered.
    expected.holderCode = holder.isNull() ? license.holderCode : holder.value();
    return expected;
}

namespace {

// The shown metadata by their neutral names, without empty ones.
QMap<QString, SecureText> shownFields(const domain::LicenseSummary &license)
{
    QMap<QString, SecureText> fields;
    const auto add = [&fields](QLatin1String name, const SecureText &value) {
        if (!value.isEmpty())
            fields.insert(QString(name), value);
    };
    add(QLatin1String("name"), SecureText(license.name));
    add(QLatin1String("typeName"), SecureText(license.typeName));
    add(QLatin1String("number"), license.number);
    add(QLatin1String("holder"), license.holder);
    add(QLatin1String("issuer"), SecureText(license.issuer));
    add(QLatin1String("issuerCode"), SecureText(license.issuerCode));
    add(QLatin1String("issued"), SecureText(license.issued.text));
    add(QLatin1String("validFrom"), SecureText(license.validFrom.text));
    add(QLatin1String("validUntil"), SecureText(license.validUntil.text));
    return fields;
}

} // namespace

platform::FieldsToVerify fieldsOf(const domain::LicenseSummary &license,
                                  const domain::SubjectCode &holder, domain::Reason reason)
{
    platform::FieldsToVerify asked;
    asked.holder = holder;
    asked.typeCode = license.typeCode;
    asked.reason = reason;
    asked.fields = shownFields(license);
    return asked;
}

Finding periodFinding(const domain::LicenseSummary &license, QDate today)
{
    Finding finding;
    finding.check = Check::LicensePeriod;
    finding.state = State::Passed;
    finding.facts = {{QStringLiteral("from"), license.validFrom.text},
                     {QStringLiteral("until"), license.validUntil.text}};
    switch (domain::periodState(license.validFrom, license.validUntil, today)) {
    case domain::PeriodState::Unknown:
        finding.state = State::Unknown;
        finding.because = Because::TimeUnknown;
        break;
    case domain::PeriodState::NotYetValid:
        finding.because = Because::NotYetValid;
        finding.notice = true;
        break;
    case domain::PeriodState::Valid:
        break;
    case domain::PeriodState::ExpiresSoon:
        finding.because = Because::ExpiresSoon;
        finding.notice = true;
        if (license.validUntil.date)
            finding.facts.insert(QStringLiteral("days"), today.daysTo(*license.validUntil.date));
        break;
    case domain::PeriodState::Expired:
        finding.because = Because::Expired;
        finding.notice = true;
        break;
    }
    return finding;
}

Finding identifierFinding(const QString &identifier)
{
    Finding finding;
    finding.check = Check::IdentifierCheck;
    const auto parsed = domain::LicenseIdentifier::parse(identifier);
    if (!parsed) {
        finding.state = State::Unknown;
        finding.because = Because::Unreadable;
        finding.notice = true;
        return finding;
    }
    finding.state = State::Passed;
    // Data from outside: a notice, never a failure.
    finding.notice = !parsed->checkMatches();
    finding.because = finding.notice ? Because::CheckCharacterWrong : Because::None;
    return finding;
}

domain::Findings metadataFindings(const domain::LicenseSummary &license, QDate today)
{
    domain::Findings findings;
    if (!license.identifier.isEmpty())
        findings.append(identifierFinding(license.identifier));
    if (!license.validFrom.isEmpty() || !license.validUntil.isEmpty())
        findings.append(periodFinding(license, today));
    return findings;
}

domain::Findings fontFindings(const document::LicenseFace &face)
{
    if (face.isNull())
        return {};
    QStringList fonts;
    int glyphs = 0;
    for (const document::FaceWarning &warning : face.warnings()) {
        switch (warning.kind) {
        case document::FaceWarning::Kind::FontReplaced:
            if (!fonts.contains(warning.what))
                fonts.append(warning.what);
            break;
        case document::FaceWarning::Kind::GlyphMissing:
            ++glyphs;
            break;
        case document::FaceWarning::Kind::PartSkipped:
            break;
        }
    }
    if (fonts.isEmpty() && glyphs == 0)
        return {};
    Finding finding;
    finding.check = Check::FontSubstitution;
    finding.state = State::Passed;
    finding.notice = true;
    // A missing glyph changes what can be read, a replaced font only how it looks.
    finding.because = glyphs > 0 ? Because::GlyphMissing : Because::FontReplaced;
    finding.facts = {{QStringLiteral("count"), glyphs > 0 ? glyphs : fonts.size()},
                     {QStringLiteral("fonts"), fonts}};
    return {finding};
}

domain::Findings OpenedLicense::findings() const
{
    domain::Findings all = file.findings + platformFindings + compared;
    const bool known = std::ranges::any_of(
        all, [](const Finding &f) { return f.check == Check::FontSubstitution; });
    if (!known)
        all += fontFindings(face);
    std::ranges::stable_sort(all, {}, &Finding::check);
    return all;
}

domain::Verdict OpenedLicense::verdict() const
{
    return domain::judge(findings(), scope);
}

} // namespace lc::desk
