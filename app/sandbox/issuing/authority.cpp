#include "sandbox/issuing/authority.h"

#include "core/file.h"
#include "sandbox/issuing/pictures.h"

#include <QDir>
#include <QFile>

namespace lc::sandbox {

namespace {

constexpr qint64 keyFileLimit = 1 << 20;
constexpr int sealSizeMm = 40;

// Seals date from the day on which a license was issued, which may lie long ago.
QDateTime validFrom()
{
    return {QDate(2000, 1, 1), QTime(0, 0), Qt::UTC};
}

QDateTime validUntil()
{
    return {QDate(2049, 12, 31), QTime(0, 0), Qt::UTC};
}

crypto::CertificateRequest requestFor(const QString &name, crypto::CertificateRole role)
{
    crypto::CertificateRequest request;
    request.commonName = name;
    request.organisation = QStringLiteral("License Counter Sandbox");
    request.role = role;
    request.notBefore = validFrom();
    request.notAfter = validUntil();
    return request;
}

Result<> writePrivate(const QString &path, QByteArrayView bytes)
{
    LC_CHECK(writeFile(path, bytes));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

// Which of the two standards an office's seal follows; the platform's own the newer one.
crypto::SealLayout layoutFor(const QString &code)
{
    int sum = 0;
    for (const QChar c : code)
        sum += c.digitValue() > 0 ? c.digitValue() : 0;
    return sum % 2 == 0 ? crypto::SealLayout::V4 : crypto::SealLayout::V1;
}

} // namespace

Authority::Authority(QString directory)
    : m_directory(std::move(directory))
{}

QString Authority::path(const QString &name) const
{
    return m_directory % u'/' % name;
}

Result<std::unique_ptr<Authority>> Authority::open(const QString &directory)
{
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::SandboxStorage);
    std::unique_ptr<Authority> authority(new Authority(directory));
    LC_TRY(root,
           authority->loadOrMake(
               QStringLiteral("root"),
               requestFor(QStringLiteral("示例根证书"), crypto::CertificateRole::Root), nullptr));
    authority->m_root = root;
    LC_TRY(maker, authority->loadOrMake(QStringLiteral("maker"),
                                        requestFor(QStringLiteral("示例制章机构"),
                                                   crypto::CertificateRole::SealMaker),
                                        &authority->m_root));
    authority->m_maker = maker;
    return authority;
}

Result<std::optional<Authority::Identity>> Authority::loadIdentity(const QString &name) const
{
    const QString certificatePath = path(name) % u".pem";
    const QString keyPath = path(name) % u".key";
    if (!QFile::exists(certificatePath) || !QFile::exists(keyPath))
        return std::optional<Identity>();
    LC_TRY(certificateBytes, readFile(certificatePath, keyFileLimit));
    LC_TRY(certificates, crypto::Certificate::fromPemOrDer(certificateBytes.view()));
    LC_TRY(keyBytes, readFile(keyPath, keyFileLimit));
    LC_TRY(key, crypto::PrivateKey::fromPem(keyBytes.view()));
    if (certificates.isEmpty())
        return fail(ErrorCode::SandboxStorage, {{QStringLiteral("file"), name}});
    return std::optional<Identity>(Identity{certificates.first(), key});
}

Result<Authority::Identity> Authority::loadOrMake(const QString &name,
                                                  const crypto::CertificateRequest &request,
                                                  const Identity *issuer) const
{
    LC_TRY(kept, loadIdentity(name));
    if (kept)
        return *kept;
    Identity made;
    LC_TRY(key, crypto::PrivateKey::generateSm2());
    made.key = key;
    LC_TRY(publicKey, made.key.publicKey());
    LC_TRY(certificate,
           crypto::issueCertificate(request, publicKey,
                                    issuer != nullptr ? issuer->certificate : crypto::Certificate(),
                                    issuer != nullptr ? issuer->key : made.key));
    made.certificate = certificate;
    LC_TRY(keyPem, made.key.toPem());
    // The certificate last: without it the pair is made anew.
    LC_CHECK(writePrivate(path(name) % u".key", keyPem.view()));
    LC_CHECK(writeFile(path(name) % u".pem", made.certificate.toPem()));
    return made;
}

Result<QByteArray> Authority::loadOrMakeSeal(const QString &code, const QString &name,
                                             const Identity &identity,
                                             const ofd::FontFace &font) const
{
    const QString file = path(code) % u".esl";
    if (QFile::exists(file)) {
        LC_TRY(kept, readFile(file, keyFileLimit));
        return kept.view().toByteArray();
    }
    crypto::SealRequest request;
    request.vendor = QStringLiteral("LicenseCounter");
    request.id = code.left(18) % u"01";
    request.name = name;
    request.signers = {identity.certificate};
    request.created = validFrom();
    request.validFrom = validFrom();
    request.validUntil = validUntil();
    request.pictureType = QStringLiteral("PNG");
    request.picture = sealPicture(name, font);
    request.widthMm = sealSizeMm;
    request.heightMm = sealSizeMm;
    request.layout = layoutFor(code);
    LC_TRY(seal, crypto::makeSeal(request, m_maker.certificate, m_maker.key));
    LC_CHECK(writeFile(file, seal));
    return seal;
}

Result<SealHolder> Authority::holder(const QString &code, const QString &name,
                                     const ofd::FontFace &font)
{
    const QMutexLocker locker(&m_mutex);
    if (const auto it = m_holders.constFind(code); it != m_holders.cend())
        return *it;
    LC_TRY(identity,
           loadOrMake(code, requestFor(name, crypto::CertificateRole::SealSigner), &m_root));
    LC_TRY(seal, loadOrMakeSeal(code, name, identity, font));
    LC_TRY(parsed, crypto::parseSeal(seal)); // what was kept from an earlier start stays as it is
    const SealHolder made{identity.certificate, identity.key, seal, parsed.layout, sealSizeMm};
    m_holders.insert(code, made);
    return made;
}

} // namespace lc::sandbox
