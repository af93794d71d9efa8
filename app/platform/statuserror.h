#pragma once

#include "platform/wiremapping.h"

namespace lc::platform {

// The error that a status other than Ok amounts to (interfaces.md C.3). Facts "status" and
// "service"; never the platform's message, which may name a person.
[[nodiscard]] Error errorOf(Status status, const QString &statusText, Service service);

// The status behind such an error; null when it was not a platform that refused.
[[nodiscard]] std::optional<Status> statusOf(ErrorCode code);

} // namespace lc::platform
