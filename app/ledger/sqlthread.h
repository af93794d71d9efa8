#pragma once

#include "core/async.h"

#include <QSqlDatabase>

#include <memory>

namespace lc::ledger {

// One database connection with a thread of its own: a connection of Qt belongs to the thread that
// opened it, and the ledger is asked from every pool. Thread-safe; a call waits for its answer.
class SqlThread
{
public:
    SqlThread();
    ~SqlThread();
    SqlThread(const SqlThread &) = delete;
    SqlThread &operator=(const SqlThread &) = delete;

    // Makes a connection with this driver, in place of the one before, and runs
    // `function(QSqlDatabase &)` on it.
    template <class Function>
    [[nodiscard]] auto connect(const QString &driver, Function function)
    {
        return runOn(&m_thread,
                     [this, driver, function = std::move(function)]() mutable {
                         drop();
                         m_database = std::make_unique<QSqlDatabase>(
                             QSqlDatabase::addDatabase(driver, m_name));
                         return function(*m_database);
                     })
            .result();
    }
    // Runs `function(QSqlDatabase &)` (returning Result<T>) on the connection's thread.
    template <class Function>
    [[nodiscard]] auto run(Function function)
    {
        return runOn(&m_thread, [this, function = std::move(
                                           function)]() mutable { return function(*m_database); })
            .result();
    }

private:
    void drop();

    QThreadPool m_thread;
    QString m_name;
    std::unique_ptr<QSqlDatabase> m_database;
};

} // namespace lc::ledger
