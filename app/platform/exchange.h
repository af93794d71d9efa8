#pragma once

#include "platform/tlspolicy.h"
#include "platform/transport.h"
#include "platform/uploadbody.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QNetworkAccessManager;

namespace lc::platform {

// One request on its way: watches the reply, its deadlines and its size, and says in the end what
// became of it, once. Lives in the transport's thread.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<HttpReply>)>;

    Exchange(const HttpRequest &request, std::shared_ptr<const TlsPolicy> tls, Done done);
    ~Exchange() override;

    // Before begin() it has not been sent. The total deadline counts from construction.
    void begin(QNetworkAccessManager &manager);
    [[nodiscard]] const QUrl &url() const { return m_request.url; }
    void cancel();

Q_SIGNALS:
    void ended();

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void watch();
    void checkPin();
    void judgeTls(const QList<QSslError> &errors);
    void readHeaders();
    void readBody();
    void readRest();
    void progressed();
    void deadlinePassed(const QString &which);
    void stopWith(Error error);
    void finished();
    void end(Result<HttpReply> result);

    [[nodiscard]] bool wasSent() const { return m_requestSent || (m_body && m_body->wasRead()); }
    // NotDelivered or OutcomeUnknown, whichever is true, because of `cause`.
    [[nodiscard]] Error lost(Error cause) const;
    [[nodiscard]] Error causeOf(QNetworkReply::NetworkError error) const;
    [[nodiscard]] Error located(ErrorCode code, Error::Facts facts = {}) const;
    [[nodiscard]] Result<HttpReply> answer();
    [[nodiscard]] bool bodyIsWhole() const;
    [[nodiscard]] bool lacksClientCertificate() const;

    HttpRequest m_request;
    std::shared_ptr<const TlsPolicy> m_tls;
    Done m_done;
    QPointer<QNetworkReply> m_reply; // the access manager may take it along
    UploadBody *m_body = nullptr;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    std::chrono::steady_clock::time_point m_start;
    std::vector<char, WipingAllocator<char>> m_received;
    QString m_tlsReason;
    bool m_requestSent = false;
    bool m_connectsToProxy = false; // and not to the platform
    bool m_ended = false;
};

// Whether a host name or address means this computer.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace lc::platform
