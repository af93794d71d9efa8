#pragma once

#include "core/clock.h"
#include "ledger/halladdress.h"
#include "ledger/ledger.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace lc::ledger {

// "Shipped / waiting n", for the status line.
struct ShippingState
{
    qint64 shipped = 0; // sequence of the last record with a receipt
    qint64 waiting = 0;
    QDateTime waitingSince;       // time of the oldest record without a receipt
    std::optional<Error> problem; // why the last attempt failed
    bool refused = false;         // the hall has another record there: a person must look
    bool needsAttention = false;  // many wait, or for long
};

struct ShippingOptions
{
    std::chrono::milliseconds firstRetry{1000};
    std::chrono::milliseconds longestRetry{60'000};
    qint64 manyWaiting = 500;
    std::chrono::hours longWaiting{24};
};

// Brings the records of a ledger to the hall, in order, on a thread of its own. A record counts as
// shipped when its receipt is on disk; after a lost answer it is sent again, and the hall answers
// with the receipt that it has. Never in the way of the desk: what cannot be shipped waits.
class HallShipper
{
public:
    using Changed = std::function<void(const ShippingState &)>;

    // `changed` is called from the shipper's thread.
    HallShipper(std::shared_ptr<Ledger> ledger, HallAddress address,
                std::shared_ptr<const Clock> clock, Changed changed, ShippingOptions options = {});
    // Ends after the record that is on its way.
    ~HallShipper();
    [[nodiscard]] ShippingState state() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::ledger
