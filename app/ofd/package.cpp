#include "ofd/package.h"

#include "crypto/digest.h"
#include "ofd/entryname.h"
#include "ofd/rarezip.h"
#include "ofd/zipentry.h"

#include <QUrl>

#include <algorithm>
#include <mutex>

namespace lc::ofd {

// Small entries are read for what they say and again for their digests: once is enough, and both
// see the same bytes.
constexpr quint64 largestKept = 64 << 10;
constexpr qsizetype mostKept = 1 << 20;

struct Package::Private
{
    SecureBytes bytes;
    PackageLimits limits;
    ZipDirectory directory;
    QStringList names;
    QHash<QString, qsizetype> entries; // name -> place in the directory
    QHash<QString, QString> folded;    // lower case -> name; empty where several names fold alike
    ZipInflater inflater;
    RareZip rare;
    QHash<qsizetype, QByteArray> kept; // by the place in the directory
    qsizetype keptBytes = 0;
    std::mutex mutex; // of these four: none is for two threads at once

    [[nodiscard]] QByteArrayView archive() const
    {
        return bytes.view().sliced(directory.begin, directory.end - directory.begin);
    }

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

Result<> addEntry(Package::Private &d, const ZipRecord &record, qsizetype index)
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
    d.entries.insert(*name, index);
    return {};
}

Result<> addEntries(Package::Private &d)
{
    quint64 total = 0;
    for (qsizetype i = 0; i < d.directory.records.size(); ++i) {
        const ZipRecord &record = d.directory.records[i];
        LC_CHECK(addEntry(d, record, i));
        total += record.size;
        if (total > static_cast<quint64>(d.limits.totalBytes))
            return fail(ErrorCode::PackageLimit, {{QStringLiteral("totalBytes"), total}});
    }
    return {};
}

} // namespace

Result<Package> Package::open(SecureBytes bytes, const PackageLimits &limits)
{
    LC_TRY(directory, readZipDirectory(bytes.view(), limits.entries));
    auto d = std::make_shared<Private>();
    d->bytes = std::move(bytes);
    d->limits = limits;
    d->directory = std::move(directory);
    LC_CHECK(addEntries(*d));
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

Result<QByteArray> unpack(Package::Private &d, qsizetype index)
{
    const ZipRecord &record = d.directory.records.at(index);
    if (ZipInflater::knows(record))
        return d.inflater.read(d.archive(), record);
    QByteArray content;
    content.reserve(static_cast<qsizetype>(record.size));
    LC_CHECK(d.rare.read(d.archive(), d.directory, index,
                         [&](QByteArrayView piece) { content += piece; }));
    return content;
}

Result<QByteArray> readWhole(Package::Private &d, qsizetype index)
{
    const std::lock_guard lock(d.mutex);
    const auto known = d.kept.constFind(index);
    if (known != d.kept.cend())
        return *known;
    LC_TRY(content, unpack(d, index));
    const bool isSmall = d.directory.records.at(index).size <= largestKept;
    if (isSmall && d.keptBytes + content.size() <= mostKept) {
        d.kept.insert(index, content);
        d.keptBytes += content.size();
    }
    return content;
}

} // namespace

Result<> Package::read(QStringView name, const std::function<void(QByteArrayView)> &take) const
{
    const QString key = name.toString();
    const qsizetype index = d ? d->entries.value(key, -1) : -1;
    if (index < 0 || d->enciphered.contains(key)) {
        LC_TRY(content, read(name));
        take(content);
        return {};
    }
    Private &archive = d->locked ? *d->locked : *d;
    const ZipRecord &record = archive.directory.records.at(index);
    if (record.encrypted)
        return fail(ErrorCode::FileEncrypted, {{QStringLiteral("entry"), key}});
    if (record.size <= largestKept) {
        LC_TRY(content, readWhole(archive, index));
        take(content);
        return {};
    }
    const std::lock_guard lock(archive.mutex);
    return ZipInflater::knows(record)
               ? archive.inflater.read(archive.archive(), record, take)
               : archive.rare.read(archive.archive(), archive.directory, index, take);
}

Result<QByteArray> Package::read(QStringView name) const
{
    const QString key = name.toString();
    if (!contains(name))
        return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), key}});
    const auto enciphered = d->enciphered.constFind(key);
    const bool plain = enciphered == d->enciphered.cend();
    const qsizetype index = d->entries.value(plain ? key : enciphered->entry, -1);
    if (index < 0)
        return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), key}});
    Private &archive = d->locked ? *d->locked : *d;
    if (archive.directory.records.at(index).encrypted)
        return fail(ErrorCode::FileEncrypted, {{QStringLiteral("entry"), key}});
    if (plain)
        return readWhole(archive, index);
    LC_TRY(stored, readWhole(archive, index));
    return crypto::sm4CbcDecrypt(enciphered->key, enciphered->iv, stored);
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
