#include "ofd/document.h"

#include "ofd/decryption.h"
#include "ofd/document_p.h"
#include "ofd/signaturereader.h"

namespace lc::ofd {

namespace {

// Entries that are not there may be there under another name (GM/T 0099).
tl::unexpected<Error> missing(const Package &package, const QString &entry)
{
    if (isEncrypted(package))
        return fail(ErrorCode::FileEncrypted);
    return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), entry}});
}

Result<Package> openPackage(SecureBytes bytes, const QString &password)
{
    LC_TRY(package, Package::open(std::move(bytes)));
    if (password.isEmpty() || !isEncrypted(package))
        return package;
    return unlocked(package, password);
}

Result<QString> findStart(const Package &package)
{
    const QString start = package.resolve(u"OFD.xml");
    if (start.isEmpty())
        return missing(package, QStringLiteral("OFD.xml"));
    return start;
}

// The version that is marked as current (chapter 19), else the document's own root.
Result<QString> findRoot(const Package &package, const QString &start, const DocumentBody &body)
{
    if (!body.currentVersion.isEmpty()) {
        const QString version = locate(package, body.currentVersion, start);
        const auto root =
            version.isEmpty() ? Result<QString>(QString()) : readVersionRoot(package, version);
        if (root && !root->isEmpty())
            return root;
    }
    const QString root = locate(package, body.docRoot, start);
    if (root.isEmpty())
        return missing(package, body.docRoot);
    return root;
}

// Fills in what depends on the document that was chosen.
Result<> readChosen(Document::Private &d)
{
    if (d.body < 0 || d.body >= d.bodies.size())
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("body"), d.body}});
    const DocumentBody &chosen = d.bodies[d.body];
    LC_TRY(rootEntry, findRoot(d.package, d.startEntry, chosen));
    LC_TRY(root, readDocumentRoot(d.package, rootEntry));
    d.root = std::move(root);
    if (!chosen.signatures.isEmpty())
        d.signatures = readSignatures(
            d.package, locate(d.package, chosen.signatures, d.startEntry, rootEntry), d.root);
    return {};
}

} // namespace

Result<Document> Document::open(SecureBytes bytes, const OpenOptions &options)
{
    LC_TRY(package, openPackage(std::move(bytes), options.password));
    auto d = std::make_shared<Private>(std::move(package), options.codecs);
    LC_TRY(start, findStart(d->package));
    LC_TRY(bodies, readBodies(d->package, start));
    d->startEntry = start;
    d->bodies = std::move(bodies);
    d->body = options.body;
    LC_CHECK(readChosen(*d));
    Document document;
    document.d = std::move(d);
    return document;
}

Result<Document> Document::sibling(int body) const
{
    auto other = std::make_shared<Private>(d->package, d->images.codecs());
    other->startEntry = d->startEntry;
    other->bodies = d->bodies;
    other->body = body;
    LC_CHECK(readChosen(*other));
    Document document;
    document.d = std::move(other);
    return document;
}

const Package &Document::package() const
{
    return d->package;
}

int Document::bodyCount() const
{
    return static_cast<int>(d->bodies.size());
}

const DocumentInfo &Document::info() const
{
    return d->bodies[d->body].info;
}

int Document::pageCount() const
{
    return static_cast<int>(d->root.pages.size());
}

const QList<SignatureEntry> &Document::signatures() const
{
    return d->signatures;
}

} // namespace lc::ofd
