#include "ofd/resources.h"

#include "ofd/documentroot.h"
#include "ofd/objectreader.h"
#include "ofd/values.h"

namespace lc::ofd {

namespace {

template <class T>
void mergeHash(QHash<int, T> &into, const QHash<int, T> &from)
{
    for (auto it = from.cbegin(); it != from.cend(); ++it) {
        if (!into.contains(it.key()))
            into.insert(it.key(), it.value());
    }
}

class ResourceReader
{
public:
    ResourceReader(const Package &package, XmlReader &xml, QString entry, QStringView document)
        : m_package(package)
        , m_xml(xml)
        , m_objects(xml)
        , m_entry(std::move(entry))
        , m_document(document)
    {}

    Resources read()
    {
        m_base = m_xml.value(u"BaseLoc").trimmed();
        while (m_xml.nextChild()) {
            const QString group = m_xml.name().toString();
            while (m_xml.nextChild())
                readOne(group);
        }
        return std::move(m_resources);
    }

private:
    void readOne(QStringView group)
    {
        const int id = m_xml.integer(u"ID").value_or(0);
        if (group == u"ColorSpaces")
            m_resources.colorSpaces.insert(id, readColorSpace());
        else if (group == u"DrawParams")
            m_resources.drawParams.insert(id, m_objects.readDrawParam());
        else if (group == u"Fonts")
            m_resources.fonts.insert(id, readFont(id));
        else if (group == u"MultiMedias")
            m_resources.media.insert(id, readMedia());
        else if (group == u"CompositeGraphicUnits")
            m_resources.composites.insert(id, readComposite());
        else
            m_xml.skip();
    }

    // BaseLoc is where the files of this resource file are; not every producer keeps to it.
    QString fileEntry(const QString &location) const
    {
        const QString joined = m_base + u'/' + location.trimmed();
        if (!m_base.isEmpty() && !location.trimmed().startsWith(u'/')) {
            const QString entry = locate(m_package, joined, m_entry, m_document);
            if (!entry.isEmpty())
                return entry;
        }
        return locate(m_package, location, m_entry, m_document);
    }

    ColorSpace readColorSpace()
    {
        ColorSpace space;
        const QString type = m_xml.value(u"Type");
        if (type.compare(u"GRAY", Qt::CaseInsensitive) == 0)
            space.model = ColorModel::Gray;
        else if (type.compare(u"CMYK", Qt::CaseInsensitive) == 0)
            space.model = ColorModel::Cmyk;
        space.bitsPerComponent = qBound(1, m_xml.integer(u"BitsPerComponent").value_or(8), 16);
        const QString profile = m_xml.value(u"Profile");
        if (!profile.isEmpty())
            space.profile = fileEntry(profile);
        if (!space.profile.isEmpty())
            space.icc = std::make_shared<IccProfile>(m_package, space.profile);
        while (m_xml.nextChild()) {
            if (!m_xml.is(u"Palette")) {
                m_xml.skip();
                continue;
            }
            while (m_xml.nextChild())
                space.palette.append(parseChannels(m_xml.text()));
        }
        return space;
    }

    FontResource readFont(int id)
    {
        FontResource font;
        font.id = id;
        font.name = m_xml.value(u"FontName");
        font.family = m_xml.value(u"FamilyName");
        font.charset = m_xml.value(u"Charset");
        font.bold = m_xml.boolean(u"Bold", false);
        font.italic = m_xml.boolean(u"Italic", false);
        font.serif = m_xml.boolean(u"Serif", false);
        font.fixedWidth = m_xml.boolean(u"FixedWidth", false);
        while (m_xml.nextChild()) {
            if (m_xml.is(u"FontFile"))
                font.entry = fileEntry(m_xml.text());
            else
                m_xml.skip();
        }
        return font;
    }

    MediaResource readMedia()
    {
        MediaResource media;
        media.type = m_xml.value(u"Type");
        media.format = m_xml.value(u"Format");
        while (m_xml.nextChild()) {
            if (m_xml.is(u"MediaFile"))
                media.entry = fileEntry(m_xml.text());
            else
                m_xml.skip();
        }
        return media;
    }

    std::shared_ptr<const CompositeResource> readComposite()
    {
        auto composite = std::make_shared<CompositeResource>();
        composite->width = m_xml.number(u"Width").value_or(0);
        composite->height = m_xml.number(u"Height").value_or(0);
        while (m_xml.nextChild()) {
            if (m_xml.is(u"Content"))
                composite->content = m_objects.readBlock();
            else
                m_xml.skip();
        }
        return composite;
    }

    const Package &m_package;
    XmlReader &m_xml;
    ObjectReader m_objects;
    QString m_entry;
    QStringView m_document;
    QString m_base;
    Resources m_resources;
};

} // namespace

void Resources::merge(const Resources &other)
{
    mergeHash(colorSpaces, other.colorSpaces);
    mergeHash(drawParams, other.drawParams);
    mergeHash(fonts, other.fonts);
    mergeHash(media, other.media);
    mergeHash(composites, other.composites);
}

Result<Resources> readResources(const Package &package, const QString &entry,
                                QStringView documentEntry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    Resources resources;
    if (xml.begin())
        resources = ResourceReader(package, xml, entry, documentEntry).read();
    LC_CHECK(xml.finish());
    return resources;
}

} // namespace lc::ofd
