#pragma once

#include "desk/session.h"

namespace lc::desk {

// What became of the request, for the ledger: "answered", "refused", "notDelivered",
// "outcomeUnknown" (interfaces and architecture, "One request, one POST").
[[nodiscard]] QString requestStateOf(const std::optional<Error> &error);
// Whether the platform, rather than the way to it, said no.
[[nodiscard]] bool isRefusal(ErrorCode code);

// An entry with everything that the desk knows of every use.
[[nodiscard]] ledger::Entry entryFor(const Session &session, ledger::Event event,
                                     const Case &about);
// Fills in the outcome of a request.
void setOutcome(ledger::Entry &entry, const std::optional<Error> &error);
// Fills in which license was used.
void setLicense(ledger::Entry &entry, const domain::LicenseSummary &license);
// Appends; LedgerWrite refuses the use.
[[nodiscard]] Result<> record(const Session &session, const ledger::Entry &entry);

} // namespace lc::desk
