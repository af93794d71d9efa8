#pragma once

#include <chrono>

namespace lc::ledger {

// How long a sink waits after a failure: the first time, and doubled up to the longest.
struct RetryPauses
{
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds longest{60'000};
};

} // namespace lc::ledger
