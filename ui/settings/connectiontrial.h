#pragma once

#include "core/async.h"
#include "support/diagnosis.h"
#include "support/settings.h"

namespace lc::ui {

// What the assistant has asked for: settings and the secret, which never stands in them.
struct ConnectionPlan
{
    support::Settings settings;
    SecureBytes secret;
};

// Walks the way to the planned platform with the planned account. Blocks its thread (the io
// pool). Errors only of the plan itself: files that cannot be read, a profile that is not one.
[[nodiscard]] Result<QList<support::StageReport>> tryConnection(const ConnectionPlan &plan,
                                                                std::shared_ptr<const Clock> clock,
                                                                const CancellationToken &token);

// The request of a diagnosis for these settings, with the secret that is at hand.
[[nodiscard]] Result<support::DiagnosisRequest>
diagnosisRequest(const support::Settings &settings, const SecureBytes &secret,
                 std::shared_ptr<const Clock> clock);

} // namespace lc::ui
