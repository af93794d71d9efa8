#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace lc::sandbox {

// Threads for blocking jobs, started as they are needed, up to a limit; jobs beyond it wait.
class GrowingPool
{
public:
    explicit GrowingPool(size_t limit);
    ~GrowingPool();
    GrowingPool(const GrowingPool &) = delete;
    GrowingPool &operator=(const GrowingPool &) = delete;

    void add(std::function<void()> job);
    // Finishes what was added and ends the threads.
    void shutDown();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_limit;
    size_t m_idle = 0;
    bool m_ending = false;
};

} // namespace lc::sandbox
