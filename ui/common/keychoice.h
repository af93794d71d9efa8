#pragma once

#include "ui/common/keytable.h"

#include <optional>

namespace lc::ui {

// The key that setKeys() gave a command; kept with the application, as its palette is.
[[nodiscard]] std::optional<QKeySequence> chosenKey(const KeyRow &row);

} // namespace lc::ui
