#pragma once

#include "cli/command.h"

namespace lc::cli {

// The part of the table about updates.
[[nodiscard]] std::vector<CommandSpec> updateCommands();

} // namespace lc::cli
