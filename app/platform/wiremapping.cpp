#include "platform/wiremapping.h"

#include "platform/profiletables.h"

namespace lc::platform {

WireMapping::WireMapping(Profile profile)
    : m_profile(std::move(profile))
{}

std::optional<Service> WireMapping::serviceOf(QStringView path) const
{
    const auto &services = m_profile.m_tables->services;
    for (auto it = services.begin(); it != services.end(); ++it) {
        if (it->path == path)
            return it.key();
    }
    return std::nullopt;
}

QString WireMapping::memberOf(const QString &parameter) const
{
    const MemberSpec *spec = m_profile.m_tables->parameter(parameter);
    return spec ? spec->member : QString();
}

namespace {

// A value that is empty is not there.
void put(WireRow &row, const QString &name, const SecureText &value)
{
    if (!value.isEmpty())
        row.values.insert(name, value);
}

void put(WireRow &row, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        row.values.insert(name, SecureText(value));
}

} // namespace

WireRow rowOf(const domain::LicenseSummary &summary)
{
    WireRow row;
    put(row, QStringLiteral("identifier"), summary.identifier);
    put(row, QStringLiteral("typeName"), summary.typeName);
    put(row, QStringLiteral("typeCode"), summary.typeCode);
    put(row, QStringLiteral("name"), summary.name);
    put(row, QStringLiteral("number"), summary.number);
    put(row, QStringLiteral("holder"), summary.holder);
    put(row, QStringLiteral("holderCode"), summary.holderCode);
    put(row, QStringLiteral("holderCodeType"), summary.holderCodeType);
    put(row, QStringLiteral("issuer"), summary.issuer);
    put(row, QStringLiteral("issuerCode"), summary.issuerCode);
    put(row, QStringLiteral("issued"), summary.issued.text);
    put(row, QStringLiteral("validFrom"), summary.validFrom.text);
    put(row, QStringLiteral("validUntil"), summary.validUntil.text);
    put(row, QStringLiteral("areaCode"), summary.areaCode);
    put(row, QStringLiteral("dataSource"), summary.dataSource);
    return row;
}

WireRow rowOf(const domain::LicenseInformation &information)
{
    WireRow row = rowOf(information.summary);
    put(row, QStringLiteral("digitalSignature"), information.digitalSignature);
    row.face = information.face;
    return row;
}

domain::LicenseSummary summaryOf(const WireRow &row)
{
    const auto secret = [&row](const QString &name) { return row.values.value(name); };
    const auto text = [&secret](const QString &name) { return secret(name).toString(); };
    const auto date = [&secret](const QString &name) {
        return domain::LicenseDate::parse(secret(name).view());
    };
    domain::LicenseSummary summary;
    summary.identifier = text(QStringLiteral("identifier"));
    summary.typeName = text(QStringLiteral("typeName"));
    summary.typeCode = text(QStringLiteral("typeCode"));
    summary.name = text(QStringLiteral("name"));
    summary.number = secret(QStringLiteral("number"));
    summary.holder = secret(QStringLiteral("holder"));
    summary.holderCode = secret(QStringLiteral("holderCode"));
    summary.holderCodeType = text(QStringLiteral("holderCodeType"));
    summary.issuer = text(QStringLiteral("issuer"));
    summary.issuerCode = text(QStringLiteral("issuerCode"));
    summary.issued = date(QStringLiteral("issued"));
    summary.validFrom = date(QStringLiteral("validFrom"));
    summary.validUntil = date(QStringLiteral("validUntil"));
    summary.areaCode = text(QStringLiteral("areaCode"));
    summary.dataSource = text(QStringLiteral("dataSource"));
    return summary;
}

domain::LicenseInformation informationOf(const WireRow &row)
{
    return {summaryOf(row), row.face,
            row.values.value(QStringLiteral("digitalSignature")).toString()};
}

} // namespace lc::platform
