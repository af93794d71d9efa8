#pragma once

#include "core/async.h"
#include "core/result.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>

class QSqlQuery;

namespace lc::ledger {

// One SQLite file on a thread of its own: a connection of Qt belongs to the thread that opened
// it, and the ledger is asked from every pool. Thread-safe; a call waits for its answer.
class SqliteFile
{
public:
    enum class Mode {
        ReadWrite, // WAL, synchronous FULL: what was committed survives a power cut
        ReadOnly   // writes nothing, not even beside the file where that can be avoided
    };
    // LedgerOpen.
    [[nodiscard]] static Result<std::unique_ptr<SqliteFile>> open(const QString &path, Mode mode);
    ~SqliteFile();

    // Runs `function(QSqlDatabase &)` (returning Result<T>) on the file's thread.
    template <class Function>
    [[nodiscard]] auto run(Function function)
    {
        return runOn(&m_thread, [this, function = std::move(
                                           function)]() mutable { return function(*m_database); })
            .result();
    }

private:
    SqliteFile();
    [[nodiscard]] Result<> connect(const QString &path, Mode mode);

    QThreadPool m_thread;
    QString m_name;
    std::unique_ptr<QSqlDatabase> m_database;
};

// An Error with SQLite's own code as the fact "code"; its text never leaves the module, since it
// may quote a value.
[[nodiscard]] Error sqlError(ErrorCode code, const QSqlQuery &query);
[[nodiscard]] Result<> execute(QSqlDatabase &database, const QString &statement, ErrorCode code);

} // namespace lc::ledger
