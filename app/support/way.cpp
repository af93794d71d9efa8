#include "support/way.h"

#include "platform/networktransport.h"
#include "platform/tlspolicy.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

namespace lc::support {

namespace {

using State = StageReport::State;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

Error::Facts whereTo(const QUrl &url)
{
    return {{QStringLiteral("host"), url.host()}, {QStringLiteral("port"), portOf(url)}};
}

using Proxy = platform::TransportSettings::Proxy;

// What stands between this computer and the platform; NoProxy when nothing does.
QNetworkProxy proxyFor(const DiagnosisRequest &request)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    switch (request.reach.proxy) {
    case Proxy::None:
        return none;
    case Proxy::System:
        return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(request.url))
            .value(0, none);
    case Proxy::Fixed:
        return {QNetworkProxy::HttpProxy, request.reach.proxyHost, request.reach.proxyPort};
    }
    Q_UNREACHABLE();
}

// Whose name is looked up and whose port is knocked at first.
struct FirstHop
{
    QString host;
    int port = 0;
    bool isProxy = false;
    [[nodiscard]] Error::Facts facts() const
    {
        Error::Facts facts{{QStringLiteral("host"), host}, {QStringLiteral("port"), port}};
        if (isProxy)
            facts.insert(QStringLiteral("proxy"), true);
        return facts;
    }
};

FirstHop firstHop(const DiagnosisRequest &request)
{
    const QNetworkProxy proxy = proxyFor(request);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {request.url.host(), portOf(request.url), false};
    return {proxy.hostName(), proxy.port(), true};
}

void nameProxy(QMap<QString, QVariant> &facts, const FirstHop &hop)
{
    if (hop.isProxy)
        facts.insert(QStringLiteral("proxy"), QString(hop.host % u':' % QString::number(hop.port)));
}

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

StageReport failed(Error error)
{
    StageReport report;
    report.state = State::Failed;
    report.error = std::move(error);
    return report;
}

StageReport passed(QMap<QString, QVariant> facts = {})
{
    StageReport report;
    report.state = State::Passed;
    report.facts = std::move(facts);
    return report;
}

} // namespace

StageReport resolveName(const DiagnosisRequest &request, const CancellationToken &)
{
    const FirstHop hop = firstHop(request);
    const QHostInfo info = QHostInfo::fromName(hop.host);
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
        return failed(Error(ErrorCode::HostNotFound, hop.facts()));
    QStringList addresses;
    for (const QHostAddress &address : info.addresses())
        addresses.append(address.toString());
    QMap<QString, QVariant> facts{{QStringLiteral("addresses"), addresses}};
    nameProxy(facts, hop);
    return passed(facts);
}

StageReport connectToHost(const DiagnosisRequest &request, const CancellationToken &)
{
    const FirstHop hop = firstHop(request);
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(hop.host, static_cast<quint16>(hop.port));
    if (!socket.waitForConnected(milliseconds(request.deadlines.connect)))
        return failed(Error(ErrorCode::ConnectionRefused, hop.facts()));
    QMap<QString, QVariant> facts{{QStringLiteral("address"), socket.peerAddress().toString()}};
    nameProxy(facts, hop);
    socket.abort();
    return passed(facts);
}

namespace {

QMap<QString, QVariant> certificateFacts(const QSslSocket &socket)
{
    const QSslCertificate certificate = socket.peerCertificate();
    if (certificate.isNull())
        return {};
    return {{QStringLiteral("subject"), certificate.subjectDisplayName()},
            {QStringLiteral("issuer"), certificate.issuerDisplayName()},
            {QStringLiteral("from"), certificate.effectiveDate()},
            {QStringLiteral("until"), certificate.expiryDate()}};
}

} // namespace

StageReport encryptLine(const DiagnosisRequest &request, const CancellationToken &)
{
    if (request.url.scheme() != u"https") {
        StageReport report;
        report.facts = {{QStringLiteral("scheme"), request.url.scheme()}};
        return report;
    }
    const auto policy = platform::TlsPolicy::make(request.reach);
    if (!policy)
        return failed(policy.error());
    QSslSocket socket;
    socket.setProxy(proxyFor(request));
    socket.setSslConfiguration(policy->configuration());
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [&](const QList<QSslError> &errors) {
        if (policy->mayIgnore(errors, socket.peerCertificate()))
            socket.ignoreSslErrors();
    });
    socket.connectToHostEncrypted(request.url.host(), static_cast<quint16>(portOf(request.url)));
    const bool encrypted =
        socket.waitForEncrypted(milliseconds(request.deadlines.connect + request.deadlines.idle));
    // A key that is pinned must be the one that is shown, whoever vouches for it.
    const bool otherKey =
        encrypted && policy->hasPin() && !policy->pinMatches(socket.peerCertificate());
    QMap<QString, QVariant> facts = certificateFacts(socket);
    if (!encrypted || otherKey) {
        QStringList problems;
        for (const QSslError &error : socket.sslHandshakeErrors())
            problems.append(error.errorString());
        Error::Facts told = whereTo(request.url);
        told.insert(QStringLiteral("problems"), problems);
        if (firstHop(request).isProxy && problems.isEmpty())
            told.insert(QStringLiteral("proxy"), true);
        if (otherKey)
            told.insert(QStringLiteral("why"), QStringLiteral("pin"));
        StageReport report = failed(Error(ErrorCode::TlsFailed, told));
        report.facts = facts;
        return report;
    }
    facts.insert(QStringLiteral("cipher"), socket.sessionCipher().name());
    facts.insert(QStringLiteral("protocol"), socket.sessionCipher().protocolString());
    socket.abort();
    return passed(facts);
}

// Any answer will do: that it is HTTP which answers is the question.
StageReport askHttp(const DiagnosisRequest &request, const CancellationToken &token)
{
    platform::HttpRequest get;
    get.method = platform::HttpRequest::Method::Get;
    get.url = request.url;
    get.deadlines = request.deadlines;
    get.replyLimit = 1 << 20;
    const auto reply = request.transport->send(get, token);
    if (reply)
        return passed({{QStringLiteral("status"), reply->status}});
    if (reply.error().code() == ErrorCode::HttpStatus)
        return passed(reply.error().facts());
    return failed(reply.error());
}

StageReport authoriseAccount(const DiagnosisRequest &request, const CancellationToken &token)
{
    // No account: the program could not be made ready for this platform.
    if (!request.client)
        return failed(Error(ErrorCode::SettingsInvalid,
                            {{QStringLiteral("member"), QStringLiteral("accountId")},
                             {QStringLiteral("why"), QStringLiteral("not set")}}));
    if (const auto authorised = request.client->authorise(token); !authorised)
        return failed(authorised.error());
    return passed({{QStringLiteral("expires"), request.client->linkState().tokenExpires}});
}

StageReport compareClocks(const DiagnosisRequest &request, const CancellationToken &)
{
    const auto offset =
        request.client ? request.client->linkState().clockOffsetMs : std::optional<qint64>();
    if (!offset)
        return {};
    StageReport report = passed({{QStringLiteral("offset"), *offset}});
    if (std::abs(*offset) > tolerableClockOffset.count())
        report.state = State::Notice;
    return report;
}

} // namespace lc::support
