#include "document/sealcoverage.h"

namespace lc::document {

namespace {

// No signature can cover its own description and value, nor a list that is written after it.
QSet<QString> signatureFiles(const ofd::Document &document)
{
    QSet<QString> files;
    for (const ofd::SignatureEntry &signature : document.signatures()) {
        files.insert(signature.xmlEntry);
        files.insert(signature.signedValueEntry);
        files.insert(signature.sealEntry); // compared with the seal inside the value
    }
    return files;
}

bool isSignatureList(const QString &entry)
{
    return entry.section(u'/', -1).compare(u"Signatures.xml", Qt::CaseInsensitive) == 0;
}

} // namespace

Finding coverageFinding(const ofd::Document &document, const QSet<QString> &covered)
{
    const QSet<QString> own = signatureFiles(document);
    QStringList uncovered;
    for (const QString &name : document.package().names()) {
        if (!covered.contains(name) && !own.contains(name) && !isSignatureList(name))
            uncovered.append(name);
    }
    // What is shown only matters for the rest; finding it means reading every page.
    if (uncovered.isEmpty())
        return finding(Check::Coverage, State::Passed);
    const QStringList displayed = document.displayedEntries();
    const QSet<QString> shown(displayed.cbegin(), displayed.cend());
    // The start file shows nothing by itself: where it leads to is asked for on its own.
    const QString start = document.package().resolve(u"OFD.xml");
    QStringList open;
    QStringList others;
    for (const QString &name : std::as_const(uncovered))
        (shown.contains(name) && name != start ? open : others).append(name);
    const QStringList &told = open.isEmpty() ? others : open;
    const Facts facts{{QStringLiteral("files"), told}, {QStringLiteral("count"), told.size()}};
    if (!open.isEmpty())
        return finding(Check::Coverage, State::Unknown, Because::FilesNotCovered, facts);
    return noticeOf(finding(Check::Coverage, State::Passed, Because::FilesNotCovered, facts));
}

} // namespace lc::document
