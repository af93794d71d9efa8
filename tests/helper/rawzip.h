#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <array>

namespace lc::test {

// Writes zip archives without compression and without any manners: raw names, lying sizes,
// entries on top of each other. What a zip library would not let a test make.
class RawZip
{
public:
    struct Entry
    {
        QByteArray name;
        QByteArray content;
        quint16 flags = 0;
        qint64 claimedSize = -1; // instead of the real one, in the directory
        qint64 localOffset = -1; // instead of the real one
    };

    void add(Entry entry) { m_entries.append(std::move(entry)); }
    void add(const QByteArray &name, const QByteArray &content)
    {
        Entry entry;
        entry.name = name;
        entry.content = content;
        m_entries.append(entry);
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray archive;
        QByteArray directory;
        for (const Entry &entry : m_entries) {
            const qsizetype offset = archive.size();
            const QByteArray common = header(entry, entry.content.size());
            archive += QByteArray("PK\x03\x04", 4) + common.left(22) + number16(entry.name.size()) +
                       number16(0) + entry.name + entry.content;
            const qint64 size = entry.claimedSize >= 0 ? entry.claimedSize : entry.content.size();
            directory += QByteArray("PK\x01\x02", 4) + number16(20) + header(entry, size).left(22) +
                         number16(entry.name.size()) + number16(0) + number16(0) + number16(0) +
                         number16(0) + number32(0) +
                         number32(entry.localOffset >= 0 ? entry.localOffset : offset) + entry.name;
        }
        const qsizetype start = archive.size();
        archive += directory;
        archive += QByteArray("PK\x05\x06", 4) + number16(0) + number16(0) +
                   number16(m_entries.size()) + number16(m_entries.size()) +
                   number32(directory.size()) + number32(start) + number16(0);
        return archive;
    }

private:
    static QByteArray number16(qint64 value)
    {
        QByteArray bytes(2, '\0');
        qToLittleEndian(static_cast<quint16>(value), bytes.data());
        return bytes;
    }
    static QByteArray number32(qint64 value)
    {
        QByteArray bytes(4, '\0');
        qToLittleEndian(static_cast<quint32>(value), bytes.data());
        return bytes;
    }

    // From "version needed" to "uncompressed size": the same in both places.
    static QByteArray header(const Entry &entry, qint64 size)
    {
        return number16(20) + number16(entry.flags) + number16(0) + number16(0) + number16(33) +
               number32(crc(entry.content)) + number32(size) + number32(size);
    }

    static quint32 crc(const QByteArray &bytes)
    {
        quint32 value = 0xffffffffu;
        for (const char byte : bytes) {
            value ^= static_cast<quint8>(byte);
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320u : 0u);
        }
        return ~value;
    }

    QList<Entry> m_entries;
};

} // namespace lc::test
