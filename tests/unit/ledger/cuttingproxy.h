#pragma once

#include <QTcpServer>
#include <QTcpSocket>

// A network that drops: hands bytes on between a client and a server and cuts each connection
// after so many pieces from the server, before or after the piece is handed on.
class CuttingProxy : public QObject
{
public:
    CuttingProxy(int serverPort, int firstCut)
        : m_serverPort(serverPort)
        , m_cutAfter(firstCut)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    }
    [[nodiscard]] int port() const { return m_server.serverPort(); }
    [[nodiscard]] int cuts() const { return m_cuts; }
    void stopCutting() { m_cutAfter = -1; }

private:
    void accept()
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_serverPort));
        auto left = std::make_shared<int>(m_cutAfter);
        // Not always at the same place of the conversation.
        if (m_cutAfter > 0)
            m_cutAfter = 6 + (m_cutAfter * 7) % 23;
        connect(client, &QTcpSocket::readyRead, server,
                [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server, left] {
            const QByteArray piece = server->readAll();
            if (*left > 0 && --*left == 0) {
                ++m_cuts;
                client->abort();
                return;
            }
            client->write(piece);
        });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, [client] { client->abort(); });
    }

    QTcpServer m_server;
    const int m_serverPort;
    int m_cutAfter;
    int m_cuts = 0;
};
