#include "document/sealpdfvalue.h"

#include "crypto/asn1.h"
#include "crypto/ber.h"
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
    QByteArray text = signature.writtenTime.mid(2); // "D:"
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

} // namespace

ValueAnswer checkPdfValue(const PdfSignature &signature, const TrustAnchors &anchors,
                          const QDateTime &now)
{
    if (!signature.isSound)
        return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
    const crypto::SignedMessage message({signature.before, signature.after});
    const QByteArrayView value = withoutPadding(signature.value);
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
    // Older kinds hold a bare RSA value.
    if (signature.subFilter == "adbe.x509.rsa_sha1")
        return unreadable(State::Unknown, Because::UnknownAlgorithm, signature.subFilter);
    return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
}

} // namespace lc::document
