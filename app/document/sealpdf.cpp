#include "document/sealpdf.h"

#include "crypto/asn1.h"
#include "crypto/ber.h"
#include "document/sealcms.h"
#include "document/sealpdfreader.h"
#include "document/sealpdfrevision.h"

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

// What follows the signed bytes: nothing but line ends, a revision that was signed in its turn,
// or one that nobody signed.
enum class Following { Nothing, SignedRevision, Addition };

// Line ends after the last byte that is signed belong to no revision.
bool isBlank(QByteArrayView rest)
{
    return std::ranges::all_of(rest, [](char c) { return c == '\r' || c == '\n'; });
}

// The one file that a PDF signature names is its byte range.
Finding rangeFinding(const ValueAnswer &value, Following following, qint64 added)
{
    for (const Finding &one : value.findings) {
        if (one.check != Check::SignedDataHash)
            continue;
        switch (one.state) {
        case State::Passed:
            if (following == Following::SignedRevision)
                return noticeOf(
                    finding(Check::ReferenceDigests, State::Passed, Because::LaterRevision));
            if (following == Following::Addition)
                return noticeOf(finding(Check::ReferenceDigests, State::Passed,
                                        Because::RevisionAddedTo,
                                        {{QStringLiteral("bytes"), added}}));
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

Finding coverageOf(QByteArrayView file, qint64 covered)
{
    const QByteArrayView rest = file.sliced(covered);
    if (isBlank(rest))
        return finding(Check::Coverage, State::Passed);
    return finding(Check::Coverage, State::Unknown, Because::FilesNotCovered,
                   {{QStringLiteral("bytes"), rest.size()}});
}

Following followingOf(QByteArrayView file, const PdfSignature &signature, bool isLast)
{
    if (isBlank(file.sliced(signature.end)))
        return Following::Nothing;
    return isLast ? Following::Addition : Following::SignedRevision;
}

// For each signature: the objects that later, signed revisions changed. A later signature vouches
// for all that it covers, but an earlier one never saw it.
QList<QStringList> changesAfter(QByteArrayView file, const QList<PdfSignature> &signatures)
{
    constexpr qsizetype enough = 16;
    QList<QStringList> changes(signatures.size());
    for (qsizetype i = signatures.size() - 2; i >= 0; --i) {
        changes[i] = changes[i + 1];
        if (signatures[i + 1].end > signatures[i].end)
            changes[i] +=
                signatures.size() > enough
                    ? QStringList{QStringLiteral("?")}
                    : objectsChangedBetween(file, signatures[i].end, signatures[i + 1].end);
        changes[i].removeDuplicates();
    }
    return changes;
}

void describe(const PdfSignature &signature, int index, Following following,
              SignatureReport &report)
{
    report.index = index;
    report.type = QString::fromLatin1(signature.subFilter);
    report.id = QString::number(index + 1);
    report.writtenTime = QString::fromLatin1(signature.writtenTime);
    report.coveredBytes = signature.before.size() + signature.after.size();
    report.isLatest = following == Following::Nothing;
}

} // namespace

FileReport checkPdf(QByteArrayView file, const TrustAnchors &anchors, const QDateTime &now,
                    const CancellationToken &token)
{
    FileReport report;
    const QList<PdfSignature> signatures = findPdfSignatures(file);
    const QList<QStringList> changes = changesAfter(file, signatures);
    qint64 covered = 0;
    for (int i = 0; i < signatures.size() && !token.isCancelled(); ++i) {
        const PdfSignature &signature = signatures[i];
        ValueAnswer value = checkValue(signature, anchors, now);
        const Following following = followingOf(file, signature, i + 1 == signatures.size());
        value.findings.prepend(rangeFinding(value, following, file.size() - signature.end));
        if (!changes[i].isEmpty())
            value.findings.append(finding(Check::Coverage, State::Unknown, Because::FilesNotCovered,
                                          {{QStringLiteral("files"), changes[i]},
                                           {QStringLiteral("count"), changes[i].size()}}));
        for (Finding &one : value.findings)
            one.signature = i;
        if (stands(value.findings))
            covered = std::max(covered, signature.end);
        describe(signature, i, following, value.report);
        report.findings += value.findings;
        report.signatures.append(value.report);
    }
    if (token.isCancelled()) {
        FileReport nothing;
        nothing.findings = nothingToCheck(Because::NotCheckedYet);
        return nothing;
    }
    if (signatures.isEmpty())
        report.findings = nothingToCheck(Because::NoSignatures);
    else
        report.findings.append(coverageOf(file, covered));
    return report;
}

} // namespace lc::document
