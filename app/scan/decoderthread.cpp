#include "scan/decoderthread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace lc::scan {

namespace {
constexpr std::chrono::milliseconds farewell{400}; // many times what a frame takes
}

struct DecoderThread::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> jobs;
    bool isLeft = false; // by its owner
    bool hasEnded = false;
};

DecoderThread::DecoderThread()
{
    renew();
}

DecoderThread::~DecoderThread()
{
    leave(farewell);
}

void DecoderThread::start(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->jobs.push_back(std::move(job));
    }
    m_state->changed.notify_all();
}

void DecoderThread::renew()
{
    if (m_state)
        leave(std::chrono::milliseconds(0));
    m_state = std::make_shared<State>();
    // Detached, since a thread that hangs can be neither joined nor ended.
    std::thread([state = m_state] { work(state); }).detach();
}

void DecoderThread::work(const std::shared_ptr<State> &state)
{
    std::unique_lock lock(state->mutex);
    while (!state->isLeft) {
        if (state->jobs.empty()) {
            state->changed.wait(lock);
            continue;
        }
        auto job = std::move(state->jobs.front());
        state->jobs.pop_front();
        lock.unlock();
        job();
        job = {}; // what it held goes before the thread is told to have ended
        lock.lock();
    }
    state->hasEnded = true;
    state->changed.notify_all();
}

void DecoderThread::leave(std::chrono::milliseconds patience)
{
    std::deque<std::function<void()>> dropped; // their promises speak outside the lock
    std::unique_lock lock(m_state->mutex);
    m_state->isLeft = true;
    dropped.swap(m_state->jobs);
    m_state->changed.notify_all();
    m_state->changed.wait_for(lock, patience, [&] { return m_state->hasEnded; });
    lock.unlock();
}

} // namespace lc::scan
