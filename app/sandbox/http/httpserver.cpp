#include "sandbox/http/httpserver.h"

#include "sandbox/http/growingpool.h"

#include <httplib.h>

#include <thread>

namespace lc::sandbox {

namespace {

// More connections than a hall has counters; further ones wait.
constexpr size_t mostConnections = 128;
constexpr size_t largestBody = 96ull << 20; // base64 of 64 MiB and its envelope
constexpr time_t idleSeconds = 5;
constexpr time_t transferSeconds = 15;
constexpr size_t requestsPerConnection = 1000000;
constexpr int mostWaiting = 256; // connections that are not taken yet

class ConnectionQueue final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> job) override { m_pool.add(std::move(job)); }
    void shutdown() override { m_pool.shutDown(); }

private:
    GrowingPool m_pool{mostConnections};
};

ServerRequest requestFrom(const httplib::Request &from, const std::string &peerHeader)
{
    ServerRequest request;
    request.method = QByteArray::fromStdString(from.method);
    request.path = QString::fromStdString(from.path);
    if (from.has_param("id"))
        request.downloadId = QString::fromStdString(from.get_param_value("id"));
    request.body = QByteArrayView(from.body.data(), static_cast<qsizetype>(from.body.size()));
    request.remoteAddress = QString::fromStdString(
        peerHeader.empty() ? from.remote_addr : from.get_header_value(peerHeader.c_str()));
    request.authorization = QByteArray::fromStdString(from.get_header_value("Authorization"));
    return request;
}

} // namespace

// The library lets five connections wait and drops the sixth; listening anew lets more wait.
class PatientServer final : public httplib::Server
{
public:
    void letWait(int connections) { (void)::listen(svr_sock_, connections); }
};

struct HttpServer::Private
{
    PatientServer server;
    std::thread thread;
    quint16 port = 0;
};

HttpServer::HttpServer()
    : d(std::make_unique<Private>())
{}

Result<std::unique_ptr<HttpServer>> HttpServer::bind(const QString &host, quint16 port)
{
    std::unique_ptr<HttpServer> made(new HttpServer);
    PatientServer &server = made->d->server;
    server.new_task_queue = [] { return new ConnectionQueue; };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(requestsPerConnection);
    server.set_keep_alive_timeout(idleSeconds);
    server.set_read_timeout(transferSeconds);
    server.set_write_timeout(transferSeconds);
    server.set_payload_max_length(largestBody);
    const std::string address = host.toStdString();
    const int bound = port == 0 ? server.bind_to_any_port(address)
                                : (server.bind_to_port(address, port) ? port : -1);
    if (bound <= 0)
        return fail(ErrorCode::SandboxStart,
                    {{QStringLiteral("host"), host}, {QStringLiteral("port"), port}});
    server.letWait(mostWaiting);
    made->d->port = static_cast<quint16>(bound);
    return made;
}

void HttpServer::serve(Handler handler, const QByteArray &peerHeader)
{
    httplib::Server &server = d->server;
    const auto answer = [handler = std::move(handler), peer = peerHeader.toStdString()](
                            const httplib::Request &from, httplib::Response &to) {
        const ServerReply reply = handler(requestFrom(from, peer));
        to.status = reply.status;
        if (!reply.date.isEmpty())
            to.set_header("Date", reply.date.toStdString());
        if (!reply.location.isEmpty())
            to.set_header("Location", reply.location.toStdString());
        to.set_content(reply.body.constData(), static_cast<size_t>(reply.body.size()),
                       reply.contentType.toStdString());
    };
    server.Get(".*", answer);
    server.Post(".*", answer);
    server.Put(".*", answer);
    server.Patch(".*", answer);
    server.Delete(".*", answer);
    server.Options(".*", answer);
    d->thread = std::thread([this] { d->server.listen_after_bind(); });
    // Until it listens, stop() would be lost.
    while (!server.is_running())
        std::this_thread::yield();
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::port() const
{
    return d->port;
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    d->server.stop();
    d->thread.join();
}

} // namespace lc::sandbox
