#include "load.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <mutex>
#include <thread>

namespace lc::bench {

namespace {

using Clock = std::chrono::steady_clock;

double at(const std::vector<double> &sorted, double part)
{
    if (sorted.empty())
        return 0;
    const auto index = static_cast<size_t>(part * static_cast<double>(sorted.size() - 1));
    return sorted[index];
}

} // namespace

Load measure(int connections, double seconds, const JobMaker &make)
{
    std::mutex mutex;
    std::vector<double> all;
    std::atomic<long> failed = 0;
    const auto start = Clock::now();
    const auto end =
        start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<std::thread> threads;
    for (int number = 0; number < connections; ++number) {
        threads.emplace_back([&, number] {
            const Job job = make(number);
            std::vector<double> mine;
            while (Clock::now() < end) {
                const auto before = Clock::now();
                if (!job(number))
                    ++failed;
                mine.push_back(
                    std::chrono::duration<double, std::milli>(Clock::now() - before).count());
            }
            const std::scoped_lock lock(mutex);
            all.insert(all.end(), mine.begin(), mine.end());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const double took = std::chrono::duration<double>(Clock::now() - start).count();
    std::sort(all.begin(), all.end());
    return {static_cast<double>(all.size()) / took, at(all, 0.5), at(all, 0.99), failed};
}

double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == "VmRSS:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

} // namespace lc::bench
