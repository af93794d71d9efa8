#include "domain/licenseidentifier.h"

namespace lc::domain {

namespace {

constexpr QStringView root = u"1.2.156.3005.2";
constexpr int longestIdentifier = 128;

std::optional<int> valueOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return std::nullopt;
}

bool isAlphanumeric(QStringView text)
{
    for (const QChar c : text) {
        if (!valueOf(c))
            return false;
    }
    return !text.isEmpty();
}

Result<LicenseIdentifier> wrong(const char *part)
{
    return fail(ErrorCode::LicenseIdentifierStructure,
                {{QStringLiteral("part"), QString::fromLatin1(part)}});
}

} // namespace

std::optional<QChar> mod37_36(QStringView text)
{
    int product = 36;
    for (const QChar c : text) {
        const auto value = valueOf(c);
        if (!value)
            return std::nullopt;
        int sum = (product + *value) % 36;
        if (sum == 0)
            sum = 36;
        product = sum * 2 % 37;
    }
    const int check = (37 - product) % 36;
    return QChar(check < 10 ? u'0' + check : u'A' + check - 10);
}

Result<LicenseIdentifier> LicenseIdentifier::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longestIdentifier)
        return wrong("length");
    if (!trimmed.startsWith(root) || trimmed.size() <= root.size() + 1 ||
        trimmed.at(root.size()) != u'.')
        return wrong("root");
    const auto parts = trimmed.mid(root.size() + 1).split(u'.');
    if (parts.size() != 5)
        return wrong("parts");
    for (const QStringView part : parts) {
        if (!isAlphanumeric(part))
            return wrong("characters");
    }
    if (parts[0].size() != 21)
        return wrong("type");
    if (parts[3].size() != 3)
        return wrong("version");
    if (parts[4].size() != 1)
        return wrong("check");
    LicenseIdentifier identifier;
    identifier.m_typeCode = parts[0].toString();
    identifier.m_issuerCode = parts[1].toString();
    identifier.m_serial = parts[2].toString();
    identifier.m_version = parts[3].toString();
    identifier.m_check = parts[4].front();
    return identifier;
}

Result<LicenseIdentifier> LicenseIdentifier::compose(QStringView typeCode, QStringView issuerCode,
                                                     QStringView serial, QStringView version)
{
    const QString body = typeCode % issuerCode % serial % version;
    const auto check = mod37_36(body);
    if (!check)
        return wrong("characters");
    return parse(QString(root % u'.' % typeCode % u'.' % issuerCode % u'.' % serial % u'.' %
                         version % u'.' % *check));
}

QString LicenseIdentifier::toString() const
{
    if (isNull())
        return {};
    return root % u'.' % m_typeCode % u'.' % m_issuerCode % u'.' % m_serial % u'.' % m_version %
           u'.' % m_check;
}

bool LicenseIdentifier::checkMatches() const
{
    return mod37_36(QString(m_typeCode % m_issuerCode % m_serial % m_version)) == m_check;
}

QString LicenseIdentifier::divisionCode() const
{
    return m_issuerCode.size() == 18 ? m_issuerCode.mid(2, 6) : m_issuerCode.left(6);
}

} // namespace lc::domain
