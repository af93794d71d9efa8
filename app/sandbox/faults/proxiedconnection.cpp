#include "sandbox/faults/proxiedconnection.h"

#include <QHostAddress>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace lc::sandbox {

namespace {

constexpr qsizetype longestHead = 64 << 10;
constexpr qsizetype largestRequest = 100 << 20;
constexpr qsizetype missingBytes = 7;
constexpr qint64 endlessPiece = 1 << 18;

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

// The head's lines but those of these names.
QByteArray without(const QByteArray &head, const QList<QByteArray> &names)
{
    QByteArray made;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray name = line.first(qMax<qsizetype>(line.indexOf(':'), 0)).trimmed();
        if (!names.contains(name.toLower()))
            made += line.trimmed() + "\r\n";
    }
    return made;
}

} // namespace

ProxiedConnection::ProxiedConnection(QTcpSocket *client, quint16 backend,
                                     std::shared_ptr<FaultPlan> plan,
                                     const FaultProxy::Namer &namer)
    : QObject(client)
    , m_client(client)
    , m_backend(backend)
    , m_plan(std::move(plan))
    , m_namer(namer)
{
    connect(client, &QIODevice::readyRead, this, &ProxiedConnection::read);
    connect(client, &QIODevice::bytesWritten, this, &ProxiedConnection::flood);
    connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
    read();
}

void ProxiedConnection::refuse(const QByteArray &status)
{
    m_forwarded = true;
    m_client->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    m_client->disconnectFromHost();
}

// Finds the due rule once the first line is there; false when there is nothing to go on with.
bool ProxiedConnection::judge()
{
    const qsizetype lineEnd = m_request.indexOf("\r\n");
    if (m_judged || lineEnd < 0)
        return m_judged;
    m_judged = true;
    const QByteArray target = m_request.first(lineEnd).split(' ').value(1);
    const QString service = m_namer(QString::fromLatin1(target.split('?').first()));
    if (!service.isEmpty())
        m_rule = m_plan->next(service, true);
    if (!m_rule || m_rule->kind != FaultKind::DropBeforeReading)
        return true;
    m_forwarded = true;
    reset();
    return false;
}

void ProxiedConnection::read()
{
    m_request += m_client->readAll();
    if (m_forwarded || !judge())
        return;
    const qsizetype end = m_request.indexOf("\r\n\r\n");
    if (end < 0 || end > longestHead) {
        if (m_request.size() > longestHead)
            refuse("431 Request Header Fields Too Large");
        return;
    }
    const QByteArray head = m_request.first(end);
    if (!headerOf(head, "transfer-encoding").isEmpty()) {
        refuse("411 Length Required");
        return;
    }
    const qint64 length = headerOf(head, "content-length").toLongLong();
    if (length < 0 || length > largestRequest) {
        refuse("413 Payload Too Large");
        return;
    }
    if (m_request.size() < end + 4 + length)
        return;
    m_forwarded = true;
    m_request = requestForBackend(end) + "\r\n" + m_request.mid(end + 4, length);
    if (m_rule && m_rule->kind == FaultKind::Delay)
        QTimer::singleShot(m_rule->milliseconds, this, &ProxiedConnection::forward);
    else
        forward();
}

QByteArray ProxiedConnection::requestForBackend(qsizetype headEnd) const
{
    const QByteArray peer = QByteArray(FaultProxy::peerHeader);
    QByteArray head =
        without(m_request.first(headEnd), {"connection", "keep-alive", "expect", peer.toLower()});
    const QByteArray address = m_client->peerAddress().toString().toLatin1();
    return head + "Connection: close\r\n" + peer + ": " + address + "\r\n";
}

void ProxiedConnection::forward()
{
    m_server = new QTcpSocket(this);
    connect(m_server, &QIODevice::readyRead, this, [this] { m_reply += m_server->readAll(); });
    connect(m_server, &QAbstractSocket::disconnected, this, &ProxiedConnection::relay);
    connect(m_server, &QAbstractSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                if (error != QAbstractSocket::RemoteHostClosedError)
                    m_client->disconnectFromHost();
            });
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_backend);
    m_server->write(m_request);
}

void ProxiedConnection::relay()
{
    m_reply += m_server->readAll();
    const FaultKind kind = m_rule ? m_rule->kind : FaultKind::Delay;
    if (kind == FaultKind::DropAfterReading) {
        m_client->disconnectFromHost();
        return;
    }
    if (kind == FaultKind::Reset) {
        reset();
        return;
    }
    const qsizetype end = m_reply.indexOf("\r\n\r\n");
    if (end < 0) {
        m_client->disconnectFromHost();
        return;
    }
    relayBody(m_reply.first(end), m_reply.mid(end + 4));
}

void ProxiedConnection::relayBody(const QByteArray &head, const QByteArray &body)
{
    const FaultKind kind = m_rule ? m_rule->kind : FaultKind::Delay;
    const QByteArray unmeasured = without(head, {"content-length"});
    if (kind == FaultKind::EndlessBody) {
        m_endless = true;
        m_client->write(unmeasured + "\r\n" + body);
        flood();
        return;
    }
    if (kind == FaultKind::WrongLength) {
        const qsizetype length = qMax<qsizetype>(body.size() - missingBytes, 0);
        m_client->write(unmeasured + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n" +
                        body);
    } else if (kind == FaultKind::HalfBody) {
        m_client->write(head + "\r\n\r\n" + body.first(body.size() / 2));
    } else {
        m_client->write(m_reply);
    }
    m_client->disconnectFromHost();
}

void ProxiedConnection::reset()
{
#ifdef Q_OS_UNIX
    // Closing without lingering sends a reset instead of an end.
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                 sizeof atOnce);
#endif
    m_client->abort();
    m_client->deleteLater();
}

void ProxiedConnection::flood()
{
    if (m_endless && m_client->bytesToWrite() < endlessPiece)
        m_client->write(QByteArray(endlessPiece, ' '));
}

} // namespace lc::sandbox
