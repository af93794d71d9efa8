#pragma once

#include <functional>
#include <string>
#include <vector>

namespace lc::bench {

struct Load
{
    double perSecond = 0;
    double p50 = 0; // milliseconds
    double p99 = 0;
    long failed = 0;
};

// One request of connection `number`; false when it failed. Called over and over.
using Job = std::function<bool(int number)>;
// Makes the job of one connection, in its thread.
using JobMaker = std::function<Job(int number)>;

// Runs a job on so many connections at once for so long.
[[nodiscard]] Load measure(int connections, double seconds, const JobMaker &make);
// Resident memory of this process, in MiB; 0 where the system does not tell.
[[nodiscard]] double residentMegabytes();

} // namespace lc::bench
