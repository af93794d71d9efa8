#include "document/pdfmetadata.h"

#include "document/licensemetadata.h"
#include "document/pdffile.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

namespace lc::document {

namespace {

constexpr qsizetype longestText = 1000;
constexpr int mostElements = 10000;
constexpr int deepest = 64;

// A text string (ISO 32000-1 7.9.2.2): UTF-16 or UTF-8 with their marks, else Latin-1 nearly.
QString textOf(const QByteArray &octets)
{
    if (octets.startsWith("\xfe\xff") || octets.startsWith("\xff\xfe")) {
        QStringDecoder decode(QStringDecoder::Utf16);
        return decode(octets);
    }
    if (octets.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(octets.sliced(3));
    QStringDecoder utf8(QStringDecoder::Utf8); // many writers forget the mark
    const QString text = utf8(octets);
    return utf8.hasError() ? QString::fromLatin1(octets) : text;
}

QMap<QString, QString> informationOf(const PdfFile &file)
{
    const PdfValue information = file.resolved(file.trailer().at("Info"));
    QMap<QString, QString> data;
    for (qsizetype i = 0; i < information.keys.size(); ++i) {
        const PdfValue value = file.resolved(information.items[i]);
        const bool isText = value.is(PdfValue::Kind::String) || value.is(PdfValue::Kind::Name);
        if (isText && value.text.size() <= longestText)
            data.insert(QString::fromUtf8(information.keys[i]), textOf(value.text).trimmed());
    }
    return data;
}

// Simple properties: attributes of rdf:Description, or elements that hold text and nothing else.
QMap<QString, QString> propertiesIn(const QByteArray &xmp)
{
    QMap<QString, QString> data;
    QStringList open;
    QString text;
    int elements = 0;
    QXmlStreamReader xml(xmp);
    while (!xml.atEnd() && elements < mostElements && open.size() < deepest) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return {};
        case QXmlStreamReader::StartElement:
            ++elements;
            open.append(xml.name().toString());
            text.clear();
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                data.insert(attribute.name().toString(), attribute.value().trimmed().toString());
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            QString name = open.takeLast();
            // <x:ZZBS><rdf:Alt><rdf:li>...: the value stands two levels down.
            if (name == u"li" && open.size() > 1)
                name = open.at(open.size() - 2);
            if (!text.trimmed().isEmpty() && text.size() <= longestText)
                data.insert(name, text.trimmed());
            text.clear();
            break;
        }
        default: // comments, instructions, the ends of the document
            break;
        }
    }
    return xml.hasError() ? QMap<QString, QString>() : data;
}

QMap<QString, QString> xmpOf(const PdfFile &file)
{
    const PdfValue catalog = file.resolved(file.trailer().at("Root"));
    const PdfValue &place = catalog.at("Metadata");
    if (!place.is(PdfValue::Kind::Reference))
        return {};
    const auto bytes = file.content(file.object(place.number));
    return bytes ? propertiesIn(*bytes) : QMap<QString, QString>();
}

} // namespace

QMap<QString, QString> pdfLicenseMetadata(QByteArrayView file)
{
    const auto pdf = PdfFile::read(file);
    if (!pdf || pdf->trailer().has("Encrypt"))
        return {};
    QMap<QString, QString> found;
    for (const auto &source : {withShortNames(informationOf(*pdf)), withShortNames(xmpOf(*pdf))}) {
        for (auto it = source.cbegin(); it != source.cend(); ++it) {
            if (!isLicenseName(it.key()) || it->isEmpty())
                continue;
            QString &value = found[it.key()];
            if (value.isEmpty())
                value = *it;
            else if (value != *it)
                value += u" / " + *it;
        }
    }
    return found;
}

} // namespace lc::document
