#pragma once

#include "platform/profile.h"
#include "sandbox/faults/faults.h"
#include "sandbox/store/identifierform.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace lc::sandbox {

// The resource-sharing centre of the national platform (5.3), where calls about licenses of other
// provinces go. Without an address there is none, and such calls find nothing.
struct NationalSide
{
    QUrl url;
    QString account;
    QByteArray secret;
    // Who gets annotated copies only, because its callers do.
    QString copiesAccount;
    QByteArray copiesSecret;
    // Of each step (authorisation, call, file); then its caller is told that it did not answer.
    std::chrono::milliseconds deadline{4000};
};

struct SandboxOptions
{
    QString directory; // registry, keys and authority; made when absent
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;    // 0: any free port
    quint32 seed = 2942; // two runs with the same seed hold the same people
    platform::Profile profile = platform::Profile::standard();
    int encryptedLifetimeSeconds = 300;
    IdentifierForm identifierForm = IdentifierForm::Base64Url;
    bool qrInRows = false;   // 6.4.3 sends pictures too
    QString province;        // first two digits of its division codes; empty: "51"
    int citizens = 0;        // how many are invented; 0: as many as a small sandbox has
    bool isNational = false; // the national side: another province's licenses, forwards nothing
    NationalSide national;
    // Set: a proxy stands in front, and faults can be changed while serving (POST /sandbox/faults).
    std::optional<Faults> faults;
    // Serve whatever the directory was filled with, whichever seed and province that was.
    bool keepWorld = false;
};

} // namespace lc::sandbox
