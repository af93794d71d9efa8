#pragma once

#include "core/cancellation.h"

#include <chrono>

namespace lc::scan {

// Time that reading may take. It counts the reading thread's own time where the system tells it,
// so that a busy computer does not make codes unreadable; after `patience` times as long by the
// clock on the wall it is over all the same. Belongs to the thread that made it.
class Deadline
{
public:
    static constexpr int usualPatience = 4;
    explicit Deadline(std::chrono::nanoseconds limit, CancellationToken token = {},
                      int patience = usualPatience);
    [[nodiscard]] bool isOver() const;
    // Of the thread's own time; negative when it is over.
    [[nodiscard]] std::chrono::nanoseconds left() const;
    // What is left of this one, and at most `limit` from now.
    [[nodiscard]] Deadline within(std::chrono::nanoseconds limit) const;

private:
    std::chrono::nanoseconds m_own;
    std::chrono::nanoseconds m_wall;
    CancellationToken m_token;
    int m_patience;
};

} // namespace lc::scan
