#include "ofd/package.h"

#include "crypto/digest.h"
#include "ofd/entryname.h"
#include "ofd/zipdirectory.h"

#include <QUrl>

#include <zip.h>

#include <algorithm>
#include <mutex>

namespace lc::ofd {

namespace {

struct ZipDelete
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using ZipArchive = std::unique_ptr<zip_t, ZipDelete>;

struct Entry
{
    zip_uint64_t index = 0;
    qint64 size = 0;
    bool encrypted = false;
};

Result<ZipArchive> openArchive(QByteArrayView archive)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        archive.data(), static_cast<zip_uint64_t>(archive.size()), 0, &error);
    if (source == nullptr)
        return fail(ErrorCode::Internal);
    ZipArchive zip(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip) {
        zip_source_free(source);
        return fail(ErrorCode::PackageDamaged,
                    {{QStringLiteral("zip"), zip_error_code_zip(&error)}});
    }
    return zip;
}

} // namespace

struct Package::Private
{
    SecureBytes bytes;
    PackageLimits limits;
    QStringList names;
    QHash<QString, Entry> entries;
    QHash<QString, QString> folded; // lower case -> name; empty where several names fold alike
    ZipArchive archive;
    std::mutex mutex; // libzip's handle is not for two threads at once

    // Of an unlocked package: what lies in the one that it was made from.
    std::shared_ptr<Private> locked;
    QHash<QString, EncipheredEntry> enciphered;

    void addName(const QString &name)
    {
        names.append(name);
        const QString lower = name.toLower();
        folded.insert(lower, folded.contains(lower) ? QString() : name);
    }
};

namespace {

Result<> addEntry(Package::Private &d, const ZipRecord &record, zip_uint64_t index)
{
    const QString raw = decodeEntryName(record.name);
    const auto name = normalisedPath(raw);
    if (!name || raw.startsWith(u'/') || raw.startsWith(u'\\'))
        return fail(ErrorCode::PackageEntryName, {{QStringLiteral("entry"), raw}});
    if (raw.endsWith(u'/') || raw.endsWith(u'\\') || name->isEmpty())
        return {}; // a folder
    if (d.entries.contains(*name))
        return fail(ErrorCode::PackageEntryName, {{QStringLiteral("duplicate"), raw}});
    if (record.size > static_cast<quint64>(d.limits.entryBytes))
        return fail(ErrorCode::PackageLimit,
                    {{QStringLiteral("entry"), raw}, {QStringLiteral("bytes"), record.size}});
    d.addName(*name);
    d.entries.insert(*name, {index, static_cast<qint64>(record.size), record.encrypted});
    return {};
}

Result<> addEntries(Package::Private &d, const ZipDirectory &directory)
{
    quint64 total = 0;
    for (qsizetype i = 0; i < directory.records.size(); ++i) {
        const ZipRecord &record = directory.records[i];
        LC_CHECK(addEntry(d, record, static_cast<zip_uint64_t>(i)));
        total += record.size;
        if (total > static_cast<quint64>(d.limits.totalBytes))
            return fail(ErrorCode::PackageLimit, {{QStringLiteral("totalBytes"), total}});
    }
    return {};
}

} // namespace

Result<Package> Package::open(SecureBytes bytes, const PackageLimits &limits)
{
    if (!zip_compression_method_supported(ZIP_CM_DEFLATE, 0))
        return fail(ErrorCode::Internal);
    LC_TRY(directory, readZipDirectory(bytes.view(), limits.entries));
    auto d = std::make_shared<Private>();
    d->bytes = std::move(bytes);
    d->limits = limits;
    const QByteArrayView archive =
        d->bytes.view().sliced(directory.begin, directory.end - directory.begin);
    LC_TRY(zip, openArchive(archive));
    if (zip_get_num_entries(zip.get(), 0) != directory.records.size())
        return fail(ErrorCode::PackageDamaged);
    d->archive = std::move(zip);
    LC_CHECK(addEntries(*d, directory));
    Package package;
    package.d = std::move(d);
    return package;
}

const QStringList &Package::names() const
{
    static const QStringList none;
    return d ? d->names : none;
}

QString Package::resolve(QStringView location, QStringView relativeTo) const
{
    if (!d || location.trimmed().isEmpty())
        return {};
    const QString found = find(location, relativeTo);
    if (!found.isEmpty() || !location.contains(u'%'))
        return found;
    // Locations are no addresses, but some producers write them like ones.
    const QString decoded = QUrl::fromPercentEncoding(location.toUtf8());
    return decoded.contains(u'\0') ? QString() : find(decoded, relativeTo);
}

QString Package::find(QStringView location, QStringView relativeTo) const
{
    const QStringView folder = folderOf(relativeTo);
    for (const QStringView base : {folder, QStringView()}) {
        const auto path = normalisedPath(location, base);
        if (!path)
            continue;
        if (contains(*path))
            return *path;
        const QString other = d->folded.value(path->toLower());
        if (!other.isEmpty())
            return other;
    }
    return {};
}

bool Package::contains(QStringView name) const
{
    if (!d)
        return false;
    const QString key = name.toString();
    return d->entries.contains(key) || d->enciphered.contains(key);
}

namespace {

// In pieces of at most 64 KiB; what was given away before an error is worth nothing.
Result<> inflate(Package::Private &d, const Entry &entry, const QString &key,
                 const std::function<void(QByteArrayView)> &take)
{
    const std::lock_guard lock(d.mutex);
    const std::unique_ptr<zip_file_t, ZipDelete> file(
        zip_fopen_index(d.archive.get(), entry.index, 0));
    if (!file)
        return fail(ErrorCode::PackageDamaged, {{QStringLiteral("entry"), key}});
    constexpr qint64 largestPiece = 64 << 10;
    QByteArray piece(std::min(entry.size + 1, largestPiece), Qt::Uninitialized);
    qint64 left = entry.size;
    // Asked for one byte more than promised: a longer entry, or a wrong checksum, shows only when
    // reading on.
    for (;;) {
        const auto wanted = std::min<qint64>(left + 1, piece.size());
        const zip_int64_t got =
            zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(wanted));
        if (got < 0 || got > left || (got == 0 && left > 0))
            return fail(ErrorCode::PackageDamaged, {{QStringLiteral("entry"), key}});
        if (got == 0)
            return {};
        take(QByteArrayView(piece.constData(), got));
        left -= got;
    }
}

} // namespace

Result<> Package::read(QStringView name, const std::function<void(QByteArrayView)> &take) const
{
    const QString key = name.toString();
    if (!contains(name))
        return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), key}});
    const auto enciphered = d->enciphered.constFind(key);
    const bool plain = enciphered == d->enciphered.cend();
    const Entry entry = d->entries.value(plain ? key : enciphered->entry);
    if (entry.encrypted)
        return fail(ErrorCode::FileEncrypted, {{QStringLiteral("entry"), key}});
    Private &archive = d->locked ? *d->locked : *d;
    if (plain)
        return inflate(archive, entry, key, take);
    QByteArray stored;
    stored.reserve(entry.size);
    LC_CHECK(inflate(archive, entry, key, [&stored](QByteArrayView piece) { stored += piece; }));
    LC_TRY(content, crypto::sm4CbcDecrypt(enciphered->key, enciphered->iv, stored));
    take(content);
    return {};
}

Result<QByteArray> Package::read(QStringView name) const
{
    QByteArray content;
    content.reserve(d ? d->entries.value(name.toString()).size : 0);
    LC_CHECK(read(name, [&content](QByteArrayView piece) { content += piece; }));
    return content;
}

Result<Package> Package::withEnciphered(const QHash<QString, EncipheredEntry> &enciphered) const
{
    auto opened = std::make_shared<Private>();
    opened->limits = d->limits;
    opened->names = d->names;
    opened->entries = d->entries;
    opened->folded = d->folded;
    opened->locked = d;
    for (auto it = enciphered.cbegin(); it != enciphered.cend(); ++it) {
        const auto name = normalisedPath(it.key());
        const bool inPlace = name == it->entry;
        if (!name || name->isEmpty() || opened->enciphered.contains(*name) ||
            (opened->entries.contains(*name) && !inPlace))
            return fail(ErrorCode::PackageEntryName, {{QStringLiteral("entry"), it.key()}});
        if (!inPlace)
            opened->addName(*name);
        opened->enciphered.insert(*name, *it);
    }
    Package package;
    package.d = std::move(opened);
    return package;
}

} // namespace lc::ofd
