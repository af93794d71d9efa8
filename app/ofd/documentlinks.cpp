#include "ofd/actionreader.h"
#include "ofd/document_p.h"
#include "ofd/values.h"
#include "ofd/xmlreader.h"

// What the pages of a Document would do and what is noted on them: told, never done.

namespace lc::ofd {

namespace {

constexpr qsizetype MaxLinks = 100'000;

// Finds the actions in a page or annotation file by its elements alone, so that drawing need not
// carry them.
class LinkScanner
{
public:
    LinkScanner(const Document::Private &document, QList<Link> &links)
        : m_package(document.package)
        , m_actions(document.root)
        , m_links(links)
    {}

    void scan(const QString &entry, int page)
    {
        const auto bytes = m_package.read(entry);
        if (!bytes || !bytes->contains("Action"))
            return;
        XmlReader xml(*bytes, entry);
        if (xml.begin())
            scan(xml, {page, 0, {}, {}}, {});
    }

private:
    static bool hasNoLinks(const XmlReader &xml)
    {
        return xml.is(u"TextCode") || xml.is(u"AbbreviatedData") || xml.is(u"Clips") ||
               xml.is(u"FillColor") || xml.is(u"StrokeColor") || xml.is(u"CGTransform");
    }

    // `around` is what an action in the current element would belong to.
    void scan(XmlReader &xml, const Link &around, QPointF origin)
    {
        while (xml.nextChild()) {
            if (xml.is(u"Actions") && m_links.size() < MaxLinks) {
                m_links.append(around);
                m_links.last().actions = m_actions.readActions(xml);
            } else if (xml.is(u"Actions") || hasNoLinks(xml)) {
                xml.skip();
            } else if (const auto box = parseBox(xml.value(u"Boundary"))) {
                const int id = xml.integer(u"ID").value_or(around.object);
                // Objects of an annotation stand in its appearance, others on the page.
                const QPointF inner = xml.is(u"Appearance") ? origin + box->topLeft() : origin;
                scan(xml, {around.page, id, box->translated(origin), {}}, inner);
            } else {
                scan(xml, around, origin);
            }
        }
    }

    const Package &m_package;
    ActionReader m_actions;
    QList<Link> &m_links;
};

} // namespace

QList<Link> Document::links() const
{
    QList<Link> links;
    LinkScanner scanner(*d, links);
    const QHash<int, QStringList> annotations = d->annotationFiles();
    for (qsizetype page = 0; page < d->root.pages.size(); ++page) {
        scanner.scan(d->root.pages[page].entry, static_cast<int>(page));
        for (const QString &entry : annotations.value(d->root.pages[page].id))
            scanner.scan(entry, static_cast<int>(page));
    }
    return links;
}

QList<AnnotationNote> Document::annotations() const
{
    QList<AnnotationNote> notes;
    const QHash<int, QStringList> files = d->annotationFiles();
    for (qsizetype page = 0; page < d->root.pages.size(); ++page) {
        for (const QString &entry : files.value(d->root.pages[page].id)) {
            const auto read = readAnnotations(d->package, entry);
            if (!read)
                continue;
            for (const Annotation &annotation : *read) {
                notes.append(annotation.note);
                notes.last().page = static_cast<int>(page);
            }
        }
    }
    return notes;
}

} // namespace lc::ofd
