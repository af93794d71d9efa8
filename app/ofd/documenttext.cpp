#include "ofd/document.h"

#include "ofd/pagetext.h"
#include "ofd/xmlreader.h"

// What a Document says in words: the text of its pages and its semantic tags (chapter 16).

namespace lc::ofd {

namespace {

struct TagReference
{
    int page = 0; // id, 0: not said
    int object = 0;
};

struct Tag
{
    QString name;
    QList<TagReference> references;
};

// An element with ObjectRef children is a tag; the others group them.
void readTag(XmlReader &xml, QList<Tag> &tags)
{
    Tag tag;
    tag.name = xml.name().toString();
    while (xml.nextChild()) {
        if (xml.is(u"ObjectRef")) {
            const int page = xml.integer(u"PageRef").value_or(0);
            tag.references.append({page, xml.text().trimmed().toInt()});
        } else {
            readTag(xml, tags);
        }
    }
    if (!tag.references.isEmpty())
        tags.append(tag);
}

Result<QList<Tag>> readTags(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QList<Tag> tags;
    if (xml.begin())
        readTag(xml, tags);
    LC_CHECK(xml.finish());
    return tags;
}

QStringList tagFiles(const Package &package, const DocumentRoot &root)
{
    QStringList files;
    const auto bytes = package.read(root.customTags);
    if (!bytes)
        return files;
    XmlReader xml(*bytes, root.customTags);
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        while (xml.nextChild()) {
            if (xml.is(u"FileLoc"))
                files.append(locate(package, xml.text(), root.customTags, root.entry));
            else
                xml.skip();
        }
    }
    return files;
}

// Texts of a page's objects by their numbers, read when a tag first asks for the page.
class ObjectTexts
{
public:
    explicit ObjectTexts(const Document::Private &document)
        : m_document(document)
    {}

    QString text(const TagReference &reference)
    {
        for (qsizetype i = 0; i < m_document.root.pages.size(); ++i) {
            const bool asked = m_document.root.pages[i].id == reference.page;
            if (!asked && reference.page != 0)
                continue;
            const QString found = pageTexts(static_cast<int>(i)).value(reference.object);
            if (!found.isEmpty() || asked)
                return found;
        }
        return {};
    }

private:
    const QHash<int, QString> &pageTexts(int index)
    {
        const auto known = m_pages.constFind(index);
        if (known != m_pages.cend())
            return *known;
        QHash<int, QString> texts;
        if (const auto page = m_document.page(index)) {
            visitTexts(**page,
                       [&](const TextObject &object, const Resources &, const QTransform &) {
                           texts[object.unit.id] += plainText(object);
                       });
        }
        return *m_pages.insert(index, texts);
    }

    const Document::Private &m_document;
    QHash<int, QHash<int, QString>> m_pages;
};

} // namespace

Result<QList<TextRun>> Document::text(int page) const
{
    LC_TRY(loaded, d->page(page));
    QList<TextRun> runs;
    visitTexts(*loaded,
               [&](const TextObject &object, const Resources &resources, const QTransform &toPage) {
                   if (auto run = textRun(object, resources, toPage, d->fonts))
                       runs.append(std::move(*run));
               });
    return runs;
}

QMap<QString, QString> Document::customTags() const
{
    QMap<QString, QString> result;
    ObjectTexts texts(*d);
    for (const QString &file : tagFiles(d->package, d->root)) {
        const auto tags = readTags(d->package, file);
        if (!tags)
            continue;
        for (const Tag &tag : *tags) {
            QString value;
            for (const TagReference &reference : tag.references)
                value += texts.text(reference);
            if (!result.contains(tag.name))
                result.insert(tag.name, value);
        }
    }
    return result;
}

} // namespace lc::ofd
