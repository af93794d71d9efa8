#include "platform/authoriser.h"

#include "crypto/digest.h"

#include <algorithm>

namespace lc::platform {

namespace {

constexpr qsizetype nonceBytes = 16;
// A token is renewed this long before its end, or after nine tenths of a short life.
constexpr qint64 mostSecondsBefore = 60;
constexpr qint64 longestLifetime = 30ll * 24 * 3600;

SecureText latin1(const QByteArray &bytes)
{
    return SecureText(QString::fromLatin1(bytes));
}

} // namespace

Authoriser::Authoriser(AuthorisationScheme scheme, Account account,
                       std::shared_ptr<const Clock> clock)
    : m_scheme(scheme)
    , m_account(std::move(account))
    , m_clock(std::move(clock))
{
    if (m_scheme == AuthorisationScheme::StaticToken)
        m_token = latin1(m_account.secret.view().toByteArray());
}

bool Authoriser::needsToken() const
{
    const std::scoped_lock lock(m_mutex);
    return m_scheme != AuthorisationScheme::StaticToken &&
           (m_token.isEmpty() || m_clock->monotonic() >= m_renewAt);
}

SecureText Authoriser::token() const
{
    const std::scoped_lock lock(m_mutex);
    return m_token;
}

QDateTime Authoriser::expires() const
{
    const std::scoped_lock lock(m_mutex);
    return m_expires;
}

Result<WireRequest> Authoriser::request() const
{
    WireRequest request;
    request.service = Service::Authorise;
    const auto set = [&request](const QString &name, const SecureText &value) {
        request.parameters.insert(name, value);
    };
    set(QStringLiteral("account"), SecureText(m_account.id));
    if (m_scheme == AuthorisationScheme::TokenEndpoint) {
        set(QStringLiteral("secret"), latin1(m_account.secret.view().toByteArray()));
        return request;
    }
    LC_TRY(random, crypto::randomBytes(nonceBytes));
    const QString nonce = QString::fromLatin1(random.toHex());
    const QDateTime now = m_clock->now();
    const QString time = now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate);
    const QString message = m_account.id % u'|' % time % u'|' % nonce;
    set(QStringLiteral("time"), SecureText(time));
    set(QStringLiteral("nonce"), SecureText(nonce));
    set(QStringLiteral("signature"),
        latin1(crypto::hmacSm3(m_account.secret.view(), message.toUtf8()).toHex()));
    return request;
}

void Authoriser::accept(const WireAnswer &answer)
{
    const qint64 lifetime = std::clamp<qint64>(
        answer.values.value(QStringLiteral("lifetime")).view().toLongLong(), 0, longestLifetime);
    const qint64 early = std::min(mostSecondsBefore, lifetime / 10);
    const std::scoped_lock lock(m_mutex);
    m_token = answer.values.value(QStringLiteral("token"));
    m_expires = m_clock->now().addSecs(lifetime);
    m_renewAt = m_clock->monotonic() + std::chrono::seconds(lifetime - early);
}

void Authoriser::drop(const SecureText &token)
{
    const std::scoped_lock lock(m_mutex);
    if (m_scheme != AuthorisationScheme::StaticToken && m_token == token)
        m_token = {};
}

} // namespace lc::platform
