#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

// A collector over TLS that takes octet-counted frames; it can hang up at will.
class Collector final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Collector(const QString &folder)
    {
        QFile certificate(folder + u"/server.crt");
        QFile key(folder + u"/server.key");
        if (certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly)) {
            m_certificate = QSslCertificate(&certificate);
            m_key = QSslKey(&key, QSsl::Ec);
        }
    }
    QByteArrayList messages;
    int connections = 0;
    int hangUpAfter = -1; // frames of one connection

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setLocalCertificate(m_certificate);
        socket->setPrivateKey(m_key);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        socket->startServerEncryption();
        m_buffer.clear();
        m_taken = 0;
        ++connections;
    }

private:
    void read(QSslSocket *socket)
    {
        m_buffer += socket->readAll();
        while (true) {
            const qsizetype blank = m_buffer.indexOf(' ');
            const qsizetype size = blank < 0 ? -1 : m_buffer.first(blank).toInt();
            if (size < 0 || m_buffer.size() < blank + 1 + size)
                return;
            messages.append(m_buffer.sliced(blank + 1, size));
            m_buffer = m_buffer.sliced(blank + 1 + size);
            if (++m_taken == hangUpAfter) {
                hangUpAfter = -1;
                socket->abort();
                return;
            }
        }
    }
    QSslCertificate m_certificate;
    QSslKey m_key;
    QByteArray m_buffer;
    int m_taken = 0;
};
