#pragma once

#include "support/update.h"
#include "texts/errortext.h"

namespace lc::texts {

// What a check of an update found: what, why, and what to do next, in the program's language.
[[nodiscard]] ErrorText textOf(const support::UpdateReport &report);

} // namespace lc::texts
