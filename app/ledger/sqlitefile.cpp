#include "ledger/sqlitefile.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

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

} // namespace

SqliteFile::SqliteFile()
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_thread.setObjectName(QStringLiteral("ledger"));
}

SqliteFile::~SqliteFile()
{
    std::ignore = runOn(&m_thread, [this]() -> Result<> {
                      if (m_database)
                          m_database->close();
                      m_database.reset();
                      QSqlDatabase::removeDatabase(m_name);
                      return {};
                  }).result();
}

Result<> SqliteFile::connect(const QString &path, Mode mode)
{
    m_database = std::make_unique<QSqlDatabase>(
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name));
    QString options = u"QSQLITE_BUSY_TIMEOUT=" % QString::number(busyTimeoutMs);
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI";
    m_database->setConnectOptions(options);
    m_database->setDatabaseName(mode == Mode::ReadOnly ? readOnlyName(path) : path);
    const Error::Facts facts{{QStringLiteral("file"), QFileInfo(path).fileName()}};
    if (!m_database->open())
        return fail(ErrorCode::LedgerOpen, facts);
    if (mode == Mode::ReadOnly)
        return execute(*m_database, QStringLiteral("PRAGMA query_only=ON"), ErrorCode::LedgerOpen);
    for (const auto &pragma :
         {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
          QStringLiteral("PRAGMA fullfsync=ON"), QStringLiteral("PRAGMA trusted_schema=OFF")}) {
        if (auto set = execute(*m_database, pragma, ErrorCode::LedgerOpen); !set)
            return fail(Error(ErrorCode::LedgerOpen, facts).causedBy(set.error()));
    }
    return {};
}

Result<std::unique_ptr<SqliteFile>> SqliteFile::open(const QString &path, Mode mode)
{
    if (mode == Mode::ReadOnly && !QFileInfo(path).isFile())
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    std::unique_ptr<SqliteFile> file(new SqliteFile);
    LC_CHECK(runOn(&file->m_thread, [&]() { return file->connect(path, mode); }).result());
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
