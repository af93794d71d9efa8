#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QList>

namespace lc::ofd {

// One record of a zip archive's central directory, as written there.
struct ZipRecord
{
    QByteArray name;
    bool utf8Flag = false;
    bool encrypted = false;
    quint64 localOffset = 0;
    quint64 packedSize = 0;
    quint64 size = 0;
    quint16 method = 0;   // 0 stored, 8 deflated
    quint32 checksum = 0; // CRC-32 of the content
};

// The central directory of the archive in `bytes`, read before any zip library sees the file:
// where the archive itself begins and ends (producers put junk around it), and whether records
// overlap, which is how archives pretend to hold more than they are (PKWARE APPNOTE 4.3).
struct ZipDirectory
{
    qsizetype begin = 0; // of the archive within `bytes`
    qsizetype end = 0;
    QList<ZipRecord> records;
};

// PackageDamaged, PackageLimit (more than `maxEntries`). Pure; any thread.
[[nodiscard]] Result<ZipDirectory> readZipDirectory(QByteArrayView bytes, int maxEntries);

} // namespace lc::ofd
