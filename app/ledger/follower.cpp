#include "ledger/follower.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lc::ledger {

struct Follower::Private
{
    RetryPauses pauses;
    Work work;
    Done done;
    std::function<void()> atEnd;
    std::mutex mutex;
    std::condition_variable wake;
    bool ending = false;
    bool news = true;
    std::shared_ptr<void> subscription;
    std::thread thread;

    void run();
    bool waitForNews(std::chrono::milliseconds pause);
    bool isEnding()
    {
        const std::lock_guard lock(mutex);
        return ending;
    }
};

// After a failure only time helps; otherwise the next record is waited for. False at the end.
bool Follower::Private::waitForNews(std::chrono::milliseconds pause)
{
    std::unique_lock lock(mutex);
    if (pause.count() > 0)
        wake.wait_for(lock, pause, [this] { return ending; });
    else
        wake.wait(lock, [this] { return ending || news; });
    news = false;
    return !ending;
}

void Follower::Private::run()
{
    std::chrono::milliseconds pause{0};
    while (waitForNews(pause)) {
        const auto worked = work([this] { return isEnding(); });
        pause = worked ? std::chrono::milliseconds(0)
                       : std::clamp(pause * 2, pauses.first, pauses.longest);
        done(worked);
    }
    if (atEnd)
        atEnd();
}

Follower::Follower(const std::shared_ptr<Ledger> &ledger, RetryPauses pauses, Work work, Done done,
                   std::function<void()> atEnd)
    : d(std::make_unique<Private>())
{
    d->pauses = pauses;
    d->work = std::move(work);
    d->done = std::move(done);
    d->atEnd = std::move(atEnd);
    d->subscription = ledger->onAppended([state = d.get()] {
        const std::lock_guard lock(state->mutex);
        state->news = true;
        state->wake.notify_one();
    });
    d->thread = std::thread([state = d.get()] { state->run(); });
}

Follower::~Follower()
{
    d->subscription.reset();
    {
        const std::lock_guard lock(d->mutex);
        d->ending = true;
        d->wake.notify_one();
    }
    d->thread.join();
}

} // namespace lc::ledger
