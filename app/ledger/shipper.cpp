#include "ledger/shipper.h"

#include "ledger/follower.h"
#include "ledger/hallstore.h"
#include "ledger/receiptstore.h"

#include <mutex>

namespace lc::ledger {

namespace {
constexpr int recordsAtOnce = 200;
}

struct HallShipper::Private
{
    using IsEnding = std::function<bool()>;

    std::shared_ptr<Ledger> ledger;
    HallStore hall;
    std::shared_ptr<const Clock> clock;
    Changed changed;
    ShippingOptions options;
    std::unique_ptr<ReceiptStore> receipts;
    mutable std::mutex mutex;
    ShippingState state;
    std::unique_ptr<Follower> follower; // last: it ends first

    Private(std::shared_ptr<Ledger> givenLedger, HallAddress address)
        : ledger(std::move(givenLedger))
        , hall(std::move(address), ledger->chain())
    {}

    Result<> shipAll(const IsEnding &isEnding);
    Result<> shipOne(const Record &record, const IsEnding &isEnding);
    ShippingState stateWith(const std::optional<Error> &problem);
    void tell(const std::optional<Error> &problem);
};

Result<> HallShipper::Private::shipAll(const IsEnding &isEnding)
{
    if (!receipts) {
        LC_TRY(opened, ReceiptStore::open(ledger->path() + u".receipts"));
        receipts = std::move(opened);
    }
    LC_TRY(last, receipts->last(ledger->chain()));
    qint64 next = last.sequence + 1;
    while (true) {
        LC_TRY(records, ledger->records(next, recordsAtOnce));
        if (records.isEmpty())
            return {};
        for (const Record &record : std::as_const(records)) {
            if (isEnding())
                return {};
            LC_CHECK(shipOne(record, isEnding));
        }
        next = records.last().sequence + 1;
        tell(std::nullopt);
    }
}

Result<> HallShipper::Private::shipOne(const Record &record, const IsEnding &isEnding)
{
    auto receipt = hall.ship(record);
    // The hall was restored from a backup and lacks what it gave receipts for: bring it again.
    const QVariant expected =
        receipt ? QVariant() : receipt.error().fact(QStringLiteral("expected"));
    if (expected.isValid() && expected.toLongLong() < record.sequence) {
        const qint64 from = expected.toLongLong();
        LC_TRY(missing, ledger->records(from, static_cast<int>(record.sequence - from)));
        for (const Record &earlier : std::as_const(missing)) {
            if (isEnding())
                return fail(ErrorCode::Cancelled);
            LC_CHECK(hall.ship(earlier));
        }
        receipt = hall.ship(record);
    }
    LC_CHECK(receipt);
    return receipts->add(*receipt);
}

ShippingState HallShipper::Private::stateWith(const std::optional<Error> &problem)
{
    using std::chrono::milliseconds;
    ShippingState now;
    now.problem = problem;
    now.refused = problem && problem->code() == ErrorCode::LedgerDamaged;
    if (receipts) {
        if (const auto last = receipts->last(ledger->chain()))
            now.shipped = last->sequence;
    }
    if (const auto end = ledger->lastSequence())
        now.waiting = *end - now.shipped;
    if (now.waiting > 0) {
        if (const auto oldest = ledger->records(now.shipped + 1, 1); oldest && !oldest->isEmpty())
            now.waitingSince = oldest->first().entry.at;
    }
    const bool isLong =
        now.waitingSince.isValid() &&
        milliseconds(now.waitingSince.msecsTo(clock->now())) > milliseconds(options.longWaiting);
    now.needsAttention = now.refused || isLong || now.waiting > options.manyWaiting;
    return now;
}

void HallShipper::Private::tell(const std::optional<Error> &problem)
{
    const ShippingState now = stateWith(problem);
    {
        const std::lock_guard lock(mutex);
        state = now;
    }
    if (changed)
        changed(now);
}

HallShipper::HallShipper(std::shared_ptr<Ledger> ledger, HallAddress address,
                         std::shared_ptr<const Clock> clock, Changed changed,
                         ShippingOptions options)
    : d(std::make_unique<Private>(std::move(ledger), std::move(address)))
{
    d->clock = std::move(clock);
    d->changed = std::move(changed);
    d->options = options;
    d->follower = std::make_unique<Follower>(
        d->ledger, RetryPauses{options.firstRetry, options.longestRetry},
        [state = d.get()](const auto &isEnding) { return state->shipAll(isEnding); },
        [state = d.get()](const Result<> &shipped) {
            state->tell(shipped ? std::nullopt : std::optional(shipped.error()));
        });
}

HallShipper::~HallShipper() = default;

ShippingState HallShipper::state() const
{
    const std::lock_guard lock(d->mutex);
    return d->state;
}

} // namespace lc::ledger
