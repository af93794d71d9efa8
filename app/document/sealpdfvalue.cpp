#include "document/sealpdfvalue.h"

#include "crypto/asn1.h"
#include "crypto/ber.h"
#include "crypto/signaturescheme.h"
#include "document/sealcms.h"

#include <algorithm>

namespace lc::document {

namespace {

// Contents is padded with zeros to the room that was left for it.
QByteArrayView withoutPadding(const QByteArray &value)
{
    const auto first = crypto::derFromBer(value);
    if (!first)
        return value;
    const QByteArrayView rest = QByteArrayView(value).sliced(first->consumed);
    const bool padded = std::ranges::all_of(rest, [](char c) { return c == '\0'; });
    return padded ? QByteArrayView(value).first(first->consumed) : QByteArrayView(value);
}

ValueAnswer unreadable(State state, Because because, const QByteArray &subFilter)
{
    ValueAnswer answer;
    const Facts facts{{QStringLiteral("algorithm"), QString::fromLatin1(subFilter)}};
    answer.findings = {finding(Check::SignedDataHash, State::Unknown, because),
                       finding(Check::Signature, state, because, facts)};
    answer.findings += withoutSigner(because);
    return answer;
}

std::optional<QDateTime> timeOf(const PdfSignature &signature)
{
    QByteArray text = signature.writtenTime;
    if (text.startsWith("D:"))
        text.remove(0, 2);
    text.replace('\'', "");
    return crypto::timeFromAscii(text);
}

// Never turns a failure into something better.
void replaceDataHash(const Finding &better, ValueAnswer &answer)
{
    for (Finding &one : answer.findings) {
        if (one.check == Check::SignedDataHash && one.state != State::Failed)
            one = better;
    }
}

// A document time stamp (ETSI.RFC3161): the token itself is the signature.
ValueAnswer checkDocumentTimeStamp(const crypto::SignedData &token,
                                   const crypto::SignedMessage &message,
                                   const TrustAnchors &anchors, const QDateTime &now)
{
    const auto info = crypto::parseTimeStampInfo(token.content.value_or(QByteArray()));
    const auto algorithm =
        info ? crypto::digestFromName(info->digestOid) : std::optional<crypto::DigestAlgorithm>();
    if (!info || !algorithm)
        return unreadable(State::Unknown, Because::UnknownAlgorithm, "RFC 3161");
    ValueAnswer answer = checkSignedDataValue(token, crypto::SignedMessage({*token.content}),
                                              info->time, anchors, now);
    answer.report.layout = QStringLiteral("RFC 3161");
    if (message.digest(*algorithm) != info->imprint)
        replaceDataHash(finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers),
                        answer);
    return answer;
}

// adbe.pkcs7.sha1: the content of the signed data is the SHA-1 of the range (ISO 32000-1 12.8.3.3).
ValueAnswer checkSha1Value(const crypto::SignedData &data, const crypto::SignedMessage &message,
                           const std::optional<QDateTime> &claimedAt, const TrustAnchors &anchors,
                           const QDateTime &now)
{
    const QByteArray content = data.content.value_or(QByteArray());
    ValueAnswer answer =
        checkSignedDataValue(data, crypto::SignedMessage({content}), claimedAt, anchors, now);
    if (message.digest(crypto::DigestAlgorithm::Sha1) != content)
        replaceDataHash(finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers),
                        answer);
    else
        replaceDataHash(noticeOf(finding(Check::SignedDataHash, State::Passed, Because::WeakDigest,
                                         {{QStringLiteral("algorithm"), QStringLiteral("SHA-1")}})),
                        answer);
    return answer;
}

// Cert: one string, or an array of them with the signer's first (12.8.1, table 252).
QList<crypto::Certificate> certificatesIn(const PdfValue &dictionary)
{
    constexpr qsizetype enough = 16;
    const PdfValue &value = dictionary.at("Cert");
    const QList<PdfValue> all =
        value.is(PdfValue::Kind::Array) ? value.items.mid(0, enough) : QList<PdfValue>{value};
    QList<crypto::Certificate> certificates;
    for (const PdfValue &one : all) {
        if (const auto certificate = crypto::Certificate::fromDer(one.text))
            certificates.append(*certificate);
    }
    return certificates;
}

// The digest is named inside of what RSA signs; SHA-1 by the standard, stronger ones by writers.
std::optional<crypto::DigestAlgorithm>
digestSignedBy(const crypto::PublicKey &key, const QByteArray &message, QByteArrayView signature)
{
    using enum crypto::DigestAlgorithm;
    for (const crypto::DigestAlgorithm algorithm : {Sha1, Sha256, Sha384, Sha512, Md5}) {
        if (key.verify(algorithm, message, signature).value_or(false))
            return algorithm;
    }
    return std::nullopt;
}

// adbe.x509.rsa_sha1 (12.8.3.2): the bare PKCS #1 signature in an OCTET STRING.
ValueAnswer checkBareRsa(const PdfSignature &signature, QByteArrayView value,
                         const crypto::SignedMessage &message, const TrustAnchors &anchors,
                         const QDateTime &now)
{
    const QList<crypto::Certificate> certificates = certificatesIn(signature.dictionary);
    if (certificates.isEmpty())
        return unreadable(State::Unknown, Because::NoCertificate, signature.subFilter);
    const auto octets = crypto::readSingle(value, crypto::DerTag::OctetString);
    if (!octets)
        return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
    const auto key = certificates.first().publicKey();
    if (!key || key->kind() != crypto::KeyKind::Rsa)
        return unreadable(State::Unknown, Because::UnknownAlgorithm, signature.subFilter);
    const auto digest = digestSignedBy(*key, message.joined(), octets->content);
    ValueAnswer answer;
    answer.report.layout = QStringLiteral("PKCS#1");
    answer.report.algorithm = QStringLiteral("1.2.840.113549.1.1.1");
    if (!digest) {
        answer.findings = {finding(Check::SignedDataHash, State::Unknown, Because::SignatureWrong),
                           finding(Check::Signature, State::Failed, Because::SignatureWrong)};
    } else {
        const Facts named{{QStringLiteral("algorithm"), crypto::nameOf(*digest)}};
        answer.findings = {crypto::isWeak(*digest)
                               ? noticeOf(finding(Check::SignedDataHash, State::Passed,
                                                  Because::WeakDigest, named))
                               : finding(Check::SignedDataHash, State::Passed),
                           finding(Check::Signature, State::Passed)};
    }
    Signer signer;
    signer.certificate = certificates.first();
    signer.others = certificates.mid(1);
    signer.claimedAt = timeOf(signature);
    answer.findings += checkSigner(signer, anchors, now, answer.report);
    return answer;
}

} // namespace

ValueAnswer checkPdfValue(const PdfSignature &signature, const TrustAnchors &anchors,
                          const QDateTime &now)
{
    if (!signature.isSound)
        return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
    const crypto::SignedMessage message({signature.before, signature.after});
    const QByteArrayView value = withoutPadding(signature.value);
    if (signature.subFilter == "adbe.x509.rsa_sha1")
        return checkBareRsa(signature, value, message, anchors, now);
    if (const auto data = crypto::parseSignedData(value)) {
        if (signature.subFilter == "ETSI.RFC3161")
            return checkDocumentTimeStamp(*data, message, anchors, now);
        if (signature.subFilter == "adbe.pkcs7.sha1")
            return checkSha1Value(*data, message, timeOf(signature), anchors, now);
        return checkSignedDataValue(*data, message, timeOf(signature), anchors, now);
    }
    if (const auto seal = crypto::parseSealSignature(value)) {
        ofd::SignatureEntry whole;
        whole.xml = message.joined();
        return checkSealValue(*seal, whole, {}, anchors, now);
    }
    return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
}

} // namespace lc::document
