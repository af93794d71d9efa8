#pragma once

#include "cli/command.h"

namespace lc::cli {

// The command that writes an administrator's first settings file, for installers and scripts.
[[nodiscard]] std::vector<CommandSpec> settingsMakingCommands();

} // namespace lc::cli
