#pragma once

#include "support/diagnosis.h"

namespace lc::texts {

// A diagnosis in words: the window's page, the command and the copied report say the same.
// No account, no secret, nothing of a citizen.

[[nodiscard]] QString nameOf(support::Stage stage);
[[nodiscard]] QString nameOf(support::StageReport::State state);
// What the stage found, in one line: addresses, protocol, dates, counts.
[[nodiscard]] QString factsOf(const support::StageReport &report);
// Where a notice asks for something, what to do; empty otherwise. Errors have texts of their own.
[[nodiscard]] QString adviceFor(const support::StageReport &report);
// The whole report as lines of plain text, for a mail or a ticket.
[[nodiscard]] QString reportText(const QString &address,
                                 const QList<support::StageReport> &reports);

} // namespace lc::texts
