#include "tests/helper/faultyserver.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace lc::test {

struct FaultyServer::Private
{
    Handler handler;
    std::unique_ptr<QTcpServer> server;
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    QList<Received> received;
    QList<QTcpSocket *> sockets; // of the server's thread
    int connections = 0;
};

// Reads requests from one socket and reacts to them. Belongs to the socket.
class FaultyConnection : public QObject
{
public:
    FaultyConnection(FaultyServer::Private *server, QTcpSocket *socket, int number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        connect(socket, &QIODevice::readyRead, this, &FaultyConnection::read);
        connect(socket, &QIODevice::bytesWritten, this, &FaultyConnection::flood);
        connect(&m_drip, &QTimer::timeout, this, [this] { m_socket->write("x"); });
        read();
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        while (auto request = take())
            react(*request);
    }

    // A whole request from the front of what has arrived.
    std::optional<Received> take()
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        QList<QByteArray> lines = m_buffer.first(end).split('\n');
        const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
        Received request;
        request.connection = m_number;
        request.method = start.value(0);
        request.target = start.value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).trimmed().toLower(),
                                   line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return std::nullopt;
        request.body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        return request;
    }

    void react(const Received &request)
    {
        {
            const std::scoped_lock lock(m_server->mutex);
            m_server->received.append(request);
        }
        m_server->changed.notify_all();
        const Reaction reaction = m_server->handler(request);
        m_socket->write(reaction.bytes);
        m_endless = reaction.endless;
        if (reaction.dripping)
            m_drip.start(std::chrono::milliseconds(50));
        switch (reaction.after) {
        case Reaction::After::Keep:
        case Reaction::After::Hang:
            break;
        case Reaction::After::Close:
            m_socket->disconnectFromHost();
            break;
        case Reaction::After::Reset:
            m_socket->flush();
            m_socket->abort();
            break;
        }
        flood();
    }

    void flood()
    {
        if (m_endless && m_socket->bytesToWrite() < (1 << 20))
            m_socket->write(QByteArray(1 << 18, 'x'));
    }

    FaultyServer::Private *m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_buffer;
    QTimer m_drip;
    bool m_endless = false;
};

FaultyServer::FaultyServer(Handler handler, const std::optional<QSslConfiguration> &tls)
    : d(std::make_unique<Private>())
    , m_encrypted(tls.has_value())
{
    d->handler = std::move(handler);
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        d->server = std::move(server);
    } else {
        d->server = std::make_unique<QTcpServer>();
    }
    Private *p = d.get();
    QObject::connect(p->server.get(), &QTcpServer::pendingConnectionAvailable, p->server.get(),
                     [p] {
                         while (QTcpSocket *socket = p->server->nextPendingConnection()) {
                             int number = 0;
                             {
                                 const std::scoped_lock lock(p->mutex);
                                 number = ++p->connections;
                             }
                             p->sockets.append(socket);
                             QObject::connect(socket, &QObject::destroyed, p->server.get(),
                                              [p, socket] { p->sockets.removeAll(socket); });
                             QObject::connect(socket, &QAbstractSocket::disconnected, socket,
                                              &QObject::deleteLater);
                             new FaultyConnection(p, socket, number);
                         }
                     });
    if (!p->server->listen(QHostAddress::LocalHost))
        qFatal("no port for the test server");
    m_port = p->server->serverPort();
    p->server->moveToThread(&m_thread);
    m_thread.start();
}

FaultyServer::~FaultyServer()
{
    // Sockets are children of the server and end in their own thread.
    QMetaObject::invokeMethod(
        d->server.get(), [this] { d->server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultyServer::url(const QString &path, const QString &host) const
{
    QUrl url;
    url.setScheme(m_encrypted ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

QList<Received> FaultyServer::received() const
{
    const std::scoped_lock lock(d->mutex);
    return d->received;
}

int FaultyServer::count(const QByteArray &method) const
{
    const auto all = received();
    return static_cast<int>(std::ranges::count(all, method, &Received::method));
}

int FaultyServer::connections() const
{
    const std::scoped_lock lock(d->mutex);
    return d->connections;
}

bool FaultyServer::waitForReceived(int number) const
{
    std::unique_lock lock(d->mutex);
    return d->changed.wait_for(lock, std::chrono::seconds(20),
                               [&] { return d->received.size() >= number; });
}

void FaultyServer::closeConnections()
{
    QMetaObject::invokeMethod(
        d->server.get(),
        [this] {
            for (QTcpSocket *socket : QList<QTcpSocket *>(d->sockets))
                socket->disconnectFromHost();
        },
        Qt::BlockingQueuedConnection);
}

QByteArray FaultyServer::http(int status, const QByteArray &body, const QByteArray &headers)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers;
    if (!headers.toLower().contains("content-length"))
        answer += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return answer + "\r\n" + body;
}

} // namespace lc::test
