#pragma once

#include "support/settingstable.h"

namespace lc::support {

// What one file says, each value already found to be possible.
struct SettingsLayer
{
    QList<std::pair<const SettingRow *, QJsonValue>> values;
    QStringList locked;  // names that files of lesser rank cannot change
    QStringList ignored; // unknown members
};

enum class LayerKind {
    Plain,   // members of the table
    Locking, // also "locked": names
    Central, // also "locked", "serial" and "issued"
};

// SettingsInvalid with "line", "member", "why".
[[nodiscard]] Result<SettingsLayer> parseLayer(QByteArrayView json, LayerKind kind);
// Lays the values over `settings`, but for those in `protectedNames`.
void apply(const SettingsLayer &layer, Settings &settings, const QStringList &protectedNames = {});

} // namespace lc::support
