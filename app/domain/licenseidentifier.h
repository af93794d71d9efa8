#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace lc::domain {

// 电子证照标识 (GB/T 36904):
// 1.2.156.3005.2.<type code 21>.<issuer code 18>.<serial>.<version 3>.<check 1>
// The check character is ISO/IEC 7064 hybrid MOD 37,36 over type, issuer, serial and version.
// A wrong one on data from outside is a notice (checkMatches() is false), never a refusal.
class LicenseIdentifier
{
public:
    LicenseIdentifier() = default;
    // LicenseIdentifierStructure when the parts are not there. Issuers of other lengths (bare
    // division codes) occur and are accepted.
    [[nodiscard]] static Result<LicenseIdentifier> parse(QStringView text);
    // Composes and computes the check character; for our own issuing.
    [[nodiscard]] static Result<LicenseIdentifier>
    compose(QStringView typeCode, QStringView issuerCode, QStringView serial, QStringView version);

    [[nodiscard]] QString toString() const;
    [[nodiscard]] const QString &typeCode() const { return m_typeCode; }
    [[nodiscard]] const QString &issuerCode() const { return m_issuerCode; }
    [[nodiscard]] const QString &serial() const { return m_serial; }
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] QChar check() const { return m_check; }
    [[nodiscard]] bool checkMatches() const;
    // Registering division (characters 3-8 of an 18-character issuer code, or the code itself).
    [[nodiscard]] QString divisionCode() const;
    [[nodiscard]] bool isNull() const { return m_typeCode.isEmpty(); }
    friend bool operator==(const LicenseIdentifier &, const LicenseIdentifier &) = default;

private:
    QString m_typeCode;
    QString m_issuerCode;
    QString m_serial;
    QString m_version;
    QChar m_check;
};

// ISO/IEC 7064 hybrid MOD 37,36; null when a character is not 0-9 or A-Z.
[[nodiscard]] std::optional<QChar> mod37_36(QStringView text);

} // namespace lc::domain
