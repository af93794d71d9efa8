#pragma once

#include "cli/command.h"

#include <vector>

namespace lc::cli {

// Who may work at this counter: "operators list", "operators init", ...
[[nodiscard]] std::vector<CommandSpec> operatorCommands();

[[nodiscard]] Result<Answer> runOperatorsInit(Context &context);
[[nodiscard]] Result<Answer> runOperatorsList(Context &context);
[[nodiscard]] Result<Answer> runOperatorsAdd(Context &context);
[[nodiscard]] Result<Answer> runOperatorsRemove(Context &context);
[[nodiscard]] Result<Answer> runOperatorsPassword(Context &context);
[[nodiscard]] Result<Answer> runOperatorsRecover(Context &context);

} // namespace lc::cli
