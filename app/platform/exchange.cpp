#include "platform/exchange.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace lc::platform {

namespace {

constexpr int proxyAuthenticationRequired = 407;
constexpr qint64 readAhead = 1 << 20;
constexpr qint64 chunkSize = 16384;
constexpr int chunksAtOnce = 64;

// An error that is nothing but the number in an answer's status line.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
    case QNetworkReply::ProtocolInvalidOperationError: // 400
        return true;
    default: // Qt's list is long and grows
        return false;
    }
}

// No connection came about.
bool isOfConnecting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default: // Qt's list is long and grows
        return false;
    }
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Exchange::Exchange(const HttpRequest &request, std::shared_ptr<const TlsPolicy> tls, Done done)
    : m_request(request)
    , m_tls(std::move(tls))
    , m_done(std::move(done))
    , m_start(std::chrono::steady_clock::now())
{
    const auto prepare = [this](QTimer &timer, const QString &which) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this, which] { deadlinePassed(which); });
    };
    prepare(m_connectTimer, QStringLiteral("connect"));
    prepare(m_idleTimer, QStringLiteral("idle"));
    prepare(m_totalTimer, QStringLiteral("total"));
    m_totalTimer.start(m_request.deadlines.total);
}

Exchange::~Exchange()
{
    // The reply reads from the body until it is gone.
    delete m_reply.data();
}

QNetworkRequest Exchange::networkRequest() const
{
    using Attribute = QNetworkRequest::Attribute;
    QNetworkRequest request(m_request.url);
    request.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(Attribute::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(Attribute::CacheSaveControlAttribute, false);
    request.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::Http2AllowedAttribute, false);
    request.setAttribute(Attribute::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(Attribute::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    // Named by us, so that Qt neither asks for compression nor undoes it.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "license-counter/" COUNTER_VERSION);
    if (m_request.method == HttpRequest::Method::Post) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
        request.setRawHeader("Accept", "application/json");
    }
    if (m_request.url.scheme() == u"https")
        request.setSslConfiguration(m_tls->configuration());
    return request;
}

void Exchange::begin(QNetworkAccessManager &manager)
{
    if (m_ended)
        return;
    m_connectsToProxy = manager.proxy().type() != QNetworkProxy::NoProxy &&
                        manager.proxy().type() != QNetworkProxy::DefaultProxy;
    m_body = new UploadBody(m_request.body, this);
    // A download address serves once, so a GET has the body that cannot be rewound as well.
    m_reply = m_request.method == HttpRequest::Method::Post
                  ? manager.post(networkRequest(), m_body)
                  : manager.sendCustomRequest(networkRequest(), "GET", m_body);
    m_reply->setReadBufferSize(readAhead);
    watch();
    if (m_request.method == HttpRequest::Method::Post) {
        m_connectTimer.start(m_request.deadlines.connect);
    } else {
        // Nothing tells when a request without a body leaves, so it counts as sent unless
        // connecting itself fails, and waiting for its connection is part of waiting for it.
        m_requestSent = true;
        m_idleTimer.start(m_request.deadlines.idle);
    }
}

void Exchange::watch()
{
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::checkPin);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::judgeTls);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        progressed();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::progressed);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished);
}

void Exchange::progressed()
{
    if (m_ended)
        return;
    m_connectTimer.stop();
    m_idleTimer.start(m_request.deadlines.idle);
}

void Exchange::checkPin()
{
    if (m_tls->hasPin() && !m_tls->pinMatches(m_reply->sslConfiguration().peerCertificate()))
        stopWith(located(ErrorCode::TlsFailed, {{QStringLiteral("why"), QStringLiteral("pin")}}));
    else
        progressed();
}

void Exchange::judgeTls(const QList<QSslError> &errors)
{
    if (m_tls->mayIgnore(errors, m_reply->sslConfiguration().peerCertificate()))
        m_reply->ignoreSslErrors(errors);
    else
        m_tlsReason = TlsPolicy::reasonOf(errors);
}

void Exchange::readHeaders()
{
    progressed();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400) {
        const QUrl target = m_reply->header(QNetworkRequest::LocationHeader).toUrl();
        stopWith(Error(ErrorCode::RedirectRefused,
                       {{QStringLiteral("status"), status},
                        {QStringLiteral("host"), m_request.url.resolved(target).host()}}));
        return;
    }
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_request.replyLimit)
        stopWith(
            located(ErrorCode::ReplyTooLarge, {{QStringLiteral("limit"), m_request.replyLimit}}));
}

void Exchange::readBody()
{
    if (m_ended)
        return;
    progressed();
    // A part at a time: a server that sends without end must not keep the timers waiting.
    char chunk[chunkSize];
    for (int i = 0; i < chunksAtOnce; ++i) {
        const qint64 count = m_reply->read(chunk, chunkSize);
        if (count <= 0)
            return;
        if (static_cast<qint64>(m_received.size()) + count > m_request.replyLimit) {
            stopWith(located(ErrorCode::ReplyTooLarge,
                             {{QStringLiteral("limit"), m_request.replyLimit}}));
            return;
        }
        m_received.insert(m_received.end(), chunk, chunk + count);
        wipe(chunk, static_cast<size_t>(count));
    }
    QMetaObject::invokeMethod(this, &Exchange::readBody, Qt::QueuedConnection);
}

// What is left when the reply has ended; bounded by the read-ahead.
void Exchange::readRest()
{
    while (!m_ended && m_reply->bytesAvailable() > 0)
        readBody();
}

void Exchange::deadlinePassed(const QString &which)
{
    stopWith(lost(located(ErrorCode::DeadlineExceeded, {{QStringLiteral("deadline"), which}})));
}

void Exchange::cancel()
{
    stopWith(Error(ErrorCode::Cancelled)
                 .causedBy(Error(wasSent() ? ErrorCode::OutcomeUnknown : ErrorCode::NotDelivered)));
}

void Exchange::stopWith(Error error)
{
    if (m_ended)
        return;
    // abort() may say "finished" at once, or not at all.
    end(fail(std::move(error)));
    if (m_reply)
        m_reply->abort();
}

Error Exchange::located(ErrorCode code, Error::Facts facts) const
{
    facts.insert(QStringLiteral("host"), m_request.url.host());
    return Error(code, std::move(facts));
}

Error Exchange::lost(Error cause) const
{
    return located(wasSent() ? ErrorCode::OutcomeUnknown : ErrorCode::NotDelivered)
        .causedBy(std::move(cause));
}

Error Exchange::causeOf(QNetworkReply::NetworkError error) const
{
    const bool noProxy = m_connectsToProxy && (error == QNetworkReply::HostNotFoundError ||
                                               error == QNetworkReply::ConnectionRefusedError);
    if (noProxy)
        return Error(ErrorCode::ConnectionRefused, {{QStringLiteral("proxy"), true}});
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return located(ErrorCode::HostNotFound);
    case QNetworkReply::ConnectionRefusedError:
        return located(ErrorCode::ConnectionRefused);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return Error(ErrorCode::ConnectionRefused, {{QStringLiteral("proxy"), true}});
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Error(ErrorCode::HttpStatus,
                     {{QStringLiteral("proxy"), true},
                      {QStringLiteral("status"), proxyAuthenticationRequired}});
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return located(ErrorCode::DeadlineExceeded);
    default: // Qt's list is long and grows
        return located(ErrorCode::ConnectionLost,
                       {{QStringLiteral("network"), static_cast<int>(error)}});
    }
}

bool Exchange::bodyIsWhole() const
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !length.isValid() || length.toLongLong() == static_cast<qint64>(m_received.size());
}

Result<HttpReply> Exchange::answer()
{
    if (!bodyIsWhole())
        return fail(lost(located(ErrorCode::ReplyIncomplete)));
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return fail(located(ErrorCode::ReplyEncoding,
                            {{QStringLiteral("why"), QStringLiteral("compressed")}}));
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.insert(name.toLower(), value);
    reply.body =
        SecureBytes(QByteArrayView(m_received.data(), static_cast<qsizetype>(m_received.size())));
    reply.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_start);
    reply.encrypted = m_request.url.scheme() == u"https";
    if (reply.encrypted)
        reply.tlsProtocol = nameOf(m_reply->sslConfiguration().sessionProtocol());
    return reply;
}

// In TLS 1.3 a server asks for the certificate after the client's side of the handshake is done
// (RFC 8446, alert 116), and in TLS 1.2 it ends the handshake (alert 40): either way it has taken
// no request. Qt tells it in words alone.
bool Exchange::lacksClientCertificate() const
{
    const QString words = m_reply->errorString();
    const bool shown = !m_tls || m_tls->showsCertificate();
    return m_request.url.scheme() == u"https" && !shown &&
           (words.contains(u"certificate required") || words.contains(u"handshake failure"));
}

void Exchange::finished()
{
    if (m_ended)
        return;
    readRest();
    if (m_ended)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == proxyAuthenticationRequired)
        end(fail(located(ErrorCode::NotDelivered)
                     .causedBy(causeOf(QNetworkReply::ProxyAuthenticationRequiredError))));
    else if (status > 0 && isOfStatus(error))
        end(answer());
    else if (error == QNetworkReply::SslHandshakeFailedError && !lacksClientCertificate())
        end(fail(located(ErrorCode::TlsFailed,
                         {{QStringLiteral("why"),
                           m_tlsReason.isEmpty() ? QStringLiteral("handshake") : m_tlsReason}})));
    else if (lacksClientCertificate())
        end(fail(located(ErrorCode::TlsFailed,
                         {{QStringLiteral("why"), QStringLiteral("clientCertificateMissing")}})));
    else if (isOfConnecting(error))
        end(fail(located(ErrorCode::NotDelivered).causedBy(causeOf(error))));
    else
        end(fail(lost(causeOf(error))));
}

void Exchange::end(Result<HttpReply> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_connectTimer.stop();
    m_idleTimer.stop();
    m_totalTimer.stop();
    m_done(std::move(result));
    Q_EMIT ended();
}

} // namespace lc::platform
