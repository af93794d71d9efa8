#pragma once

#include "cli/command.h"

#include <vector>

namespace lc::cli {

// Who may work at this counter: "operators list", "operators init", ...
[[nodiscard]] std::vector<CommandSpec> operatorCommands();

} // namespace lc::cli
