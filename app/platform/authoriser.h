#pragma once

#include "core/clock.h"
#include "platform/platformclient.h"
#include "platform/wiremapping.h"

#include <mutex>

namespace lc::platform {

// Makes the request that asks for a token (docs/wire.md) and keeps what it bought. Thread-safe.
class Authoriser
{
public:
    Authoriser(AuthorisationScheme scheme, Account account, std::shared_ptr<const Clock> clock);

    // Whether a token must be asked for before a request can be sent.
    [[nodiscard]] bool needsToken() const;
    // The current one, empty when there is none.
    [[nodiscard]] SecureText token() const;
    [[nodiscard]] QDateTime expires() const;
    [[nodiscard]] Result<WireRequest> request() const;
    // Keeps an answer.
    void accept(const WireAnswer &answer);
    // Drops the token if it is still this one.
    void drop(const SecureText &token);

private:
    AuthorisationScheme m_scheme;
    Account m_account;
    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    SecureText m_token;
    QDateTime m_expires;
    // Of the monotonic clock: setting the computer's clock must not end or lengthen a token.
    std::chrono::milliseconds m_renewAt{0};
};

} // namespace lc::platform
