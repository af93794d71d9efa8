#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRect>
#include <QString>
#include <QtEndian>

namespace lc::test {

// Makes a TrueType font whose glyphs are boxes, so that a test knows to the pixel where each one
// is. 1000 units an em, y upwards. Glyph 0 is empty.
class BoxFont
{
public:
    // Returns the glyph's number. A character of 0 has no place in the character table.
    int add(char16_t character, const QRect &box, int advance = 1000)
    {
        m_boxes.append(box);
        m_advances.append(advance);
        const int glyph = static_cast<int>(m_boxes.size());
        if (character != 0)
            m_characters.insert(character, glyph);
        return glyph;
    }
    void withoutCharacters() { m_characterTable = false; }
    // As family, full and PostScript name.
    void setName(const QString &name) { m_name = name; }

    // Several fonts in one file.
    [[nodiscard]] static QByteArray collection(const QList<BoxFont> &fonts)
    {
        QByteArray offsets;
        QByteArray body;
        const quint32 start = static_cast<quint32>(12 + 4 * fonts.size());
        for (const BoxFont &font : fonts) {
            const auto at = start + static_cast<quint32>(body.size());
            offsets += n32(at);
            body += font.bytes(at);
        }
        return "ttcf" + n32(0x00010000) + n32(static_cast<quint32>(fonts.size())) + offsets + body;
    }

    // `at`: where in a file the font begins.
    [[nodiscard]] QByteArray bytes(quint32 at = 0) const
    {
        QByteArray glyf;
        QByteArray loca = n32(0);
        loca += n32(0); // glyph 0 is empty
        for (const QRect &box : m_boxes) {
            glyf += glyph(box);
            loca += n32(static_cast<quint32>(glyf.size()));
        }
        QMap<QByteArray, QByteArray> tables{{"glyf", glyf},   {"loca", loca},   {"head", head()},
                                            {"hhea", hhea()}, {"hmtx", hmtx()}, {"maxp", maxp()}};
        if (m_characterTable)
            tables.insert("cmap", cmap());
        if (!m_name.isEmpty())
            tables.insert("name", name());
        QByteArray directory = n32(0x00010000) + n16(tables.size()) + n16(0) + n16(0) + n16(0);
        QByteArray body;
        const qsizetype start = directory.size() + 16 * tables.size();
        for (auto it = tables.cbegin(); it != tables.cend(); ++it) {
            directory += it.key() + n32(0) + n32(at + static_cast<quint32>(start + body.size())) +
                         n32(static_cast<quint32>(it->size()));
            body += it.value() + QByteArray((4 - it->size() % 4) % 4, '\0');
        }
        return directory + body;
    }

private:
    static QByteArray n16(qint64 value)
    {
        QByteArray bytes(2, '\0');
        qToBigEndian(static_cast<quint16>(value), bytes.data());
        return bytes;
    }
    static QByteArray n32(quint32 value)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    }

    static QByteArray glyph(const QRect &box)
    {
        const int l = box.left();
        const int b = box.top();
        const int r = l + box.width();
        const int t = b + box.height();
        QByteArray data = n16(1) + n16(l) + n16(b) + n16(r) + n16(t) + n16(3) + n16(0);
        data += QByteArray(4, '\x01'); // four points on the curve, coordinates of two bytes
        data += n16(l) + n16(0) + n16(r - l) + n16(0);
        data += n16(b) + n16(t - b) + n16(0) + n16(b - t);
        return data + QByteArray((4 - data.size() % 4) % 4, '\0');
    }
    QByteArray head() const
    {
        return n32(0x00010000) + n32(0x00010000) + n32(0) + n32(0x5f0f3cf5) + n16(3) + n16(1000) +
               QByteArray(16, '\0') + n16(0) + n16(0) + n16(1000) + n16(1000) + n16(0) + n16(8) +
               n16(2) + n16(1) + n16(0);
    }
    QByteArray hhea() const
    {
        return n32(0x00010000) + n16(1000) + n16(0) + n16(0) + n16(1000) + QByteArray(22, '\0') +
               n16(m_boxes.size() + 1);
    }
    QByteArray hmtx() const
    {
        QByteArray data = n16(500) + n16(0);
        for (qsizetype i = 0; i < m_boxes.size(); ++i)
            data += n16(m_advances[i]) + n16(m_boxes[i].left());
        return data;
    }
    QByteArray maxp() const
    {
        return n32(0x00010000) + n16(m_boxes.size() + 1) + n16(4) + n16(1) + QByteArray(4, '\0') +
               n16(1) + QByteArray(16, '\0');
    }
    QByteArray name() const
    {
        QByteArray text;
        for (const QChar c : m_name)
            text += n16(c.unicode());
        QByteArray records;
        for (const int id : {1, 4, 6}) // Windows, Unicode, Chinese
            records += n16(3) + n16(1) + n16(0x0804) + n16(id) + n16(text.size()) + n16(0);
        return n16(0) + n16(3) + n16(6 + records.size()) + records + text;
    }
    // Format 4, one segment a character.
    QByteArray cmap() const
    {
        const qsizetype segments = m_characters.size() + 1;
        QByteArray ends;
        QByteArray starts;
        QByteArray deltas;
        QByteArray offsets;
        for (auto it = m_characters.cbegin(); it != m_characters.cend(); ++it) {
            ends += n16(it.key());
            starts += n16(it.key());
            deltas += n16(it.value() - it.key());
            offsets += n16(0);
        }
        ends += n16(0xffff);
        starts += n16(0xffff);
        deltas += n16(1);
        offsets += n16(0);
        const QByteArray body = n16(0) + n16(segments * 2) + n16(2) + n16(0) + n16(0) + ends +
                                n16(0) + starts + deltas + offsets;
        const QByteArray table = n16(4) + n16(body.size() + 4) + body;
        return n16(0) + n16(1) + n16(3) + n16(1) + n32(12) + table;
    }

    QList<QRect> m_boxes;
    QList<int> m_advances;
    QMap<char16_t, int> m_characters;
    bool m_characterTable = true;
    QString m_name;
};

} // namespace lc::test
