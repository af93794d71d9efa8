#include "ledger/sqlitefile.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

namespace lc::ledger {

namespace {

constexpr int busyTimeoutMs = 15'000;

// A copy without a write-ahead log needs no lock and no shared memory file beside it.
bool isQuietCopy(const QString &path)
{
    return QFileInfo(path + u"-wal").size() == 0 && !QFileInfo::exists(path + u"-shm");
}

QString readOnlyName(const QString &path)
{
    QString name =
        QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
    return isQuietCopy(path) ? QString(name % u"?immutable=1") : name;
}

Result<> connect(QSqlDatabase &database, const QString &path, SqliteFile::Mode mode)
{
    const bool readOnly = mode == SqliteFile::Mode::ReadOnly;
    QString options = u"QSQLITE_BUSY_TIMEOUT=" % QString::number(busyTimeoutMs);
    if (readOnly)
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI";
    database.setConnectOptions(options);
    database.setDatabaseName(readOnly ? readOnlyName(path) : path);
    const Error::Facts facts{{QStringLiteral("file"), QFileInfo(path).fileName()}};
    if (!database.open())
        return fail(ErrorCode::LedgerOpen, facts);
    if (readOnly)
        return execute(database, QStringLiteral("PRAGMA query_only=ON"), ErrorCode::LedgerOpen);
    for (const auto &pragma :
         {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
          QStringLiteral("PRAGMA fullfsync=ON"), QStringLiteral("PRAGMA trusted_schema=OFF")}) {
        if (auto set = execute(database, pragma, ErrorCode::LedgerOpen); !set)
            return fail(Error(ErrorCode::LedgerOpen, facts).causedBy(set.error()));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<SqliteFile>> SqliteFile::open(const QString &path, Mode mode)
{
    if (mode == Mode::ReadOnly && !QFileInfo(path).isFile())
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    std::unique_ptr<SqliteFile> file(new SqliteFile);
    LC_CHECK(file->m_thread.connect(QStringLiteral("QSQLITE"), [&](QSqlDatabase &database) {
        return connect(database, path, mode);
    }));
    return file;
}

Error sqlError(ErrorCode code, const QSqlQuery &query)
{
    return Error(code, {{QStringLiteral("code"), query.lastError().nativeErrorCode()}});
}

Result<> execute(QSqlDatabase &database, const QString &statement, ErrorCode code)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return fail(sqlError(code, query));
    return {};
}

} // namespace lc::ledger
