#include "ofd/documentroot.h"

#include "ofd/values.h"
#include "ofd/xmlreader.h"

namespace lc::ofd {

namespace {

constexpr qsizetype MaxBodies = 1000;

void readKeywords(XmlReader &xml, QStringList &keywords)
{
    while (xml.nextChild())
        keywords.append(xml.text().trimmed());
}

void readCustomData(XmlReader &xml, QMap<QString, QString> &data)
{
    while (xml.nextChild()) {
        const QString name = xml.value(u"Name");
        data.insert(name, xml.text());
    }
}

DocumentInfo readInfo(XmlReader &xml)
{
    DocumentInfo info;
    const QHash<QStringView, QString *> texts{
        {u"DocID", &info.docId},
        {u"Title", &info.title},
        {u"Author", &info.author},
        {u"Subject", &info.subject},
        {u"Abstract", &info.abstract_},
        {u"Creator", &info.creator},
        {u"CreatorVersion", &info.creatorVersion},
        {u"CreationDate", &info.created},
        {u"ModDate", &info.modified},
        {u"DocUsage", &info.usage},
        {u"Cover", &info.cover},
    };
    while (xml.nextChild()) {
        if (QString *text = texts.value(xml.name()))
            *text = xml.text().trimmed();
        else if (xml.is(u"Keywords"))
            readKeywords(xml, info.keywords);
        else if (xml.is(u"CustomDatas") || xml.is(u"CuslomDatas")) // so misspelt in real files
            readCustomData(xml, info.customData);
        else
            xml.skip();
    }
    return info;
}

void readVersions(XmlReader &xml, DocumentBody &body)
{
    while (xml.nextChild()) {
        Version version;
        version.id = xml.value(u"ID");
        version.index = xml.integer(u"Index").value_or(0);
        version.current = xml.boolean(u"Current", false);
        version.location = xml.value(u"BaseLoc");
        if (version.current)
            body.currentVersion = version.location;
        body.versions.append(version);
        xml.skip();
    }
}

DocumentBody readBody(XmlReader &xml)
{
    DocumentBody body;
    while (xml.nextChild()) {
        if (xml.is(u"DocInfo"))
            body.info = readInfo(xml);
        else if (xml.is(u"DocRoot"))
            body.docRoot = xml.text().trimmed();
        else if (xml.is(u"Signatures"))
            body.signatures = xml.text().trimmed();
        else if (xml.is(u"Versions"))
            readVersions(xml, body);
        else
            xml.skip();
    }
    return body;
}

// Reads Document.xml; knows where its locations lead.
class RootReader
{
public:
    RootReader(const Package &package, XmlReader &xml, DocumentRoot &root)
        : m_package(package)
        , m_xml(xml)
        , m_root(root)
    {}

    void read()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(u"CommonData"))
                readCommonData();
            else if (m_xml.is(u"Pages"))
                readPages();
            else if (m_xml.is(u"Annotations"))
                m_root.annotations = located(m_xml.text());
            else if (m_xml.is(u"CustomTags"))
                m_root.customTags = located(m_xml.text());
            else if (m_xml.is(u"Attachments"))
                m_root.attachments = located(m_xml.text());
            else if (m_xml.is(u"Extensions"))
                m_root.extensions = located(m_xml.text());
            else
                m_xml.skip();
        }
    }

private:
    QString located(const QString &location) const
    {
        return locate(m_package, location, m_root.entry);
    }

    void readCommonData()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(u"PageArea"))
                readArea();
            else if (m_xml.is(u"PublicRes") || m_xml.is(u"DocumentRes"))
                addResource(located(m_xml.text()));
            else if (m_xml.is(u"TemplatePage"))
                readTemplate();
            else if (m_xml.is(u"DefaultCS"))
                m_root.defaultColorSpace = m_xml.text().trimmed().toInt();
            else
                m_xml.skip();
        }
    }

    void addResource(const QString &entry)
    {
        if (!entry.isEmpty() && !m_root.resources.contains(entry))
            m_root.resources.append(entry);
    }

    void readArea()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(u"PhysicalBox"))
                m_root.physicalBox = parseBox(m_xml.text());
            else
                m_xml.skip();
        }
    }

    void readTemplate()
    {
        TemplateEntry one;
        one.id = m_xml.integer(u"ID").value_or(0);
        if (m_xml.has(u"ZOrder"))
            one.order = layerType(m_xml.value(u"ZOrder"));
        one.entry = located(m_xml.value(u"BaseLoc"));
        m_root.templates.append(one);
        m_xml.skip();
    }

    void readPages()
    {
        while (m_xml.nextChild()) {
            m_root.pages.append(
                {m_xml.integer(u"ID").value_or(0), located(m_xml.value(u"BaseLoc"))});
            m_xml.skip();
        }
    }

    const Package &m_package;
    XmlReader &m_xml;
    DocumentRoot &m_root;
};

} // namespace

LayerType layerType(QStringView type)
{
    if (type == u"Background")
        return LayerType::Background;
    return type == u"Foreground" ? LayerType::Foreground : LayerType::Body;
}

QString locate(const Package &package, QStringView location, QStringView from,
               QStringView documentEntry)
{
    const QString entry = package.resolve(location, from);
    if (entry.isEmpty() && !documentEntry.isEmpty())
        return package.resolve(location, documentEntry);
    return entry;
}

Result<QList<DocumentBody>> readBodies(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QList<DocumentBody> bodies;
    if (xml.begin()) {
        if (!xml.is(u"OFD"))
            xml.refuse(ErrorCode::DocumentStructure);
        const QString type = xml.value(u"DocType").trimmed();
        while (xml.nextChild()) {
            if (bodies.size() >= MaxBodies)
                xml.refuse(ErrorCode::PackageLimit);
            if (xml.is(u"DocBody")) {
                bodies.append(readBody(xml));
                bodies.last().info.type = type;
            } else {
                xml.skip();
            }
        }
    }
    LC_CHECK(xml.finish());
    if (bodies.isEmpty())
        return fail(ErrorCode::DocumentStructure, {{QStringLiteral("entry"), entry}});
    return bodies;
}

Result<QString> readVersionRoot(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QString root;
    if (xml.begin()) {
        while (xml.nextChild()) {
            if (xml.is(u"DocRoot"))
                root = locate(package, xml.text(), entry);
            else
                xml.skip();
        }
    }
    LC_CHECK(xml.finish());
    return root;
}

Result<DocumentRoot> readDocumentRoot(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    DocumentRoot root;
    root.entry = entry;
    if (xml.begin()) {
        if (!xml.is(u"Document"))
            xml.refuse(ErrorCode::DocumentStructure);
        RootReader(package, xml, root).read();
    }
    LC_CHECK(xml.finish());
    return root;
}

} // namespace lc::ofd
