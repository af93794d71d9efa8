#pragma once

namespace lc::main {

// Since the system started this process; negative where the system does not tell.
[[nodiscard]] double millisecondsSinceProcessStart();
// Memory that is really there, without swapped parts.
[[nodiscard]] double residentMegabytes();

} // namespace lc::main
