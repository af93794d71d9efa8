#include "document/sealpdf.h"

#include "document/sealpdfreader.h"
#include "document/sealpdfrevision.h"
#include "document/sealpdfvalue.h"

#include <algorithm>

namespace lc::document {

namespace {

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
        ValueAnswer value = checkPdfValue(signature, anchors, now);
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
