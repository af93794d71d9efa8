#include "scan/deadline.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace lc::scan {

namespace {

std::chrono::nanoseconds wallTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::chrono::nanoseconds ownTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
    return wallTime();
}

} // namespace

Deadline::Deadline(std::chrono::nanoseconds limit, CancellationToken token, int patience)
    : m_own(ownTime() + limit)
    , m_wall(wallTime() + patience * limit)
    , m_token(std::move(token))
    , m_patience(patience)
{}

bool Deadline::isOver() const
{
    return m_token.isCancelled() || ownTime() >= m_own || wallTime() >= m_wall;
}

std::chrono::nanoseconds Deadline::left() const
{
    return m_own - ownTime();
}

Deadline Deadline::within(std::chrono::nanoseconds limit) const
{
    Deadline shorter(limit, m_token, m_patience);
    shorter.m_own = std::min(shorter.m_own, m_own);
    shorter.m_wall = std::min(shorter.m_wall, m_wall);
    return shorter;
}

} // namespace lc::scan
