#pragma once

#include "core/result.h"
#include "ledger/sqlthread.h"

#include <memory>

class QSqlQuery;

namespace lc::ledger {

// One open SQLite file. Thread-safe.
class SqliteFile
{
public:
    enum class Mode {
        ReadWrite, // WAL, synchronous FULL: what was committed survives a power cut
        ReadOnly   // writes nothing, not even beside the file where that can be avoided
    };
    // LedgerOpen.
    [[nodiscard]] static Result<std::unique_ptr<SqliteFile>> open(const QString &path, Mode mode);

    // Runs `function(QSqlDatabase &)` (returning Result<T>) on the file's thread.
    template <class Function>
    [[nodiscard]] auto run(Function function)
    {
        return m_thread.run(std::move(function));
    }

private:
    SqliteFile() = default;
    SqlThread m_thread;
};

// An Error with the database's own code as the fact "code"; its text never leaves the module,
// since it may quote a value.
[[nodiscard]] Error sqlError(ErrorCode code, const QSqlQuery &query);
[[nodiscard]] Result<> execute(QSqlDatabase &database, const QString &statement, ErrorCode code);

} // namespace lc::ledger
