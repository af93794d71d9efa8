#include "support/diagnosis.h"

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

StageReport resolve(const DiagnosisRequest &request, const CancellationToken &)
{
    const QHostInfo info = QHostInfo::fromName(request.url.host());
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
        return failed(Error(ErrorCode::HostNotFound, whereTo(request.url)));
    QStringList addresses;
    for (const QHostAddress &address : info.addresses())
        addresses.append(address.toString());
    return passed({{QStringLiteral("addresses"), addresses}});
}

StageReport connectTo(const DiagnosisRequest &request, const CancellationToken &)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(request.url.host(), static_cast<quint16>(portOf(request.url)));
    if (!socket.waitForConnected(milliseconds(request.deadlines.connect)))
        return failed(Error(ErrorCode::ConnectionRefused, whereTo(request.url)));
    const QString address = socket.peerAddress().toString();
    socket.abort();
    return passed({{QStringLiteral("address"), address}});
}

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

StageReport encrypt(const DiagnosisRequest &request, const CancellationToken &)
{
    if (request.url.scheme() != u"https") {
        StageReport report;
        report.facts = {{QStringLiteral("scheme"), request.url.scheme()}};
        return report;
    }
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!request.caCertificates.isEmpty())
        configuration.setCaCertificates(QSslCertificate::fromData(request.caCertificates));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(request.url.host(), static_cast<quint16>(portOf(request.url)));
    const bool encrypted =
        socket.waitForEncrypted(milliseconds(request.deadlines.connect + request.deadlines.idle));
    QMap<QString, QVariant> facts = certificateFacts(socket);
    if (!encrypted) {
        QStringList problems;
        for (const QSslError &error : socket.sslHandshakeErrors())
            problems.append(error.errorString());
        Error::Facts told = whereTo(request.url);
        told.insert(QStringLiteral("problems"), problems);
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

StageReport authorise(const DiagnosisRequest &request, const CancellationToken &token)
{
    if (const auto authorised = request.client->authorise(token); !authorised)
        return failed(authorised.error());
    return passed({{QStringLiteral("expires"), request.client->linkState().tokenExpires}});
}

StageReport compareClocks(const DiagnosisRequest &request, const CancellationToken &)
{
    const auto offset = request.client->linkState().clockOffsetMs;
    if (!offset)
        return {};
    StageReport report = passed({{QStringLiteral("offset"), *offset}});
    if (std::abs(*offset) > tolerableClockOffset.count())
        report.state = State::Notice;
    return report;
}

} // namespace

QList<StageReport> diagnose(const DiagnosisRequest &request, const CancellationToken &token)
{
    using Walk = StageReport (*)(const DiagnosisRequest &, const CancellationToken &);
    const std::pair<Stage, Walk> stages[] = {
        {Stage::Resolve, &resolve}, {Stage::Connect, &connectTo},   {Stage::Encrypt, &encrypt},
        {Stage::Http, &askHttp},    {Stage::Authorise, &authorise}, {Stage::Clock, &compareClocks},
    };
    QList<StageReport> reports;
    bool onTheWay = true;
    for (const auto &[stage, walk] : stages) {
        StageReport report;
        if (onTheWay && !token.isCancelled()) {
            const auto start = request.clock->monotonic();
            report = walk(request, token);
            report.elapsed = request.clock->monotonic() - start;
        }
        report.stage = stage;
        onTheWay = onTheWay && report.state != State::Failed;
        reports.append(report);
    }
    return reports;
}

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return QStringLiteral("Resolve");
    case Stage::Connect:
        return QStringLiteral("Connect");
    case Stage::Encrypt:
        return QStringLiteral("Encrypt");
    case Stage::Http:
        return QStringLiteral("Http");
    case Stage::Authorise:
        return QStringLiteral("Authorise");
    case Stage::Clock:
        return QStringLiteral("Clock");
    }
    Q_UNREACHABLE();
}

QString nameOf(StageReport::State state)
{
    switch (state) {
    case State::Passed:
        return QStringLiteral("Passed");
    case State::Notice:
        return QStringLiteral("Notice");
    case State::Failed:
        return QStringLiteral("Failed");
    case State::Skipped:
        return QStringLiteral("Skipped");
    }
    Q_UNREACHABLE();
}

} // namespace lc::support
