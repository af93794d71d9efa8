#include "sandbox/faults/faultproxy.h"

#include "sandbox/faults/proxiedconnection.h"

#include <QTcpServer>
#include <QThread>

namespace lc::sandbox {

struct FaultProxy::Private
{
    QThread thread;
    std::unique_ptr<QTcpServer> server;
    std::shared_ptr<FaultPlan> plan;
    Namer namer;
    quint16 backend = 0;
    quint16 port = 0;

    void accept()
    {
        while (QTcpSocket *socket = server->nextPendingConnection())
            new ProxiedConnection(socket, backend, plan, namer);
    }
};

FaultProxy::FaultProxy()
    : d(std::make_unique<Private>())
{}

Result<std::unique_ptr<FaultProxy>> FaultProxy::start(const QString &host, quint16 port,
                                                      quint16 backend,
                                                      std::shared_ptr<FaultPlan> plan, Namer namer)
{
    std::unique_ptr<FaultProxy> proxy(new FaultProxy);
    Private &d = *proxy->d;
    d.backend = backend;
    d.plan = std::move(plan);
    d.namer = std::move(namer);
    d.server = std::make_unique<QTcpServer>();
    const QHostAddress address =
        host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (!d.server->listen(address, port)) {
        d.server.reset();
        return fail(ErrorCode::SandboxStart,
                    {{QStringLiteral("host"), host}, {QStringLiteral("port"), port}});
    }
    d.port = d.server->serverPort();
    QObject::connect(d.server.get(), &QTcpServer::pendingConnectionAvailable, d.server.get(),
                     [&d] { d.accept(); });
    d.thread.setObjectName(QStringLiteral("faults"));
    d.server->moveToThread(&d.thread);
    d.thread.start();
    return proxy;
}

FaultProxy::~FaultProxy()
{
    if (!d->server)
        return;
    // Sockets are children of the server and end in their own thread.
    QMetaObject::invokeMethod(
        d->server.get(), [this] { d->server.reset(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

quint16 FaultProxy::port() const
{
    return d->port;
}

} // namespace lc::sandbox
