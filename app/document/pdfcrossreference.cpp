#include "document/pdffile_p.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr int mostObjects = 500000;
constexpr int mostRevisions = 1000;

// The number that stands in so many octets; those of width 0 have a default.
qint64 bigEndian(QByteArrayView octets, qint64 otherwise)
{
    if (octets.isEmpty())
        return otherwise;
    quint64 value = 0;
    for (const char c : octets)
        value = (value << 8) | static_cast<quint8>(c);
    return static_cast<qint64>(value & 0x7fffffffffffffff);
}

// Reads one section after the other, the newest first: what it says of an object counts.
class CrossReferenceReader
{
public:
    explicit CrossReferenceReader(PdfFile::Private &file)
        : m_file(file)
    {}

    bool read()
    {
        qint64 next = start();
        while (next >= 0) {
            if (m_seen.contains(next) || m_seen.size() >= mostRevisions || !readSection(next))
                return false;
            m_seen.insert(next);
            const PdfValue previous = m_section.at("Prev");
            next = previous.integer().value_or(-1);
            if (next < 0 && !previous.is(PdfValue::Kind::Null))
                return false;
        }
        return m_file.trailer.has("Root");
    }

private:
    [[nodiscard]] qint64 start() const
    {
        constexpr QByteArrayView word{"startxref"};
        const qsizetype at = m_file.bytes.lastIndexOf(word);
        if (at < 0)
            return -1;
        PdfParser parser(m_file.bytes, at + word.size());
        const auto value = parser.next();
        return value ? value->integer().value_or(-1) : -1;
    }

    bool readSection(qint64 offset)
    {
        const qint64 at = offset + m_file.base;
        if (at < 0 || at >= m_file.bytes.size())
            return false;
        PdfParser parser(m_file.bytes, at);
        if (!parser.take("xref"))
            return readStream(at);
        if (!readTable(parser))
            return false;
        auto trailer = parser.next();
        if (!trailer || !trailer->is(PdfValue::Kind::Dictionary))
            return false;
        take(*trailer);
        // A hybrid file hides the objects of its streams from readers that know only tables.
        const auto hidden = trailer->at("XRefStm").integer();
        const bool good = !hidden || readStream(*hidden + m_file.base);
        m_section = std::move(*trailer);
        return good;
    }

    void take(const PdfValue &trailer)
    {
        m_section = trailer;
        if (!m_file.trailer.is(PdfValue::Kind::Dictionary))
            m_file.trailer = trailer;
    }

    bool add(qint64 number, const PdfPlace &place)
    {
        if (number < 0 || number > 8388607 || m_file.places.size() >= mostObjects)
            return false;
        const auto key = static_cast<int>(number);
        if (!m_file.places.contains(key))
            m_file.places.insert(key, place);
        return true;
    }

    bool readTable(PdfParser &parser)
    {
        while (!parser.take("trailer")) {
            const auto first = parser.next();
            const auto count = parser.next();
            const qint64 from = first ? first->integer().value_or(-1) : -1;
            const qint64 entries = count ? count->integer().value_or(-1) : -1;
            if (from < 0 || entries < 0 || entries > mostObjects)
                return false;
            for (qint64 i = 0; i < entries; ++i) {
                const auto offset = parser.next();
                const auto generation = parser.next();
                if (!offset || !offset->integer() || !generation)
                    return false;
                const bool used = parser.take("n");
                if (!used && !parser.take("f"))
                    return false;
                const auto kind = used ? PdfPlace::Kind::Plain : PdfPlace::Kind::Free;
                if (!add(from + i, {kind, used ? *offset->integer() : 0, 0}))
                    return false;
            }
        }
        return true;
    }

    // A cross-reference stream (7.5.8) at this place of the bytes.
    bool readStream(qint64 at)
    {
        if (at < 0 || at >= m_file.bytes.size())
            return false;
        PdfParser parser(m_file.bytes, at);
        const auto number = parser.next();
        const PdfObject stream = number && number->integer()
                                     ? m_file.plainObject(at, static_cast<int>(*number->integer()))
                                     : PdfObject();
        if (!stream.value.at("Type").isName("XRef"))
            return false;
        const auto rows = m_file.content(stream);
        if (!rows || !readRows(*rows, stream.value))
            return false;
        take(stream.value);
        return true;
    }

    bool readRows(const QByteArray &rows, const PdfValue &dictionary)
    {
        QList<qsizetype> widths;
        for (const PdfValue &width : dictionary.at("W").items)
            widths.append(width.integer().value_or(-1));
        const bool sane = widths.size() == 3 && std::ranges::all_of(widths, [](qsizetype width) {
                              return width >= 0 && width <= 8;
                          });
        const qsizetype size = sane ? widths[0] + widths[1] + widths[2] : 0;
        if (size < 1)
            return false;
        QList<qint64> index;
        for (const PdfValue &value : dictionary.at("Index").items)
            index.append(value.integer().value_or(-1));
        if (index.isEmpty())
            index = {0, dictionary.at("Size").integer().value_or(-1)};
        qsizetype at = 0;
        for (qsizetype i = 0; i + 1 < index.size(); i += 2) {
            for (qint64 k = 0; k < index[i + 1]; ++k, at += size) {
                if (at + size > rows.size())
                    return false;
                if (!addRow(index[i] + k, QByteArrayView(rows).sliced(at, size), widths))
                    return false;
            }
        }
        return true;
    }

    bool addRow(qint64 number, QByteArrayView row, const QList<qsizetype> &widths)
    {
        const qint64 type = bigEndian(row.first(widths[0]), 1);
        const qint64 second = bigEndian(row.sliced(widths[0], widths[1]), 0);
        const qint64 third = bigEndian(row.last(widths[2]), 0);
        if (type == 1)
            return add(number, {PdfPlace::Kind::Plain, second, 0});
        if (type == 2)
            return add(number, {PdfPlace::Kind::Packed, second, static_cast<int>(third)});
        return add(number, {}); // free, or a kind to come, which stands for nothing
    }

    PdfFile::Private &m_file;
    PdfValue m_section;
    QSet<qint64> m_seen;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Where "12 0 obj" begins, from the place of "obj"; -1 when that is another word.
qsizetype beginOfObject(QByteArrayView bytes, qsizetype word)
{
    qsizetype at = word;
    for (int i = 0; i < 2; ++i) {
        const qsizetype end = at;
        while (at > 0 && (bytes[at - 1] == ' ' || bytes[at - 1] == '\r' || bytes[at - 1] == '\n'))
            --at;
        const qsizetype digits = at;
        while (at > 0 && digits - at < 10 && isDigit(bytes[at - 1]))
            --at;
        if (digits == end || at == digits)
            return -1;
    }
    return at;
}

// Objects that stand in object streams, of which the later ones count as well.
void addPacked(PdfFile::Private &file, int stream)
{
    const auto pack = file.pack(stream);
    for (qsizetype i = 0; i < pack->members.size(); ++i)
        file.places.insert(pack->members[i].first,
                           {PdfPlace::Kind::Packed, stream, static_cast<int>(i)});
}

} // namespace

bool readCrossReferences(PdfFile::Private &file)
{
    if (!CrossReferenceReader(file).read())
        return false;
    // A table that leads nowhere is none.
    const PdfValue &root = file.trailer.at("Root");
    return root.is(PdfValue::Kind::Reference) &&
           file.object(root.number).value.is(PdfValue::Kind::Dictionary);
}

bool searchObjects(PdfFile::Private &file)
{
    for (qsizetype word = file.bytes.indexOf("obj"); word >= 0;
         word = file.bytes.indexOf("obj", word + 3)) {
        const qsizetype begin = beginOfObject(file.bytes, word);
        if (begin < 0 || file.places.size() >= mostObjects)
            continue;
        PdfParser parser(file.bytes, begin);
        const auto number = parser.next();
        const auto key = static_cast<int>(number ? number->integer().value_or(-1) : -1);
        if (key < 0)
            continue;
        file.places.insert(key, {PdfPlace::Kind::Plain, begin - file.base, 0});
        file.packs.remove(key);
        const PdfObject found = file.plainObject(begin, key);
        if (found.value.at("Type").isName("ObjStm"))
            addPacked(file, key);
        if (found.value.at("Type").isName("XRef") && found.value.has("Root"))
            file.trailer = found.value;
    }
    constexpr QByteArrayView trailerWord{"trailer"};
    for (qsizetype at = file.bytes.indexOf(trailerWord); at >= 0;
         at = file.bytes.indexOf(trailerWord, at + trailerWord.size())) {
        PdfParser parser(file.bytes, at + trailerWord.size());
        const auto trailer = parser.next();
        if (trailer && trailer->has("Root"))
            file.trailer = *trailer;
    }
    return file.trailer.has("Root");
}

} // namespace lc::document
