#include "sandbox/store/copies.h"

namespace lc::sandbox {

Copies::Copies(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{}

Result<> Copies::prepare()
{
    return m_database->write([this]() -> Result<> {
        for (const auto *sql :
             {"CREATE TABLE IF NOT EXISTS copy (id INTEGER PRIMARY KEY, identifier TEXT NOT NULL,"
              " account TEXT NOT NULL, cause TEXT NOT NULL, made INTEGER NOT NULL, file BLOB)",
              "CREATE INDEX IF NOT EXISTS copy_file ON copy (made) WHERE file IS NOT NULL"})
            LC_CHECK(m_database->run(QString::fromLatin1(sql)));
        return {};
    });
}

Result<qint64> Copies::add(const Entry &entry, const SecureBytes &file)
{
    constexpr qint64 keptSeconds = 24 * 3600;
    qint64 row = 0;
    const qint64 made = entry.made.toSecsSinceEpoch();
    const auto stored = m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(QStringLiteral("UPDATE copy SET file = NULL"
                                                " WHERE file IS NOT NULL AND made < ?"),
                                 {made - keptSeconds}));
        LC_TRY(rows, m_database->run(QStringLiteral("INSERT INTO copy (identifier, account, cause,"
                                                    " made, file) VALUES (?,?,?,?,?)"),
                                     {entry.identifier, entry.account, entry.cause, made,
                                      file.view().toByteArray()}));
        row = rows.insertedId();
        return {};
    });
    LC_CHECK(stored);
    return row;
}

Result<std::optional<SecureBytes>> Copies::file(qint64 row) const
{
    LC_TRY(rows,
           m_database->run(
               QStringLiteral("SELECT file FROM copy WHERE id = ? AND file IS NOT NULL"), {row}));
    if (!rows.next())
        return std::optional<SecureBytes>();
    return std::optional(SecureBytes::take(rows.value(0).toByteArray()));
}

Result<qint64> Copies::count() const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT COUNT(*) FROM copy")));
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

} // namespace lc::sandbox
