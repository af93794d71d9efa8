#pragma once

#include "sandbox/faults/faultproxy.h"

#include <QTcpSocket>

namespace lc::sandbox {

// One connection through the proxy: reads a request, has it answered behind, and gives the answer
// back as the due rule wants it. Lives in the proxy's thread and ends with its socket.
class ProxiedConnection final : public QObject
{
public:
    ProxiedConnection(QTcpSocket *client, quint16 backend, std::shared_ptr<FaultPlan> plan,
                      const FaultProxy::Namer &namer);

private:
    [[nodiscard]] bool judge();
    void read();
    void forward();
    void relay();
    void relayBody(const QByteArray &head, const QByteArray &body);
    void refuse(const QByteArray &status);
    void reset();
    void flood();
    [[nodiscard]] QByteArray requestForBackend(qsizetype headEnd) const;

    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    quint16 m_backend;
    std::shared_ptr<FaultPlan> m_plan;
    FaultProxy::Namer m_namer;
    QByteArray m_request;
    QByteArray m_reply;
    std::optional<FaultRule> m_rule;
    bool m_judged = false;
    bool m_forwarded = false;
    bool m_endless = false;
};

} // namespace lc::sandbox
