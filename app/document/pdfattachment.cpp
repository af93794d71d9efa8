#include "document/pdfattachment.h"

#include <QSet>

namespace lc::document {

namespace {

constexpr qsizetype mostFiles = 64;
constexpr qsizetype largestFile = 1 << 20;
constexpr qsizetype mostNodes = 1000;

class Collector
{
public:
    explicit Collector(const PdfFile &file)
        : m_file(file)
    {}

    QList<QByteArray> run()
    {
        const PdfValue catalog = m_file.resolved(m_file.trailer().at("Root"));
        collectTree(m_file.resolved(catalog.at("Names")).at("EmbeddedFiles"));
        for (const PdfValue &one : m_file.resolved(catalog.at("AF")).items.mid(0, mostFiles))
            collect(m_file.resolved(one));
        return m_found;
    }

private:
    // A name tree (7.9.6): names and values in turns, or kids.
    void collectTree(const PdfValue &root)
    {
        QList<PdfValue> waiting{root};
        for (qsizetype seen = 0; !waiting.isEmpty() && seen < mostNodes; ++seen) {
            const PdfValue node = m_file.resolved(waiting.takeFirst());
            const QList<PdfValue> names = m_file.resolved(node.at("Names")).items;
            for (qsizetype i = 1; i < names.size() && m_found.size() < mostFiles; i += 2)
                collect(m_file.resolved(names[i]));
            const qsizetype room = mostNodes - waiting.size();
            waiting += m_file.resolved(node.at("Kids")).items.mid(0, room);
        }
    }

    // Of a file specification; UF and F lead to the same file, or ought to.
    void collect(const PdfValue &specification)
    {
        const PdfValue embedded = m_file.resolved(specification.at("EF"));
        for (const char *key : {"UF", "F"}) {
            const PdfValue &place = embedded.at(key);
            if (!place.is(PdfValue::Kind::Reference) || m_seen.contains(place.number) ||
                m_found.size() >= mostFiles)
                continue;
            m_seen.insert(place.number);
            const auto bytes = m_file.content(m_file.object(place.number));
            if (bytes && !bytes->isEmpty() && bytes->size() <= largestFile)
                m_found.append(*bytes);
        }
    }

    const PdfFile &m_file;
    QSet<int> m_seen;
    QList<QByteArray> m_found;
};

} // namespace

QList<QByteArray> pdfAttachments(const PdfFile &file)
{
    return Collector(file).run();
}

} // namespace lc::document
