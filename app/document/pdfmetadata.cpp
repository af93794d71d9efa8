#include "document/pdfmetadata.h"

#include "document/licensemetadata.h"
#include "document/pdfattachment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace lc::document {

namespace {

constexpr qsizetype longestText = 1000;
constexpr int mostElements = 10000;
constexpr int deepest = 64;

using Properties = QMap<QString, QString>;

// Two different values of one name stand in the text both, so that it agrees with neither.
void join(Properties &data, const QString &name, const QString &value)
{
    QString &known = data[name];
    if (known.isEmpty())
        known = value;
    else if (known != value && known.size() <= longestText)
        known += u" / " + value;
}

Properties informationOf(const PdfFile &file)
{
    const PdfValue information = file.resolved(file.trailer().at("Info"));
    Properties data;
    for (qsizetype i = 0; i < information.keys.size(); ++i) {
        const PdfValue value = file.resolved(information.items[i]);
        const bool isText = value.is(PdfValue::Kind::String) || value.is(PdfValue::Kind::Name);
        if (isText && value.text.size() <= longestText)
            data.insert(QString::fromUtf8(information.keys[i]), pdfText(value.text).trimmed());
    }
    return data;
}

// Simple properties: attributes, or elements that hold text and nothing else; an element that has
// a name ("<CustomData Name='ZZBS'>") counts by that. Of names that come again the last counts
// (translations in XMP), or all where `joined`.
Properties propertiesIn(const QByteArray &bytes, bool joined = false)
{
    Properties data;
    QStringList open;
    QString text;
    int elements = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty() || value.size() > longestText)
            return;
        if (joined)
            join(data, name, value);
        else
            data.insert(name, value);
    };
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd() && elements < mostElements && open.size() < deepest) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return {};
        case QXmlStreamReader::StartElement:
            ++elements;
            open.append(xml.name().toString());
            text.clear();
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                const QString value = attribute.value().trimmed().toString();
                if (attribute.name().compare(u"name", Qt::CaseInsensitive) == 0)
                    open.last() = value;
                else
                    add(attribute.name().toString(), value);
            }
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            QString name = open.takeLast();
            // <x:ZZBS><rdf:Alt><rdf:li>...: the value stands two levels down.
            if (name == u"li" && open.size() > 1)
                name = open.at(open.size() - 2);
            add(name, text.trimmed());
            text.clear();
            break;
        }
        default: // comments, instructions, the ends of the document
            break;
        }
    }
    return xml.hasError() ? Properties() : data;
}

// Texts and numbers by their names, however deep they stand.
Properties membersIn(const QByteArray &json)
{
    Properties data;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QList<std::pair<QString, QJsonValue>> waiting;
    waiting.append({QString(), document.isArray() ? QJsonValue(document.array())
                                                  : QJsonValue(document.object())});
    for (int seen = 0; !waiting.isEmpty() && seen < mostElements; ++seen) {
        const auto [name, value] = waiting.takeLast();
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                waiting.append({it.key(), it.value()});
        } else if (value.isArray()) {
            for (const QJsonValue &item : value.toArray())
                waiting.append({name, item});
        } else {
            const QString text = value.toVariant().toString().trimmed();
            if (!text.isEmpty() && text.size() <= longestText)
                join(data, name, text);
        }
    }
    return data;
}

// License data that the issuer put beside the pages: XML or JSON with the license's identifier.
// Any other attachment says nothing of this license.
QList<Properties> attachedTo(const PdfFile &file)
{
    QList<Properties> found;
    for (const QByteArray &bytes : pdfAttachments(file)) {
        QByteArrayView content = QByteArrayView(bytes).trimmed();
        if (content.startsWith("\xef\xbb\xbf"))
            content = content.sliced(3).trimmed();
        const bool isJson = content.startsWith('{') || content.startsWith('[');
        if (!isJson && !content.startsWith('<'))
            continue;
        const QByteArray text = content.toByteArray();
        const Properties data = withShortNames(isJson ? membersIn(text) : propertiesIn(text, true));
        if (!data.value(QStringLiteral("ZZBS")).isEmpty())
            found.append(data);
    }
    return found;
}

Properties xmpOf(const PdfFile &file)
{
    const PdfValue catalog = file.resolved(file.trailer().at("Root"));
    const PdfValue &place = catalog.at("Metadata");
    if (!place.is(PdfValue::Kind::Reference))
        return {};
    const auto bytes = file.content(file.object(place.number));
    return bytes ? propertiesIn(*bytes) : Properties();
}

} // namespace

QMap<QString, QString> pdfLicenseMetadata(QByteArrayView file)
{
    const auto pdf = PdfFile::read(file);
    if (!pdf || pdf->trailer().has("Encrypt"))
        return {};
    Properties found;
    const auto add = [&found](const Properties &source) {
        for (auto it = source.cbegin(); it != source.cend(); ++it) {
            if (isLicenseName(it.key()) && !it->isEmpty())
                join(found, it.key(), *it);
        }
    };
    add(withShortNames(informationOf(*pdf)));
    add(withShortNames(xmpOf(*pdf)));
    // What speaks of another license than the file itself is a supporting document.
    const QString own = found.value(QStringLiteral("ZZBS"));
    for (const Properties &attached : attachedTo(*pdf)) {
        if (own.isEmpty() || attached.value(QStringLiteral("ZZBS")) == own)
            add(attached);
    }
    return found;
}

} // namespace lc::document
