#include "ofd/writerparts.h"

#include <QXmlStreamWriter>

namespace lc::ofd::writer {

namespace {

QString number(double value)
{
    QString text = QString::number(value, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? QStringLiteral("0") : text;
}

void writeColor(QXmlStreamWriter &xml, const QString &element, const QColor &color)
{
    xml.writeEmptyElement(ofdNamespace, element);
    xml.writeAttribute(QStringLiteral("Value"), QString::number(color.red()) + u' ' +
                                                    QString::number(color.green()) + u' ' +
                                                    QString::number(color.blue()));
    if (color.alpha() != 255)
        xml.writeAttribute(QStringLiteral("Alpha"), QString::number(color.alpha()));
}

// Runs of equal steps in the "g count value" notation (11.3).
QString deltaText(const QList<double> &deltas)
{
    QStringList parts;
    for (qsizetype i = 0; i < deltas.size();) {
        const QString value = number(deltas[i]);
        qsizetype end = i + 1;
        while (end < deltas.size() && number(deltas[end]) == value)
            ++end;
        const qsizetype count = end - i;
        if (count > 2) {
            parts << QStringLiteral("g") << QString::number(count) << value;
        } else {
            for (qsizetype n = 0; n < count; ++n)
                parts << value;
        }
        i = end;
    }
    return parts.join(u' ');
}

// A backslash begins an escape in TextCode (11.3).
QString textCode(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\005C"));
}

class PageWriter
{
public:
    PageWriter(QXmlStreamWriter &xml, Assembly &assembly, int page)
        : m_xml(xml)
        , m_assembly(assembly)
        , m_page(page)
    {}

    void write(const QList<WriterObject> &objects)
    {
        for (const WriterObject &object : objects)
            std::visit([this](const auto &one) { writeObject(one); }, object);
    }

private:
    void writeObject(const WriterText &text);
    void writeObject(const WriterPath &path);
    void writeObject(const WriterImage &image);
    [[nodiscard]] int imageId(const QByteArray &png);

    QXmlStreamWriter &m_xml;
    Assembly &m_assembly;
    int m_page;
};

void PageWriter::writeObject(const WriterText &text)
{
    const FontFace face = m_assembly.faces.value(text.font);
    QList<double> deltas;
    double width = 0;
    for (const uint character : text.text.toUcs4()) {
        deltas << face.advance(character) * text.size + text.letterSpacing;
        width += deltas.last();
    }
    if (deltas.isEmpty())
        return;
    deltas.removeLast();
    // The boundary clips: room for accents and for strokes that reach over their advance.
    const double pad = text.size * 0.25;
    const double ascent = text.size * 1.1;
    const QRectF boundary(text.baseline.x() - pad, text.baseline.y() - ascent, width + 2 * pad,
                          text.size * 1.5);
    const int id = m_assembly.ids.next();
    m_xml.writeStartElement(ofdNamespace, QStringLiteral("TextObject"));
    m_xml.writeAttribute(QStringLiteral("ID"), QString::number(id));
    m_xml.writeAttribute(QStringLiteral("Boundary"), boxText(boundary));
    m_xml.writeAttribute(QStringLiteral("Font"),
                         QString::number(m_assembly.fontIds.value(text.font)));
    m_xml.writeAttribute(QStringLiteral("Size"), number(text.size));
    if (text.bold)
        m_xml.writeAttribute(QStringLiteral("Weight"), QStringLiteral("700"));
    writeColor(m_xml, QStringLiteral("FillColor"), text.color);
    m_xml.writeStartElement(ofdNamespace, QStringLiteral("TextCode"));
    m_xml.writeAttribute(QStringLiteral("X"), number(pad));
    m_xml.writeAttribute(QStringLiteral("Y"), number(ascent));
    if (!deltas.isEmpty())
        m_xml.writeAttribute(QStringLiteral("DeltaX"), deltaText(deltas));
    m_xml.writeCharacters(textCode(text.text));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    if (!text.tag.isEmpty())
        m_assembly.tags.append({text.tag, m_page, id});
}

void PageWriter::writeObject(const WriterPath &path)
{
    m_xml.writeStartElement(ofdNamespace, QStringLiteral("PathObject"));
    m_xml.writeAttribute(QStringLiteral("ID"), QString::number(m_assembly.ids.next()));
    m_xml.writeAttribute(QStringLiteral("Boundary"), boxText(path.boundary));
    m_xml.writeAttribute(QStringLiteral("LineWidth"), number(path.lineWidth));
    m_xml.writeAttribute(QStringLiteral("Stroke"),
                         path.stroke.isValid() ? QStringLiteral("true") : QStringLiteral("false"));
    m_xml.writeAttribute(QStringLiteral("Fill"),
                         path.fill.isValid() ? QStringLiteral("true") : QStringLiteral("false"));
    if (path.stroke.isValid())
        writeColor(m_xml, QStringLiteral("StrokeColor"), path.stroke);
    if (path.fill.isValid())
        writeColor(m_xml, QStringLiteral("FillColor"), path.fill);
    m_xml.writeTextElement(ofdNamespace, QStringLiteral("AbbreviatedData"), path.data);
    m_xml.writeEndElement();
}

void PageWriter::writeObject(const WriterImage &image)
{
    m_xml.writeEmptyElement(ofdNamespace, QStringLiteral("ImageObject"));
    m_xml.writeAttribute(QStringLiteral("ID"), QString::number(m_assembly.ids.next()));
    m_xml.writeAttribute(QStringLiteral("Boundary"), boxText(image.boundary));
    m_xml.writeAttribute(QStringLiteral("CTM"), number(image.boundary.width()) + u" 0 0 " +
                                                    number(image.boundary.height()) + u" 0 0");
    m_xml.writeAttribute(QStringLiteral("ResourceID"), QString::number(imageId(image.png)));
}

int PageWriter::imageId(const QByteArray &png)
{
    qsizetype index = m_assembly.images.indexOf(png);
    if (index < 0) {
        index = m_assembly.images.size();
        m_assembly.images.append(png);
        m_assembly.imageIds.append(m_assembly.ids.next());
    }
    return m_assembly.imageIds[index];
}

void writeArea(QXmlStreamWriter &xml, const QSizeF &size)
{
    xml.writeStartElement(ofdNamespace, QStringLiteral("Area"));
    xml.writeTextElement(ofdNamespace, QStringLiteral("PhysicalBox"),
                         boxText(QRectF(QPointF(0, 0), size)));
    xml.writeEndElement();
}

QByteArray contentXml(const QList<WriterObject> &objects, const WriterPage &page, int templateId,
                      int pageNumber, Assembly &assembly)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Page"));
    if (templateId != 0) {
        xml.writeEmptyElement(ofdNamespace, QStringLiteral("Template"));
        xml.writeAttribute(QStringLiteral("TemplateID"), QString::number(templateId));
        xml.writeAttribute(QStringLiteral("ZOrder"), QStringLiteral("Background"));
    }
    writeArea(xml, page.size);
    xml.writeStartElement(ofdNamespace, QStringLiteral("Content"));
    xml.writeStartElement(ofdNamespace, QStringLiteral("Layer"));
    xml.writeAttribute(QStringLiteral("ID"), QString::number(assembly.ids.next()));
    xml.writeAttribute(QStringLiteral("Type"), QStringLiteral("Body"));
    PageWriter(xml, assembly, pageNumber).write(objects);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QString boxText(const QRectF &box)
{
    return number(box.x()) + u' ' + number(box.y()) + u' ' + number(box.width()) + u' ' +
           number(box.height());
}

void startOfd(QXmlStreamWriter &xml, const QString &root)
{
    xml.writeStartDocument();
    xml.writeNamespace(ofdNamespace, QStringLiteral("ofd"));
    xml.writeStartElement(ofdNamespace, root);
}

QList<int> writePages(const WriterDocument &document, Assembly &assembly)
{
    QList<int> templates;
    for (qsizetype i = 0; i < document.pages.size(); ++i)
        assembly.pageIds.append(assembly.ids.next());
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        const WriterPage &page = document.pages[i];
        const int number = static_cast<int>(i);
        int templateId = 0;
        if (!page.background.isEmpty()) {
            templateId = assembly.ids.next();
            assembly.entries.append({QStringLiteral("Doc_0/Tpls/Tpl_%1/Content.xml").arg(i),
                                     contentXml(page.background, page, 0, number, assembly)});
        }
        templates.append(templateId);
        assembly.entries.append({QStringLiteral("Doc_0/Pages/Page_%1/Content.xml").arg(i),
                                 contentXml(page.body, page, templateId, number, assembly)});
    }
    return templates;
}

} // namespace lc::ofd::writer
