#pragma once

#include "desk/consent.h"

#include <QString>

namespace lc::ui {

// As the clerk reads it.
[[nodiscard]] QString nameOf(desk::ConsentKind kind);
[[nodiscard]] QString sentenceOf(desk::ConsentKind kind);

// A name with its first character alone, so that nobody in the hall reads it; counted by grapheme.
[[nodiscard]] QString maskedName(const QString &name);

} // namespace lc::ui
