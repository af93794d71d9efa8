#include "support/operatorfile.h"

#include "core/file.h"
#include "crypto/digest.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace lc::support {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr qsizetype saltSize = 16;
constexpr qsizetype keySize = 32;
constexpr qsizetype mostOperators = 500;

Error damaged(const QString &path)
{
    return Error(ErrorCode::OperatorsDamaged,
                 {{QStringLiteral("file"), QFileInfo(path).fileName()}});
}

QJsonObject toJson(const PasswordHash &hash)
{
    return {{QStringLiteral("scryptN"), qint64(hash.cost.n)},
            {QStringLiteral("scryptR"), qint64(hash.cost.r)},
            {QStringLiteral("scryptP"), qint64(hash.cost.p)},
            {QStringLiteral("salt"), QString::fromLatin1(hash.salt.toHex())},
            {QStringLiteral("key"), QString::fromLatin1(hash.key.toHex())}};
}

std::optional<PasswordHash> hashFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    PasswordHash hash;
    hash.cost.n = quint64(object.value(u"scryptN").toInteger());
    hash.cost.r = quint32(object.value(u"scryptR").toInteger());
    hash.cost.p = quint32(object.value(u"scryptP").toInteger());
    hash.salt = QByteArray::fromHex(object.value(u"salt").toString().toLatin1());
    hash.key = QByteArray::fromHex(object.value(u"key").toString().toLatin1());
    if (hash.salt.size() != saltSize || hash.key.size() != keySize)
        return std::nullopt;
    return hash;
}

QJsonObject toJson(const StoredOperator &one)
{
    QJsonObject object{{QStringLiteral("number"), one.account.number},
                       {QStringLiteral("role"), nameOf(one.account.role)},
                       {QStringLiteral("failures"), one.account.failures},
                       {QStringLiteral("mustChange"), one.account.mustChange},
                       {QStringLiteral("password"), toJson(one.password)}};
    if (one.account.lockedUntil.isValid())
        object.insert(QStringLiteral("lockedUntil"),
                      one.account.lockedUntil.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

std::optional<StoredOperator> operatorFrom(const QJsonObject &object)
{
    StoredOperator one;
    one.account.number = object.value(u"number").toString();
    const auto role = roleFromName(object.value(u"role").toString());
    one.account.failures = object.value(u"failures").toInt();
    one.account.mustChange = object.value(u"mustChange").toBool();
    one.account.lockedUntil =
        QDateTime::fromString(object.value(u"lockedUntil").toString(), Qt::ISODateWithMs);
    const auto hash = hashFrom(object.value(u"password"));
    if (one.account.number.isEmpty() || !role || !hash || one.account.failures < 0)
        return std::nullopt;
    one.account.role = *role;
    one.password = *hash;
    return one;
}

} // namespace

Result<PasswordHash> hashPassword(const SecureText &password, const crypto::ScryptCost &cost)
{
    PasswordHash hash;
    hash.cost = cost;
    LC_TRY(salt, crypto::randomBytes(saltSize));
    hash.salt = salt;
    QByteArray bytes = password.view().toUtf8();
    const auto key = crypto::scrypt(bytes, hash.salt, cost, keySize);
    wipe(bytes);
    LC_CHECK(key);
    hash.key = key->view().toByteArray();
    return hash;
}

Result<bool> isPassword(const PasswordHash &hash, const SecureText &password)
{
    QByteArray bytes = password.view().toUtf8();
    const auto key = crypto::scrypt(bytes, hash.salt, hash.cost, hash.key.size());
    wipe(bytes);
    LC_CHECK(key);
    return crypto::equalInConstantTime(key->view(), hash.key);
}

Result<OperatorFile> OperatorFile::read(const QString &path)
{
    OperatorFile file;
    if (!QFileInfo::exists(path))
        return file;
    const auto bytes = readFile(path, largestFile);
    if (!bytes)
        return fail(damaged(path).causedBy(bytes.error()));
    const QJsonObject object = QJsonDocument::fromJson(bytes->borrowed()).object();
    const QJsonArray list = object.value(u"operators").toArray();
    if (object.value(u"format").toInt() != 1 || list.isEmpty() || list.size() > mostOperators)
        return fail(damaged(path));
    for (const QJsonValue &value : list) {
        const auto one = operatorFrom(value.toObject());
        if (!one)
            return fail(damaged(path));
        file.operators.append(*one);
    }
    if (object.contains(u"recovery")) {
        file.recovery = hashFrom(object.value(u"recovery"));
        if (!file.recovery)
            return fail(damaged(path));
    }
    return file;
}

StoredOperator *OperatorFile::find(const QString &number)
{
    const auto it = std::ranges::find_if(
        operators, [&number](const StoredOperator &one) { return one.account.number == number; });
    return it == operators.end() ? nullptr : &*it;
}

Result<> OperatorFile::write(const QString &path) const
{
    QJsonArray list;
    for (const StoredOperator &one : operators)
        list.append(toJson(one));
    QJsonObject object{{QStringLiteral("format"), 1}, {QStringLiteral("operators"), list}};
    if (recovery)
        object.insert(QStringLiteral("recovery"), toJson(*recovery));
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QByteArray text = QJsonDocument(object).toJson();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) ||
        !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        out.write(text) != text.size() || !out.commit())
        return fail(ErrorCode::OperatorsNotWritable,
                    {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    return {};
}

} // namespace lc::support
