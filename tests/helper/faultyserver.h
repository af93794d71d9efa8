#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace lc::test {

// One request as it arrived.
struct Received
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers; // lower-case names
    QByteArray body;
    int connection = 0; // 1, 2, ...
};

// What the server does about a request: raw bytes, and then the connection.
struct Reaction
{
    enum class After { Keep, Close, Reset, Hang };
    QByteArray bytes;
    After after = After::Keep;
    bool endless = false;  // go on sending until the other side has had enough
    bool dripping = false; // go on sending a byte now and then
};

// A raw TCP (or TLS) server on loopback that says exactly what a test wants, right or wrong, and
// remembers what it was sent. Runs on a thread of its own; the handler is called there.
class FaultyServer
{
public:
    using Handler = std::function<Reaction(const Received &)>;

    explicit FaultyServer(Handler handler, const std::optional<QSslConfiguration> &tls = {});
    ~FaultyServer();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/x"),
                           const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] QList<Received> received() const;
    [[nodiscard]] int count(const QByteArray &method) const;
    [[nodiscard]] int connections() const;
    // Waits until that many requests have arrived in all.
    [[nodiscard]] bool waitForReceived(int number) const;
    // Closes every open connection, as a server does with idle ones.
    void closeConnections();

    // An answer with a right Content-Length, unless `headers` has one.
    [[nodiscard]] static QByteArray http(int status, const QByteArray &body,
                                         const QByteArray &headers = {});
    [[nodiscard]] static Reaction json(const QByteArray &body)
    {
        return {http(200, body, "Content-Type: application/json; charset=UTF-8\r\n")};
    }

private:
    friend class FaultyConnection;
    struct Private;
    std::unique_ptr<Private> d;
    QThread m_thread;
    quint16 m_port = 0;
    bool m_encrypted = false;
};

} // namespace lc::test
