#include "ofd/zipdirectory.h"

#include <QtEndian>

#include <algorithm>

namespace lc::ofd {

namespace {

constexpr quint32 EndSignature = 0x06054b50;
constexpr quint32 LocalSignature = 0x04034b50;
constexpr quint32 CentralSignature = 0x02014b50;
constexpr qsizetype EndLength = 22;
constexpr qsizetype CentralLength = 46;
constexpr qsizetype LocalLength = 30;
constexpr quint16 Zip64Field = 0x0001;

quint16 read16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 read32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

constexpr int MaxCandidates = 64;

// The last "end of central directory" record before `from`; a comment or junk may follow it.
qsizetype findEnd(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = std::min(from, bytes.size() - EndLength); at >= 0; --at) {
        if (bytes[at] == 'P' && read32(bytes, at) == EndSignature)
            return at;
    }
    return -1;
}

// Sizes beyond 32 bits stand in an extra field (APPNOTE 4.5.3), in a fixed order, each only where
// the record itself holds all ones.
void applyZip64(QByteArrayView extra, ZipRecord &record)
{
    constexpr quint64 Elsewhere = 0xffffffffu;
    qsizetype at = 0;
    while (at + 4 <= extra.size()) {
        const quint16 kind = read16(extra, at);
        const qsizetype length = read16(extra, at + 2);
        at += 4;
        if (kind == Zip64Field && at + length <= extra.size()) {
            qsizetype field = at;
            for (quint64 *value : {&record.size, &record.packedSize, &record.localOffset}) {
                if (*value == Elsewhere && field + 8 <= at + length) {
                    *value = qFromLittleEndian<quint64>(extra.data() + field);
                    field += 8;
                }
            }
        }
        at += length;
    }
}

Result<> checkOverlap(const QList<ZipRecord> &records, quint64 directoryStart)
{
    QList<std::pair<quint64, quint64>> spans;
    spans.reserve(records.size());
    for (const ZipRecord &record : records) {
        const quint64 length =
            static_cast<quint64>(LocalLength + record.name.size()) + record.packedSize;
        if (record.localOffset > directoryStart || length > directoryStart - record.localOffset)
            return fail(ErrorCode::PackageDamaged);
        spans.append({record.localOffset, record.localOffset + length});
    }
    std::sort(spans.begin(), spans.end());
    for (qsizetype i = 1; i < spans.size(); ++i) {
        if (spans[i].first < spans[i - 1].second)
            return fail(ErrorCode::PackageDamaged);
    }
    return {};
}

Result<QList<ZipRecord>> readRecords(QByteArrayView archive, qsizetype start, qsizetype end,
                                     int count)
{
    QList<ZipRecord> records;
    qsizetype at = start;
    for (int i = 0; i < count; ++i) {
        if (at + CentralLength > end || read32(archive, at) != CentralSignature)
            return fail(ErrorCode::PackageDamaged);
        const qsizetype nameLength = read16(archive, at + 28);
        const qsizetype extraLength = read16(archive, at + 30);
        const qsizetype commentLength = read16(archive, at + 32);
        const qsizetype next = at + CentralLength + nameLength + extraLength + commentLength;
        if (next > end)
            return fail(ErrorCode::PackageDamaged);
        const quint16 flags = read16(archive, at + 8);
        ZipRecord record;
        record.name = archive.sliced(at + CentralLength, nameLength).toByteArray();
        record.utf8Flag = (flags & 0x0800) != 0;
        record.encrypted = (flags & 0x0001) != 0;
        record.method = read16(archive, at + 10);
        record.checksum = read32(archive, at + 16);
        record.packedSize = read32(archive, at + 20);
        record.size = read32(archive, at + 24);
        record.localOffset = read32(archive, at + 42);
        applyZip64(archive.sliced(at + CentralLength + nameLength, extraLength), record);
        records.append(record);
        at = next;
    }
    return records;
}

Result<ZipDirectory> readBefore(QByteArrayView bytes, qsizetype endRecord, int maxEntries)
{
    const int count = read16(bytes, endRecord + 10);
    if (count > maxEntries)
        return fail(ErrorCode::PackageLimit,
                    {{QStringLiteral("entries"), count}, {QStringLiteral("limit"), maxEntries}});
    const qsizetype directorySize = read32(bytes, endRecord + 12);
    const qsizetype directoryOffset = read32(bytes, endRecord + 16);
    if (directorySize > endRecord || directoryOffset > endRecord - directorySize)
        return fail(ErrorCode::PackageDamaged);

    ZipDirectory directory;
    directory.begin = endRecord - directorySize - directoryOffset;
    // What begins like an archive is one archive: a package that lies within a cut-off one must not
    // be taken for it.
    if (directory.begin > 0 && bytes.size() >= 4 && read32(bytes, 0) == LocalSignature)
        return fail(ErrorCode::PackageDamaged);
    const qsizetype comment = read16(bytes, endRecord + 20);
    directory.end = std::min(endRecord + EndLength + comment, bytes.size());
    const QByteArrayView archive = bytes.sliced(directory.begin, endRecord - directory.begin);
    LC_TRY(records, readRecords(archive, directoryOffset, archive.size(), count));
    directory.records = std::move(records);
    LC_CHECK(checkOverlap(directory.records, static_cast<quint64>(directoryOffset)));
    return directory;
}

} // namespace

Result<ZipDirectory> readZipDirectory(QByteArrayView bytes, int maxEntries)
{
    // Junk behind an archive may look like an end record by itself: the last good one counts, and
    // when none is good, what is wrong with the last.
    Result<ZipDirectory> last = fail(ErrorCode::PackageDamaged);
    qsizetype from = bytes.size();
    for (int i = 0; i < MaxCandidates; ++i) {
        const qsizetype endRecord = findEnd(bytes, from);
        if (endRecord < 0)
            break;
        auto directory = readBefore(bytes, endRecord, maxEntries);
        if (directory)
            return directory;
        if (i == 0)
            last = std::move(directory);
        from = endRecord - 1;
    }
    return last;
}

} // namespace lc::ofd
