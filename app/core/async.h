#pragma once

#include "core/cancellation.h"
#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace lc {

// The named pools. Blocking I/O never takes a thread from drawing or arithmetic. Made by the
// composition root and handed on; destroying it waits for running jobs.
class Pools
{
public:
    Pools();
    [[nodiscard]] QThreadPool *io() { return &m_io; }
    [[nodiscard]] QThreadPool *crypto() { return &m_crypto; }
    [[nodiscard]] QThreadPool *render() { return &m_render; }

private:
    QThreadPool m_io;
    QThreadPool m_crypto;
    QThreadPool m_render;
};

// Runs `function` (returning Result<T>) on the pool. Exceptions become Error(Internal).
template <class Function>
[[nodiscard]] auto runOn(QThreadPool *pool, Function function)
    -> QFuture<std::invoke_result_t<Function>>
{
    using R = std::invoke_result_t<Function>;
    auto promise = std::make_shared<QPromise<R>>();
    QFuture<R> future = promise->future();
    promise->start();
    pool->start([promise, function = std::move(function)]() mutable {
        try {
            promise->addResult(function());
        } catch (...) {
            promise->addResult(R(fail(ErrorCode::Internal)));
        }
        promise->finish();
    });
    return future;
}

// Brings the answer to `context`'s thread exactly once, as `function(Result<T>)`; never after
// `context` died. A future that was cancelled without a result arrives as Error(Cancelled).
template <class R, class Function>
void deliver(const QFuture<R> &future, QObject *context, Function function)
{
    auto *watcher = new QFutureWatcher<R>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         // A cancelled job's answer is not delivered, even if it came in time.
                         if (watcher->isCanceled() || watcher->future().resultCount() == 0)
                             function(R(fail(ErrorCode::Cancelled)));
                         else
                             function(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace lc
