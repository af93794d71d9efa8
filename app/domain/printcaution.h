#pragma once

#include "domain/verdict.h"

namespace lc::domain {

// What keeps a copy from being printed as a matter of course: it then bears a statement, and the
// clerk says why it is printed all the same, which is recorded.
enum class PrintCaution { VerdictFailed, VerdictUndecided, Expired, GlyphMissing };

[[nodiscard]] QList<PrintCaution> printCautions(const Findings &findings,
                                                const VerdictScope &scope = {});
// Stable names for the ledger and JSON: "VerdictFailed", ...
[[nodiscard]] QString nameOf(PrintCaution caution);

} // namespace lc::domain
