#include "sandbox/store/database.h"

#include <QSqlError>

#include <atomic>
#include <map>

namespace lc::sandbox {

class Database::Connection
{
public:
    Connection(const QString &name, const QString &path)
        : m_name(name)
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    }
    ~Connection()
    {
        m_statements.clear();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Result<> open()
    {
        if (!m_database.open())
            return failed(m_database.lastError());
        for (const auto *pragma :
             {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA foreign_keys=ON"}) {
            QSqlQuery query(m_database);
            if (!query.exec(QString::fromLatin1(pragma)))
                return failed(query.lastError());
        }
        return {};
    }
    Result<Rows> run(const QString &sql, const QVariantList &values)
    {
        QSqlQuery *query = prepared(sql);
        if (query == nullptr)
            return failed(m_database.lastError());
        for (int i = 0; i < values.size(); ++i)
            query->bindValue(i, values[i]);
        if (!query->exec())
            return failed(query->lastError());
        return Rows(query);
    }

private:
    static tl::unexpected<Error> failed(const QSqlError &error)
    {
        return fail(ErrorCode::SandboxStorage,
                    {{QStringLiteral("why"), error.driverText()},
                     {QStringLiteral("state"), error.nativeErrorCode()}});
    }
    QSqlQuery *prepared(const QString &sql)
    {
        if (const auto it = m_statements.find(sql); it != m_statements.end())
            return it->second.get();
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return nullptr;
        return m_statements.emplace(sql, std::move(query)).first->second.get();
    }

    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

Database::Database(QString path)
    : m_path(std::move(path))
{
    static std::atomic<quint64> count = 0;
    m_number = ++count;
}

namespace {

// The connections of this thread by number of the database; closed with the thread.
template <class Connection>
std::map<quint64, std::unique_ptr<Connection>> &threadConnections()
{
    thread_local std::map<quint64, std::unique_ptr<Connection>> connections;
    return connections;
}

} // namespace

Database::~Database()
{
    closeThisThread();
}

void Database::closeThisThread() const
{
    threadConnections<Connection>().erase(m_number);
}

Result<Database::Connection *> Database::connection() const
{
    auto &mine = threadConnections<Connection>();
    if (const auto it = mine.find(m_number); it != mine.end())
        return it->second.get();
    static std::atomic<quint64> names = 0;
    auto made = std::make_unique<Connection>(QStringLiteral("sandbox-%1").arg(++names), m_path);
    LC_CHECK(made->open());
    return mine.emplace(m_number, std::move(made)).first->second.get();
}

Result<Rows> Database::run(const QString &sql, const QVariantList &values) const
{
    LC_TRY(mine, connection());
    return mine->run(sql, values);
}

Result<> Database::write(const std::function<Result<>()> &work) const
{
    const QMutexLocker locker(&m_writers);
    LC_CHECK(run(QStringLiteral("BEGIN IMMEDIATE")));
    auto done = work();
    if (done)
        done = run(QStringLiteral("COMMIT")).map([](const Rows &) {});
    if (!done)
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
    return done;
}

} // namespace lc::sandbox
