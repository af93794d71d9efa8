#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace lc::scan {

// A phone held to a camera is read thirty times a second, and a gun fires twice: the same code
// within seconds counts once. Keeps digests, no codes. One thread.
class CodeGate
{
public:
    explicit CodeGate(std::shared_ptr<const Clock> clock,
                      std::chrono::milliseconds pause = std::chrono::seconds(4));
    // False while the same code was last seen less than the pause ago; each sight counts.
    [[nodiscard]] bool admits(QByteArrayView payload);
    // The next citizen may bring the same code at once.
    void clear() { m_seen.clear(); }

private:
    struct Seen
    {
        QByteArray digest;
        std::chrono::milliseconds at;
    };
    std::shared_ptr<const Clock> m_clock;
    std::chrono::milliseconds m_pause;
    std::vector<Seen> m_seen;
};

} // namespace lc::scan
