#pragma once

#include "cli/answer.h"
#include "cli/arguments.h"
#include "core/async.h"
#include "core/clock.h"
#include "support/settings.h"

#include <QEventLoop>

namespace lc::cli {

// What every command is given: its arguments, the settings, time, and the way to the terminal.
// Lives in the main thread.
class Context
{
public:
    Context(Arguments arguments, support::Settings settings);

    const Arguments arguments;
    const support::Settings settings;
    const std::shared_ptr<const Clock> clock;

    [[nodiscard]] bool wantsJson() const { return arguments.has("json"); }
    // A line for the person at the terminal, on standard error; never in JSON's way.
    void note(const QString &line) const;
    // Prints an answer on standard output before the command has ended (`sandbox serve`).
    void print(const Answer &answer) const;
    // The same on one line when it is JSON (`scan`: one object a line and image).
    void printLine(const Answer &answer) const;

private:
    bool m_quiet;
};

// Runs the main loop until the sender gives its signal.
template <class Sender, class Signal>
void awaitSignal(Sender &sender, Signal signal)
{
    QEventLoop loop;
    QObject::connect(&sender, signal, &loop, &QEventLoop::quit);
    loop.exec();
}

// Waits for a use case while the main loop delivers its steps.
template <class T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    // The watcher reports even an end that lies behind us.
    loop.exec();
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.result();
}

} // namespace lc::cli
