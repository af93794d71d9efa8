#include "core/threadexit.h"

#ifdef __MINGW32__
// The C++ ABI's own, which <cxxabi.h> does not declare.
extern "C" int __cxa_thread_atexit(void (*destructor)(void *), void *object, void *library);
#endif

namespace lc {

void orderThreadExit()
{
#ifdef __MINGW32__
    __cxa_thread_atexit([](void *) {}, nullptr, nullptr);
#endif
}

} // namespace lc
