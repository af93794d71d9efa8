#pragma once

#include "ofd/package.h"

#include <optional>

namespace lc::ofd {

// The list of a package's files that protects it as a whole (GM/T 0099-2020, OFDEntries.xml), and
// how it compares with what is there. Whether its signature holds is not asked here.
struct IntegrityList
{
    QString entry;
    QString signedValue; // entry; empty when missing
    QStringList missing; // listed, as written, but not in the package
    QStringList added;   // in the package, but not listed
};

// Nothing when the package has no such list; what cannot be read of it counts as not listed.
[[nodiscard]] std::optional<IntegrityList> readIntegrityList(const Package &package);

} // namespace lc::ofd
