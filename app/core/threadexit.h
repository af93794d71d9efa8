#pragma once

namespace lc {

// To be called first in main(). With MinGW, thread-local objects of every library live in memory
// that is given back when a thread ends, and their destructors run before or after that in the
// order in which the two were first asked for. Qt's own (a stack of its regular expressions) would
// be freed twice; the destructors are asked for first here. Does nothing elsewhere.
void orderThreadExit();

} // namespace lc
