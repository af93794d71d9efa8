#pragma once

#include "ledger/hallstore.h"
#include "ledger/sqlitefile.h"

namespace lc::ledger {

// The receipts of one chain, in a SQLite file beside the ledger. How far the counter has shipped
// is the last receipt. Thread-safe.
class ReceiptStore
{
public:
    // LedgerOpen.
    [[nodiscard]] static Result<std::unique_ptr<ReceiptStore>> open(const QString &path);
    // LedgerWrite.
    [[nodiscard]] Result<> add(const Receipt &receipt);
    // Of the last record that has one; sequence 0 when there is none.
    [[nodiscard]] Result<Receipt> last(const QString &chain);
    [[nodiscard]] Result<QList<Receipt>> receipts(const QString &chain, qint64 from = 1,
                                                  int limit = -1);

private:
    explicit ReceiptStore(std::unique_ptr<SqliteFile> file);
    std::unique_ptr<SqliteFile> m_file;
};

} // namespace lc::ledger
