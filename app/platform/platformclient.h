#pragma once

#include "core/clock.h"
#include "domain/finding.h"
#include "domain/license.h"
#include "domain/reason.h"
#include "domain/subjectcode.h"
#include "platform/profile.h"
#include "platform/transport.h"

#include <memory>

namespace lc::platform {

struct Account
{
    QString id;
    SecureBytes secret;
};

struct PlatformSettings
{
    QUrl baseUrl;
    Account account;
    Deadlines deadlines;
    // Hosts (and ports) from which files may be fetched besides the base URL's own.
    QStringList downloadHosts;
};

// What is known of the link, for the status line.
struct LinkState
{
    bool reached = false;
    bool encrypted = false;
    QString tlsProtocol;
    std::chrono::milliseconds roundTrip{0};
    std::optional<qint64> clockOffsetMs; // platform minus this computer
    QDateTime tokenExpires;
};

struct HolderQuery
{
    domain::SubjectCode holder;
    bool sendHolderType = true;
    QString typeName; // 6.2: optional filter; 6.3.1 and 6.4.1: required
    QString number;   // 6.3.1, 6.4.1: optional
    domain::Reason reason = domain::Reason::Sharing;
};

struct DownloadAddress
{
    QString identifier;
    QString typeName;
    SecureText number;
    QString issuer;
    QString issued;
    QString fileFormat;
    QString fileType; // "original" or "copy"
    QUrl url;
};

struct FieldsToVerify
{
    domain::SubjectCode holder;
    QString typeCode;
    QMap<QString, SecureText>
        fields; // wire-neutral names: "name", "number", "holder", "issuer",
                // "issuerCode", "issued", "validFrom", "validUntil", "typeName"
    domain::Reason reason = domain::Reason::Sharing;
};

// Result of 6.5.1 and 6.5.2 (interfaces.md C.4).
struct VerificationAnswer
{
    int result = -1;
    QString message;
    QStringList compared; // the names that were sent
    bool ofFile = false;  // an answer of 6.5.2, whose 1 and 2 speak of seal and file
};

struct EncryptedIdentifier
{
    SecureText text;
    QString typeName;
    QString name;
    QDateTime expires;
};

struct EncryptedInformation
{
    QByteArray qrPng;
    QList<domain::LicenseInformation> licenses;
};

// The client of DB51/T 2942-2022. Every call blocks its thread (the io pool) until it is
// answered, failed or cancelled; it authorises by itself when the token is missing or about to
// end. An unknown status is an error. Thread-safe.
class PlatformClient
{
public:
    PlatformClient(PlatformSettings settings, Profile profile, std::shared_ptr<Transport> transport,
                   std::shared_ptr<const Clock> clock);
    ~PlatformClient();

    [[nodiscard]] Result<> authorise(const CancellationToken &token = {});
    // 6.2; nothing found is an empty list.
    [[nodiscard]] Result<QList<domain::LicenseSummary>>
    retrieve(const HolderQuery &query, const CancellationToken &token = {});
    // 6.3.1, 6.3.2, 6.3.3
    [[nodiscard]] Result<QList<DownloadAddress>>
    requestDownloadByHolder(const HolderQuery &query, const CancellationToken &token = {});
    [[nodiscard]] Result<DownloadAddress> requestDownload(const QString &identifier,
                                                          domain::Reason reason,
                                                          const CancellationToken &token = {});
    [[nodiscard]] Result<DownloadAddress>
    requestDownloadByEncrypted(const SecureText &encrypted, domain::Reason reason,
                               const CancellationToken &token = {});
    // The file behind an address, which is held against the allow-list. At most 64 MiB.
    // DownloadAddressRefused, DownloadAddressUsed, ReplyTooLarge.
    [[nodiscard]] Result<SecureBytes> download(const DownloadAddress &address,
                                               const CancellationToken &token = {});
    // 6.4.1, 6.4.2
    [[nodiscard]] Result<QList<domain::LicenseInformation>>
    informationByHolder(const HolderQuery &query, const CancellationToken &token = {});
    [[nodiscard]] Result<domain::LicenseInformation>
    information(const QString &identifier, domain::Reason reason,
                const CancellationToken &token = {});
    // 6.4.3, 6.4.4
    [[nodiscard]] Result<QList<EncryptedIdentifier>>
    encryptedIdentifiers(const HolderQuery &query, const CancellationToken &token = {});
    [[nodiscard]] Result<EncryptedInformation>
    informationByEncrypted(const SecureText &encrypted, domain::Reason reason,
                           const CancellationToken &token = {});
    // 6.5.1, 6.5.2
    [[nodiscard]] Result<VerificationAnswer> verifyFields(const FieldsToVerify &fields,
                                                          const CancellationToken &token = {});
    [[nodiscard]] Result<VerificationAnswer>
    verifyFile(const SecureBytes &file, domain::Reason reason, const CancellationToken &token = {});

    [[nodiscard]] LinkState linkState() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// The findings that an answer (or its absence) amounts to.
[[nodiscard]] domain::Findings findingsOf(const Result<VerificationAnswer> &answer);

} // namespace lc::platform
