#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "ledger/retrypauses.h"

#include <functional>
#include <memory>

namespace lc::ledger {

// A thread that works whenever the ledger has grown, and again after a while when the work
// failed.
class Follower
{
public:
    // `work` is called on the thread, first at once. It asks `isEnding()` between its steps.
    using Work = std::function<Result<>(const std::function<bool()> &isEnding)>;
    // Told how each piece of work ended, on the same thread.
    using Done = std::function<void(const Result<> &)>;

    // `atEnd` is called last on the thread, for what belongs to it (a socket).
    Follower(const std::shared_ptr<Ledger> &ledger, RetryPauses pauses, Work work, Done done,
             std::function<void()> atEnd = {});
    // Waits for the step that is being done.
    ~Follower();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::ledger
