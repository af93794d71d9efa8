#pragma once

#include "ofd/zipdirectory.h"

#include <functional>
#include <memory>

struct z_stream_s;

namespace lc::ofd {

// Takes entries straight out of an archive in memory, stored or deflated (PKWARE APPNOTE 4.4.5):
// everything that an OFD writer makes. The size and the checksum of the directory must be met.
// Its working memory is used again for the next entry; for one thread at a time.
class ZipInflater
{
public:
    ZipInflater();
    ~ZipInflater();
    Q_DISABLE_COPY(ZipInflater)

    // Other methods need the zip library.
    [[nodiscard]] static bool knows(const ZipRecord &record);
    // In pieces of at most 64 KiB; what was given away before an error is worth nothing.
    // PackageDamaged.
    [[nodiscard]] Result<> read(QByteArrayView archive, const ZipRecord &record,
                                const std::function<void(QByteArrayView)> &take);
    // The same in one piece.
    [[nodiscard]] Result<QByteArray> read(QByteArrayView archive, const ZipRecord &record);

private:
    [[nodiscard]] bool start(QByteArrayView packed);
    [[nodiscard]] Result<> inflateInPieces(QByteArrayView packed, const ZipRecord &record,
                                           const std::function<void(QByteArrayView)> &take);

    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_piece;
    bool m_ready = false;
};

} // namespace lc::ofd
