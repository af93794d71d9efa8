#pragma once

#include "core/secure.h"
#include "domain/license.h"
#include "platform/profile.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace lc::platform {

// head.status of interfaces.md C.3, whatever a dialect writes for it. The numbers are those of
// the contract; a profile maps them.
enum class Status {
    Ok = 0,
    NotOffered = 2,
    NothingFound = 10,
    Authentication = 11,
    ParameterMissing = 12,
    TypeUnknown = 13,
    LicenseRevoked = 21,
    LicenseExpired = 22,
    LicenseRestricted = 23,
    DownloadRefused = 24,
    Other = 99,
    NoPermission = 100,
    ParameterInvalid = 102,
    HolderTypeMismatch = 103,
    TypeCodeInvalid = 113,
    EncryptedForged = 301,
    EncryptedExpired = 302,
    EncryptedUsed = 303,
    NationalUnreachable = 304,
    Unknown = -1, // only in decoded answers: a status that the profile does not name
};

// A request without its spelling. Parameters by wire-neutral names:
//   account token holderCode holderType typeName typeCode number identifier encrypted reason
//   contentType content                          (the services of clause 6)
//   account time nonce signature secret          (Authorise)
// An absent parameter has no entry, an empty one has an empty value. Neutral values: reason "01",
// holderType "111", dates YYYY-MM-DD or as the platform printed them, time ISO 8601 with offset.
struct WireRequest
{
    Service service = Service::Retrieval;
    QMap<QString, SecureText> parameters;
    // 6.5.1, CertificateData: typeCode typeName name number holder issuer issuerCode issued
    // validFrom validUntil
    QMap<QString, SecureText> compared;

    [[nodiscard]] QString parameter(const QString &name) const
    {
        return parameters.value(name).toString();
    }
};

// What a server makes of a body that is JSON: the request as far as it goes, and the first thing
// that is wrong with it: PlatformParameterMissing (absent, null or empty though required) or
// PlatformParameterInvalid, with facts "parameter" (neutral), "member" (as on the wire) and "why"
// ("type", "length", "value").
struct DecodedRequest
{
    WireRequest request;
    std::optional<Error> problem;
};

// One row of data.dataList. Values by wire-neutral names:
//   identifier typeName typeCode name number holder holderCode holderCodeType issuer issuerCode
//   issued validFrom validUntil areaCode dataSource digitalSignature   (metadata)
//   url fileFormat fileType                                            (downloads)
//   encrypted expires qr                                               (6.4.3)
// holderCodeType is written as the profile says (name or code) and read as printed; dates are
// written in the profile's form and read as printed where that is a form of LicenseDate.
struct WireRow
{
    QMap<QString, SecureText> values;
    QList<domain::FaceField> face; // with a group: detail, without: surface
};

// An answer without its spelling. Single values by wire-neutral names:
//   token lifetime (seconds) serverTime (ISO 8601 with offset)   (Authorise)
//   result (number of C.4, for 6.5.2 see docs/wire.md) resultMessage
//   qr (base64)                                                  (6.4.4)
struct WireAnswer
{
    Status status = Status::Ok;
    QString statusText; // as on the wire; set by decodeAnswer()
    QString message;    // empty when encoding: the profile's standard wording
    QString about;      // parameter that a refusal is about: its wire name follows the wording
    QList<WireRow> rows;
    QMap<QString, SecureText> values;
};

// Between wire-neutral names and a dialect, in both directions: the client encodes requests and
// decodes answers, the sandbox the other way round. The only code that applies a profile.
// Immutable, thread-safe.
class WireMapping
{
public:
    explicit WireMapping(Profile profile);
    [[nodiscard]] const Profile &profile() const { return m_profile; }

    // PlatformParameterMissing, PlatformParameterInvalid as in DecodedRequest.
    [[nodiscard]] Result<SecureBytes> encodeRequest(const WireRequest &request) const;
    // Errors of the JSON itself: ReplyNotJson, ReplyEncoding, ReplyIncomplete, ReplyDuplicateKey,
    // ReplyTooLarge, ReplyShape (not an object): a server answers HTTP 400 to them.
    [[nodiscard]] Result<DecodedRequest> decodeRequest(Service service, QByteArrayView body) const;

    [[nodiscard]] Result<SecureBytes> encodeAnswer(Service service, const WireAnswer &answer) const;
    // Errors of the JSON, and ReplyShape with the fact "member" when a member is missing or of
    // another kind. An unknown status is no error here: it is Status::Unknown.
    [[nodiscard]] Result<WireAnswer> decodeAnswer(Service service, QByteArrayView body) const;

    // The service behind a path of a request, if it is one of the profile's.
    [[nodiscard]] std::optional<Service> serviceOf(QStringView path) const;
    // Name of the parameter on the wire ("UseFor", "data/useCause"), for messages.
    [[nodiscard]] QString memberOf(const QString &parameter) const;

private:
    Profile m_profile;
};

// Rows from and to the values of the domain.
[[nodiscard]] WireRow rowOf(const domain::LicenseSummary &summary);
[[nodiscard]] WireRow rowOf(const domain::LicenseInformation &information);
[[nodiscard]] domain::LicenseSummary summaryOf(const WireRow &row);
[[nodiscard]] domain::LicenseInformation informationOf(const WireRow &row);

} // namespace lc::platform
