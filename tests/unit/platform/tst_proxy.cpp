#include "platform/networktransport.h"
#include "tests/helper/faultyserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace lc;
using namespace lc::platform;
using namespace lc::test;
using After = Reaction::After;

// The way through a proxy: none unless it is set, and what a bad one does to a request.
class TestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noneIsAskedUnlessSet();
    void aFixedOneIsAsked();
    void theSystemsOneIsAsked();
    void aBadOneIsTold_data();
    void aBadOneIsTold();
    void nobodyThereIsNotDelivered();
};

namespace {

HttpRequest postTo(const QString &address)
{
    using namespace std::chrono_literals;
    HttpRequest request;
    request.url = QUrl(address);
    request.body = SecureBytes(QByteArray("{\"a\":1}"));
    request.deadlines = {500ms, 500ms, 1000ms};
    return request;
}

TransportSettings through(quint16 port)
{
    TransportSettings settings;
    settings.proxy = TransportSettings::Proxy::Fixed;
    settings.proxyHost = QStringLiteral("127.0.0.1");
    settings.proxyPort = port;
    settings.allowPlainHttp = true;
    return settings;
}

} // namespace

void TestProxy::noneIsAskedUnlessSet()
{
    FaultyServer proxy([](const Received &) { return FaultyServer::json("{}"); });
    FaultyServer server([](const Received &) { return FaultyServer::json("{}"); });
    qputenv("http_proxy", proxy.url().toEncoded());
    NetworkTransport transport;
    QVERIFY(transport.send(postTo(server.url().toString()), {}));
    qunsetenv("http_proxy");
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(server.count("POST"), 1);
}

void TestProxy::aFixedOneIsAsked()
{
    FaultyServer proxy([](const Received &) { return FaultyServer::json("{\"b\":2}"); });
    NetworkTransport transport(through(proxy.port()));
    const auto reply = transport.send(postTo(QStringLiteral("http://platform.example/x")), {});
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QCOMPARE(proxy.received().size(), 1);
    QCOMPARE(proxy.received().first().target, QByteArray("http://platform.example/x"));
    QCOMPARE(proxy.received().first().body, QByteArray("{\"a\":1}"));
}

void TestProxy::theSystemsOneIsAsked()
{
#ifdef Q_OS_WIN
    QSKIP("the system there does not read the environment");
#endif
    FaultyServer proxy([](const Received &) { return FaultyServer::json("{\"b\":2}"); });
    TransportSettings settings;
    settings.proxy = TransportSettings::Proxy::System;
    settings.allowPlainHttp = true;
    qputenv("http_proxy", proxy.url().toEncoded());
    NetworkTransport transport(settings);
    const auto reply = transport.send(postTo(QStringLiteral("http://platform.example/x")), {});
    qunsetenv("http_proxy");
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QCOMPARE(proxy.received().size(), 1);
    QCOMPARE(proxy.received().first().target, QByteArray("http://platform.example/x"));
}

void TestProxy::aBadOneIsTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<ErrorCode>("code");
    const QString plain = QStringLiteral("http://platform.example/x");
    const QString encrypted = QStringLiteral("https://platform.example/x");
    const Reaction wants{FaultyServer::http(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n")};
    QTest::newRow("407, http") << plain << wants << ErrorCode::NotDelivered;
    QTest::newRow("407, https") << encrypted << wants << ErrorCode::NotDelivered;
    // What it was given may have gone further.
    QTest::newRow("hangs, http") << plain << Reaction{{}, After::Hang} << ErrorCode::OutcomeUnknown;
    QTest::newRow("hangs, https") << encrypted << Reaction{{}, After::Hang}
                                  << ErrorCode::NotDelivered;
    QTest::newRow("resets, http") << plain << Reaction{{}, After::Reset}
                                  << ErrorCode::OutcomeUnknown;
    QTest::newRow("resets, https")
        << encrypted << Reaction{{}, After::Reset} << ErrorCode::NotDelivered;
    QTest::newRow("closes, https")
        << encrypted << Reaction{{}, After::Close} << ErrorCode::NotDelivered;
    QTest::newRow("refuses, https")
        << encrypted << Reaction{FaultyServer::http(403, "no")} << ErrorCode::NotDelivered;
}

void TestProxy::aBadOneIsTold()
{
    QFETCH(QString, address);
    QFETCH(Reaction, reaction);
    QFETCH(ErrorCode, code);
    FaultyServer proxy([reaction](const Received &) { return reaction; });
    NetworkTransport transport(through(proxy.port()));
    QElapsedTimer timer;
    timer.start();
    const auto reply = transport.send(postTo(address), {});
    QVERIFY(!reply);
    QVERIFY2(reply.error().code() == code, qPrintable(reply.error().toString()));
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(proxy.count("POST"), address.startsWith(u"https") ? 0 : 1);
}

void TestProxy::nobodyThereIsNotDelivered()
{
    quint16 port = 0;
    {
        QTcpServer lent;
        QVERIFY(lent.listen(QHostAddress::LocalHost));
        port = lent.serverPort();
    }
    NetworkTransport transport(through(port));
    const auto reply = transport.send(postTo(QStringLiteral("http://platform.example/x")), {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code(), ErrorCode::NotDelivered);
    QVERIFY(reply.error().cause());
    QVERIFY(reply.error().cause()->fact(QStringLiteral("proxy")).toBool());
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
