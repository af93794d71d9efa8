#pragma once

#include "core/result.h"

#include <QXmlStreamReader>

#include <optional>

namespace lc::ofd {

// Reads one XML file of a package as a stream, by local names only: real files use several
// namespaces and prefixes for OFD. Refuses document type declarations (and with them every
// entity of the file's own) and depths over 256. Not thread-safe; make one per file.
//
//     XmlReader xml(bytes, entry);
//     if (xml.begin()) {
//         while (xml.nextChild())
//             if (xml.is(u"Page")) ... else xml.skip();
//     }
//     LC_CHECK(xml.finish());
class XmlReader
{
public:
    XmlReader(const QByteArray &bytes, QString entry);

    // Goes to the root element.
    bool begin();
    // Goes to the next child of the current element; false at its end, which then becomes the
    // current element's end. A child that is not read must be skipped.
    bool nextChild();
    void skip();
    // The text of the current element and its descendants; goes to its end. Untrimmed.
    [[nodiscard]] QString text();

    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] bool is(QStringView local) const { return m_xml.name() == local; }

    // Attributes of the element that was started last, by local name. Numbers that are none count
    // as absent.
    [[nodiscard]] bool has(QStringView attribute) const;
    [[nodiscard]] QString value(QStringView attribute) const;
    [[nodiscard]] std::optional<double> number(QStringView attribute) const;
    [[nodiscard]] std::optional<int> integer(QStringView attribute) const;
    [[nodiscard]] bool boolean(QStringView attribute, bool otherwise) const;

    // Stops reading with a reason of the caller's.
    void refuse(ErrorCode code);
    [[nodiscard]] bool failed() const { return m_refused.has_value() || m_xml.hasError(); }
    // XmlMalformed, XmlForbidden, XmlDepth, or what refuse() said.
    [[nodiscard]] Result<> finish() const;

private:
    void step();

    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    QString m_entry;
    int m_depth = 0;
    std::optional<ErrorCode> m_refused;
};

} // namespace lc::ofd
