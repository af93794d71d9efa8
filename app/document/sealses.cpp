#include "crypto/asn1.h"
#include "crypto/signaturescheme.h"
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

Finding verifyWith(Check check, Because wrong, const QByteArray &certificateDer,
                   const QByteArray &message, const QByteArray &signature, const QString &oid)
{
    const auto certificate = crypto::Certificate::fromDer(certificateDer);
    if (!certificate)
        return finding(check, State::Unknown, Because::NoCertificate);
    const auto key = certificate->publicKey();
    const Facts algorithm{{QStringLiteral("algorithm"), oid}};
    if (!key || key->kind() == crypto::KeyKind::Other)
        return finding(check, State::Unknown, Because::UnknownAlgorithm, algorithm);
    const auto good = key->verify(digestFor(*key, oid), message, signature);
    if (!good)
        return finding(check, State::Failed, Because::SignatureMalformed);
    return *good ? finding(check, State::Passed) : finding(check, State::Failed, wrong);
}

Finding dataHashFinding(const SealSignature &value, const QByteArray &xml)
{
    const auto certificate = crypto::Certificate::fromDer(value.signerCertificate);
    const auto key = certificate ? certificate->publicKey() : Result<crypto::PublicKey>();
    const auto algorithm =
        key ? digestFor(*key, value.signatureAlgorithm) : crypto::DigestAlgorithm::Sm3;
    const bool same = crypto::digest(algorithm, xml) == value.dataHash;
    return same ? finding(Check::SignedDataHash, State::Passed)
                : finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
}

Finding sealSignatureFinding(const SealSignature &value, const ofd::SignatureEntry &signature,
                             const QByteArray &sealFile)
{
    // The seal beside the signature is the one that readers draw.
    if (!sealFile.isEmpty() && sealFile != value.seal.raw)
        return finding(Check::SealSignature, State::Failed, Because::SealSignatureWrong,
                       {{QStringLiteral("file"), signature.sealEntry}});
    return verifyWith(Check::SealSignature, Because::SealSignatureWrong,
                      value.seal.makerCertificate, value.seal.signedBytes, value.seal.signature,
                      value.signatureAlgorithm);
}

Finding signerInSealFinding(const SealSignature &value)
{
    const QByteArray wanted =
        value.seal.listedAsDigests ? crypto::sm3(value.signerCertificate) : value.signerCertificate;
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

// Certificates that came with the seal may help to build the path; they are never trusted.
QList<crypto::Certificate> certificatesIn(const crypto::Seal &seal)
{
    QList<crypto::Certificate> found;
    QList<QByteArray> candidates = seal.certificates.mid(0, 16);
    candidates.append(seal.makerCertificate);
    for (const QByteArray &der : candidates) {
        if (const auto certificate = crypto::Certificate::fromDer(der))
            found.append(*certificate);
    }
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
    answer.findings = {
        dataHashFinding(value, signature.xml),
        verifyWith(Check::Signature, Because::SignatureWrong, value.signerCertificate,
                   value.signedBytes, value.signature, value.signatureAlgorithm),
        sealSignatureFinding(value, signature, sealFile), signerInSealFinding(value)};
    const auto certificate = crypto::Certificate::fromDer(value.signerCertificate);
    if (certificate) {
        Signer signer;
        signer.certificate = *certificate;
        signer.others = certificatesIn(value.seal);
        signer.claimedAt = value.signedAt;
        if (!signer.claimedAt)
            signer.claimedAt = crypto::timeFromAscii(signature.signatureDateTime.toLatin1());
        signer.timeStamp = value.timeStamp;
        signer.stamped = value.signature;
        answer.findings += checkSigner(signer, anchors, now, answer.report);
    } else {
        answer.findings += withoutSigner(Because::NoCertificate);
    }
    answer.findings.append(sealValidityFinding(value.seal, answer.report.signedAt,
                                               answer.report.signedAtTrusted, now));
    return answer;
}

} // namespace lc::document
