#include "core/threadexit.h"

namespace {

// The programs say it first in main(); the tests' main() is Qt Test's.
const struct Ordered
{
    Ordered() { lc::orderThreadExit(); }
} ordered;

} // namespace
