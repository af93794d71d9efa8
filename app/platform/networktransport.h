#pragma once

#include "platform/transport.h"

#include <memory>

namespace lc::platform {

struct TransportSettings
{
    QByteArray caCertificates;        // PEM; empty: the system's
    QByteArray pinnedPublicKeySha256; // 32 bytes; empty: not pinned
    QByteArray clientPkcs12;
    QByteArray clientPkcs12Password;
    bool allowPlainHttp = false; // loopback is always allowed
    enum class Proxy { None, System, Fixed };
    Proxy proxy = Proxy::None;
    QString proxyHost;
    quint16 proxyPort = 0;
};

// Transport over QNetworkAccessManager on a thread of its own. Send-once body, no redirects,
// no cache, no cookies.
class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(TransportSettings settings = {});
    ~NetworkTransport() override;
    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request,
                                         const CancellationToken &token) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::platform
