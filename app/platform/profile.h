#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

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

// The wire mapping: every path, member name, status, code and date form of a platform's dialect,
// read from a profile file (resources/profiles/*.json). Client and sandbox share it; nothing
// else knows a wire name. Internal field names are the ones used in platformclient.h.
class Profile
{
public:
    // ProfileInvalid with facts "line", "member" and "why".
    [[nodiscard]] static Result<Profile> fromJson(QByteArrayView json);
    // The Sichuan profile, compiled in.
    [[nodiscard]] static Profile standard();
    [[nodiscard]] static Result<Profile> builtIn(const QString &name); // "sichuan", "zibo"
    [[nodiscard]] static QStringList builtInNames();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &path(Service service) const;

private:
    friend class WireMapping;
    QString m_name;
    QMap<Service, QString> m_paths;
};

} // namespace lc::platform
