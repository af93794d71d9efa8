#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace lc::platform {

// The services of DB51/T 2942-2022 and our authorisation call.
enum class Service {
    Authorise,
    Retrieval,               // 6.2
    DownloadByHolder,        // 6.3.1
    DownloadByIdentifier,    // 6.3.2
    DownloadByEncrypted,     // 6.3.3
    InformationByHolder,     // 6.4.1
    InformationByIdentifier, // 6.4.2
    EncryptedIdentifiers,    // 6.4.3
    InformationByEncrypted,  // 6.4.4
    VerifyFields,            // 6.5.1
    VerifyFile,              // 6.5.2
};

// How a token is had (docs/wire.md).
enum class AuthorisationScheme {
    HmacSm3,       // proof by HMAC over account, time and nonce
    TokenEndpoint, // account and secret are sent for a token
    StaticToken,   // the secret is the token
};

struct ProfileTables;

// The wire mapping: every path, member name, status, code and date form of a platform's dialect,
// read from a profile file (resources/profiles/*.json). Client and sandbox share it; nothing
// else knows a wire name. Internal field names are the ones used in platformclient.h. Immutable,
// copying shares.
class Profile
{
public:
    // ProfileInvalid with facts "line", "member" and "why".
    [[nodiscard]] static Result<Profile> fromJson(QByteArrayView json);
    // The Sichuan profile, compiled in.
    [[nodiscard]] static Profile standard();
    [[nodiscard]] static Result<Profile> builtIn(const QString &name); // "sichuan", "zibo"
    [[nodiscard]] static QStringList builtInNames();
    // The JSON Schema (2020-12) that profile files follow.
    [[nodiscard]] static QByteArray schema();

    [[nodiscard]] const QString &name() const;
    [[nodiscard]] const QString &path(Service service) const;
    [[nodiscard]] AuthorisationScheme authorisation() const;

private:
    friend class WireMapping;
    explicit Profile(std::shared_ptr<const ProfileTables> tables);
    std::shared_ptr<const ProfileTables> m_tables;
};

} // namespace lc::platform
