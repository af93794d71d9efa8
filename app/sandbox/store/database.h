#pragma once

#include "core/result.h"

#include <QHash>
#include <QMutex>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace lc::sandbox {

// Rows of one prepared statement; gives the statement back when it goes.
class Rows
{
public:
    explicit Rows(QSqlQuery *query)
        : m_query(query)
    {}
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {}
    Rows &operator=(Rows &&) = delete;
    ~Rows()
    {
        if (m_query != nullptr)
            m_query->finish();
    }
    bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] int affected() const { return m_query->numRowsAffected(); }
    [[nodiscard]] qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    QSqlQuery *m_query;
};

// The sandbox's SQLite file. Every thread has a connection of its own with its prepared
// statements, closed when the thread ends or by closeThisThread(); writers queue on one lock
// instead of on SQLite's. WAL: what was committed survives the end of the process at any moment.
// SandboxStorage, with the library's text as fact "why".
class Database
{
public:
    explicit Database(QString path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs `sql` with `values` bound in order.
    [[nodiscard]] Result<Rows> run(const QString &sql, const QVariantList &values = {}) const;
    // Runs `work` in a transaction, alone among the writers of this process.
    [[nodiscard]] Result<> write(const std::function<Result<>()> &work) const;
    void closeThisThread() const;

private:
    class Connection;
    [[nodiscard]] Result<Connection *> connection() const;

    QString m_path;
    quint64 m_number;
    mutable QMutex m_writers;
};

} // namespace lc::sandbox
