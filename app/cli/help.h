#pragma once

#include "cli/command.h"

namespace lc::cli {

// "license-counter-cli render [options] FILE"
[[nodiscard]] QString usageLine(const CommandSpec &command);
[[nodiscard]] QString helpFor(const CommandSpec &command);
// The list of commands; `group` ("ledger") narrows it.
[[nodiscard]] QString overview(const QString &group = {});

} // namespace lc::cli
