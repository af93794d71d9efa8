#include "document/sealcoverage.h"

namespace lc::document {

namespace {

// No signature can cover its own description and value, nor a list that is written after it.
QSet<QString> signatureFiles(const QList<ofd::Document> &documents)
{
    QSet<QString> files;
    for (const ofd::Document &document : documents) {
        for (const ofd::SignatureEntry &signature : document.signatures()) {
            files.insert(signature.xmlEntry);
            files.insert(signature.signedValueEntry);
            files.insert(signature.sealEntry); // compared with the seal inside the value
        }
    }
    return files;
}

QSet<QString> shownFiles(const QList<ofd::Document> &documents)
{
    QSet<QString> files;
    for (const ofd::Document &document : documents) {
        const QStringList displayed = document.displayedEntries();
        files.unite(QSet<QString>(displayed.cbegin(), displayed.cend()));
    }
    return files;
}

bool isSignatureList(const QString &entry)
{
    return entry.section(u'/', -1).compare(u"Signatures.xml", Qt::CaseInsensitive) == 0;
}

} // namespace

Finding coverageFinding(const QList<ofd::Document> &documents, const QSet<QString> &covered)
{
    const ofd::Package &package = documents.first().package();
    const QSet<QString> own = signatureFiles(documents);
    QStringList uncovered;
    for (const QString &name : package.names()) {
        if (!covered.contains(name) && !own.contains(name) && !isSignatureList(name))
            uncovered.append(name);
    }
    // What is shown only matters for the rest; finding it means reading every page.
    if (uncovered.isEmpty())
        return finding(Check::Coverage, State::Passed);
    const QSet<QString> shown = shownFiles(documents);
    // The start file shows nothing by itself: where it leads to is asked for on its own.
    const QString start = package.resolve(u"OFD.xml");
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
