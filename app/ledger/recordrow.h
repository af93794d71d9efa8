#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QSqlQuery>

namespace lc::ledger {

// The mapping between a record and its row; the same for every SQL store.
[[nodiscard]] QString rowColumns();      // "sequence,format,chain,…"
[[nodiscard]] QString rowPlaceholders(); // "?,?,?,…"
// In the order of rowColumns().
void bindRow(QSqlQuery &query, const Record &record);
// The present row of a query over rowColumns(). A row that is not exactly what bindRow() would
// write for the record is refused with LedgerDamaged, fact "member".
[[nodiscard]] Result<Record> readRow(const QSqlQuery &query);

} // namespace lc::ledger
