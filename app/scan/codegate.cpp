#include "scan/codegate.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lc::scan {

CodeGate::CodeGate(std::shared_ptr<const Clock> clock, std::chrono::milliseconds pause)
    : m_clock(std::move(clock))
    , m_pause(pause)
{}

bool CodeGate::admits(QByteArrayView payload)
{
    const auto now = m_clock->monotonic();
    std::erase_if(m_seen, [&](const Seen &seen) { return now - seen.at >= m_pause; });
    const QByteArray digest = QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
    const auto known = std::ranges::find(m_seen, digest, &Seen::digest);
    if (known == m_seen.end()) {
        m_seen.push_back({digest, now});
        return true;
    }
    known->at = now;
    return false;
}

} // namespace lc::scan
