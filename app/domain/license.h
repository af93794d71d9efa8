#pragma once

#include "core/secure.h"
#include "domain/licenseidentifier.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lc::domain {

// A date as the platform printed it. `text` is kept for showing and comparing; `date` is set
// when it is a calendar date (YYYY年MM月DD日, YYYY-MM-DD or YYYYMMDD); longTerm for 长期.
struct LicenseDate
{
    QString text;
    std::optional<QDate> date;
    bool longTerm = false;
    [[nodiscard]] static LicenseDate parse(QStringView text);
    [[nodiscard]] static LicenseDate of(QDate date); // YYYY年MM月DD日
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const LicenseDate &, const LicenseDate &) = default;
};

enum class PeriodState { Unknown, NotYetValid, Valid, ExpiresSoon, Expired };
// ExpiresSoon: within 30 days of `today`. The last day still counts as valid.
[[nodiscard]] PeriodState periodState(const LicenseDate &start, const LicenseDate &end,
                                      QDate today);

// One row of a retrieval (6.2): what is known of a license before it is opened.
struct LicenseSummary
{
    QString identifier; // as printed by the platform; LicenseIdentifier::parse() judges it
    QString typeName;
    QString typeCode;
    QString name;
    SecureText number;
    SecureText holder;
    SecureText holderCode;
    QString holderCodeType; // name or code as the platform printed it
    QString issuer;
    QString issuerCode;
    LicenseDate issued;
    LicenseDate validFrom;
    LicenseDate validUntil;
    QString areaCode;
    QString dataSource;
};

// One value of the license face (照面数据).
struct FaceField
{
    QString name;
    SecureText value;
    QString columnName;
    QString group; // empty for "surface", the group's name for "detail"
};

// Metadata and face data (6.4.2).
struct LicenseInformation
{
    LicenseSummary summary;
    QList<FaceField> face;
    QString digitalSignature;
};

} // namespace lc::domain
