#pragma once

namespace lc::main {

// Memory that is given back is overwritten first, whoever gives it back: the copies that Qt makes
// of what is typed, laid out, sent or parsed go with it, not only what our own types wipe. In force
// from the start of the process on Linux with glibc, not under a sanitizer. Linking this file is
// all it takes.
[[nodiscard]] bool isHeapScrubbed();

} // namespace lc::main
