#include "sandbox/store/addresses.h"

#include "crypto/digest.h"

namespace lc::sandbox {

Addresses::Addresses(std::shared_ptr<Database> database, std::shared_ptr<const Clock> clock)
    : m_database(std::move(database))
    , m_clock(std::move(clock))
{}

Result<> Addresses::prepare()
{
    return m_database->write([this]() -> Result<> {
        LC_CHECK(m_database->run(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS download (id TEXT PRIMARY KEY, license INTEGER NOT NULL, "
            "copy INTEGER NOT NULL,"
            " account TEXT NOT NULL, expires INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0)"
            " WITHOUT ROWID")));
        LC_CHECK(m_database->run(
            QStringLiteral("CREATE INDEX IF NOT EXISTS download_expires ON download (expires)")));
        return {};
    });
}

Result<QString> Addresses::issue(const AddressedFile &file)
{
    constexpr int secretBytes = 32;
    constexpr qint64 keptSeconds = 24 * 3600;
    LC_TRY(random, crypto::randomBytes(secretBytes));
    const QString id = QString::fromLatin1(
        random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    const auto stored = m_database->write([&]() -> Result<> {
        // Old ones are kept for a day, so that they can be told from invented ones.
        LC_CHECK(m_database->run(QStringLiteral("DELETE FROM download WHERE expires < ?"),
                                 {now - keptSeconds}));
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT INTO download (id, license, copy, account, expires)"
                           " VALUES (?,?,?,?,?)"),
            {id, file.license, file.copy, file.account, now + lifetimeSeconds}));
        return {};
    });
    LC_CHECK(stored);
    return id;
}

Result<Redemption> Addresses::redeem(const QString &id)
{
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    Redemption redemption;
    const auto stored = m_database->write([&]() -> Result<> {
        {
            LC_TRY(rows,
                   m_database->run(QStringLiteral("SELECT license, copy, account, expires, used"
                                                  " FROM download WHERE id = ?"),
                                   {id}));
            if (!rows.next())
                return {};
            redemption.file = {rows.value(0).toLongLong(), rows.value(1).toLongLong(),
                               rows.text(2)};
            redemption.state = rows.value(4).toInt() != 0          ? AddressState::Used
                               : rows.value(3).toLongLong() <= now ? AddressState::Expired
                                                                   : AddressState::Good;
        }
        if (redemption.state == AddressState::Good)
            LC_CHECK(
                m_database->run(QStringLiteral("UPDATE download SET used = 1 WHERE id = ?"), {id}));
        return {};
    });
    LC_CHECK(stored);
    return redemption;
}

} // namespace lc::sandbox
