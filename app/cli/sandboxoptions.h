#pragma once

#include "cli/context.h"
#include "sandbox/options.h"

namespace lc::cli {

// The options of a `sandbox` command. UsageWrong, ProfileInvalid, and what reading a file fails
// with.
[[nodiscard]] Result<sandbox::SandboxOptions> sandboxOptionsOf(const Context &context);

} // namespace lc::cli
