#include "ofd/zipentry.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace lc::ofd {

namespace {

constexpr quint32 LocalSignature = 0x04034b50;
constexpr qsizetype LocalLength = 30;
constexpr quint16 Stored = 0;
constexpr quint16 Deflated = 8;
constexpr qsizetype LargestPiece = 64 << 10;

tl::unexpected<Error> damaged(const ZipRecord &record,
                              SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::PackageDamaged,
                {{QStringLiteral("entry"), QString::fromUtf8(record.name)}}, where);
}

// The packed bytes behind the local header, whose name and extra field may have other lengths
// than those of the directory.
Result<QByteArrayView> packedBytes(QByteArrayView archive, const ZipRecord &record)
{
    const auto size = static_cast<quint64>(archive.size());
    if (record.localOffset > size || size - record.localOffset < quint64(LocalLength))
        return damaged(record);
    const QByteArrayView local = archive.sliced(static_cast<qsizetype>(record.localOffset));
    const auto read16 = [&](qsizetype at) { return qFromLittleEndian<quint16>(local.data() + at); };
    const qsizetype begin = LocalLength + read16(26) + read16(28);
    if (qFromLittleEndian<quint32>(local.data()) != LocalSignature || begin > local.size() ||
        record.packedSize > static_cast<quint64>(local.size() - begin) ||
        record.packedSize > std::numeric_limits<uInt>::max())
        return damaged(record);
    // Readers that follow the local headers must find the same file under this name.
    if (local.sliced(LocalLength, read16(26)) != QByteArrayView(record.name))
        return damaged(record);
    return local.sliced(begin, static_cast<qsizetype>(record.packedSize));
}

uLong checksum(uLong before, QByteArrayView bytes)
{
    return crc32_z(before, reinterpret_cast<const Bytef *>(bytes.data()),
                   static_cast<z_size_t>(bytes.size()));
}

bool isWholeAsStored(QByteArrayView packed, const ZipRecord &record)
{
    return record.packedSize == record.size && checksum(0, packed) == record.checksum;
}

} // namespace

ZipInflater::ZipInflater() = default;

ZipInflater::~ZipInflater()
{
    if (m_ready)
        inflateEnd(m_stream.get());
}

bool ZipInflater::knows(const ZipRecord &record)
{
    return record.method == Stored || record.method == Deflated;
}

bool ZipInflater::start(QByteArrayView packed)
{
    if (!m_ready) {
        m_stream = std::make_unique<z_stream_s>();
        m_ready = inflateInit2(m_stream.get(), -MAX_WBITS) == Z_OK; // without zlib's own header
    } else if (inflateReset(m_stream.get()) != Z_OK) {
        return false;
    }
    // The interface of C does not promise it, but the input is only read.
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    m_stream->avail_in = static_cast<uInt>(packed.size());
    return m_ready;
}

Result<> ZipInflater::inflateInPieces(QByteArrayView packed, const ZipRecord &record,
                                      const std::function<void(QByteArrayView)> &take)
{
    if (!start(packed))
        return fail(ErrorCode::Internal);
    if (m_piece.isEmpty())
        m_piece = QByteArray(LargestPiece, Qt::Uninitialized);
    quint64 left = record.size;
    uLong sum = checksum(0, {});
    for (;;) {
        m_stream->next_out = reinterpret_cast<Bytef *>(m_piece.data());
        m_stream->avail_out = static_cast<uInt>(m_piece.size());
        const int state = inflate(m_stream.get(), Z_NO_FLUSH);
        const QByteArrayView piece(m_piece.constData(),
                                   m_piece.size() - qsizetype(m_stream->avail_out));
        if ((state != Z_OK && state != Z_STREAM_END) || static_cast<quint64>(piece.size()) > left)
            return damaged(record);
        sum = checksum(sum, piece);
        left -= static_cast<quint64>(piece.size());
        if (!piece.isEmpty())
            take(piece);
        if (state == Z_STREAM_END)
            break;
    }
    return left == 0 && sum == record.checksum ? Result<>() : damaged(record);
}

Result<> ZipInflater::read(QByteArrayView archive, const ZipRecord &record,
                           const std::function<void(QByteArrayView)> &take)
{
    LC_TRY(packed, packedBytes(archive, record));
    if (record.method == Deflated)
        return inflateInPieces(packed, record, take);
    if (!isWholeAsStored(packed, record))
        return damaged(record);
    for (qsizetype at = 0; at < packed.size(); at += LargestPiece)
        take(packed.sliced(at, std::min(LargestPiece, packed.size() - at)));
    return {};
}

Result<QByteArray> ZipInflater::read(QByteArrayView archive, const ZipRecord &record)
{
    LC_TRY(packed, packedBytes(archive, record));
    if (record.method != Deflated)
        return isWholeAsStored(packed, record) ? Result<QByteArray>(packed.toByteArray())
                                               : damaged(record);
    if (!start(packed))
        return fail(ErrorCode::Internal);
    // One byte more than promised: a longer entry shows in it.
    QByteArray content(static_cast<qsizetype>(record.size) + 1, Qt::Uninitialized);
    m_stream->next_out = reinterpret_cast<Bytef *>(content.data());
    m_stream->avail_out = static_cast<uInt>(content.size());
    const bool ended = inflate(m_stream.get(), Z_FINISH) == Z_STREAM_END;
    if (!ended || m_stream->avail_out != 1)
        return damaged(record);
    content.chop(1);
    return checksum(0, content) == record.checksum ? Result<QByteArray>(std::move(content))
                                                   : damaged(record);
}

} // namespace lc::ofd
