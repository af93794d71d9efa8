#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace lc::ofd {

// Limits of architecture.md, "Untrusted things".
struct PackageLimits
{
    int entries = 5000;
    qint64 entryBytes = 64ll << 20;
    qint64 totalBytes = 256ll << 20;
};

// Where an entry of an encrypted package really stands, and what opens it (SM4, CBC).
struct EncipheredEntry
{
    QString entry;
    QByteArray key;
    QByteArray iv;
};

// The zip container of an OFD file, read from memory; entries inflate when asked for. Names are
// "/"-separated without a leading slash. Thread-safe for reading. Shared inside.
class Package
{
public:
    Package() = default;
    // PackageDamaged, PackageLimit, PackageEntryName (escaping or duplicate), FileEncrypted.
    [[nodiscard]] static Result<Package> open(SecureBytes bytes, const PackageLimits &limits = {});
    [[nodiscard]] const QStringList &names() const;
    // Exact, else case-insensitive if unique; empty when there is none. `relativeTo` is the entry
    // that `location` stands in; absolute locations start at the root; backslashes, "." and ".."
    // are resolved and never escape. Percent signs are taken as
    // they are, then as those of an address.
    [[nodiscard]] QString resolve(QStringView location, QStringView relativeTo = {}) const;
    [[nodiscard]] bool contains(QStringView name) const;
    // Exactly the stored bytes after inflating.
    [[nodiscard]] Result<QByteArray> read(QStringView name) const;
    // The same in pieces of at most 64 KiB, so that a large entry needs no memory of its size.
    // What was given away before an error is worth nothing.
    [[nodiscard]] Result<> read(QStringView name,
                                const std::function<void(QByteArrayView)> &take) const;
    // The same package with entries that are deciphered when they are read, by their own names.
    // PackageEntryName when one of these escapes or exists already.
    [[nodiscard]] Result<Package>
    withEnciphered(const QHash<QString, EncipheredEntry> &enciphered) const;

    struct Private;

private:
    [[nodiscard]] QString find(QStringView location, QStringView relativeTo) const;
    std::shared_ptr<Private> d;
};

} // namespace lc::ofd
