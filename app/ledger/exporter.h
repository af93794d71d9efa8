#pragma once

#include "ledger/filter.h"

class QIODevice;

namespace lc::ledger {

enum class ExportFormat { JsonLines, Csv };

// Writes the records of a ledger file that the filter wants and says how many there were.
// JSON Lines hold everything that a second verifier needs (docs/ledger-format.md). CSV follows
// RFC 4180 with a byte order mark; a text that a spreadsheet would take for a formula gets an
// apostrophe before it. LedgerOpen, FileNotWritable.
[[nodiscard]] Result<qint64> exportLedger(const QString &path, const Filter &filter,
                                          ExportFormat format, QIODevice &out);

// One line each, without line end.
[[nodiscard]] QByteArray jsonLine(const Record &record);
[[nodiscard]] QByteArray csvLine(const Record &record);
[[nodiscard]] QByteArray csvHeading();

} // namespace lc::ledger
