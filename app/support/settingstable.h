#pragma once

#include "support/settings.h"

#include <QJsonValue>

#include <span>
#include <variant>

namespace lc::support {

// One row of the table of settings: the member's name in the file, where it lives, and what it
// may be. Reading, writing and naming go through it, so that a member is declared once.
struct SettingRow
{
    using Place = std::variant<bool Settings::*, int Settings::*, QString Settings::*,
                               QUrl Settings::*, QByteArray Settings::*, QStringList Settings::*>;
    QLatin1String name;
    Place place;
    // Why this value cannot stand, empty when it can. Null: any value of the type.
    QLatin1String (*refuse)(const QJsonValue &value) = nullptr;
};

[[nodiscard]] std::span<const SettingRow> settingRows();
[[nodiscard]] const SettingRow *settingRow(QStringView name);
// Stores `value`; the reason when it is refused ("wrongType", "unknownValue", ...), else empty.
[[nodiscard]] QLatin1String store(const SettingRow &row, const QJsonValue &value,
                                  Settings &settings);
[[nodiscard]] QJsonValue fetch(const SettingRow &row, const Settings &settings);

// The names of what differs, in the order of the file.
[[nodiscard]] QStringList changedSettings(const Settings &before, const Settings &after);

} // namespace lc::support
