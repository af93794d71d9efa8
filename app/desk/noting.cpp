#include "desk/desk.h"

#include "desk/recording.h"

// Records that belong to the desk rather than to a license: who came, what was changed.

namespace lc::desk {

namespace {

// A request that was cancelled ends within a moment; a hanging one may not keep the counter shut.
constexpr std::chrono::seconds longestEnd{5};

ledger::Entry plainEntry(const Session &session, ledger::Event event)
{
    ledger::Entry entry = entryFor(session, event, {});
    entry.reasonCode.clear();
    entry.route.clear();
    entry.resultCode = QStringLiteral("0");
    return entry;
}

} // namespace

QFuture<Result<>> Desk::enter(const Operator &person, ledger::Event event, const QString &detail)
{
    return runOn(d->parts.pools->io(), [session = d, person, event, detail]() -> Result<> {
        if (session->person().number != person.number)
            std::ignore = session->waitUntilIdle(longestEnd);
        ledger::Entry entry = plainEntry(*session, event);
        entry.operatorNumber = person.number;
        entry.counter = person.counter;
        entry.unit = person.unit;
        entry.detail = detail;
        LC_CHECK(record(*session, entry));
        session->setPerson(person);
        return {};
    });
}

QFuture<Result<>> Desk::note(const Note &note)
{
    return runOn(d->parts.pools->io(), [session = d, note]() -> Result<> {
        ledger::Entry entry = plainEntry(*session, note.event);
        entry.detail = note.detail;
        if (!note.resultCode.isEmpty())
            entry.resultCode = note.resultCode;
        if (note.operatorNumber)
            entry.operatorNumber = *note.operatorNumber;
        return record(*session, entry);
    });
}

} // namespace lc::desk
