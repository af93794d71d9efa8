#pragma once

#include "core/result.h"

#include <QFuture>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>

namespace lc::scan {

// One thread for a decoder that may hang for good on a crafted picture. Jobs run one after
// another. Nobody waits for a job that does not come back: it is left alone with what it holds,
// nothing of it is used any more, and the thread ends by itself if the job ever does. A job must
// therefore own all that it works with. Used from one thread.
class DecoderThread
{
public:
    DecoderThread();
    // Drops the jobs that wait and gives the one under way a moment to end.
    ~DecoderThread();
    DecoderThread(const DecoderThread &) = delete;
    DecoderThread &operator=(const DecoderThread &) = delete;

    void start(std::function<void()> job);
    // Leaves alone what runs and waits, at once, and goes on with a fresh thread.
    void renew();

private:
    struct State;
    static void work(const std::shared_ptr<State> &state);
    void leave(std::chrono::milliseconds patience);

    std::shared_ptr<State> m_state;
};

// Runs `function` (returning Result<T>) there. Exceptions become Error(Internal); a job that was
// dropped, Error(Cancelled) in deliver().
template <class Function>
[[nodiscard]] auto runOn(DecoderThread &thread, Function function)
    -> QFuture<std::invoke_result_t<Function>>
{
    using R = std::invoke_result_t<Function>;
    auto promise = std::make_shared<QPromise<R>>();
    QFuture<R> future = promise->future();
    promise->start();
    thread.start([promise, function = std::move(function)]() mutable {
        try {
            promise->addResult(function());
        } catch (...) {
            promise->addResult(R(fail(ErrorCode::Internal)));
        }
        promise->finish();
    });
    return future;
}

} // namespace lc::scan
