#pragma once

#include "cli/context.h"

namespace lc::cli {

// The ledger that the first argument names, or the standard one; never one that would have to be
// made first. LedgerOpen.
[[nodiscard]] Result<QString> existingLedger(const Context &context);

} // namespace lc::cli
