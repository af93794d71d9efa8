#include "document/sealcheck.h"

#include "document/pdfmetadata.h"
#include "document/sealcoverage.h"
#include "document/sealidentity.h"
#include "document/sealpdf.h"
#include "document/sealpdfreader.h"
#include "document/sealvalue.h"

#include <algorithm>

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
    value.report.id = signature.id;
    value.report.type = signature.type;
    value.report.file = signature.xmlEntry;
    value.report.writtenTime = signature.signatureDateTime;
    value.report.references = static_cast<int>(signature.references.size());
    value.report.covered = references.intact;
    value.report.changed = references.changed;
    value.report.missing = references.missing;
    value.report.isLatest = references.finding.because != Because::LaterRevision;
    report.findings += value.findings;
    report.signatures.append(value.report);
}

bool asksAnything(const ExpectedIdentity &expected)
{
    return !expected.identifier.isEmpty() || !expected.holder.isEmpty() ||
           !expected.holderCode.isEmpty() || !expected.number.isEmpty() ||
           !expected.typeName.isEmpty();
}

// The type that the allow-list is asked for. What nobody signed exempts from nothing.
QString licenseTypeOf(const LicenseMetadata &metadata, const ExpectedIdentity &expected,
                      bool isProtected)
{
    if (isProtected && isAnnotatedCopy(metadata.data))
        return QString(IssuerList::copies);
    if (!expected.typeCode.isEmpty() || !isProtected)
        return expected.typeCode;
    return metadata.data.value(QStringLiteral("ZZLXDM"));
}

void addIdentity(const ofd::Document &document, const QSet<QString> &covered,
                 const TrustAnchors &anchors, const ExpectedIdentity &expected, FileReport &report)
{
    const LicenseMetadata metadata = licenseMetadata(document, asksAnything(expected));
    const bool isProtected = covered.contains(document.package().resolve(u"OFD.xml"));
    const bool allProtected =
        isProtected && std::ranges::any_of(report.findings, [](const Finding &one) {
            return one.check == Check::Coverage && one.state == State::Passed;
        });
    obeyIssuerList(report, anchors, licenseTypeOf(metadata, expected, isProtected));
    report.isCopy = isAnnotatedCopy(metadata.data);
    if (report.isCopy)
        report.copyOriginal = originalOfCopy(metadata.data);
    report.findings += identityFindings(metadata, expected, isProtected, allProtected);
}

// Whether what the file says of the license was there when it was signed first: whoever signs later
// covers the metadata as well, and may have written them.
bool keptMetadata(QByteArrayView file)
{
    const QList<PdfSignature> signatures = findPdfSignatures(file);
    const auto first = std::ranges::find_if(signatures, &PdfSignature::isSound);
    return first == signatures.cend() ||
           pdfLicenseMetadata(file.first(first->end)) == pdfLicenseMetadata(file);
}

// Every signature of one document; `covered`: what stands as it was when one of them was made.
void checkSignatures(const ofd::Document &document, const TrustAnchors &anchors,
                     const QDateTime &now, const CancellationToken &token, FileReport &report,
                     QSet<QString> &covered)
{
    const auto count = static_cast<int>(document.signatures().size());
    if (count == 0)
        report.findings += nothingToCheck(Because::NoSeal);
    const QList<ReferenceAnswer> references = checkAllReferences(document, token);
    for (int i = 0; i < count && !token.isCancelled(); ++i)
        addSignature(i, document, references.at(i), anchors, now, report, covered);
}

// Signatures of the documents behind the first: named and checked like the others.
void addOtherDocuments(const QList<ofd::Document> &all, const TrustAnchors &anchors,
                       const QDateTime &now, const CancellationToken &token, FileReport &report,
                       QSet<QString> &covered)
{
    for (int body = 1; body < all.size() && !token.isCancelled(); ++body) {
        if (all[body].signatures().isEmpty())
            continue;
        FileReport other;
        checkSignatures(all[body], anchors, now, token, other, covered);
        const auto first = static_cast<int>(report.signatures.size());
        for (Finding one : other.findings) {
            one.signature += first;
            one.facts.insert(QStringLiteral("document"), body + 1);
            report.findings.append(one);
        }
        for (SignatureReport one : other.signatures) {
            one.index += first;
            one.document = body;
            report.signatures.append(one);
        }
    }
}

// All that are shown one after the other; one that cannot be opened is not shown either.
QList<ofd::Document> documentsOf(const ofd::Document &first)
{
    constexpr int mostShown = 64;
    QList<ofd::Document> all{first};
    for (int body = 1; body < std::min(first.bodyCount(), mostShown); ++body) {
        if (const auto next = first.sibling(body))
            all.append(*next);
    }
    return all;
}

FileReport checkDocuments(const QList<ofd::Document> &all, const TrustAnchors &anchors,
                          const QDateTime &now, const ExpectedIdentity &expected,
                          const CancellationToken &token)
{
    const ofd::Document &first = all.first();
    FileReport report;
    QSet<QString> covered;
    checkSignatures(first, anchors, now, token, report, covered);
    QSet<QString> byAnyone = covered;
    addOtherDocuments(all, anchors, now, token, report, byAnyone);
    if (token.isCancelled()) {
        FileReport nothing;
        nothing.findings = nothingToCheck(Because::NotCheckedYet);
        return nothing;
    }
    if (!first.signatures().isEmpty())
        report.findings.append(coverageFinding(all, byAnyone));
    addIdentity(first, covered, anchors, expected, report);
    return report;
}

} // namespace

FileReport checkDocument(const ofd::Document &document, const TrustAnchors &anchors,
                         const QDateTime &now, const ExpectedIdentity &expected,
                         const CancellationToken &token)
{
    return checkDocuments({document}, anchors, now, expected, token);
}

FileReport checkFile(const LicenseFace &face, const TrustAnchors &anchors, const QDateTime &now,
                     const ExpectedIdentity &expected, const CancellationToken &token)
{
    if (const ofd::Document *document = face.ofdDocument()) {
        FileReport report = checkDocuments(documentsOf(*document), anchors, now, expected, token);
        report.documents = document->bodyCount();
        return report;
    }
    FileReport report;
    if (!face.isNull() && face.format() == FaceFormat::Pdf)
        report = checkPdf(face.bytes().view(), anchors, now, token);
    else
        report.findings = nothingToCheck(Because::NoSignatures);
    const bool isCovered = std::ranges::any_of(report.findings, [](const Finding &one) {
        return one.check == Check::Coverage && one.state == State::Passed && one.signature < 0;
    });
    const bool isProtected = isCovered && keptMetadata(face.bytes().view());
    const LicenseMetadata metadata{withShortNames(face.metadata()), {}};
    obeyIssuerList(report, anchors, licenseTypeOf(metadata, expected, isProtected));
    report.isCopy = isAnnotatedCopy(metadata.data);
    if (report.isCopy)
        report.copyOriginal = originalOfCopy(metadata.data);
    report.findings += identityFindings(metadata, expected, isProtected, isProtected);
    return report;
}

} // namespace lc::document
