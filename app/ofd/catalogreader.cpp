#include "ofd/actionreader.h"
#include "ofd/document_p.h"
#include "ofd/extensionreader.h"
#include "ofd/xmlreader.h"

#include <algorithm>

// Outlines, bookmarks, permissions, preferences and attachments of a Document.

namespace lc::ofd {

namespace {

constexpr qsizetype MaxItems = 100'000;

class CatalogReader
{
public:
    explicit CatalogReader(const Document::Private &document)
        : m_document(document)
        , m_actions(document.root)
    {}

    Catalog read()
    {
        readRoot();
        readAttachments();
        m_catalog.extensions = readExtensions(m_document.package, m_document.root);
        m_catalog.versions = m_document.bodies[m_document.body].versions;
        m_catalog.integrity = readIntegrityList(m_document.package);
        const auto resources = m_document.resources();
        for (const FontResource &font : resources->fonts)
            addFont(font);
        std::sort(m_catalog.fonts.begin(), m_catalog.fonts.end(),
                  [](const FontUse &a, const FontUse &b) { return a.id < b.id; });
        return std::move(m_catalog);
    }

private:
    void addFont(const FontResource &font)
    {
        const ResolvedFont drawn = m_document.fonts.resolve(font, font.bold, font.italic);
        m_catalog.fonts.append({font.id, font.name, font.family, font.entry,
                                drawn.embedded ? QString() : drawn.family, drawn.replaced});
    }

    void readRoot()
    {
        const auto bytes = m_document.package.read(m_document.root.entry);
        if (!bytes)
            return;
        XmlReader xml(*bytes, m_document.root.entry);
        bool more = xml.begin();
        while (more && xml.nextChild()) {
            if (xml.is(u"Outlines"))
                readOutline(xml, 0);
            else if (xml.is(u"Bookmarks"))
                readBookmarks(xml);
            else if (xml.is(u"Actions"))
                m_catalog.actions = m_actions.readActions(xml);
            else if (xml.is(u"Permissions"))
                readPermissions(xml);
            else if (xml.is(u"VPreferences"))
                readPreferences(xml);
            else
                xml.skip();
        }
    }

    void readOutline(XmlReader &xml, int level)
    {
        while (xml.nextChild()) {
            if (!xml.is(u"OutlineElem") || m_catalog.outline.size() >= MaxItems) {
                xml.skip();
                continue;
            }
            const qsizetype index = m_catalog.outline.size();
            m_catalog.outline.append(
                {xml.value(u"Title"), level, xml.boolean(u"Expanded", true), {}});
            readOutlineItem(xml, index, level);
        }
    }

    void readOutlineItem(XmlReader &xml, qsizetype index, int level)
    {
        while (xml.nextChild()) {
            if (xml.is(u"Actions")) {
                m_catalog.outline[index].actions = m_actions.readActions(xml);
            } else if (xml.is(u"OutlineElem") && m_catalog.outline.size() < MaxItems) {
                const qsizetype child = m_catalog.outline.size();
                m_catalog.outline.append(
                    {xml.value(u"Title"), level + 1, xml.boolean(u"Expanded", true), {}});
                readOutlineItem(xml, child, level + 1);
            } else {
                xml.skip();
            }
        }
    }

    void readBookmarks(XmlReader &xml)
    {
        while (xml.nextChild()) {
            Bookmark bookmark;
            bookmark.name = xml.value(u"Name");
            while (xml.nextChild()) {
                if (xml.is(u"Dest"))
                    bookmark.destination = m_actions.destination(xml);
                xml.skip();
            }
            if (m_catalog.bookmarks.size() < MaxItems)
                m_catalog.bookmarks.append(bookmark);
        }
    }

    static bool isTrue(XmlReader &xml, bool otherwise)
    {
        const QString text = xml.text().trimmed();
        return text.isEmpty() ? otherwise : text.compare(u"false", Qt::CaseInsensitive) != 0;
    }

    void readPermissions(XmlReader &xml)
    {
        Permissions permissions;
        const QHash<QStringView, bool *> flags{
            {u"Edit", &permissions.edit},           {u"Annot", &permissions.annotate},
            {u"Export", &permissions.exporting},    {u"Signature", &permissions.sign},
            {u"Watermark", &permissions.watermark}, {u"PrintScreen", &permissions.printScreen},
        };
        while (xml.nextChild()) {
            if (bool *flag = flags.value(xml.name())) {
                *flag = isTrue(xml, true);
                continue;
            }
            if (xml.is(u"Print")) {
                permissions.print = xml.boolean(u"Printable", true);
                permissions.copies = xml.integer(u"Copies").value_or(-1);
            } else if (xml.is(u"ValidPeriod")) {
                permissions.validFrom = xml.value(u"StartDate");
                permissions.validUntil = xml.value(u"EndDate");
            }
            xml.skip();
        }
        m_catalog.permissions = permissions;
    }

    void readPreferences(XmlReader &xml)
    {
        ViewPreferences preferences;
        while (xml.nextChild()) {
            if (xml.is(u"PageMode"))
                preferences.pageMode = xml.text().trimmed();
            else if (xml.is(u"PageLayout"))
                preferences.pageLayout = xml.text().trimmed();
            else if (xml.is(u"TabDisplay"))
                preferences.tabDisplay = xml.text().trimmed();
            else if (xml.is(u"ZoomMode"))
                preferences.zoomMode = xml.text().trimmed();
            else if (xml.is(u"Zoom"))
                preferences.zoom = xml.text().trimmed().toDouble();
            else if (xml.is(u"HideToolbar"))
                preferences.hideToolbar = isTrue(xml, false);
            else if (xml.is(u"HideMenubar"))
                preferences.hideMenubar = isTrue(xml, false);
            else if (xml.is(u"HideWindowUI"))
                preferences.hideWindowUi = isTrue(xml, false);
            else
                xml.skip();
        }
        m_catalog.preferences = preferences;
    }

    void readAttachments()
    {
        const QString list = m_document.root.attachments;
        const auto bytes = m_document.package.read(list);
        if (!bytes)
            return;
        XmlReader xml(*bytes, list);
        bool more = xml.begin();
        while (more && xml.nextChild()) {
            Attachment attachment;
            attachment.id = xml.value(u"ID");
            attachment.name = xml.value(u"Name");
            attachment.format = xml.value(u"Format");
            attachment.created = xml.value(u"CreationDate");
            attachment.modified = xml.value(u"ModDate");
            attachment.usage = xml.value(u"Usage");
            attachment.visible = xml.boolean(u"Visible", true);
            while (xml.nextChild()) {
                if (xml.is(u"FileLoc"))
                    attachment.entry =
                        locate(m_document.package, xml.text(), list, m_document.root.entry);
                else
                    xml.skip();
            }
            m_catalog.attachments.append(attachment);
        }
    }

    const Document::Private &m_document;
    ActionReader m_actions;
    Catalog m_catalog;
};

} // namespace

Catalog Document::catalog() const
{
    return CatalogReader(*d).read();
}

} // namespace lc::ofd
