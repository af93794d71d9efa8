#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace lc::sandbox {

struct ServerRequest
{
    QByteArray method;
    QString path;
    QString downloadId;  // the query's "id"
    QByteArrayView body; // valid during the call
    QString remoteAddress;
    QByteArray authorization; // header of that name
};

struct ServerReply
{
    int status = 200;
    QByteArray contentType{"application/json; charset=UTF-8"};
    QByteArray body;
    QByteArray date;     // RFC 9110 6.6.1; empty: not sent
    QByteArray location; // of a redirect; empty: not sent
};

// The HTTP side of the sandbox: the only place that knows the HTTP library. Every connection has
// a thread while it lives; the handler is called from many of them at once.
class HttpServer
{
public:
    using Handler = std::function<ServerReply(const ServerRequest &)>;

    // SandboxStart when the address cannot be had; fact "host", "port".
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> bind(const QString &host,
                                                                  quint16 port);
    ~HttpServer();
    [[nodiscard]] quint16 port() const;
    // Takes connections from now on, on threads of its own. `peerHeader`: the header in which a
    // proxy in front tells who asks; empty when there is none.
    void serve(Handler handler, const QByteArray &peerHeader = {});
    // Returns when no handler runs any more.
    void stop();

    struct Private;

private:
    HttpServer();
    std::unique_ptr<Private> d;
};

} // namespace lc::sandbox
