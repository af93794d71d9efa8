#pragma once

#include "core/clock.h"
#include "sandbox/store/database.h"

#include <QDateTime>

#include <optional>

namespace lc::sandbox {

struct StoredAccount
{
    QString id;
    QByteArray secret;
    QString role; // "clerk", ...
};

struct AccessToken
{
    QString text;
    QDateTime expires;
};

// The accounts that may call, and the proof that a caller brings: HMAC-SM3 of its secret over
// account, time and nonce buys a token with a lifetime. Nonces serve once. Thread-safe.
class Accounts
{
public:
    // `tokenKey` authenticates tokens, so that they outlive a restart without being stored.
    Accounts(std::shared_ptr<Database> database, QByteArray tokenKey,
             std::shared_ptr<const Clock> clock);
    [[nodiscard]] Result<> prepare();
    // The first account with that role; made with a random secret when there is none.
    [[nodiscard]] Result<StoredAccount> ensure(const QString &id, const QString &role);
    [[nodiscard]] Result<std::optional<StoredAccount>> find(const QString &id) const;
    [[nodiscard]] Result<QList<StoredAccount>> all() const;
    // Null when the proof is wrong, too old, from the future or used before.
    [[nodiscard]] Result<std::optional<AccessToken>> authorise(const QString &account,
                                                               const QString &time,
                                                               const QString &nonce,
                                                               const QString &signature);
    [[nodiscard]] bool accepts(const QString &account, const QString &token) const;

private:
    [[nodiscard]] QString tokenMac(QStringView account, QStringView expires,
                                   QStringView nonce) const;
    [[nodiscard]] Result<bool> useNonce(const QString &account, const QString &nonce);

    std::shared_ptr<Database> m_database;
    QByteArray m_tokenKey;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
