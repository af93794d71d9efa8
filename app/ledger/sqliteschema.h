#pragma once

#include <QStringList>

namespace lc::ledger {

// The tables of the desk's file. Beside the records there is a tally of uses by day, hour,
// operator, reason, matter and event, kept by a trigger in the same transaction, from which the
// supervisor's view is answered; it is derived, and a verification compares it with the records.
inline constexpr int schemaVersion = 1;
[[nodiscard]] QStringList schemaStatements();
// Gives one row with the number of tally rows that the records do not bear out, and vice versa.
[[nodiscard]] QString tallyCheckStatement();

} // namespace lc::ledger
