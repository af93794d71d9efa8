#include "main/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace lc::main {

#ifdef Q_OS_LINUX

void hardenProcess()
{
#ifdef QT_NO_DEBUG
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Also keeps core_pattern pipes away, which do not ask for the limit.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

bool isProcessHardened()
{
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    return limit.rlim_cur == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}

#else

void hardenProcess() {}

bool isProcessHardened()
{
    return false;
}

#endif

} // namespace lc::main
