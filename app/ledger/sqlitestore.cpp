#include "ledger/sqlitestore.h"

#include "ledger/epochkey.h"
#include "ledger/recordrow.h"
#include "ledger/sqliteschema.h"

#include <QSqlError>

namespace lc::ledger {

namespace {

constexpr int constraintCode = 19; // SQLITE_CONSTRAINT; extended codes keep it in the low byte

Result<int> versionOf(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return fail(sqlError(ErrorCode::LedgerOpen, query));
    return query.value(0).toInt();
}

Result<> makeSchema(QSqlDatabase &database)
{
    LC_CHECK(execute(database, QStringLiteral("BEGIN IMMEDIATE"), ErrorCode::LedgerOpen));
    // Another process may have been first while this one waited for the lock.
    LC_TRY(version, versionOf(database));
    for (const QString &statement :
         version < schemaVersion ? schemaStatements(version) : QStringList()) {
        if (auto made = execute(database, statement, ErrorCode::LedgerOpen); !made) {
            std::ignore = execute(database, QStringLiteral("ROLLBACK"), ErrorCode::LedgerOpen);
            return fail(made.error());
        }
    }
    return execute(database, QStringLiteral("COMMIT"), ErrorCode::LedgerOpen);
}

Result<> insertRow(QSqlDatabase &database, const Record &record)
{
    QSqlQuery query(database);
    query.prepare(
        QStringLiteral("INSERT INTO record(%1) VALUES(%2)").arg(rowColumns(), rowPlaceholders()));
    bindRow(query, record);
    if (query.exec())
        return {};
    Error error = sqlError(ErrorCode::LedgerWrite, query);
    if ((query.lastError().nativeErrorCode().toInt() & 0xFF) == constraintCode)
        error = Error(ErrorCode::LedgerWrite, {{QStringLiteral("taken"), true}});
    return fail(error);
}

Result<> insertEnd(QSqlDatabase &database, qint64 sequence, const SignedEnd &end)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO signedEnd VALUES(1,?,?,?)"));
    query.addBindValue(sequence);
    query.addBindValue(end.checkpoint);
    query.addBindValue(end.publicKey);
    if (!query.exec())
        return fail(sqlError(ErrorCode::LedgerWrite, query));
    return {};
}

Result<> insertBoth(QSqlDatabase &database, const Record &record, const SignedEnd &end)
{
    LC_CHECK(execute(database, QStringLiteral("BEGIN IMMEDIATE"), ErrorCode::LedgerWrite));
    Result<> done = insertRow(database, record);
    if (done)
        done = insertEnd(database, record.sequence, end);
    if (done)
        done = execute(database, QStringLiteral("COMMIT"), ErrorCode::LedgerWrite);
    if (!done)
        std::ignore = execute(database, QStringLiteral("ROLLBACK"), ErrorCode::LedgerWrite);
    return done;
}

Result<Record> lastRow(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT %1 FROM record ORDER BY sequence DESC LIMIT 1")
                        .arg(rowColumns())))
        return fail(sqlError(ErrorCode::LedgerOpen, query));
    if (!query.next())
        return Record();
    return readRow(query);
}

Result<SignedEnd> readEnd(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT checkpoint,publicKey FROM signedEnd")))
        return fail(sqlError(ErrorCode::LedgerDamaged, query));
    if (!query.next())
        return SignedEnd();
    return SignedEnd{query.value(0).toByteArray(), query.value(1).toByteArray()};
}

Result<int> countOf(QSqlDatabase &database, const QString &statement, const QVariant &value)
{
    QSqlQuery query(database);
    query.prepare(statement);
    query.addBindValue(value);
    if (!query.exec() || !query.next())
        return fail(sqlError(ErrorCode::LedgerOpen, query));
    return query.value(0).toInt();
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{}

Result<> SqliteStore::prepare(SqliteFile::Mode mode)
{
    return m_file->run([this, mode](QSqlDatabase &database) -> Result<> {
        LC_TRY(version, versionOf(database));
        if (version > schemaVersion)
            return fail(ErrorCode::LedgerNewer, {{QStringLiteral("format"), version}});
        if (mode == SqliteFile::Mode::ReadWrite) {
            m_version = schemaVersion;
            return version == schemaVersion ? Result<>() : makeSchema(database);
        }
        if (version < 1)
            return fail(ErrorCode::LedgerOpen, {{QStringLiteral("version"), version}});
        // Older tables are read as they are. One state of the file for everything that is asked,
        // while others append.
        m_version = version;
        return execute(database, QStringLiteral("BEGIN"), ErrorCode::LedgerOpen);
    });
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &path, SqliteFile::Mode mode)
{
    LC_TRY(file, SqliteFile::open(path, mode));
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(file)));
    LC_CHECK(store->prepare(mode));
    return store;
}

Result<> SqliteStore::append(const Record &record)
{
    return m_file->run([&record](QSqlDatabase &database) { return insertRow(database, record); });
}

Result<> SqliteStore::append(const Record &record, const SignedEnd &end)
{
    return m_file->run([&](QSqlDatabase &database) { return insertBoth(database, record, end); });
}

Result<SignedEnd> SqliteStore::signedEnd()
{
    if (m_version < schemaVersion)
        return SignedEnd();
    return m_file->run([](QSqlDatabase &database) { return readEnd(database); });
}

Result<SqliteStore::Ending> SqliteStore::ending()
{
    return m_file->run([](QSqlDatabase &database) -> Result<Ending> {
        LC_CHECK(execute(database, QStringLiteral("BEGIN"), ErrorCode::LedgerOpen));
        const auto last = lastRow(database);
        const auto end = readEnd(database);
        LC_CHECK(execute(database, QStringLiteral("COMMIT"), ErrorCode::LedgerOpen));
        LC_CHECK(last);
        LC_CHECK(end);
        return Ending{*last, *end};
    });
}

Result<> SqliteStore::setSignedEnd(const Record &last, const SignedEnd &end)
{
    return m_file->run(
        [&](QSqlDatabase &database) { return insertEnd(database, last.sequence, end); });
}

Result<Record> SqliteStore::last()
{
    return m_file->run([](QSqlDatabase &database) { return lastRow(database); });
}

Result<> SqliteStore::visit(qint64 from, const std::function<bool(const Record &)> &visitor)
{
    return m_file->run([from, &visitor](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(QStringLiteral("SELECT %1 FROM record WHERE sequence>=? ORDER BY sequence")
                          .arg(rowColumns()));
        query.addBindValue(from);
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerOpen, query));
        while (query.next()) {
            LC_TRY(record, readRow(query));
            if (!visitor(record))
                return {};
        }
        if (query.lastError().isValid())
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        return {};
    });
}

Result<int> SqliteStore::recordsInEpoch(qint64 epoch)
{
    return m_file->run([epoch](QSqlDatabase &database) {
        // An epoch is at most so long, and the present one is at the end.
        return countOf(database,
                       QStringLiteral("SELECT count(*) FROM (SELECT epoch FROM record "
                                      "ORDER BY sequence DESC LIMIT %1) WHERE epoch=?")
                           .arg(EpochRule::recordsInEpoch),
                       epoch);
    });
}

Result<int> SqliteStore::printsOf(const QString &serial)
{
    return m_file->run([&serial](QSqlDatabase &database) {
        return countOf(database,
                       QStringLiteral("SELECT count(*) FROM record WHERE serial=? AND serial<>'' "
                                      "AND event IN ('Print','Reprint')"),
                       serial);
    });
}

} // namespace lc::ledger
