#pragma once

#include "cli/command.h"

#include <vector>

namespace lc::cli {

// The rows of the command table that are about the sandbox.
[[nodiscard]] std::vector<CommandSpec> sandboxCommands();

} // namespace lc::cli
