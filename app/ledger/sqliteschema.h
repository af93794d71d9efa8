#pragma once

#include <QStringList>

namespace lc::ledger {

// The tables of the desk's file. Beside the records there is a tally of uses by day, hour,
// operator, reason, matter and event, kept by a trigger in the same transaction, from which the
// supervisor's view is answered; it is derived, and a verification compares it with the records.
// Version 2 has the signed end as well: one row, replaced in the transaction of every append.
inline constexpr int schemaVersion = 2;
// What brings a file of `version` (0: empty) up to schemaVersion.
[[nodiscard]] QStringList schemaStatements(int version);
// What sqlite_schema holds of a file of `version`, in any order.
[[nodiscard]] QStringList schemaObjects(int version);
// Gives one row with the number of tally rows that the records do not bear out, and vice versa.
[[nodiscard]] QString tallyCheckStatement();

} // namespace lc::ledger
