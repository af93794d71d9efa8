#include "document/sealpdf.h"

#include "document/sealpdfaddition.h"
#include "document/sealpdfmaterial.h"
#include "document/sealpdfvalue.h"

#include <algorithm>

namespace lc::document {

namespace {

Facts partsFact(const PdfAddition &addition)
{
    return {{QStringLiteral("files"), addition.parts},
            {QStringLiteral("count"), addition.parts.size()}};
}

// What was signed still stands; what it became afterwards is another question.
Finding additionFinding(const PdfAddition &addition)
{
    if (addition.isTampering())
        return finding(Check::ReferenceDigests, State::Failed, Because::DigestDiffers,
                       partsFact(addition));
    if (addition.bytes == 0)
        return finding(Check::ReferenceDigests, State::Passed, Because::AllMatch,
                       {{QStringLiteral("count"), 1}, {QStringLiteral("total"), 1}});
    if (addition.isSigned)
        return noticeOf(finding(Check::ReferenceDigests, State::Passed, Because::LaterRevision));
    return noticeOf(finding(Check::ReferenceDigests, State::Passed, Because::RevisionAddedTo,
                            {{QStringLiteral("bytes"), addition.bytes}}));
}

// The one file that a PDF signature names is its byte range.
Finding rangeFinding(const ValueAnswer &value, const PdfAddition &addition)
{
    for (const Finding &one : value.findings) {
        if (one.check != Check::SignedDataHash)
            continue;
        switch (one.state) {
        case State::Passed:
            return additionFinding(addition);
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

// Of the whole file: what follows the last byte that a standing signature covers.
Finding coverageOf(QByteArrayView file, qint64 covered, const PdfAddition &last)
{
    const QByteArrayView rest = file.sliced(covered);
    if (std::ranges::all_of(rest, [](char c) { return c == '\r' || c == '\n'; }))
        return finding(Check::Coverage, State::Passed);
    Facts facts = partsFact(last);
    facts.insert(QStringLiteral("bytes"), rest.size());
    if (last.bytes == rest.size() && !last.leavesDoubt() && !last.isTampering())
        return noticeOf(finding(Check::Coverage, State::Passed, Because::RevisionAddedTo, facts));
    return finding(Check::Coverage, State::Unknown, Because::FilesNotCovered, facts);
}

void describe(const PdfSignature &signature, int index, const PdfAddition &addition,
              SignatureReport &report)
{
    report.index = index;
    report.type = QString::fromLatin1(signature.subFilter);
    report.id = QString::number(index + 1);
    report.writtenTime = QString::fromLatin1(signature.writtenTime);
    report.coveredBytes = signature.before.size() + signature.after.size();
    report.isLatest = addition.bytes == 0;
    report.added = nameOf(addition.kind);
    report.addedParts = addition.parts;
    report.permission = addition.permission;
}

} // namespace

FileReport checkPdf(QByteArrayView file, const TrustAnchors &anchors, const QDateTime &now,
                    const CancellationToken &token)
{
    FileReport report;
    const QList<PdfSignature> signatures = findPdfSignatures(file);
    const QList<PdfAddition> additions = additionsAfter(file, signatures);
    const TrustAnchors known = signatures.isEmpty() ? anchors : withPdfMaterial(file, anchors);
    qint64 covered = 0;
    for (int i = 0; i < signatures.size() && !token.isCancelled(); ++i) {
        const PdfSignature &signature = signatures[i];
        const PdfAddition &addition = additions[i];
        ValueAnswer value = checkPdfValue(signature, known, now);
        value.findings.prepend(rangeFinding(value, addition));
        if (addition.isSigned && addition.leavesDoubt())
            value.findings.append(finding(Check::Coverage, State::Unknown, Because::FilesNotCovered,
                                          partsFact(addition)));
        for (Finding &one : value.findings)
            one.signature = i;
        if (stands(value.findings))
            covered = std::max(covered, signature.end);
        describe(signature, i, addition, value.report);
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
        report.findings.append(coverageOf(file, covered, additions.last()));
    return report;
}

} // namespace lc::document
