#pragma once

#include "crypto/key.h"
#include "support/settings.h"

#include <QDateTime>
#include <QMap>

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
// says with its line inside the payload. readLayered() refuses a file that differs from the one
// accepted under the same serial as well: "serialUsed".
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

// Who decided a value.
enum class SettingSource { Default, System, Central, Own };

struct LayeredSettings
{
    Settings settings;
    Settings below;                       // what would hold without the clerk's own file
    QMap<QString, SettingSource> sources; // members that are absent have their default
    QStringList locked;                   // in the order of the table
    QStringList ignored;                  // unknown members of any layer
    QList<Error> refused;                 // layers that could not be used, and why
    qint64 centralSerial = 0;
    QDateTime centralIssued;
    [[nodiscard]] SettingSource sourceOf(const QString &name) const;
};

// Defaults, then system, central and the clerk's own, each over the one before; what a layer
// locks stays as it is there. In place of a file that is refused its previous copy is used: of the
// system's and the clerk's file the one beside it, of the central one that which this computer
// accepted last. A refused layer without a copy is left out and told; for the system's that is an
// error, since its locks would be lost.
[[nodiscard]] Result<LayeredSettings> readLayered(const SettingsPlaces &places);
[[nodiscard]] SettingsPlaces standardPlaces();
// Writes what `wanted` has different from the layers below it; what is locked is never written.
// Keeps the previous copy. SettingsNotWritable.
[[nodiscard]] Result<> writeOwnSettings(const QString &path, const Settings &wanted,
                                        const LayeredSettings &layers);

} // namespace lc::support
