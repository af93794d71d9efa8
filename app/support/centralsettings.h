#pragma once

#include "crypto/key.h"
#include "support/settings.h"

#include <QDateTime>

namespace lc::support {

// A settings file that an administrator signs once for all counters: members of the table,
// "locked", "serial" (a whole number that only grows) and "issued" (ISO 8601). It travels as
// {"payload": base64 of those bytes, "signature": base64 of SM2 with SM3 over them}.
struct CentralSettings
{
    QByteArray payload; // the JSON that was signed
    qint64 serial = 0;
    QDateTime issued;
};

// Checks signature and serial before anything else is read. SettingsInvalid with "why":
// "notSigned", "signatureWrong", "serialTooOld" (facts "serial", "last"), or what parseLayer()
// says with its line inside the payload.
[[nodiscard]] Result<CentralSettings>
openCentral(QByteArrayView file, const crypto::PublicKey &administrator, qint64 lastSerial);
// The signed form of `payload`, which must be one that openCentral() would take.
[[nodiscard]] Result<QByteArray> signCentral(QByteArrayView payload,
                                             const crypto::PrivateKey &administrator);

// Where each layer lies; an empty path is a layer that there is not.
struct SettingsPlaces
{
    QString system;        // the administrator's, may lock
    QString central;       // signed
    QString centralKey;    // the signer's public key, PEM
    QString centralSerial; // the last serial seen, kept by this computer
    QString user;
};

struct LayeredSettings
{
    Settings settings;
    QStringList locked;   // in the order of the table
    QStringList ignored;  // unknown members of any layer
    QList<Error> refused; // layers that could not be used, and why
    qint64 centralSerial = 0;
};

// Defaults, then system, central and the clerk's own, each over the one before; what a layer
// locks stays as it is there. A layer that is refused is left out and told; a system layer that
// is refused is an error, for its locks would be lost.
[[nodiscard]] Result<LayeredSettings> readLayered(const SettingsPlaces &places);
[[nodiscard]] SettingsPlaces standardPlaces();

} // namespace lc::support
