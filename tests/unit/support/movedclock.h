#pragma once

#include "core/clock.h"
#include "core/secure.h"
#include "crypto/password.h"

#include <QTimeZone>

// A clock that the test moves.
class TestClock final : public lc::Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(8 * 3600));
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(ms);
    }
    void advanceMinutes(qint64 minutes) { ms += minutes * 60'000; }
    qint64 ms = 1'782'000'000'000;
};

// scrypt for people takes a quarter of a second.
inline constexpr lc::crypto::ScryptCost quick{16, 1, 1};

inline lc::SecureText text(const char *latin)
{
    return lc::SecureText(QString::fromLatin1(latin));
}
