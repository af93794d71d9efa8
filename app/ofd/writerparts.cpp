#include "ofd/writerparts.h"

#include "crypto/digest.h"

#include <QXmlStreamWriter>

namespace lc::ofd::writer {

namespace {

void writeFont(QXmlStreamWriter &xml, const WriterFont &font, int id, const QString &file)
{
    xml.writeStartElement(ofdNamespace, QStringLiteral("Font"));
    xml.writeAttribute(QStringLiteral("ID"), QString::number(id));
    xml.writeAttribute(QStringLiteral("FontName"), font.name);
    xml.writeAttribute(QStringLiteral("FamilyName"), font.name);
    if (!file.isEmpty())
        xml.writeTextElement(ofdNamespace, QStringLiteral("FontFile"), file);
    xml.writeEndElement();
}

QByteArray publicResources(const WriterDocument &document, Assembly &assembly)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Res"));
    xml.writeAttribute(QStringLiteral("BaseLoc"), QStringLiteral("Res"));
    xml.writeStartElement(ofdNamespace, QStringLiteral("ColorSpaces"));
    xml.writeEmptyElement(ofdNamespace, QStringLiteral("ColorSpace"));
    xml.writeAttribute(QStringLiteral("ID"), QString::number(assembly.colorSpace));
    xml.writeAttribute(QStringLiteral("Type"), QStringLiteral("RGB"));
    xml.writeEndElement();
    xml.writeStartElement(ofdNamespace, QStringLiteral("Fonts"));
    for (auto it = document.fonts.cbegin(); it != document.fonts.cend(); ++it) {
        QString file;
        if (!it->file.isEmpty()) {
            const bool cff = it->file.startsWith("OTTO");
            file = QStringLiteral("font_%1.").arg(assembly.fontIds.value(it.key())) +
                   (cff ? u"otf" : u"ttf");
            assembly.entries.append({QStringLiteral("Doc_0/Res/") + file, it->file});
        }
        writeFont(xml, *it, assembly.fontIds.value(it.key()), file);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray documentResources(Assembly &assembly)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Res"));
    xml.writeAttribute(QStringLiteral("BaseLoc"), QStringLiteral("Res"));
    xml.writeStartElement(ofdNamespace, QStringLiteral("MultiMedias"));
    for (qsizetype i = 0; i < assembly.images.size(); ++i) {
        const QString file = QStringLiteral("image_%1.png").arg(assembly.imageIds[i]);
        xml.writeStartElement(ofdNamespace, QStringLiteral("MultiMedia"));
        xml.writeAttribute(QStringLiteral("ID"), QString::number(assembly.imageIds[i]));
        xml.writeAttribute(QStringLiteral("Type"), QStringLiteral("Image"));
        xml.writeAttribute(QStringLiteral("Format"), QStringLiteral("PNG"));
        xml.writeTextElement(ofdNamespace, QStringLiteral("MediaFile"), file);
        xml.writeEndElement();
        assembly.entries.append({QStringLiteral("Doc_0/Res/") + file, assembly.images[i]});
    }
    xml.writeEndDocument();
    return bytes;
}

// The same content has the same identity; another content another one.
QString documentId(const WriterDocument &document)
{
    crypto::Digest digest;
    const auto add = [&digest](QStringView text) {
        digest.add(text.toUtf8());
        digest.add(QByteArrayView("\0", 1));
    };
    add(document.title);
    add(document.created.toUTC().toString(Qt::ISODateWithMs));
    for (auto it = document.customData.cbegin(); it != document.customData.cend(); ++it) {
        add(it.key());
        add(it.value());
    }
    return QString::fromLatin1(digest.finish().left(16).toHex());
}

void writeDocInfo(QXmlStreamWriter &xml, const WriterDocument &document)
{
    const auto element = [&xml](const QString &name, const QString &value) {
        if (!value.isEmpty())
            xml.writeTextElement(ofdNamespace, name, value);
    };
    const QString date = document.created.date().toString(Qt::ISODate);
    xml.writeStartElement(ofdNamespace, QStringLiteral("DocInfo"));
    element(QStringLiteral("DocID"), documentId(document));
    element(QStringLiteral("Title"), document.title);
    element(QStringLiteral("Author"), document.author);
    element(QStringLiteral("CreationDate"), date);
    element(QStringLiteral("ModDate"), date);
    element(QStringLiteral("Creator"), QStringLiteral("License Counter"));
    element(QStringLiteral("CreatorVersion"), QStringLiteral(COUNTER_VERSION));
    if (!document.customData.isEmpty()) {
        xml.writeStartElement(ofdNamespace, QStringLiteral("CustomDatas"));
        for (auto it = document.customData.cbegin(); it != document.customData.cend(); ++it) {
            xml.writeStartElement(ofdNamespace, QStringLiteral("CustomData"));
            xml.writeAttribute(QStringLiteral("Name"), it.key());
            xml.writeCharacters(it.value());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeCommonData(QXmlStreamWriter &xml, const WriterDocument &document,
                     const Assembly &assembly, const QList<int> &templates)
{
    xml.writeStartElement(ofdNamespace, QStringLiteral("CommonData"));
    xml.writeTextElement(ofdNamespace, QStringLiteral("MaxUnitID"),
                         QString::number(assembly.ids.last()));
    xml.writeStartElement(ofdNamespace, QStringLiteral("PageArea"));
    xml.writeTextElement(ofdNamespace, QStringLiteral("PhysicalBox"),
                         boxText(QRectF(QPointF(0, 0), document.pages.first().size)));
    xml.writeEndElement();
    xml.writeTextElement(ofdNamespace, QStringLiteral("PublicRes"),
                         QStringLiteral("PublicRes.xml"));
    if (!assembly.images.isEmpty())
        xml.writeTextElement(ofdNamespace, QStringLiteral("DocumentRes"),
                             QStringLiteral("DocumentRes.xml"));
    for (qsizetype i = 0; i < templates.size(); ++i) {
        if (templates[i] == 0)
            continue;
        xml.writeEmptyElement(ofdNamespace, QStringLiteral("TemplatePage"));
        xml.writeAttribute(QStringLiteral("ID"), QString::number(templates[i]));
        xml.writeAttribute(QStringLiteral("ZOrder"), QStringLiteral("Background"));
        xml.writeAttribute(QStringLiteral("BaseLoc"),
                           QStringLiteral("Tpls/Tpl_%1/Content.xml").arg(i));
    }
    xml.writeTextElement(ofdNamespace, QStringLiteral("DefaultCS"),
                         QString::number(assembly.colorSpace));
    xml.writeEndElement();
}

} // namespace

void writeResources(const WriterDocument &document, Assembly &assembly)
{
    const QByteArray publicXml = publicResources(document, assembly);
    assembly.entries.append({QStringLiteral("Doc_0/PublicRes.xml"), publicXml});
    if (assembly.images.isEmpty())
        return;
    const QByteArray documentXml = documentResources(assembly);
    assembly.entries.append({QStringLiteral("Doc_0/DocumentRes.xml"), documentXml});
}

void writeTags(Assembly &assembly)
{
    if (assembly.tags.isEmpty())
        return;
    QByteArray list;
    QXmlStreamWriter listXml(&list);
    startOfd(listXml, QStringLiteral("CustomTags"));
    listXml.writeStartElement(ofdNamespace, QStringLiteral("CustomTag"));
    listXml.writeAttribute(QStringLiteral("TypeID"), QStringLiteral("license"));
    listXml.writeTextElement(ofdNamespace, QStringLiteral("FileLoc"),
                             QStringLiteral("CustomTag_0.xml"));
    listXml.writeEndDocument();
    QByteArray tags;
    QXmlStreamWriter xml(&tags);
    startOfd(xml, QStringLiteral("License"));
    // A text that runs over several lines is one tag with an object for each of them.
    QString open;
    for (const TaggedObject &tag : std::as_const(assembly.tags)) {
        const QString key = QString::number(tag.page) % u'/' % tag.name;
        if (key != open) {
            if (!open.isEmpty())
                xml.writeEndElement();
            xml.writeStartElement(ofdNamespace, tag.name);
            open = key;
        }
        xml.writeStartElement(ofdNamespace, QStringLiteral("ObjectRef"));
        xml.writeAttribute(QStringLiteral("PageRef"), QString::number(assembly.pageIds[tag.page]));
        xml.writeCharacters(QString::number(tag.object));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    assembly.entries.append({QStringLiteral("Doc_0/Tags/CustomTags.xml"), list});
    assembly.entries.append({QStringLiteral("Doc_0/Tags/CustomTag_0.xml"), tags});
}

void writeAttachments(const WriterDocument &document, Assembly &assembly)
{
    if (document.attachments.isEmpty())
        return;
    QByteArray list;
    QXmlStreamWriter xml(&list);
    startOfd(xml, QStringLiteral("Attachments"));
    int count = 0;
    for (auto it = document.attachments.cbegin(); it != document.attachments.cend(); ++it) {
        ++count;
        const QString suffix = it.key().section(u'.', -1);
        const QString file =
            QStringLiteral("attachment_%1.").arg(count) +
            (suffix.isEmpty() || suffix == it.key() ? QStringLiteral("bin") : suffix.toLower());
        xml.writeStartElement(ofdNamespace, QStringLiteral("Attachment"));
        xml.writeAttribute(QStringLiteral("ID"), QStringLiteral("A%1").arg(count));
        xml.writeAttribute(QStringLiteral("Name"), it.key());
        xml.writeAttribute(QStringLiteral("Size"),
                           QString::number(static_cast<double>(it->size()) / 1024.0, 'f', 3));
        xml.writeTextElement(ofdNamespace, QStringLiteral("FileLoc"), file);
        xml.writeEndElement();
        assembly.entries.append({QStringLiteral("Doc_0/Attachs/") + file, *it});
    }
    xml.writeEndDocument();
    assembly.entries.append({QStringLiteral("Doc_0/Attachs/Attachments.xml"), list});
}

QByteArray documentXml(const WriterDocument &document, const Assembly &assembly,
                       const QList<int> &templates)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Document"));
    writeCommonData(xml, document, assembly, templates);
    xml.writeStartElement(ofdNamespace, QStringLiteral("Pages"));
    for (qsizetype i = 0; i < assembly.pageIds.size(); ++i) {
        xml.writeEmptyElement(ofdNamespace, QStringLiteral("Page"));
        xml.writeAttribute(QStringLiteral("ID"), QString::number(assembly.pageIds[i]));
        xml.writeAttribute(QStringLiteral("BaseLoc"),
                           QStringLiteral("Pages/Page_%1/Content.xml").arg(i));
    }
    xml.writeEndElement();
    if (!assembly.tags.isEmpty())
        xml.writeTextElement(ofdNamespace, QStringLiteral("CustomTags"),
                             QStringLiteral("Tags/CustomTags.xml"));
    if (!document.attachments.isEmpty())
        xml.writeTextElement(ofdNamespace, QStringLiteral("Attachments"),
                             QStringLiteral("Attachs/Attachments.xml"));
    xml.writeEndDocument();
    return bytes;
}

QByteArray ofdXml(const WriterDocument &document, bool hasSignatures)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("OFD"));
    xml.writeAttribute(QStringLiteral("Version"), QStringLiteral("1.0"));
    xml.writeAttribute(QStringLiteral("DocType"), QStringLiteral("OFD"));
    xml.writeStartElement(ofdNamespace, QStringLiteral("DocBody"));
    writeDocInfo(xml, document);
    xml.writeTextElement(ofdNamespace, QStringLiteral("DocRoot"),
                         QStringLiteral("Doc_0/Document.xml"));
    if (hasSignatures)
        xml.writeTextElement(ofdNamespace, QStringLiteral("Signatures"),
                             QStringLiteral("Doc_0/Signs/Signatures.xml"));
    xml.writeEndDocument();
    return bytes;
}

} // namespace lc::ofd::writer
