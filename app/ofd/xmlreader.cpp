#include "ofd/xmlreader.h"

namespace lc::ofd {

namespace {
constexpr int MaxDepth = 256;
}

XmlReader::XmlReader(const QByteArray &bytes, QString entry)
    : m_xml(bytes)
    , m_entry(std::move(entry))
{
    m_xml.setEntityExpansionLimit(0);
}

void XmlReader::step()
{
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        m_attributes = m_xml.attributes();
        if (++m_depth > MaxDepth)
            refuse(ErrorCode::XmlDepth);
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        refuse(ErrorCode::XmlForbidden);
        break;
    case QXmlStreamReader::NoToken:
    case QXmlStreamReader::Invalid:
    case QXmlStreamReader::StartDocument:
    case QXmlStreamReader::EndDocument:
    case QXmlStreamReader::Characters:
    case QXmlStreamReader::Comment:
    case QXmlStreamReader::ProcessingInstruction:
        break;
    }
}

bool XmlReader::begin()
{
    return nextChild();
}

bool XmlReader::nextChild()
{
    while (!failed() && !m_xml.atEnd()) {
        step();
        if (failed())
            return false;
        if (m_xml.isStartElement())
            return true;
        if (m_xml.isEndElement())
            return false;
    }
    return false;
}

void XmlReader::skip()
{
    const int target = m_depth - 1;
    while (!failed() && !m_xml.atEnd() && m_depth > target)
        step();
}

QString XmlReader::text()
{
    QString result;
    const int target = m_depth - 1;
    while (!failed() && !m_xml.atEnd() && m_depth > target) {
        step();
        if (m_xml.isCharacters())
            result += m_xml.text();
    }
    return result;
}

bool XmlReader::has(QStringView attribute) const
{
    for (const QXmlStreamAttribute &one : std::as_const(m_attributes)) {
        if (one.name() == attribute)
            return true;
    }
    return false;
}

QString XmlReader::value(QStringView attribute) const
{
    for (const QXmlStreamAttribute &one : std::as_const(m_attributes)) {
        if (one.name() == attribute)
            return one.value().toString();
    }
    return {};
}

std::optional<double> XmlReader::number(QStringView attribute) const
{
    bool ok = false;
    const double result = value(attribute).trimmed().toDouble(&ok);
    if (!ok || !qIsFinite(result))
        return std::nullopt;
    return result;
}

std::optional<int> XmlReader::integer(QStringView attribute) const
{
    bool ok = false;
    const QString text = value(attribute).trimmed();
    const int result = text.toInt(&ok);
    if (ok)
        return result;
    // "255.0" is written by some producers.
    const double real = text.toDouble(&ok);
    if (!ok || !(qAbs(real) < 2e9))
        return std::nullopt;
    return static_cast<int>(real);
}

bool XmlReader::boolean(QStringView attribute, bool otherwise) const
{
    const QString text = value(attribute).trimmed();
    if (text.compare(u"true", Qt::CaseInsensitive) == 0 || text == u"1")
        return true;
    if (text.compare(u"false", Qt::CaseInsensitive) == 0 || text == u"0")
        return false;
    return otherwise;
}

void XmlReader::refuse(ErrorCode code)
{
    if (!m_refused)
        m_refused = code;
}

Result<> XmlReader::finish() const
{
    const QVariant line = static_cast<qlonglong>(m_xml.lineNumber());
    if (m_refused)
        return fail(*m_refused,
                    {{QStringLiteral("entry"), m_entry}, {QStringLiteral("line"), line}});
    if (m_xml.hasError())
        return fail(ErrorCode::XmlMalformed,
                    {{QStringLiteral("entry"), m_entry}, {QStringLiteral("line"), line}});
    return {};
}

} // namespace lc::ofd
