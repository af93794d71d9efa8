#include "sandboxcaller.h"

#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

QJsonObject RawReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

int RawReply::answerStatus() const
{
    return json()
        .value(QLatin1StringView("head"))
        .toObject()
        .value(QLatin1StringView("status"))
        .toInt(-1);
}

QJsonArray RawReply::rows() const
{
    return json()
        .value(QLatin1StringView("data"))
        .toObject()
        .value(QLatin1StringView("dataList"))
        .toArray();
}

SandboxCaller::SandboxCaller(const lc::sandbox::SandboxServer &server, const lc::Clock &clock,
                             const QString &role)
    : m_port(static_cast<quint16>(server.baseUrl().port()))
    , m_account(server.account(role))
    , m_clock(clock)
{}

RawReply SandboxCaller::raw(const QByteArray &method, const QString &target,
                            const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    RawReply reply;
    if (!socket.waitForConnected())
        return reply;
    socket.write(method + " " + target.toUtf8() +
                 " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                 "Content-Type: application/json; charset=UTF-8\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    while (socket.waitForReadyRead())
        all += socket.readAll();
    all += socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    reply.head = all.left(end);
    reply.body = all.mid(end + 4);
    reply.status = reply.head.split(' ').value(1).toInt();
    return reply;
}

RawReply SandboxCaller::post(const QString &service, const QJsonObject &members) const
{
    return raw("POST", QStringLiteral("/elssp/v1/") + service,
               QJsonDocument(members).toJson(QJsonDocument::Compact));
}

RawReply SandboxCaller::call(const QString &service, QJsonObject members) const
{
    members.insert(QStringLiteral("AccountId"), m_account.id);
    members.insert(QStringLiteral("AccessToken"), m_token);
    return post(service, members);
}

RawReply SandboxCaller::get(const QString &url) const
{
    return raw("GET", QUrl(url).path() + u'?' + QUrl(url).query(), {});
}

QJsonObject SandboxCaller::authorisation(const QDateTime &time, const QByteArray &nonce) const
{
    const QByteArray stamp = time.toString(Qt::ISODate).toUtf8();
    const QByteArray message = m_account.id.toUtf8() + '|' + stamp + '|' + nonce;
    return {{QStringLiteral("AccountId"), m_account.id},
            {QStringLiteral("Time"), QString::fromUtf8(stamp)},
            {QStringLiteral("Nonce"), QString::fromUtf8(nonce)},
            {QStringLiteral("Signature"),
             QString::fromLatin1(lc::crypto::hmacSm3(m_account.secret, message).toHex())}};
}

bool SandboxCaller::authorise(const QByteArray &nonce)
{
    const RawReply reply = post(QStringLiteral("Authorize"), authorisation(m_clock.now(), nonce));
    m_token = reply.json()
                  .value(QLatin1StringView("data"))
                  .toObject()
                  .value(QLatin1StringView("accessToken"))
                  .toString();
    return reply.answerStatus() == 0 && !m_token.isEmpty();
}
