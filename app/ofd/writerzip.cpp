#include "ofd/writerparts.h"

#include <zip.h>

#include <memory>

namespace lc::ofd::writer {

namespace {

struct ZipDelete
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

// DOS time in UTC, so that the bytes do not depend on the time zone of the computer.
std::pair<zip_uint16_t, zip_uint16_t> dosTime(const QDateTime &time)
{
    const QDateTime utc = time.isValid() ? time.toUTC() : QDateTime(QDate(1980, 1, 1), QTime(0, 0));
    const QDate date = utc.date();
    const int year = qBound(1980, date.year(), 2107);
    const auto dosDate =
        static_cast<zip_uint16_t>(((year - 1980) << 9) | (date.month() << 5) | date.day());
    const auto dosClock = static_cast<zip_uint16_t>(
        (utc.time().hour() << 11) | (utc.time().minute() << 5) | (utc.time().second() / 2));
    return {dosClock, dosDate};
}

Result<> addEntries(zip_t *archive, const Entries &entries, const QDateTime &time)
{
    const auto [clock, date] = dosTime(time);
    for (const auto &[name, content] : entries) {
        // The bytes live in `entries` until the archive is closed.
        zip_source_t *source = zip_source_buffer(archive, content.constData(),
                                                 static_cast<zip_uint64_t>(content.size()), 0);
        if (source == nullptr)
            return fail(ErrorCode::Internal);
        const zip_int64_t index =
            zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return fail(ErrorCode::PackageEntryName, {{QStringLiteral("entry"), name}});
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        const bool packed = name.endsWith(u".png");
        zip_set_file_compression(archive, entry, packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6);
        zip_file_set_dostime(archive, entry, clock, date, 0);
    }
    return {};
}

Result<SecureBytes> readAll(zip_source_t *source)
{
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0)
        return fail(ErrorCode::Internal);
    QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
    const zip_int64_t got =
        zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    if (got != bytes.size())
        return fail(ErrorCode::Internal);
    return SecureBytes::take(std::move(bytes));
}

} // namespace

Result<SecureBytes> zipEntries(const Entries &entries, const QDateTime &time)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, ZipDelete> source(
        zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source)
        return fail(ErrorCode::Internal);
    // The archive takes one reference of the source, this function keeps another.
    zip_source_keep(source.get());
    std::unique_ptr<zip_t, ZipDelete> archive(
        zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(source.get());
        return fail(ErrorCode::Internal);
    }
    LC_CHECK(addEntries(archive.get(), entries, time));
    if (zip_close(archive.get()) != 0)
        return fail(ErrorCode::Internal);
    static_cast<void>(archive.release());
    return readAll(source.get());
}

} // namespace lc::ofd::writer
