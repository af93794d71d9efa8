#include "sandbox/store/accounts.h"

#include "crypto/digest.h"

namespace lc::sandbox {

namespace {

constexpr qint64 allowedSkewSeconds = 300;
constexpr qint64 tokenLifetimeSeconds = 3600;
constexpr qsizetype longestNonce = 128;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Accounts::Accounts(std::shared_ptr<Database> database, QByteArray tokenKey,
                   std::shared_ptr<const Clock> clock)
    : m_database(std::move(database))
    , m_tokenKey(std::move(tokenKey))
    , m_clock(std::move(clock))
{}

Result<> Accounts::prepare()
{
    return m_database->write([this]() -> Result<> {
        LC_CHECK(m_database->run(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, secret TEXT NOT NULL,"
            " role TEXT NOT NULL)")));
        LC_CHECK(m_database->run(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS nonce (account TEXT NOT NULL, nonce TEXT NOT NULL,"
            " seen INTEGER NOT NULL, PRIMARY KEY (account, nonce)) WITHOUT ROWID")));
        LC_CHECK(m_database->run(
            QStringLiteral("CREATE INDEX IF NOT EXISTS nonce_seen ON nonce (seen)")));
        return {};
    });
}

Result<StoredAccount> Accounts::ensure(const QString &id, const QString &role)
{
    LC_TRY(random, crypto::randomBytes(24));
    const auto stored = m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT OR IGNORE INTO account (id, secret, role) VALUES (?,?,?)"),
            {id, hex(random), role}));
        return {};
    });
    LC_CHECK(stored);
    LC_TRY(account, find(id));
    if (!account)
        return fail(ErrorCode::SandboxStorage);
    return *account;
}

Result<std::optional<StoredAccount>> Accounts::find(const QString &id) const
{
    LC_TRY(rows,
           m_database->run(QStringLiteral("SELECT secret, role FROM account WHERE id = ?"), {id}));
    if (!rows.next())
        return std::optional<StoredAccount>();
    return std::optional(StoredAccount{id, rows.text(0).toLatin1(), rows.text(1)});
}

Result<QList<StoredAccount>> Accounts::all() const
{
    QList<StoredAccount> list;
    LC_TRY(rows,
           m_database->run(QStringLiteral("SELECT id, secret, role FROM account ORDER BY id")));
    while (rows.next())
        list.append({rows.text(0), rows.text(1).toLatin1(), rows.text(2)});
    return list;
}

Result<bool> Accounts::useNonce(const QString &account, const QString &nonce)
{
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    bool fresh = false;
    const auto stored = m_database->write([&]() -> Result<> {
        // A time older than this is refused anyhow, so its nonces need not be kept.
        LC_CHECK(m_database->run(QStringLiteral("DELETE FROM nonce WHERE seen < ?"),
                                 {now - 4 * allowedSkewSeconds}));
        LC_TRY(rows, m_database->run(QStringLiteral("INSERT OR IGNORE INTO nonce"
                                                    " (account, nonce, seen) VALUES (?,?,?)"),
                                     {account, nonce, now}));
        fresh = rows.affected() == 1;
        return {};
    });
    LC_CHECK(stored);
    return fresh;
}

Result<std::optional<AccessToken>> Accounts::authorise(const QString &account, const QString &time,
                                                       const QString &nonce,
                                                       const QString &signature)
{
    const std::optional<AccessToken> refused;
    LC_TRY(known, find(account));
    // The work is the same whether the account exists or not.
    const QByteArray secret = known ? known->secret : m_tokenKey;
    const QByteArray message = QString(account % u'|' % time % u'|' % nonce).toUtf8();
    const QByteArray expected = crypto::hmacSm3(secret, message).toHex();
    const bool matches = crypto::equalInConstantTime(expected, signature.toLower().toLatin1());
    const QDateTime sent = QDateTime::fromString(time, Qt::ISODate);
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    if (!known || !matches || !sent.isValid() || nonce.isEmpty() || nonce.size() > longestNonce ||
        std::abs(sent.toSecsSinceEpoch() - now) > allowedSkewSeconds)
        return refused;
    LC_TRY(fresh, useNonce(account, nonce));
    if (!fresh)
        return refused;
    LC_TRY(random, crypto::randomBytes(12));
    const QString expires = QString::number(now + tokenLifetimeSeconds);
    const QString mark = hex(random);
    AccessToken token;
    token.text = expires % u'.' % mark % u'.' % tokenMac(account, expires, mark);
    token.expires = QDateTime::fromSecsSinceEpoch(now + tokenLifetimeSeconds);
    return std::optional(token);
}

QString Accounts::tokenMac(QStringView account, QStringView expires, QStringView nonce) const
{
    const QString message = u"token|" % account % u'|' % expires % u'|' % nonce;
    return hex(crypto::hmacSm3(m_tokenKey, message.toUtf8()));
}

bool Accounts::accepts(const QString &account, const QString &token) const
{
    const auto parts = QStringView(token).split(u'.');
    if (parts.size() != 3)
        return false;
    const QString expected = tokenMac(account, parts[0], parts[1]);
    if (!crypto::equalInConstantTime(expected.toLatin1(), parts[2].toLatin1()))
        return false;
    return parts[0].toLongLong() > m_clock->now().toSecsSinceEpoch();
}

} // namespace lc::sandbox
