#include "platform/caller.h"

#include "platform/statuserror.h"

#include <QLocale>

namespace lc::platform {

namespace {

constexpr qint64 largestFile = 64ll << 20;
constexpr qint64 largestAnswer = 8ll << 20;
// Beyond this the computer's clock is worth a word when an account is refused.
constexpr qint64 tolerableOffsetMs = 30000;

constexpr int httpOk = 200;
constexpr int httpNotFound = 404;
constexpr int httpGone = 410;

// "Tue, 15 Nov 1994 08:12:31 GMT" (RFC 9110, 5.6.7); invalid when it is not that.
QDateTime httpDate(const QByteArray &header)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

Caller::Caller(const PlatformSettings &settings, const Profile &profile,
               std::shared_ptr<Transport> transport, std::shared_ptr<const Clock> clock)
    : m_settings(settings)
    , m_mapping(profile)
    , m_transport(std::move(transport))
    , m_clock(clock)
    , m_authoriser(profile.authorisation(), settings.account, std::move(clock))
{}

QUrl Caller::addressOf(Service service) const
{
    QUrl url = m_settings.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + m_mapping.profile().path(service));
    return url;
}

LinkState Caller::linkState() const
{
    const std::scoped_lock lock(m_mutex);
    LinkState state = m_link;
    state.tokenExpires = m_authoriser.expires();
    return state;
}

void Caller::noteLink(const HttpReply &reply)
{
    const std::scoped_lock lock(m_mutex);
    m_link.reached = true;
    m_link.encrypted = reply.encrypted;
    m_link.tlsProtocol = reply.tlsProtocol;
    m_link.roundTrip = reply.elapsed;
}

// The platform's time stood for about half the round trip when it arrived here.
void Caller::noteClock(const QDateTime &platform, bool exact)
{
    if (!platform.isValid())
        return;
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    const std::scoped_lock lock(m_mutex);
    if (!exact && m_link.clockOffsetMs)
        return;
    m_link.clockOffsetMs = platform.toMSecsSinceEpoch() + m_link.roundTrip.count() / 2 - now;
}

Result<HttpReply> Caller::send(const HttpRequest &request, const CancellationToken &token)
{
    auto reply = m_transport->send(request, token);
    if (!reply) {
        const std::scoped_lock lock(m_mutex);
        m_link.reached = false;
        return reply;
    }
    noteLink(*reply);
    noteClock(httpDate(reply->headers.value("date")), false);
    return reply;
}

Result<WireAnswer> Caller::post(WireRequest request, const CancellationToken &token)
{
    LC_TRY(body, m_mapping.encodeRequest(request));
    HttpRequest http;
    http.url = addressOf(request.service);
    http.body = body;
    http.replyLimit = largestAnswer;
    http.deadlines = m_settings.deadlines;
    LC_TRY(reply, send(http, token));
    if (reply.status != httpOk)
        return fail(ErrorCode::HttpStatus, {{QStringLiteral("status"), reply.status},
                                            {QStringLiteral("host"), http.url.host()}});
    LC_TRY(answer, m_mapping.decodeAnswer(request.service, reply.body.view()));
    if (answer.status != Status::Ok)
        return fail(errorOf(answer.status, answer.statusText, request.service));
    return std::move(answer);
}

Error Caller::authenticationError(const Error &error) const
{
    const auto offset = linkState().clockOffsetMs;
    if (error.code() != ErrorCode::PlatformAuthentication || !offset ||
        qAbs(*offset) < tolerableOffsetMs)
        return error;
    Error::Facts facts = error.facts();
    facts.insert(QStringLiteral("clockOffsetSeconds"), *offset / 1000);
    return Error(error.code(), std::move(facts)).causedBy(error);
}

Result<> Caller::authoriseNow(const CancellationToken &token)
{
    LC_TRY(request, m_authoriser.request());
    auto answer = post(std::move(request), token);
    if (!answer)
        return fail(authenticationError(answer.error()));
    m_authoriser.accept(*answer);
    noteClock(QDateTime::fromString(answer->values.value(QStringLiteral("serverTime")).toString(),
                                    Qt::ISODateWithMs),
              true);
    return {};
}

Result<> Caller::authorise(const CancellationToken &token)
{
    if (m_mapping.profile().authorisation() == AuthorisationScheme::StaticToken)
        return {};
    const std::scoped_lock lock(m_authorising);
    return authoriseNow(token);
}

Result<> Caller::ensureToken(const CancellationToken &token)
{
    if (!m_authoriser.needsToken())
        return {};
    std::unique_lock lock(m_authorising, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(50)))
        LC_CHECK(token.check());
    // Another caller may have got it meanwhile.
    return m_authoriser.needsToken() ? authoriseNow(token) : Result<>();
}

Result<WireAnswer> Caller::call(const WireRequest &request, const CancellationToken &token)
{
    const auto attempt = [&](SecureText &used) -> Result<WireAnswer> {
        LC_CHECK(ensureToken(token));
        used = m_authoriser.token();
        WireRequest complete = request;
        complete.parameters.insert(QStringLiteral("account"), SecureText(m_settings.account.id));
        complete.parameters.insert(QStringLiteral("token"), used);
        return post(std::move(complete), token);
    };
    SecureText used;
    auto answer = attempt(used);
    if (answer || answer.error().code() != ErrorCode::PlatformAuthentication || used.isEmpty())
        return answer;
    m_authoriser.drop(used);
    if (!m_authoriser.token().isEmpty() && m_authoriser.token() == used)
        return answer; // a static token cannot be renewed
    return attempt(used);
}

Result<SecureBytes> Caller::fetch(const QUrl &url, const CancellationToken &token)
{
    HttpRequest http;
    http.method = HttpRequest::Method::Get;
    http.url = url;
    http.replyLimit = largestFile;
    http.deadlines = m_settings.deadlines;
    LC_TRY(reply, send(http, token));
    if (reply.status == httpNotFound || reply.status == httpGone)
        return fail(ErrorCode::DownloadAddressUsed, {{QStringLiteral("status"), reply.status}});
    if (reply.status != httpOk)
        return fail(ErrorCode::HttpStatus, {{QStringLiteral("status"), reply.status},
                                            {QStringLiteral("host"), url.host()}});
    return reply.body;
}

} // namespace lc::platform
