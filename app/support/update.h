#pragma once

#include "crypto/key.h"
#include "support/centralsettings.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace lc::support {

// An update that arrives without the Internet: a signed list beside the packages it names. It has
// the form of the central settings: {"payload": base64 of JSON, "signature": base64 of SM2 with SM3
// over those bytes}. The payload names "program" ("license-counter"), "version", "issued"
// (ISO 8601), "notes" ({"zh_CN": …, "en": …}) and "files": name, kind, architecture, size, sha256,
// sm3. Nothing here installs anything: the program checks, and a person decides.
struct UpdateFile
{
    QString name; // beside the list, never a path
    QString kind; // "debian-package", "linux-archive", "windows-installer"
    QString architecture;
    qint64 size = 0;
    QByteArray sha256;
    QByteArray sm3;
};

struct UpdateList
{
    QString version;
    QDateTime issued;
    QString notes; // in the language that was asked for
    QList<UpdateFile> files;
};

// How this program came onto this computer, in the words of UpdateFile.
struct UpdateTarget
{
    QString version;
    QString kind;
    QString architecture;
    QString language;
};

enum class UpdateState {
    Offered,        // newer, and every file of this kind is whole
    NotNewer,       // this version or a newer one runs already
    NotSigned,      // no list of this form
    SignatureWrong, // changed, or signed by somebody else
    NotUnderstood,  // signed, but for another program or of a form that is not known
    NotForThisComputer,
    FileMissing,
    FileChanged, // size or a digest differs
    KeyMissing,  // nobody put the publisher's key on this computer; `file` says where it belongs
};

struct UpdateReport
{
    UpdateState state = UpdateState::NotSigned;
    UpdateList list;
    QString running; // the version that asks
    QString file;    // what would be installed, or what is missing or changed; a full path
};

// Checks signature, program, version, kind, size and both digests, in this order, and stops at the
// first that is wrong. Reads whole packages: not for the GUI thread. FileNotReadable, FileTooLarge.
[[nodiscard]] Result<UpdateReport>
checkUpdate(const QString &path, const crypto::PublicKey &publisher, const UpdateTarget &target);
// The same with the publisher's key in that file, in PEM: KeyMissing when it is not there.
[[nodiscard]] Result<UpdateReport> checkUpdate(const QString &path, const QString &keyPath,
                                               const UpdateTarget &target);
// The signed form of a payload. UsageWrong when checkUpdate() would not understand it.
[[nodiscard]] Result<QByteArray> signUpdate(QByteArrayView payload,
                                            const crypto::PrivateKey &publisher);
[[nodiscard]] UpdateTarget updateTarget(const QString &language);
// The publisher's public key, in PEM, where an administrator puts it: beside the one of the central
// settings. Without it no update is trusted.
[[nodiscard]] QString updateKeyPath(const SettingsPlaces &places = standardPlaces());

} // namespace lc::support
