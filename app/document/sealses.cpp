#include "crypto/asn1.h"
#include "crypto/signaturescheme.h"
#include "document/sealreferences.h"
#include "document/sealtimestamp.h"
#include "document/sealvalue.h"

namespace lc::document {

namespace {

using crypto::SealSignature;

QString layoutName(crypto::SealLayout layout)
{
    switch (layout) {
    case crypto::SealLayout::V1:
        return QStringLiteral("SES v1");
    case crypto::SealLayout::V4:
        return QStringLiteral("SES v4");
    }
    Q_UNREACHABLE();
}

// The OID in the signature is not believed over the key: real files write anything there.
crypto::DigestAlgorithm digestFor(const crypto::PublicKey &key, const QString &oid)
{
    const auto scheme = crypto::signatureSchemeFromOid(oid);
    if (key.isSm2() || !scheme)
        return crypto::DigestAlgorithm::Sm3;
    return scheme->digest;
}

// Null when there is none to be found.
crypto::PublicKey keyOf(const QByteArray &certificate)
{
    return crypto::PublicKey::ofCertificate(certificate).value_or(crypto::PublicKey());
}

Finding verifyWith(Check check, Because wrong, const crypto::PublicKey &key,
                   const QByteArray &message, const QByteArray &signature, const QString &oid)
{
    switch (key.kind()) {
    case crypto::KeyKind::None:
        return finding(check, State::Unknown, Because::NoCertificate);
    case crypto::KeyKind::Other:
        return finding(check, State::Unknown, Because::UnknownAlgorithm,
                       {{QStringLiteral("algorithm"), oid}});
    case crypto::KeyKind::Sm2:
    case crypto::KeyKind::Rsa:
    case crypto::KeyKind::Ecdsa:
        break;
    }
    const auto good = key.verify(digestFor(key, oid), message, signature);
    if (!good)
        return finding(check, State::Failed, Because::SignatureMalformed);
    return *good ? finding(check, State::Passed) : finding(check, State::Failed, wrong);
}

Finding dataHashFinding(const SealSignature &value, const crypto::PublicKey &signer,
                        const ofd::SignatureEntry &signature)
{
    const crypto::DigestAlgorithm algorithm = digestFor(signer, value.signatureAlgorithm);
    if (crypto::digest(algorithm, signature.xml) == value.dataHash)
        return finding(Check::SignedDataHash, State::Passed);
    // Who digests the files with a key may do so here too.
    if (isKeyedDigest(signature.checkMethod))
        return finding(Check::SignedDataHash, State::Unknown, Because::KeyedDigest,
                       {{QStringLiteral("algorithm"), signature.checkMethod}});
    return finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
}

Finding sealSignatureFinding(const SealSignature &value, const ofd::SignatureEntry &signature,
                             const QByteArray &sealFile)
{
    // The seal beside the signature is the one that readers draw.
    if (!sealFile.isEmpty() && sealFile != value.seal.raw)
        return finding(Check::SealSignature, State::Failed, Because::SealSignatureWrong,
                       {{QStringLiteral("file"), signature.sealEntry}});
    return verifyWith(Check::SealSignature, Because::SealSignatureWrong,
                      keyOf(value.seal.makerCertificate), value.seal.signedBytes,
                      value.seal.signature, value.signatureAlgorithm);
}

Finding signerInSealFinding(const SealSignature &value)
{
    const QByteArray wanted =
        value.seal.listedAsDigests ? crypto::sm3(value.signerCertificate) : value.signerCertificate;
    // A seal that names nobody says nothing about who may use it.
    if (value.seal.certificates.isEmpty())
        return finding(Check::SignerInSeal, State::Unknown, Because::SignerNotInSeal);
    return value.seal.certificates.contains(wanted)
               ? finding(Check::SignerInSeal, State::Passed)
               : finding(Check::SignerInSeal, State::Failed, Because::SignerNotInSeal);
}

Finding sealValidityFinding(const crypto::Seal &seal, const QDateTime &signedAt, bool trusted,
                            const QDateTime &now)
{
    const Facts facts{{QStringLiteral("from"), seal.validFrom.toString(Qt::ISODate)},
                      {QStringLiteral("until"), seal.validUntil.toString(Qt::ISODate)}};
    if (!signedAt.isValid())
        return finding(Check::SealValidity, State::Unknown, Because::TimeUnknown, facts);
    if (signedAt < seal.validFrom || signedAt > seal.validUntil)
        return finding(Check::SealValidity, trusted ? State::Failed : State::Unknown,
                       Because::OutsideValidity, facts);
    return finding(Check::SealValidity, State::Passed,
                   now > seal.validUntil ? Because::ExpiredSince : Because::None, facts);
}

// Certificates that came with the seal, for building the path.
QList<QByteArray> helpersIn(const SealSignature &value)
{
    constexpr qsizetype enough = 16;
    QList<QByteArray> found{value.seal.makerCertificate};
    if (!value.seal.listedAsDigests)
        found += value.seal.certificates.mid(0, enough);
    found.removeAll(value.signerCertificate);
    return found;
}

} // namespace

ValueAnswer checkSealValue(const SealSignature &value, const ofd::SignatureEntry &signature,
                           const QByteArray &sealFile, const TrustAnchors &anchors,
                           const QDateTime &now)
{
    ValueAnswer answer;
    answer.report.layout = layoutName(value.layout);
    answer.report.sealName = value.seal.name;
    answer.report.algorithm = value.signatureAlgorithm;
    answer.report.sealFrom = value.seal.validFrom;
    answer.report.sealUntil = value.seal.validUntil;
    const auto certificate = crypto::Certificate::fromDer(value.signerCertificate);
    const crypto::PublicKey signerKey =
        certificate ? certificate->publicKey().value_or(crypto::PublicKey()) : crypto::PublicKey();
    answer.findings = {dataHashFinding(value, signerKey, signature),
                       verifyWith(Check::Signature, Because::SignatureWrong, signerKey,
                                  value.signedBytes, value.signature, value.signatureAlgorithm),
                       sealSignatureFinding(value, signature, sealFile),
                       signerInSealFinding(value)};
    if (!certificate) {
        answer.findings += withoutSigner(Because::NoCertificate);
    } else {
        Signer signer;
        signer.certificate = *certificate;
        signer.unreadOthers = helpersIn(value);
        signer.claimedAt = value.signedAt;
        if (!value.timeToken.isEmpty()) {
            signer.claimedAt = timeOfToken(value.timeToken);
            signer.timeToken = value.timeToken;
            signer.tokenMayStamp = {value.dataHash, signature.xml};
        }
        if (!signer.claimedAt)
            signer.claimedAt = writtenTime(signature.signatureDateTime);
        signer.timeStamp = value.timeStamp;
        signer.stamped = value.signature;
        answer.findings += checkSigner(signer, anchors, now, answer.report);
    }
    answer.findings.append(sealValidityFinding(value.seal, answer.report.signedAt,
                                               answer.report.signedAtTrusted, now));
    return answer;
}

} // namespace lc::document
