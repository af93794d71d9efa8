#pragma once

#include "core/cancellation.h"

#include <chrono>

namespace lc::scan {

// Time that reading may take. It counts the reading thread's own time where the system tells it,
// so that a busy computer does not make codes unreadable; after four times as long by the clock on
// the wall it is over all the same. Belongs to the thread that made it.
class Deadline
{
public:
    explicit Deadline(std::chrono::nanoseconds limit, CancellationToken token = {});
    [[nodiscard]] bool isOver() const;
    // What is left of this one, and at most `limit` from now.
    [[nodiscard]] Deadline within(std::chrono::nanoseconds limit) const;

private:
    std::chrono::nanoseconds m_own;
    std::chrono::nanoseconds m_wall;
    CancellationToken m_token;
};

} // namespace lc::scan
