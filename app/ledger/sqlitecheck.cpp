#include "ledger/sqlitestore.h"

#include "ledger/recordrow.h"
#include "ledger/sqliteschema.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

// What a verification asks of the file.

namespace lc::ledger {

namespace {

// What somebody added to the file's tables or took away, the guards against changes among them.
QStringList foreignObjects(QSqlDatabase &database, int version)
{
    QStringList expected = schemaObjects(version);
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")))
        return {QStringLiteral("schema")};
    while (query.next()) {
        if (!expected.removeOne(query.value(0).toString()))
            return {QStringLiteral("schema")};
    }
    return expected.isEmpty() ? QStringList() : QStringList(QStringLiteral("schema"));
}

} // namespace

Result<> SqliteStore::scan(const std::function<void(const Record &)> &visitor,
                           const std::function<void(const Unreadable &)> &unreadable)
{
    return m_file->run([&](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(
                QStringLiteral("SELECT %1 FROM record ORDER BY sequence").arg(rowColumns())))
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        while (query.next()) {
            const auto record = readRow(query);
            if (record)
                visitor(*record);
            else if (record.error().code() == ErrorCode::LedgerNewer)
                return fail(record.error());
            else
                unreadable({query.value(0).toLongLong(),
                            record.error().fact(QStringLiteral("member")).toString()});
        }
        if (query.lastError().isValid())
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        return {};
    });
}

Result<QStringList> SqliteStore::integrityProblems()
{
    return m_file->run([this](QSqlDatabase &database) -> Result<QStringList> {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("PRAGMA integrity_check(10)")))
            return QStringList{query.lastError().nativeErrorCode()};
        QStringList problems;
        while (query.next())
            problems.append(query.value(0).toString().section(u'\n', 0, 0));
        problems.removeAll(QStringLiteral("ok"));
        problems += foreignObjects(database, m_version);
        QSqlQuery tally(database);
        if (!tally.exec(tallyCheckStatement()) || !tally.next() || tally.value(0).toInt() != 0)
            problems.append(QStringLiteral("tally"));
        return problems;
    });
}

} // namespace lc::ledger
