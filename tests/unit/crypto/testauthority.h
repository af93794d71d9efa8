#pragma once

#include "crypto/asn1.h"
#include "crypto/certificate.h"
#include "crypto/seal.h"

#include <QTest>

// A little authority for tests: root, intermediate, a maker of seals and one who presses them.
namespace lc::test {

[[nodiscard]] inline QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toUTC();
}

template <class T>
[[nodiscard]] T mustHave(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *std::move(result);
}

struct Holder
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

[[nodiscard]] inline Holder makeHolder(const QString &name, crypto::CertificateRole role,
                                       const Holder &issuer, const QDateTime &from,
                                       const QDateTime &until)
{
    Holder holder;
    holder.key = mustHave(crypto::PrivateKey::generateSm2());
    crypto::CertificateRequest request;
    request.commonName = name;
    request.organisation = QStringLiteral("测试机构");
    request.role = role;
    request.notBefore = from;
    request.notAfter = until;
    holder.certificate = mustHave(
        crypto::issueCertificate(request, mustHave(holder.key.publicKey()), issuer.certificate,
                                 issuer.certificate.isNull() ? holder.key : issuer.key));
    return holder;
}

struct TestAuthority
{
    QDateTime from = utc("2020-01-01T00:00:00Z");
    QDateTime until = utc("2030-01-01T00:00:00Z");
    Holder root = makeHolder(QStringLiteral("测试根"), crypto::CertificateRole::Root, {},
                             utc("2015-01-01T00:00:00Z"), utc("2045-01-01T00:00:00Z"));
    Holder intermediate = makeHolder(QStringLiteral("测试中级"),
                                     crypto::CertificateRole::Intermediate, root, from, until);
    Holder maker = makeHolder(QStringLiteral("测试制章人"), crypto::CertificateRole::SealMaker,
                              intermediate, from, until);
    Holder signer = makeHolder(QStringLiteral("测试发证机关"), crypto::CertificateRole::SealSigner,
                               intermediate, from, until);
    QDateTime signedAt = utc("2024-05-06T07:08:09Z");

    [[nodiscard]] crypto::SealRequest sealRequest(crypto::SealLayout layout) const
    {
        crypto::SealRequest request;
        request.vendor = QStringLiteral("LC");
        request.id = QStringLiteral("51010000000001");
        request.name = QStringLiteral("测试专用章");
        request.signers = {signer.certificate};
        request.created = from;
        request.validFrom = from;
        request.validUntil = until;
        request.pictureType = QStringLiteral("PNG");
        request.picture = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300, 'p');
        request.widthMm = 42;
        request.heightMm = 41;
        request.layout = layout;
        return request;
    }
    [[nodiscard]] QByteArray seal(crypto::SealLayout layout) const
    {
        return mustHave(crypto::makeSeal(sealRequest(layout), maker.certificate, maker.key));
    }
    // A revocation list of `issuer` that names `revoked` (none if null); reason -1: not given.
    [[nodiscard]] static QByteArray revocationList(const Holder &issuer,
                                                   const crypto::Certificate &revoked,
                                                   const QDateTime &revokedAt, int reason = -1)
    {
        using namespace crypto;
        const QByteArray algorithm = derSequence({derObjectIdentifier("1.2.156.10197.1.501")});
        QByteArray entries;
        if (!revoked.isNull()) {
            const QByteArray code =
                derValue(0x0a, QByteArray(1, static_cast<char>(reason))); // ENUMERATED
            const QByteArray extension =
                derSequence({derObjectIdentifier("2.5.29.21"), derOctets(code)});
            const QByteArray extensions = reason < 0 ? QByteArray() : derSequence({extension});
            entries = derSequence(
                {derSequence({revoked.serialDer(), derUtcTime(revokedAt), extensions})});
        }
        const QByteArray list =
            derSequence({derInteger(1), algorithm, issuer.certificate.subjectDer(),
                         derUtcTime(utc("2024-01-01T00:00:00Z")),
                         derUtcTime(utc("2029-01-01T00:00:00Z")), entries});
        return derSequence({list, algorithm, derBits(mustHave(issuer.key.signSm2(list)))});
    }
};

} // namespace lc::test
