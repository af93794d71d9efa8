#pragma once

#include <QByteArray>
#include <QImage>
#include <QtEndian>

#include <array>
#include <vector>

namespace lc::test {

// The arithmetic encoder of ITU-T T.88 Annex E.
class ArithmeticEncoder
{
public:
    void encode(size_t context, int bit)
    {
        State &state = m_contexts[context];
        const Row &row = Rows[state.index];
        m_a -= row.qe;
        if (bit == state.mps) {
            if ((m_a & 0x8000) != 0) {
                m_c += row.qe;
                return;
            }
            if (m_a < row.qe)
                m_a = row.qe;
            else
                m_c += row.qe;
            state.index = row.nextMps;
        } else {
            if (m_a < row.qe)
                m_c += row.qe;
            else
                m_a = row.qe;
            if (row.exchange)
                state.mps = 1 - state.mps;
            state.index = row.nextLps;
        }
        do {
            m_a <<= 1;
            m_c <<= 1;
            if (--m_count == 0)
                byteOut();
        } while ((m_a & 0x8000) == 0);
    }

    QByteArray finish()
    {
        const quint32 limit = m_c + m_a;
        m_c |= 0xffff;
        if (m_c >= limit)
            m_c -= 0x8000;
        m_c <<= m_count;
        byteOut();
        m_c <<= m_count;
        byteOut();
        if (m_bytes.back() != 0xff)
            m_bytes.push_back(0xff);
        m_bytes.push_back(0xac);
        // The first byte stands before the stream.
        return QByteArray(reinterpret_cast<const char *>(m_bytes.data()) + 1,
                          static_cast<qsizetype>(m_bytes.size()) - 1);
    }

private:
    struct State
    {
        int index = 0;
        int mps = 0;
    };
    struct Row
    {
        quint32 qe;
        int nextMps;
        int nextLps;
        bool exchange;
    };

    void byteOut()
    {
        if (m_bytes.back() == 0xff) {
            push(20, 0xfffff, 7);
            return;
        }
        if (m_c >= 0x8000000) {
            ++m_bytes.back();
            if (m_bytes.back() == 0xff) {
                m_c &= 0x7ffffff;
                push(20, 0xfffff, 7);
                return;
            }
        }
        push(19, 0x7ffff, 8);
    }
    void push(int shift, quint32 rest, int count)
    {
        m_bytes.push_back(static_cast<quint8>(m_c >> shift));
        m_c &= rest;
        m_count = count;
    }

    static constexpr std::array<Row, 47> Rows{{
        {0x5601, 1, 1, true},    {0x3401, 2, 6, false},   {0x1801, 3, 9, false},
        {0x0ac1, 4, 12, false},  {0x0521, 5, 29, false},  {0x0221, 38, 33, false},
        {0x5601, 7, 6, true},    {0x5401, 8, 14, false},  {0x4801, 9, 14, false},
        {0x3801, 10, 14, false}, {0x3001, 11, 17, false}, {0x2401, 12, 18, false},
        {0x1c01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true},
        {0x5401, 16, 14, false}, {0x5101, 17, 15, false}, {0x4801, 18, 16, false},
        {0x3801, 19, 17, false}, {0x3401, 20, 18, false}, {0x3001, 21, 19, false},
        {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false},
        {0x1c01, 25, 22, false}, {0x1801, 26, 23, false}, {0x1601, 27, 24, false},
        {0x1401, 28, 25, false}, {0x1201, 29, 26, false}, {0x1101, 30, 27, false},
        {0x0ac1, 31, 28, false}, {0x09c1, 32, 29, false}, {0x08a1, 33, 30, false},
        {0x0521, 34, 31, false}, {0x0441, 35, 32, false}, {0x02a1, 36, 33, false},
        {0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false},
        {0x0085, 40, 37, false}, {0x0049, 41, 38, false}, {0x0025, 42, 39, false},
        {0x0015, 43, 40, false}, {0x0009, 44, 41, false}, {0x0005, 45, 42, false},
        {0x0001, 45, 43, false}, {0x5601, 46, 46, false},
    }};

    std::vector<quint8> m_bytes{0};
    std::array<State, 65536> m_contexts{};
    quint32 m_a = 0x8000;
    quint32 m_c = 0;
    int m_count = 12;
};

// A JBIG2 file with one generic region (template 0): black pixels of `image` are ones.
class Jbig2Writer
{
public:
    // `headersFirst`: the random-access organisation of Annex D.2.
    static QByteArray write(const QImage &image, bool headersFirst = false)
    {
        const QByteArray size = n32(image.width()) + n32(image.height());
        const QList<Segment> segments{
            {48, size + n32(0) + n32(0) + QByteArray(3, '\0')},
            {38, size + n32(0) + n32(0) + QByteArray(1, '\0') + region(image)},
            {49, {}},
            {51, {}},
        };
        QByteArray file("\x97JB2\r\n\x1a\n", 8);
        file += headersFirst ? '\0' : '\1';
        file += n32(1);
        QByteArray tail;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const Segment &segment = segments[i];
            const char page = segment.type == 51 ? '\0' : '\1';
            file += n32(static_cast<int>(i)) + static_cast<char>(segment.type) + '\0' + page +
                    n32(static_cast<int>(segment.data.size()));
            (headersFirst ? tail : file) += segment.data;
        }
        return file + tail;
    }

private:
    struct Segment
    {
        int type;
        QByteArray data;
    };

    static QByteArray n32(int value)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(static_cast<quint32>(value), bytes.data());
        return bytes;
    }

    static QByteArray region(const QImage &image)
    {
        // Where the context's pixels lie (6.2.5.3, with the adaptive ones at their nominal places).
        static constexpr std::array<std::array<int, 2>, 16> Near{{
            {-1, 0},
            {-2, 0},
            {-3, 0},
            {-4, 0},
            {3, -1},
            {2, -1},
            {1, -1},
            {0, -1},
            {-1, -1},
            {-2, -1},
            {-3, -1},
            {2, -2},
            {1, -2},
            {0, -2},
            {-1, -2},
            {-2, -2},
        }};
        const auto black = [&](int x, int y) {
            return image.valid(x, y) && qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        };
        ArithmeticEncoder encoder;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                size_t context = 0;
                for (size_t i = 0; i < Near.size(); ++i)
                    context |= static_cast<size_t>(black(x + Near[i][0], y + Near[i][1])) << i;
                encoder.encode(context, black(x, y));
            }
        }
        const QByteArray flags("\0\x03\xff\xfd\xff\x02\xfe\xfe\xfe", 9);
        return flags + encoder.finish();
    }
};

} // namespace lc::test
