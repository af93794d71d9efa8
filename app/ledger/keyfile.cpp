#include "ledger/keyfile.h"

#include "core/file.h"
#include "crypto/digest.h"
#include "ledger/canonical.h"
#include "ledger/verifier.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace lc::ledger {

namespace {

constexpr qint64 largestKeyFile = 16 * 1024;
constexpr qsizetype identitySize = 16;

Error::Facts factsOf(const QString &path)
{
    return {{QStringLiteral("file"), QFileInfo(path).fileName()}};
}

QString machineOf(const QString &chain)
{
    QByteArray identity = QSysInfo::machineUniqueId();
    if (identity.isEmpty())
        identity = QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(crypto::sm3(QByteArray(chain.toUtf8() + '\n' + identity)).toHex());
}

QString hexOf(const SecureBytes &bytes)
{
    return QString::fromLatin1(bytes.borrowed().toHex());
}

SecureBytes bytesFrom(const QJsonValue &hex)
{
    return SecureBytes::take(QByteArray::fromHex(hex.toString().toLatin1()));
}

// Replaces the file in one step, then overwrites what the old one held.
Result<> replace(const QString &path, const QJsonObject &content)
{
#ifndef Q_OS_WIN
    // Held open, it stays writable after its name has passed on to the new file.
    QFile before(path);
    const bool replaces = before.open(QIODevice::ReadWrite);
#endif
    QByteArray text = QJsonDocument(content).toJson();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(text) == text.size() && file.commit();
    wipe(text);
    if (!written)
        return fail(ErrorCode::LedgerWrite, factsOf(path));
#ifndef Q_OS_WIN
    if (replaces)
        before.write(QByteArray(before.size(), '\0'));
#endif
    return {};
}

Result<QJsonObject> readObject(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestKeyFile));
    const QJsonObject object = QJsonDocument::fromJson(bytes.borrowed()).object();
    if (object.value(u"format").toInt() != 1)
        return fail(ErrorCode::KeyInvalid, factsOf(path));
    return object;
}

} // namespace

Result<KeyFile> KeyFile::read(const QString &path)
{
    const auto object = readObject(path);
    if (!object)
        return fail(Error(ErrorCode::LedgerOpen, factsOf(path)).causedBy(object.error()));
    KeyFile keys;
    keys.chain = object->value(u"chain").toString();
    keys.machine = object->value(u"machine").toString();
    keys.holderKey = bytesFrom(object->value(u"holderKey"));
    keys.started = object->value(u"started").toBool();
    const SecureBytes key = bytesFrom(object->value(u"key"));
    const qint64 epoch = object->value(u"epoch").toInteger(-1);
    if (keys.chain.isEmpty() || key.size() != digestSize || keys.holderKey.size() != digestSize ||
        epoch < 0)
        return fail(ErrorCode::LedgerOpen, factsOf(path));
    keys.key = EpochKey(key, epoch);
    return keys;
}

Result<> KeyFile::write(const QString &path) const
{
    return replace(path, {{QStringLiteral("format"), 1},
                          {QStringLiteral("chain"), chain},
                          {QStringLiteral("machine"), machine},
                          {QStringLiteral("started"), started},
                          {QStringLiteral("epoch"), key.epoch()},
                          {QStringLiteral("key"), hexOf(key.bytes())},
                          {QStringLiteral("holderKey"), hexOf(holderKey)}});
}

Result<KeyFile> KeyFile::generate()
{
    LC_TRY(identity, crypto::randomBytes(identitySize));
    LC_TRY(start, crypto::randomBytes(digestSize));
    LC_TRY(holder, crypto::randomBytes(digestSize));
    KeyFile keys;
    keys.chain = QString::fromLatin1(identity.toHex());
    keys.machine = machineOf(keys.chain);
    keys.key = EpochKey(SecureBytes::take(std::move(start)), 0);
    keys.holderKey = SecureBytes::take(std::move(holder));
    return keys;
}

bool KeyFile::isOfThisMachine() const
{
    return machine == machineOf(chain);
}

Result<> writeStartingKey(const QString &path, const KeyFile &keys)
{
    return replace(path, {{QStringLiteral("format"), 1},
                          {QStringLiteral("chain"), keys.chain},
                          {QStringLiteral("startingKey"), hexOf(keys.key.bytes())}});
}

Result<SecureBytes> readStartingKey(const QString &path)
{
    LC_TRY(object, readObject(path));
    SecureBytes key = bytesFrom(object.value(u"startingKey"));
    if (key.size() != digestSize)
        return fail(ErrorCode::KeyInvalid, factsOf(path));
    return key;
}

bool belongsHere(const QString &path)
{
    const auto keys = KeyFile::read(keyFilePath(path));
    return keys && keys->isOfThisMachine() && QFileInfo::exists(signingKeyPath(path));
}

QString keyFilePath(const QString &path)
{
    return path + u".keys";
}

QString startingKeyPath(const QString &path)
{
    return path + u".auditor-key";
}

QString signingKeyPath(const QString &path)
{
    return path + u".signing-key";
}

} // namespace lc::ledger
