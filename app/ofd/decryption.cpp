#include "ofd/decryption.h"

#include "crypto/digest.h"
#include "ofd/documentroot.h"
#include "ofd/xmlreader.h"

namespace lc::ofd {

namespace {

constexpr qsizetype KeyBytes = 16;

tl::unexpected<Error> wrongPassword(SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::FileEncrypted, {{QStringLiteral("password"), QStringLiteral("wrong")}},
                where);
}

struct EncryptionInfo
{
    QString seeds;   // entry
    QString entries; // entry
};

struct Seed
{
    QByteArray iv;
    QByteArray wrappedKey;
    bool forCertificate = false;
};

QString listEntry(const Package &package)
{
    return package.resolve(u"Encryptions.xml");
}

EncryptionInfo readInfo(XmlReader &xml, const Package &package, const QString &from)
{
    EncryptionInfo info;
    while (xml.nextChild()) {
        if (xml.is(u"DecryptSeedLoc"))
            info.seeds = locate(package, xml.text(), from);
        else if (xml.is(u"EntriesMapLoc"))
            info.entries = locate(package, xml.text(), from);
        else
            xml.skip();
    }
    return info;
}

Result<QList<EncryptionInfo>> readInfos(const Package &package)
{
    const QString entry = listEntry(package);
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QList<EncryptionInfo> infos;
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        if (xml.is(u"EncryptInfo"))
            infos.append(readInfo(xml, package, entry));
        else
            xml.skip();
    }
    LC_CHECK(xml.finish());
    return infos;
}

Seed readSeed(XmlReader &xml)
{
    Seed seed;
    while (xml.nextChild()) {
        if (xml.is(u"IVValue"))
            seed.iv = QByteArray::fromBase64(xml.text().toLatin1());
        else if (xml.is(u"EncryptedWK"))
            seed.wrappedKey = QByteArray::fromBase64(xml.text().toLatin1());
        else if (xml.is(u"UserCert"))
            seed.forCertificate = !xml.text().trimmed().isEmpty();
        else
            xml.skip();
    }
    return seed;
}

Result<QList<Seed>> readSeeds(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QList<Seed> seeds;
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        if (xml.is(u"UserInfo"))
            seeds.append(readSeed(xml));
        else
            xml.skip();
    }
    LC_CHECK(xml.finish());
    return seeds;
}

// The key that wraps the file's key: the first block of the key derivation of GB/T 32918.4.
QByteArray wrappingKey(const QString &password)
{
    const QByteArray counter("\0\0\0\1", 4);
    return crypto::sm3(QByteArray(password.toUtf8() + counter)).first(KeyBytes);
}

// A wrong password shows in the padding, or in the list that then is no XML.
Result<QHash<QString, EncipheredEntry>> openList(const Package &package, const EncryptionInfo &info,
                                                 const Seed &seed, const QString &password)
{
    const auto key = crypto::sm4CbcDecrypt(wrappingKey(password), seed.iv, seed.wrappedKey);
    if (!key || key->size() != KeyBytes)
        return wrongPassword();
    LC_TRY(stored, package.read(info.entries));
    const auto plain = crypto::sm4CbcDecrypt(*key, seed.iv, stored);
    if (!plain)
        return wrongPassword();
    XmlReader xml(*plain, info.entries);
    QHash<QString, EncipheredEntry> entries;
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        const QString stands = package.resolve(xml.value(u"EPath"));
        if (xml.is(u"EncryptEntry") && !stands.isEmpty())
            entries.insert(xml.value(u"Path"), {stands, *key, seed.iv});
        xml.skip();
    }
    if (!xml.finish())
        return wrongPassword();
    return entries;
}

} // namespace

bool isEncrypted(const Package &package)
{
    return !listEntry(package).isEmpty();
}

Result<Package> unlocked(const Package &package, const QString &password)
{
    LC_TRY(infos, readInfos(package));
    QHash<QString, EncipheredEntry> all;
    bool asked = false;
    for (const EncryptionInfo &info : std::as_const(infos)) {
        LC_TRY(seeds, readSeeds(package, info.seeds));
        for (const Seed &seed : std::as_const(seeds)) {
            if (seed.forCertificate)
                continue;
            asked = true;
            if (const auto entries = openList(package, info, seed, password)) {
                all.insert(*entries);
                break;
            }
        }
    }
    if (!asked)
        return fail(ErrorCode::FileEncrypted);
    if (all.isEmpty())
        return wrongPassword();
    return package.withEnciphered(all);
}

} // namespace lc::ofd
