#pragma once

#include "desk/desk.h"

namespace lc::ui {

// The code points that a copy of this license would lack or may show wrongly: what drawing found
// no glyph for, and what of the holder's name no font has. "U+2EBF0", each once; empty: none.
[[nodiscard]] QStringList missingCharacters(const desk::OpenedLicense &license);

} // namespace lc::ui
