#pragma once

#include "core/result.h"

#include <functional>
#include <memory>

namespace lc {

class CancellationState;

// Handed to a job, which asks it between steps or has it call back. Copyable, thread-safe.
// A default-made token is never cancelled.
class CancellationToken
{
public:
    CancellationToken() = default;
    [[nodiscard]] bool isCancelled() const;
    // An Error(Cancelled) once cancelled: `LC_CHECK(token.check());`
    [[nodiscard]] Result<> check(SourceLocation where = SourceLocation::current()) const;
    // Calls `callback` once, from the cancelling thread, or at once if already cancelled.
    // The registration ends with the returned handle.
    [[nodiscard]] std::shared_ptr<void> onCancel(std::function<void()> callback) const;

private:
    friend class CancellationSource;
    explicit CancellationToken(std::shared_ptr<CancellationState> state);
    std::shared_ptr<CancellationState> m_state;
};

// Held by whoever may stop the job.
class CancellationSource
{
public:
    CancellationSource();
    [[nodiscard]] CancellationToken token() const;
    void cancel();

private:
    std::shared_ptr<CancellationState> m_state;
};

} // namespace lc
