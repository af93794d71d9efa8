#include "support/sealedstore.h"

#include "core/file.h"
#include "crypto/digest.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace lc::support {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr qsizetype saltSize = 16;
constexpr qsizetype ivSize = 16;
constexpr qsizetype cipherKeySize = 16;
constexpr qsizetype macKeySize = 32;

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

} // namespace

struct SealedStore::Seal
{
    QString path;
    QString owner;
    SecureText password;
    crypto::ScryptCost cost;

    struct Keys
    {
        SecureBytes both;
        [[nodiscard]] QByteArrayView cipher() const { return both.view().first(cipherKeySize); }
        [[nodiscard]] QByteArrayView mac() const { return both.view().sliced(cipherKeySize); }
    };

    // One place in the file for each operator and name; the name itself tells nothing.
    [[nodiscard]] QString place(const QString &name) const { return owner % u' ' % name; }

    [[nodiscard]] Result<QJsonObject> content() const
    {
        if (!QFileInfo::exists(path))
            return QJsonObject();
        LC_TRY(bytes, readFile(path, largestFile));
        return QJsonDocument::fromJson(bytes.borrowed()).object();
    }

    [[nodiscard]] Result<> store(const QJsonObject &object) const
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const QByteArray text = QJsonDocument(object).toJson();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
            file.write(text) != text.size() || !file.commit())
            return fail(ErrorCode::SecretStoreUnavailable,
                        {{QStringLiteral("file"), QFileInfo(path).fileName()}});
        return {};
    }

    [[nodiscard]] Result<Keys> keysFor(const QByteArray &salt, const crypto::ScryptCost &with) const
    {
        QByteArray bytes = password.view().toUtf8();
        auto keys = crypto::scrypt(bytes, salt, with, cipherKeySize + macKeySize);
        wipe(bytes);
        LC_CHECK(keys);
        return Keys{*keys};
    }

    [[nodiscard]] QByteArray macOf(const Keys &keys, const QString &name, const QByteArray &iv,
                                   const QByteArray &text) const
    {
        const QByteArray placed = place(name).toUtf8();
        return crypto::hmacSm3(
            keys.mac(), QByteArray(QByteArray::number(placed.size()) + ' ' + placed + iv + text));
    }

    [[nodiscard]] Result<SecureBytes> open(const QString &name) const
    {
        LC_TRY(all, content());
        const QJsonObject one = all.value(place(name)).toObject();
        const crypto::ScryptCost with{quint64(one.value(u"scryptN").toInteger()),
                                      quint32(one.value(u"scryptR").toInteger()),
                                      quint32(one.value(u"scryptP").toInteger())};
        const QByteArray iv = bytesOf(one.value(u"iv"));
        const QByteArray text = bytesOf(one.value(u"text"));
        if (one.isEmpty() || iv.size() != ivSize)
            return fail(ErrorCode::SecretMissing);
        const auto keys = keysFor(bytesOf(one.value(u"salt")), with);
        // Another password, or a file that was changed: it is asked for again either way.
        if (!keys ||
            !crypto::equalInConstantTime(macOf(*keys, name, iv, text), bytesOf(one.value(u"mac"))))
            return fail(ErrorCode::SecretMissing);
        LC_TRY(plain, crypto::sm4Ctr(keys->cipher(), iv, text));
        return SecureBytes::take(std::move(plain));
    }

    [[nodiscard]] Result<> seal(const QString &name, const SecureBytes &secret) const
    {
        LC_TRY(all, content());
        LC_TRY(salt, crypto::randomBytes(saltSize));
        LC_TRY(iv, crypto::randomBytes(ivSize));
        LC_TRY(keys, keysFor(salt, cost));
        LC_TRY(text, crypto::sm4Ctr(keys.cipher(), iv, secret.view()));
        all.insert(place(name),
                   QJsonObject{{QStringLiteral("scryptN"), qint64(cost.n)},
                               {QStringLiteral("scryptR"), qint64(cost.r)},
                               {QStringLiteral("scryptP"), qint64(cost.p)},
                               {QStringLiteral("salt"), hex(salt)},
                               {QStringLiteral("iv"), hex(iv)},
                               {QStringLiteral("text"), hex(text)},
                               {QStringLiteral("mac"), hex(macOf(keys, name, iv, text))}});
        return store(all);
    }
};

SealedStore::SealedStore(QString path, QString operatorNumber, SecureText password,
                         QThreadPool *pool, const crypto::ScryptCost &cost)
    : d(std::make_shared<const Seal>(
          Seal{std::move(path), std::move(operatorNumber), std::move(password), cost}))
    , m_pool(pool)
{}

QFuture<Result<SecureBytes>> SealedStore::read(const QString &name)
{
    return runOn(m_pool, [seal = d, name] { return seal->open(name); });
}

QFuture<Result<>> SealedStore::write(const QString &name, const SecureBytes &secret)
{
    return runOn(m_pool, [seal = d, name, secret] { return seal->seal(name, secret); });
}

QFuture<Result<>> SealedStore::remove(const QString &name)
{
    return runOn(m_pool, [seal = d, name]() -> Result<> {
        LC_TRY(all, seal->content());
        all.remove(seal->place(name));
        return seal->store(all);
    });
}

} // namespace lc::support
