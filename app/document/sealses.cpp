#include "crypto/asn1.h"
#include "crypto/certificatememory.h"
#include "crypto/signaturescheme.h"
#include "document/sealreferences.h"
#include "document/sealtimestamp.h"
#include "document/sealvalue.h"

#include <algorithm>

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

// Null when there is none to be found.
crypto::PublicKey keyOf(const QByteArray &certificate, const TrustAnchors &anchors)
{
    const auto whole = anchors.memory->read(certificate);
    return (whole ? whole->publicKey() : crypto::PublicKey::ofCertificate(certificate))
        .value_or(crypto::PublicKey());
}

// The digests that a signature may have been made with. The OID beside it is not believed over an
// SM2 key: real files write anything there.
QList<crypto::DigestAlgorithm> digestsFor(const crypto::PublicKey &key, const QString &oid)
{
    using enum crypto::DigestAlgorithm;
    if (key.isSm2())
        return {Sm3};
    const auto scheme = crypto::signatureSchemeFromOid(oid);
    if (scheme && scheme->namesDigest)
        return {scheme->digest};
    return {Sha256, Sha1, Sha384, Sha512};
}

Finding passedWith(Check check, crypto::DigestAlgorithm algorithm)
{
    if (!crypto::isWeak(algorithm))
        return finding(check, State::Passed);
    return noticeOf(finding(check, State::Passed, Because::WeakDigest,
                            {{QStringLiteral("algorithm"), crypto::nameOf(algorithm)}}));
}

Finding verifyWith(Check check, Because wrong, const crypto::PublicKey &key,
                   const QByteArray &message, const QByteArray &signature, const QString &oid)
{
    const Facts named{{QStringLiteral("algorithm"), oid}};
    switch (key.kind()) {
    case crypto::KeyKind::None:
        return finding(check, State::Unknown, Because::NoCertificate);
    case crypto::KeyKind::Other:
        return finding(check, State::Unknown, Because::UnknownAlgorithm, named);
    case crypto::KeyKind::Sm2:
    case crypto::KeyKind::Rsa:
    case crypto::KeyKind::Ecdsa:
        break;
    }
    Finding answer = finding(check, State::Failed, wrong);
    for (const crypto::DigestAlgorithm algorithm : digestsFor(key, oid)) {
        const auto good = key.verify(algorithm, message, signature);
        if (good && *good)
            return passedWith(check, algorithm);
        if (!good && good.error().code() == ErrorCode::KeyInvalid) // not known to the library
            answer = finding(check, State::Unknown, Because::UnknownAlgorithm, named);
        else if (!good)
            answer = finding(check, State::Failed, Because::SignatureMalformed);
    }
    return answer;
}

// SM2 goes with SM3; beside other keys the length of the value tells.
QList<crypto::DigestAlgorithm> digestsOfData(const crypto::PublicKey &signer, qsizetype size)
{
    using enum crypto::DigestAlgorithm;
    if (signer.isNull() || signer.isSm2())
        return {Sm3};
    switch (size) {
    case 16:
        return {Md5};
    case 20:
        return {Sha1};
    case 48:
        return {Sha384};
    case 64:
        return {Sha512};
    default: // 32, or wrong
        return {Sha256, Sm3};
    }
}

Finding dataHashFinding(const SealSignature &value, const crypto::PublicKey &signer,
                        const ofd::SignatureEntry &signature)
{
    for (const crypto::DigestAlgorithm algorithm : digestsOfData(signer, value.dataHash.size())) {
        if (crypto::digest(algorithm, signature.xml) == value.dataHash)
            return passedWith(Check::SignedDataHash, algorithm);
    }
    // Who digests the files with a key may do so here too.
    if (isKeyedDigest(signature.checkMethod))
        return finding(Check::SignedDataHash, State::Unknown, Because::KeyedDigest,
                       {{QStringLiteral("algorithm"), signature.checkMethod}});
    return finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
}

Finding sealSignatureFinding(const SealSignature &value, const ofd::SignatureEntry &signature,
                             const QByteArray &sealFile, const TrustAnchors &anchors)
{
    // The seal beside the signature is the one that readers draw.
    if (!sealFile.isEmpty() && sealFile != value.seal.raw)
        return finding(Check::SealSignature, State::Failed, Because::SealSignatureWrong,
                       {{QStringLiteral("file"), signature.sealEntry}});
    const crypto::PublicKey maker = keyOf(value.seal.makerCertificate, anchors);
    const auto over = [&](const QByteArray &bytes) {
        return verifyWith(Check::SealSignature, Because::SealSignatureWrong, maker, bytes,
                          value.seal.signature, value.seal.signatureAlgorithm);
    };
    Finding answer = over(value.seal.signedBytes);
    if (answer.state == State::Failed) {
        const Finding other = over(crypto::otherSignedBytes(value.seal));
        if (other.state == State::Passed)
            answer = other;
    }
    return answer;
}

// By the length, since the name of the algorithm beside it is anybody's. Nothing: no known length.
std::optional<bool> isListedByDigest(const QList<QByteArray> &listed, const QByteArray &certificate)
{
    using enum crypto::DigestAlgorithm;
    bool known = false;
    for (const crypto::DigestAlgorithm algorithm : {Sm3, Sha256, Sha1}) {
        const QByteArray wanted = crypto::digest(algorithm, certificate);
        if (listed.contains(wanted))
            return true;
        known = known || std::ranges::any_of(listed, [&](const QByteArray &one) {
                    return one.size() == wanted.size();
                });
    }
    return known ? std::optional(false) : std::nullopt;
}

Finding signerInSealFinding(const SealSignature &value)
{
    // A seal that names nobody says nothing about who may use it.
    if (value.seal.certificates.isEmpty())
        return finding(Check::SignerInSeal, State::Unknown, Because::SignerNotInSeal);
    if (value.seal.certificates.contains(value.signerCertificate))
        return finding(Check::SignerInSeal, State::Passed);
    if (value.seal.listedAsDigests) {
        const auto listed = isListedByDigest(value.seal.certificates, value.signerCertificate);
        if (!listed)
            return finding(Check::SignerInSeal, State::Unknown, Because::UnknownAlgorithm);
        if (*listed)
            return finding(Check::SignerInSeal, State::Passed);
    }
    return finding(Check::SignerInSeal, State::Failed, Because::SignerNotInSeal);
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

// A stamp on the seal speaks of when it was made, which its own period says as well: whatever is
// wrong with it leaves doubt about that time and nothing else.
void addSealStamp(const crypto::Seal &seal, const TrustAnchors &anchors, Findings &findings)
{
    if (seal.timeStamp.isEmpty())
        return;
    Signer maker;
    maker.timeStamp = seal.timeStamp;
    maker.stamped = seal.signature;
    Finding stamp = checkTimeStamp(maker, anchors).finding;
    if (stamp.state == State::Failed)
        stamp.state = State::Unknown;
    stamp.facts.insert(QStringLiteral("seal"), seal.name);
    findings.append(stamp);
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
    const auto certificate = anchors.memory->read(value.signerCertificate);
    const crypto::PublicKey signerKey =
        certificate ? certificate->publicKey().value_or(crypto::PublicKey()) : crypto::PublicKey();
    answer.findings = {dataHashFinding(value, signerKey, signature),
                       verifyWith(Check::Signature, Because::SignatureWrong, signerKey,
                                  value.signedBytes, value.signature, value.signatureAlgorithm),
                       sealSignatureFinding(value, signature, sealFile, anchors),
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
    addSealStamp(value.seal, anchors, answer.findings);
    return answer;
}

} // namespace lc::document
