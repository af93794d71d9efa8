#include "cli/interrupt.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#else
#include <atomic>
#include <windows.h>
#endif

namespace lc::cli {

#ifdef Q_OS_UNIX

// A handler may do next to nothing: it writes a byte that the main loop reads.
struct Interrupt::Private
{
    int ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

namespace {
volatile sig_atomic_t writeEnd = -1;

void handle(int)
{
    const char byte = 1;
    if (writeEnd >= 0) [[maybe_unused]]
        const auto written = ::write(writeEnd, &byte, 1);
}
} // namespace

Interrupt::Interrupt()
    : d(std::make_unique<Private>())
{
    if (::pipe2(d->ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = d->ends[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->ends[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        d->notifier->setEnabled(false);
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = &handle;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    writeEnd = -1;
    d->notifier.reset();
    for (const int end : d->ends) {
        if (end >= 0)
            ::close(end);
    }
}

#else

struct Interrupt::Private
{};

namespace {
std::atomic<Interrupt *> current = nullptr;

BOOL WINAPI handle(DWORD)
{
    if (Interrupt *interrupt = current.load())
        QMetaObject::invokeMethod(interrupt, &Interrupt::received, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

Interrupt::Interrupt()
    : d(std::make_unique<Private>())
{
    current.store(this);
    SetConsoleCtrlHandler(&handle, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(&handle, FALSE);
    current.store(nullptr);
}

#endif

} // namespace lc::cli
