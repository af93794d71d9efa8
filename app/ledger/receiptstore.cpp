#include "ledger/receiptstore.h"

#include <QSqlQuery>
#include <QVariant>

namespace lc::ledger {

namespace {

Receipt receiptOf(const QSqlQuery &query)
{
    return {query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toByteArray(),
            query.value(3).toString(), query.value(4).toInt(),      query.value(5).toByteArray()};
}

} // namespace

ReceiptStore::ReceiptStore(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{}

Result<std::unique_ptr<ReceiptStore>> ReceiptStore::open(const QString &path)
{
    LC_TRY(file, SqliteFile::open(path, SqliteFile::Mode::ReadWrite));
    std::unique_ptr<ReceiptStore> store(new ReceiptStore(std::move(file)));
    LC_CHECK(store->m_file->run([](QSqlDatabase &database) {
        return execute(database,
                       QStringLiteral("CREATE TABLE IF NOT EXISTS receipt("
                                      "chain TEXT NOT NULL,sequence INTEGER NOT NULL,"
                                      "hash BLOB NOT NULL,received TEXT NOT NULL,"
                                      "key INTEGER NOT NULL,value BLOB NOT NULL,"
                                      "PRIMARY KEY(chain,sequence)) STRICT,WITHOUT ROWID"),
                       ErrorCode::LedgerOpen);
    }));
    return store;
}

Result<> ReceiptStore::add(const Receipt &receipt)
{
    return m_file->run([&receipt](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT OR IGNORE INTO receipt VALUES(?,?,?,?,?,?)"));
        query.addBindValue(receipt.chain);
        query.addBindValue(receipt.sequence);
        query.addBindValue(receipt.hash);
        query.addBindValue(receipt.received);
        query.addBindValue(receipt.key);
        query.addBindValue(receipt.value);
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerWrite, query));
        return {};
    });
}

Result<Receipt> ReceiptStore::last(const QString &chain)
{
    return m_file->run([&chain](QSqlDatabase &database) -> Result<Receipt> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("SELECT * FROM receipt WHERE chain=? "
                                     "ORDER BY sequence DESC LIMIT 1"));
        query.addBindValue(chain);
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerOpen, query));
        return query.next() ? receiptOf(query) : Receipt();
    });
}

Result<QList<Receipt>> ReceiptStore::receipts(const QString &chain, qint64 from, int limit)
{
    return m_file->run([&](QSqlDatabase &database) -> Result<QList<Receipt>> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("SELECT * FROM receipt WHERE chain=? AND sequence>=? "
                                     "ORDER BY sequence LIMIT ?"));
        query.addBindValue(chain);
        query.addBindValue(from);
        query.addBindValue(limit);
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerOpen, query));
        QList<Receipt> found;
        while (query.next())
            found.append(receiptOf(query));
        return found;
    });
}

} // namespace lc::ledger
