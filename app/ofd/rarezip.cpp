#include "ofd/rarezip.h"

#include <zip.h>

#include <algorithm>

namespace lc::ofd {

namespace {

struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

Result<zip_t *> openArchive(QByteArrayView archive)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        archive.data(), static_cast<zip_uint64_t>(archive.size()), 0, &error);
    if (source == nullptr)
        return fail(ErrorCode::Internal);
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) {
        zip_source_free(source);
        return fail(ErrorCode::PackageDamaged,
                    {{QStringLiteral("zip"), zip_error_code_zip(&error)}});
    }
    return zip;
}

} // namespace

RareZip::RareZip() = default;
RareZip::~RareZip() = default;

void RareZip::Close::operator()(struct zip *archive) const
{
    zip_discard(archive);
}

Result<> RareZip::read(QByteArrayView archive, const ZipDirectory &directory, qsizetype index,
                       const std::function<void(QByteArrayView)> &take)
{
    if (!m_zip) {
        LC_TRY(opened, openArchive(archive));
        m_zip.reset(opened);
    }
    const ZipRecord &record = directory.records.at(index);
    const auto damaged = [&] {
        return fail(ErrorCode::PackageDamaged,
                    {{QStringLiteral("entry"), QString::fromUtf8(record.name)}});
    };
    if (zip_get_num_entries(m_zip.get(), 0) != directory.records.size())
        return damaged();
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_zip.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return damaged();
    constexpr qint64 largestPiece = 64 << 10;
    auto left = static_cast<qint64>(record.size);
    QByteArray piece(std::min(left + 1, largestPiece), Qt::Uninitialized);
    // Asked for one byte more than promised: a longer entry, or a wrong checksum, shows only when
    // reading on.
    for (;;) {
        const auto wanted = std::min<qint64>(left + 1, piece.size());
        const zip_int64_t got =
            zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(wanted));
        if (got < 0 || got > left || (got == 0 && left > 0))
            return damaged();
        if (got == 0)
            return {};
        take(QByteArrayView(piece.constData(), got));
        left -= got;
    }
}

} // namespace lc::ofd
