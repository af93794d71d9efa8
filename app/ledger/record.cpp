#include "ledger/record.h"

namespace lc::ledger {

namespace {

struct EventName
{
    Event event;
    QLatin1StringView name;
};

// Stable for ever: the names stand in the canonical form.
constexpr EventName eventNames[] = {
    {Event::LookUp, QLatin1StringView("LookUp")},
    {Event::Opening, QLatin1StringView("Opening")},
    {Event::Verification, QLatin1StringView("Verification")},
    {Event::Reveal, QLatin1StringView("Reveal")},
    {Event::Consent, QLatin1StringView("Consent")},
    {Event::Print, QLatin1StringView("Print")},
    {Event::Reprint, QLatin1StringView("Reprint")},
    {Event::Refusal, QLatin1StringView("Refusal")},
    {Event::Login, QLatin1StringView("Login")},
    {Event::Logout, QLatin1StringView("Logout")},
    {Event::Lock, QLatin1StringView("Lock")},
    {Event::Unlock, QLatin1StringView("Unlock")},
    {Event::SettingsChange, QLatin1StringView("SettingsChange")},
    {Event::ChainStart, QLatin1StringView("ChainStart")},
    {Event::NextPlease, QLatin1StringView("NextPlease")},
    {Event::Export, QLatin1StringView("Export")},
};

} // namespace

QString nameOf(Event event)
{
    for (const EventName &entry : eventNames) {
        if (entry.event == event)
            return entry.name;
    }
    return {};
}

std::optional<Event> eventFromName(QStringView name)
{
    for (const EventName &entry : eventNames) {
        if (name == entry.name)
            return entry.event;
    }
    return std::nullopt;
}

} // namespace lc::ledger
