#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QList>

#include <functional>

namespace lc::ledger {

// Where records rest. SQLite on the desk, PostgreSQL for the hall.
class LedgerStore
{
public:
    virtual ~LedgerStore() = default;
    // Durable when it returns. LedgerWrite.
    [[nodiscard]] virtual Result<> append(const Record &record) = 0;
    // The last record of the chain; a record with sequence 0 when there is none.
    [[nodiscard]] virtual Result<Record> last() = 0;
    // In order, from `sequence`; stops when the visitor returns false.
    [[nodiscard]] virtual Result<> visit(qint64 from,
                                         const std::function<bool(const Record &)> &visitor) = 0;
};

} // namespace lc::ledger
