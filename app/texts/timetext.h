#pragma once

#include <QDateTime>
#include <QString>

namespace lc::texts {

// "2026-07-01 10:21:36 +08:00": as it stands on paper, where nobody knows the reader's zone.
[[nodiscard]] QString timeWithOffset(const QDateTime &at);

} // namespace lc::texts
