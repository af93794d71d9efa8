#include "ledger/signingkey.h"

#include "core/file.h"
#include "crypto/digest.h"

#include <QFileInfo>
#include <QSaveFile>

namespace lc::ledger {

namespace {

constexpr qint64 largestKey = 16 * 1024;

Error::Facts factsOf(const QString &path)
{
    return {{QStringLiteral("file"), QFileInfo(path).fileName()}};
}

} // namespace

Result<crypto::PrivateKey> makeSigningKey(const QString &path)
{
    LC_TRY(key, crypto::PrivateKey::generateSm2());
    LC_TRY(pem, key.toPem());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(pem.borrowed()) != pem.size() || !file.commit())
        return fail(ErrorCode::LedgerWrite, factsOf(path));
    return key;
}

Result<crypto::PrivateKey> readSigningKey(const QString &path)
{
    const auto pem = readFile(path, largestKey);
    if (!pem)
        return fail(Error(ErrorCode::LedgerOpen, factsOf(path)).causedBy(pem.error()));
    auto key = crypto::PrivateKey::fromPem(pem->view());
    if (!key)
        return fail(Error(ErrorCode::LedgerOpen, factsOf(path)).causedBy(key.error()));
    return key;
}

Result<QString> fingerprintOf(const crypto::PublicKey &key)
{
    LC_TRY(der, key.toDer());
    return QString::fromLatin1(
        crypto::sm3(der).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString signingKeyMark(const QString &fingerprint)
{
    return u"signingKey=" % fingerprint;
}

bool namesSigningKey(const Record &first, const QString &fingerprint)
{
    const QString mark = signingKeyMark(fingerprint);
    const QString &detail = first.entry.detail;
    return first.sequence == 1 && detail.startsWith(mark) &&
           (detail.size() == mark.size() || detail.at(mark.size()) == u';');
}

bool hasSignedEndMark(const Record &first)
{
    // The mark stands right behind the fingerprint.
    const QString &detail = first.entry.detail;
    const qsizetype at = detail.indexOf(u';');
    return first.sequence == 1 && at >= 0 &&
           QStringView(detail).sliced(at).startsWith(signedEndMark);
}

} // namespace lc::ledger
