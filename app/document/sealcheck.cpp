#include "document/sealcheck.h"

#include "document/sealcoverage.h"
#include "document/sealidentity.h"
#include "document/sealpdf.h"
#include "document/sealvalue.h"

namespace lc::document {

namespace {

bool stands(const Findings &findings)
{
    return std::ranges::none_of(findings, [](const Finding &f) {
        return f.state == State::Failed &&
               (f.check == Check::SignedDataHash || f.check == Check::Signature);
    });
}

// Cheap and first: what was changed is known before any certificate is looked at.
QList<ReferenceAnswer> checkAllReferences(const ofd::Document &document,
                                          const CancellationToken &token)
{
    EntryDigests digests(document.package());
    QList<ReferenceAnswer> answers;
    for (const ofd::SignatureEntry &signature : document.signatures()) {
        if (token.isCancelled())
            break;
        answers.append(checkReferences(signature, digests));
    }
    allowLaterSignatures(document.signatures(), answers);
    return answers;
}

void addSignature(int index, const ofd::Document &document, const ReferenceAnswer &references,
                  const TrustAnchors &anchors, const QDateTime &now, FileReport &report,
                  QSet<QString> &covered)
{
    const ofd::SignatureEntry &signature = document.signatures().at(index);
    const QByteArray sealFile =
        signature.sealEntry.isEmpty()
            ? QByteArray()
            : document.package().read(signature.sealEntry).value_or(QByteArray());
    ValueAnswer value = checkSignedValue(signature, sealFile, anchors, now);
    value.findings.prepend(references.finding);
    for (Finding &one : value.findings)
        one.signature = index;
    if (stands(value.findings))
        covered.unite(QSet<QString>(references.intact.cbegin(), references.intact.cend()));
    value.report.index = index;
    report.findings += value.findings;
    report.signatures.append(value.report);
}

} // namespace

FileReport checkDocument(const ofd::Document &document, const TrustAnchors &anchors,
                         const QDateTime &now, const ExpectedIdentity &expected,
                         const CancellationToken &token)
{
    FileReport report;
    QSet<QString> covered;
    const auto count = static_cast<int>(document.signatures().size());
    if (count == 0) {
        report.findings = nothingToCheck(Because::NoSeal);
    } else {
        const QList<ReferenceAnswer> references = checkAllReferences(document, token);
        for (int i = 0; i < count && !token.isCancelled(); ++i)
            addSignature(i, document, references.at(i), anchors, now, report, covered);
        report.findings.append(coverageFinding(document, covered));
    }
    if (token.isCancelled()) {
        report.findings = nothingToCheck(Because::NotCheckedYet);
        return report;
    }
    obeyIssuerList(report, anchors, document.info().customData.value(QStringLiteral("ZZLXDM")));
    Findings identity = identityFindings(document.info().customData, expected);
    // What anybody could have written into the file proves nothing about whose it is.
    const bool isProtected = covered.contains(document.package().resolve(u"OFD.xml"));
    for (Finding &one : identity) {
        if (one.state == State::Passed && !isProtected) {
            one.state = State::Unknown;
            one.because = Because::FilesNotCovered;
        }
    }
    report.findings += identity;
    return report;
}

FileReport checkFile(const LicenseFace &face, const TrustAnchors &anchors, const QDateTime &now,
                     const ExpectedIdentity &expected, const CancellationToken &token)
{
    if (const ofd::Document *document = face.ofdDocument())
        return checkDocument(*document, anchors, now, expected, token);
    FileReport report;
    if (!face.isNull() && face.format() == FaceFormat::Pdf)
        report = checkPdf(face.bytes().view(), anchors, now, token);
    else
        report.findings = nothingToCheck(Because::NoSignatures);
    obeyIssuerList(report, anchors, {});
    report.findings += identityFindings(face.metadata(), expected);
    return report;
}

} // namespace lc::document
