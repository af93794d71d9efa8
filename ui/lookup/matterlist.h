#pragma once

#include "core/result.h"
#include "domain/reason.h"

#include <QByteArrayView>
#include <QList>

namespace lc::ui {

// The matters that a window handles, from a data file: {"matters": [{"code", "name"}]}.
// SettingsInvalid with the fact "why" when the file is not that.
[[nodiscard]] Result<QList<domain::Matter>> parseMatters(QByteArrayView json);
// The list that comes with the program.
[[nodiscard]] Result<QList<domain::Matter>> builtInMatters();

} // namespace lc::ui
