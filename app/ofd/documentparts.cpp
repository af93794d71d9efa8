#include "ofd/document_p.h"
#include "ofd/xmlreader.h"

// Which entries of the package a Document is made of, for the coverage of its signatures.

namespace lc::ofd {

namespace {

// Every "FileLoc" and "SchemaLoc" of a list file (attachments, custom tags).
QStringList listedFiles(const Package &package, const QString &list, const QString &documentEntry)
{
    QStringList files;
    const auto bytes = package.read(list);
    if (!bytes)
        return files;
    XmlReader xml(*bytes, list);
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        while (xml.nextChild()) {
            if (xml.is(u"FileLoc") || xml.is(u"SchemaLoc"))
                files.append(locate(package, xml.text(), list, documentEntry));
            else
                xml.skip();
        }
    }
    return files;
}

class PartCollector
{
public:
    explicit PartCollector(const Document::Private &document)
        : m_document(document)
    {}

    QStringList collect()
    {
        const DocumentRoot &root = m_document.root;
        const DocumentBody &body = m_document.bodies[m_document.body];
        add(m_document.startEntry);
        add(root.entry);
        for (const Version &version : body.versions)
            add(locate(m_document.package, version.location, m_document.startEntry));
        for (const QString &resource : root.resources)
            addResource(resource);
        for (const TemplateEntry &one : root.templates)
            addContent(one.entry);
        for (const PageEntry &one : root.pages)
            addContent(one.entry);
        addAnnotations();
        for (const QString &list : {root.customTags, root.attachments}) {
            add(list);
            for (const QString &file : listedFiles(m_document.package, list, root.entry))
                add(file);
        }
        add(root.extensions);
        if (!body.signatures.isEmpty())
            add(locate(m_document.package, body.signatures, m_document.startEntry, root.entry));
        for (const SignatureEntry &signature : m_document.signatures)
            add(signature.sealEntry);
        return m_entries;
    }

private:
    void add(const QString &entry)
    {
        if (entry.isEmpty() || m_known.contains(entry))
            return;
        m_known.insert(entry);
        m_entries.append(entry);
    }

    void addResource(const QString &entry)
    {
        if (entry.isEmpty() || m_known.contains(entry))
            return;
        add(entry);
        const auto resources = readResources(m_document.package, entry, m_document.root.entry);
        if (!resources)
            return;
        for (const FontResource &font : resources->fonts)
            add(font.entry);
        for (const MediaResource &media : resources->media)
            add(media.entry);
        for (const ColorSpace &space : resources->colorSpaces)
            add(space.profile);
    }

    void addContent(const QString &entry)
    {
        add(entry);
        const auto page = readPage(m_document.package, entry);
        if (!page)
            return;
        for (const QString &resource : page->resources)
            addResource(locate(m_document.package, resource, entry, m_document.root.entry));
    }

    void addAnnotations()
    {
        add(m_document.root.annotations);
        const auto list = readAnnotationList(m_document.package, m_document.root.annotations);
        if (!list)
            return;
        for (const QStringList &files : *list) {
            for (const QString &file : files)
                add(file);
        }
    }

    const Document::Private &m_document;
    QStringList m_entries;
    QSet<QString> m_known;
};

} // namespace

QStringList Document::displayedEntries() const
{
    return PartCollector(*d).collect();
}

} // namespace lc::ofd
