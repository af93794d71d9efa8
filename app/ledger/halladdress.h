#pragma once

#include "core/secure.h"

#include <QString>

namespace lc::ledger {

// Where the hall's PostgreSQL is and as whom a counter speaks to it.
struct HallAddress
{
    QString host;
    int port = 5432;
    QString database = QStringLiteral("hall");
    QString user;
    SecureText password;
    // PEM file with the authority of the server's certificate. Without it the connection is
    // encrypted, but nobody knows with whom.
    QString rootCertificate;
    // For a server on this computer or behind a gateway that encrypts.
    bool allowUnencrypted = false;
};

} // namespace lc::ledger
