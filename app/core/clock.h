#pragma once

#include <QDateTime>

#include <chrono>

namespace lc {

// Where time comes from, so that tests can set it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    // Wall clock in local time with its offset.
    [[nodiscard]] virtual QDateTime now() const = 0;
    // Never goes back; for deadlines and durations.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace lc
