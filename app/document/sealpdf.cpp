#include "document/sealpdf.h"

#include "crypto/asn1.h"
#include "document/sealcms.h"
#include "document/sealpdfreader.h"

namespace lc::document {

namespace {

// Contents is padded with zeros to the room that was left for it.
QByteArrayView withoutPadding(const QByteArray &value)
{
    crypto::DerReader reader(value);
    const auto first = reader.next();
    if (!first)
        return value;
    const QByteArrayView rest = QByteArrayView(value).sliced(first->raw.size());
    const bool padded = std::ranges::all_of(rest, [](char c) { return c == '\0'; });
    return padded ? first->raw : QByteArrayView(value);
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
    if (message.digest(*algorithm) == info->imprint)
        return answer;
    for (Finding &one : answer.findings) {
        if (one.check == Check::SignedDataHash)
            one = finding(Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
    }
    return answer;
}

ValueAnswer checkValue(const PdfSignature &signature, const TrustAnchors &anchors,
                       const QDateTime &now)
{
    if (!signature.isSound)
        return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
    const crypto::SignedMessage message({signature.before, signature.after});
    const QByteArrayView value = withoutPadding(signature.value);
    if (const auto data = crypto::parseSignedData(value)) {
        if (signature.subFilter == "ETSI.RFC3161")
            return checkDocumentTimeStamp(*data, message, anchors, now);
        return checkSignedDataValue(*data, message, timeOf(signature), anchors, now);
    }
    if (const auto seal = crypto::parseSealSignature(value)) {
        ofd::SignatureEntry whole;
        whole.xml = message.joined();
        return checkSealValue(*seal, whole, {}, anchors, now);
    }
    // Older kinds hold a bare RSA value; BER with indefinite lengths is no DER, but no lie either.
    const bool indefinite = value.size() > 1 && value[1] == '\x80';
    if (signature.subFilter == "adbe.x509.rsa_sha1" || indefinite)
        return unreadable(State::Unknown, Because::UnknownAlgorithm, signature.subFilter);
    return unreadable(State::Failed, Because::SignatureMalformed, signature.subFilter);
}

// The one file that a PDF signature names is its byte range.
Finding rangeFinding(const ValueAnswer &value, bool isLast)
{
    for (const Finding &one : value.findings) {
        if (one.check != Check::SignedDataHash)
            continue;
        switch (one.state) {
        case State::Passed:
            if (!isLast)
                return noticeOf(
                    finding(Check::ReferenceDigests, State::Passed, Because::LaterRevision));
            return finding(Check::ReferenceDigests, State::Passed, Because::AllMatch,
                           {{QStringLiteral("count"), 1}, {QStringLiteral("total"), 1}});
        case State::Failed:
            return finding(Check::ReferenceDigests, State::Failed, Because::DigestDiffers);
        case State::Unknown:
        case State::NotRun:
            return finding(Check::ReferenceDigests, State::Unknown, one.because);
        }
    }
    return finding(Check::ReferenceDigests, State::Unknown, Because::Unreadable);
}

bool stands(const Findings &findings)
{
    return std::ranges::none_of(findings, [](const Finding &f) {
        return f.state == State::Failed &&
               (f.check == Check::SignedDataHash || f.check == Check::Signature);
    });
}

// Line ends after the last byte that is signed belong to no revision.
Finding coverageOf(QByteArrayView file, qint64 covered)
{
    const QByteArrayView rest = file.sliced(covered);
    const bool blank = std::ranges::all_of(rest, [](char c) { return c == '\r' || c == '\n'; });
    if (blank)
        return finding(Check::Coverage, State::Passed);
    return finding(Check::Coverage, State::Unknown, Because::FilesNotCovered,
                   {{QStringLiteral("bytes"), rest.size()}});
}

} // namespace

FileReport checkPdf(QByteArrayView file, const TrustAnchors &anchors, const QDateTime &now,
                    const CancellationToken &token)
{
    FileReport report;
    const QList<PdfSignature> signatures = findPdfSignatures(file);
    qint64 covered = 0;
    for (int i = 0; i < signatures.size() && !token.isCancelled(); ++i) {
        const PdfSignature &signature = signatures[i];
        ValueAnswer value = checkValue(signature, anchors, now);
        value.findings.prepend(rangeFinding(value, i + 1 == signatures.size()));
        for (Finding &one : value.findings)
            one.signature = i;
        if (stands(value.findings))
            covered = std::max(covered, signature.end);
        value.report.index = i;
        report.findings += value.findings;
        report.signatures.append(value.report);
    }
    if (token.isCancelled())
        return {nothingToCheck(Because::NotCheckedYet), {}};
    if (signatures.isEmpty())
        report.findings = nothingToCheck(Because::NoSignatures);
    else
        report.findings.append(coverageOf(file, covered));
    return report;
}

} // namespace lc::document
