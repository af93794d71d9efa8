#pragma once

#include "core/clock.h"
#include "sandbox/store/database.h"
#include "sandbox/store/identifierform.h"

#include <optional>

namespace lc::sandbox {

struct EncryptedContent
{
    QString identifier; // of the license
    QString account;    // for whom it was made
};

struct EncryptedToken
{
    QString text;
    QDateTime issued;
    QDateTime expires;
};

enum class TokenState { Good, Forged, Expired, Used };

struct OpenedToken
{
    TokenState state = TokenState::Forged;
    EncryptedContent content;
    QDateTime issued;
    QDateTime expires;
    QByteArray raw;
};

// 加密电子证照标识. Bytes, big endian:
//   version 1 (1) | key (2) | issued (5) | expires (5) | nonce (16) | SM4-CTR of content | tag (16)
// Times are seconds since 1970 in UTC, in the clear so that a counter can tell its age; the tag
// is the left half of HMAC-SM3 (RFC 2104 section 5) over everything before it. Content:
// identifier, 0, account in UTF-8. Keys stay in the store for as long as what they made may
// live; only this platform has them. Thread-safe.
class EncryptedIds
{
public:
    EncryptedIds(std::shared_ptr<Database> database, std::shared_ptr<const Clock> clock);
    // Makes the first key when there is none.
    [[nodiscard]] Result<> prepare();
    // New ones are made with a new key from now on; old ones stay readable.
    [[nodiscard]] Result<> rotateKey();
    [[nodiscard]] Result<EncryptedToken> make(const EncryptedContent &content, int lifetimeSeconds,
                                              IdentifierForm form) const;
    // Reads either form. Never fails because of what was given.
    [[nodiscard]] Result<OpenedToken> open(const QString &text) const;
    // One redemption: false when somebody was first.
    [[nodiscard]] Result<bool> redeem(const OpenedToken &token);
    [[nodiscard]] static QByteArray rawOf(const QString &text);

private:
    struct Keys
    {
        QByteArray encryption;
        QByteArray authentication;
    };
    [[nodiscard]] Result<> addKey();
    [[nodiscard]] Result<std::optional<Keys>> keys(int number) const;
    [[nodiscard]] Result<int> currentKey() const;
    [[nodiscard]] Result<bool> isUsed(const QByteArray &raw) const;

    std::shared_ptr<Database> m_database;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
