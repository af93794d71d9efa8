#pragma once

namespace lc::main {

// No core dump, no look into the memory by other processes of the same user: what a citizen shows
// stays in this process. Released builds only; a debug build must be debuggable. To be called
// before anything is read.
void hardenProcess();

// Whether that is in force; false on a system where it is unknown how.
[[nodiscard]] bool isProcessHardened();

} // namespace lc::main
