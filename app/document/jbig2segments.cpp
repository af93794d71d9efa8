#include "document/jbig2.h"

#include <algorithm>

// The segments of a JBIG2 file (T.88 chapter 7, Annex D).

namespace lc::document {

namespace {

constexpr qsizetype SignatureBytes = 8;
constexpr quint32 Unknown = 0xffffffff;
constexpr qint64 MaxPixels = 64ll << 20;
constexpr qsizetype MaxSegments = 10'000;

// Types of T.88 7.3.
constexpr int PageInformation = 48;
constexpr int EndOfPage = 49;
constexpr int EndOfStripe = 50;
constexpr int EndOfFile = 51;

struct Segment
{
    int type = 0;
    quint32 page = 0;
    QByteArrayView header;
    quint32 length = 0;
    QByteArrayView data;
};

// Big-endian numbers; past the end it gives zeros and is no longer ok.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i, ++m_at)
            value = value << 8 | (m_at < m_bytes.size() ? static_cast<uchar>(m_bytes[m_at]) : 0u);
        return value;
    }
    QByteArrayView take(qint64 bytes)
    {
        if (bytes < 0 || bytes > m_bytes.size() - m_at) {
            m_at = m_bytes.size() + 1;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, bytes);
        m_at += bytes;
        return taken;
    }
    [[nodiscard]] QByteArrayView since(qsizetype start) const
    {
        return ok() ? m_bytes.sliced(start, m_at - start) : QByteArrayView();
    }
    [[nodiscard]] bool ok() const { return m_at <= m_bytes.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] qint64 left() const { return m_bytes.size() - m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

// Segment header (7.2).
Segment readHeader(ByteReader &reader)
{
    Segment segment;
    const qsizetype start = reader.at();
    const quint32 number = reader.number(4);
    const quint32 flags = reader.number(1);
    segment.type = static_cast<int>(flags & 0x3f);
    const quint32 first = reader.number(1);
    qint64 referred = first >> 5;
    if (referred == 7) { // a longer form: 29 bits, then a bit for each and one more
        referred = (first & 0x1f) << 24 | reader.number(3);
        reader.take((referred + 8) / 8);
    }
    reader.take(referred * (number <= 256 ? 1 : number <= 65536 ? 2 : 4));
    segment.page = reader.number((flags & 0x40) != 0 ? 4 : 1);
    segment.length = reader.number(4);
    segment.header = reader.since(start);
    return segment;
}

// Headers and data alternate, or all headers come first (D.1, D.2). A region of unknown length
// goes on to the end of the file.
QList<Segment> readSegments(ByteReader &reader, bool alternating)
{
    QList<Segment> segments;
    const auto takeData = [&](Segment &segment) {
        segment.data = reader.take(segment.length == Unknown ? reader.left() : segment.length);
    };
    while (reader.ok() && reader.left() > 0 && segments.size() < MaxSegments) {
        Segment segment = readHeader(reader);
        if (!reader.ok())
            break;
        if (alternating)
            takeData(segment);
        segments.append(segment);
        if (segment.type == EndOfFile)
            break;
    }
    for (qsizetype i = 0; !alternating && i < segments.size(); ++i)
        takeData(segments[i]);
    return segments;
}

// Page information (7.4.8); a page of unknown height is as high as its last stripe says.
QSize pageSize(const QList<Segment> &segments, quint32 page)
{
    quint32 width = 0;
    quint32 height = 0;
    for (const Segment &segment : segments) {
        if (segment.page != page)
            continue;
        ByteReader data(segment.data);
        if (segment.type == PageInformation) {
            width = data.number(4);
            height = data.number(4);
        } else if (segment.type == EndOfStripe && height == Unknown) {
            height = data.number(4) + 1;
        }
    }
    const bool sane = width > 0 && height > 0 && width < 100'000 && height < 100'000;
    return sane ? QSize(static_cast<int>(width), static_cast<int>(height)) : QSize();
}

} // namespace

Result<Jbig2Page> embeddedJbig2(QByteArrayView file)
{
    if (!file.startsWith(QByteArrayView("\x97JB2\r\n\x1a\n", SignatureBytes)))
        return fail(ErrorCode::ImageDamaged);
    ByteReader reader(file);
    reader.take(SignatureBytes);
    const quint32 flags = reader.number(1);
    if ((flags & 2) == 0)
        reader.number(4); // the number of pages
    const QList<Segment> segments = readSegments(reader, (flags & 1) != 0);
    const auto first = std::find_if(segments.cbegin(), segments.cend(),
                                    [](const Segment &one) { return one.type == PageInformation; });
    if (first == segments.cend())
        return fail(ErrorCode::ImageDamaged);
    Jbig2Page page;
    page.size = pageSize(segments, first->page);
    if (page.size.isEmpty())
        return fail(ErrorCode::ImageDamaged);
    if (qint64(page.size.width()) * page.size.height() > MaxPixels)
        return fail(ErrorCode::PackageLimit, {{QStringLiteral("width"), page.size.width()},
                                              {QStringLiteral("height"), page.size.height()}});
    for (const Segment &segment : segments) {
        const bool wanted = segment.page == 0 || segment.page == first->page;
        if (wanted && segment.type != EndOfPage && segment.type != EndOfFile)
            page.stream += segment.header.toByteArray() + segment.data.toByteArray();
    }
    return page;
}

} // namespace lc::document
