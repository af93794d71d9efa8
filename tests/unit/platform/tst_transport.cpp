#include "platform/networktransport.h"
#include "tests/helper/faultyserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace lc;
using namespace lc::platform;
using namespace lc::test;
using After = Reaction::After;

class TestTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerArrivesWhole();
    void aServerThatReadsAndClosesGetsOnePost_data();
    void aServerThatReadsAndClosesGetsOnePost();
    void aGetIsNotRepeatedEither();
    void redirectsAreRefused_data();
    void redirectsAreRefused();
    void aServerThatNeverAnswersEndsAtTheIdleDeadline();
    void aSlowServerEndsAtTheTotalDeadline();
    void aHostThatNeverAcceptsEndsAtTheConnectDeadline();
    void nothingListeningIsNotDelivered();
    void anUnknownHostIsNotDelivered();
    void anErrorStatusIsAnAnswer_data();
    void anErrorStatusIsAnAnswer();
    void aBodyThatBreaksOffIsOutcomeUnknown_data();
    void aBodyThatBreaksOffIsOutcomeUnknown();
    void whatIsNoHttpIsOutcomeUnknown();
    void tooLargeAnswersAreDropped_data();
    void tooLargeAnswersAreDropped();
    void compressionIsRefused();
    void cancellingEndsAtOnce();
    void cancelledBeforehandSendsNothing();
    void cookiesAreNotKept();
    void aKeptConnectionIsUsedAgain();
    void aConnectionClosedByTheServerDoesNotRepeat();
    void aConnectionClosedWhileAskingIsNotRepeated();
    void plainHttpIsForLoopbackOnly();
    void addressesWithASecretAreRefused();
    void manyAtOnceAreAllAnswered();
    void theTransportMayEndWhileOneIsRunning();
};

namespace {

HttpRequest postTo(const QUrl &url, const QByteArray &body = "{\"a\":1}")
{
    HttpRequest request;
    request.url = url;
    request.body = SecureBytes(body);
    return request;
}

HttpRequest impatient(HttpRequest request)
{
    using namespace std::chrono_literals;
    request.deadlines = {300ms, 300ms, 600ms};
    return request;
}

QByteArray textOf(const Result<HttpReply> &reply)
{
    return reply ? reply->body.view().toByteArray() : reply.error().toString().toUtf8();
}

} // namespace

#define COMPARE_ERROR(expression, expected)                                                        \
    do {                                                                                           \
        const auto compared = (expression);                                                        \
        QVERIFY2(!compared, "an answer came");                                                     \
        QVERIFY2(compared.error().code() == (expected), qPrintable(compared.error().toString()));  \
    } while (false)

void TestTransport::anAnswerArrivesWhole()
{
    FaultyServer server([](const Received &) {
        return Reaction{FaultyServer::http(200, "{\"b\":2}", "X-Answer: yes\r\n")};
    });
    NetworkTransport transport;
    const auto reply = transport.send(postTo(server.url()), {});
    QCOMPARE(textOf(reply), QByteArray("{\"b\":2}"));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->headers.value("x-answer"), QByteArray("yes"));
    QVERIFY(!reply->encrypted);
    QCOMPARE(server.received().size(), 1);
    const Received request = server.received().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body, QByteArray("{\"a\":1}"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json; charset=UTF-8"));
    QCOMPARE(request.headers.value("content-length"), QByteArray("7"));
    QVERIFY(!request.headers.contains("cookie"));
}

void TestTransport::aServerThatReadsAndClosesGetsOnePost_data()
{
    QTest::addColumn<Reaction::After>("after");
    QTest::newRow("close") << After::Close;
    QTest::newRow("reset") << After::Reset;
}

void TestTransport::aServerThatReadsAndClosesGetsOnePost()
{
    QFETCH(Reaction::After, after);
    FaultyServer server([after](const Received &) { return Reaction{{}, after}; });
    NetworkTransport transport;
    const auto reply = transport.send(postTo(server.url()), {});
    COMPARE_ERROR(reply, ErrorCode::OutcomeUnknown);
    // A repetition would be on its way by the time the next request is answered.
    (void)transport.send(postTo(server.url(QStringLiteral("/second"))), {});
    QCOMPARE(server.count("POST"), 2);
    QCOMPARE(server.received().at(0).target, QByteArray("/x"));
    QCOMPARE(server.received().at(1).target, QByteArray("/second"));
}

void TestTransport::aGetIsNotRepeatedEither()
{
    FaultyServer server([](const Received &) { return Reaction{{}, After::Close}; });
    NetworkTransport transport;
    HttpRequest request = postTo(server.url(), {});
    request.method = HttpRequest::Method::Get;
    COMPARE_ERROR(transport.send(request, {}), ErrorCode::OutcomeUnknown);
    (void)transport.send(request, {});
    QCOMPARE(server.count("GET"), 2);
}

void TestTransport::redirectsAreRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestTransport::redirectsAreRefused()
{
    QFETCH(int, status);
    FaultyServer server([status](const Received &) {
        return Reaction{FaultyServer::http(status, {}, "Location: /elsewhere\r\n")};
    });
    NetworkTransport transport;
    const auto reply = transport.send(postTo(server.url()), {});
    COMPARE_ERROR(reply, ErrorCode::RedirectRefused);
    QTEST(reply.error().fact(QStringLiteral("status")).toInt(), "status");
    QCOMPARE(server.received().size(), 1);
}

void TestTransport::aServerThatNeverAnswersEndsAtTheIdleDeadline()
{
    FaultyServer server([](const Received &) { return Reaction{{}, After::Hang}; });
    NetworkTransport transport;
    QElapsedTimer timer;
    timer.start();
    const auto reply = transport.send(impatient(postTo(server.url())), {});
    COMPARE_ERROR(reply, ErrorCode::OutcomeUnknown);
    QVERIFY(reply.error().cause());
    QCOMPARE(reply.error().cause()->code(), ErrorCode::DeadlineExceeded);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(server.received().size(), 1);
}

void TestTransport::aSlowServerEndsAtTheTotalDeadline()
{
    // Always something, so that the idle deadline never passes.
    FaultyServer server([](const Received &) {
        Reaction reaction{"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"};
        reaction.dripping = true;
        return reaction;
    });
    NetworkTransport transport;
    const auto reply = transport.send(impatient(postTo(server.url())), {});
    COMPARE_ERROR(reply, ErrorCode::OutcomeUnknown);
    QCOMPARE(reply.error().cause()->fact(QStringLiteral("deadline")).toString(),
             QStringLiteral("total"));
}

void TestTransport::aHostThatNeverAcceptsEndsAtTheConnectDeadline()
{
    // A listening socket whose queue is full takes no further connection.
    QTcpServer server;
    server.setListenBacklogSize(0);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    QList<std::shared_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers.append(std::make_shared<QTcpSocket>());
        fillers.last()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
        fillers.last()->waitForConnected(200);
    }
    NetworkTransport transport;
    const auto reply = transport.send(
        impatient(postTo(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())))),
        {});
    COMPARE_ERROR(reply, ErrorCode::NotDelivered);
    QCOMPARE(reply.error().cause()->fact(QStringLiteral("deadline")).toString(),
             QStringLiteral("connect"));
}

void TestTransport::nothingListeningIsNotDelivered()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    NetworkTransport transport;
    const auto reply =
        transport.send(postTo(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port))), {});
    COMPARE_ERROR(reply, ErrorCode::NotDelivered);
    QCOMPARE(reply.error().cause()->code(), ErrorCode::ConnectionRefused);
}

void TestTransport::anUnknownHostIsNotDelivered()
{
    TransportSettings settings;
    settings.allowPlainHttp = true;
    NetworkTransport transport(settings);
    // RFC 6761: never resolves.
    HttpRequest request = postTo(QUrl(QStringLiteral("http://nowhere.invalid/")));
    const auto reply = transport.send(request, {});
    COMPARE_ERROR(reply, ErrorCode::NotDelivered);
    QCOMPARE(reply.error().cause()->code(), ErrorCode::HostNotFound);
}

void TestTransport::anErrorStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503})
        QTest::addRow("%d", status) << status;
}

void TestTransport::anErrorStatusIsAnAnswer()
{
    QFETCH(int, status);
    FaultyServer server([status](const Received &) {
        return Reaction{
            FaultyServer::http(status, "why", "WWW-Authenticate: Basic realm=\"x\"\r\n")};
    });
    NetworkTransport transport;
    const auto reply = transport.send(postTo(server.url()), {});
    QCOMPARE(textOf(reply), QByteArray("why"));
    QCOMPARE(reply->status, status);
    QCOMPARE(server.received().size(), 1);
}

void TestTransport::aBodyThatBreaksOffIsOutcomeUnknown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length too great")
        << FaultyServer::http(200, "{\"a\":", "Content-Length: 100\r\n");
    QTest::newRow("nothing of it") << FaultyServer::http(200, {}, "Content-Length: 100\r\n");
    QTest::newRow("in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"a\":");
    QTest::newRow("before the last chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n");
    QTest::newRow("in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 2");
}

void TestTransport::aBodyThatBreaksOffIsOutcomeUnknown()
{
    QFETCH(QByteArray, bytes);
    FaultyServer server([bytes](const Received &) { return Reaction{bytes, After::Close}; });
    NetworkTransport transport;
    COMPARE_ERROR(transport.send(postTo(server.url()), {}), ErrorCode::OutcomeUnknown);
    QCOMPARE(server.received().size(), 1);
}

void TestTransport::whatIsNoHttpIsOutcomeUnknown()
{
    FaultyServer server([](const Received &) {
        return Reaction{"220 mail.example ready\r\n\r\n", After::Close};
    });
    NetworkTransport transport;
    COMPARE_ERROR(transport.send(postTo(server.url()), {}), ErrorCode::OutcomeUnknown);
    QCOMPARE(server.received().size(), 1);
}

void TestTransport::tooLargeAnswersAreDropped_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n");
    QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void TestTransport::tooLargeAnswersAreDropped()
{
    QFETCH(QByteArray, head);
    FaultyServer server([head](const Received &) { return Reaction{head, After::Keep, true}; });
    NetworkTransport transport;
    const auto reply = transport.send(postTo(server.url()), {});
    COMPARE_ERROR(reply, ErrorCode::ReplyTooLarge);
    QCOMPARE(reply.error().fact(QStringLiteral("limit")).toLongLong(), 8ll << 20);
}

void TestTransport::compressionIsRefused()
{
    FaultyServer server([](const Received &) {
        return Reaction{FaultyServer::http(200, "\x1f\x8b", "Content-Encoding: gzip\r\n")};
    });
    NetworkTransport transport;
    COMPARE_ERROR(transport.send(postTo(server.url()), {}), ErrorCode::ReplyEncoding);
    QCOMPARE(server.received().first().headers.value("accept-encoding"), QByteArray("identity"));
}

void TestTransport::cancellingEndsAtOnce()
{
    FaultyServer server([](const Received &) { return Reaction{{}, After::Hang}; });
    NetworkTransport transport;
    CancellationSource source;
    auto waiting = std::async(std::launch::async,
                              [&] { return transport.send(postTo(server.url()), source.token()); });
    QVERIFY(server.waitForReceived(1));
    source.cancel();
    const auto reply = waiting.get();
    COMPARE_ERROR(reply, ErrorCode::Cancelled);
    QVERIFY(reply.error().cause());
    QCOMPARE(reply.error().cause()->code(), ErrorCode::OutcomeUnknown);
}

void TestTransport::cancelledBeforehandSendsNothing()
{
    FaultyServer server([](const Received &) { return FaultyServer::json("{}"); });
    NetworkTransport transport;
    CancellationSource source;
    source.cancel();
    COMPARE_ERROR(transport.send(postTo(server.url()), source.token()), ErrorCode::Cancelled);
    QCOMPARE(server.connections(), 0);
}

void TestTransport::cookiesAreNotKept()
{
    FaultyServer server([](const Received &) {
        return Reaction{FaultyServer::http(200, "{}", "Set-Cookie: session=1; Path=/\r\n")};
    });
    NetworkTransport transport;
    QVERIFY(transport.send(postTo(server.url()), {}));
    QVERIFY(transport.send(postTo(server.url()), {}));
    QVERIFY(!server.received().at(1).headers.contains("cookie"));
}

void TestTransport::aKeptConnectionIsUsedAgain()
{
    FaultyServer server([](const Received &) { return FaultyServer::json("{}"); });
    NetworkTransport transport;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(textOf(transport.send(postTo(server.url()), {})), QByteArray("{}"));
    QCOMPARE(server.connections(), 1);
}

void TestTransport::aConnectionClosedByTheServerDoesNotRepeat()
{
    FaultyServer server([](const Received &) { return FaultyServer::json("{}"); });
    NetworkTransport transport;
    QList<QByteArray> notDelivered;
    for (int i = 1; i <= 20; ++i) {
        const QString path = QStringLiteral("/%1").arg(i);
        const auto reply = transport.send(postTo(server.url(path)), {});
        // Whether the closing is seen before the request leaves is a race; every end of it is
        // right as long as it is true and the request never arrives twice.
        if (!reply && reply.error().code() == ErrorCode::NotDelivered)
            notDelivered.append(path.toUtf8());
        else
            QVERIFY2(reply || reply.error().code() == ErrorCode::OutcomeUnknown,
                     textOf(reply).constData());
        server.closeConnections();
    }
    QMap<QByteArray, int> seen;
    for (const Received &request : server.received())
        ++seen[request.target];
    for (auto it = seen.begin(); it != seen.end(); ++it)
        QVERIFY2(it.value() == 1, it.key().constData());
    for (const QByteArray &path : notDelivered)
        QVERIFY2(!seen.contains(path), path.constData());
}

void TestTransport::aConnectionClosedWhileAskingIsNotRepeated()
{
    // The second request on a kept connection meets a server that is gone.
    FaultyServer server([](const Received &request) {
        if (request.target == "/first")
            return FaultyServer::json("{}");
        return Reaction{{}, After::Close};
    });
    NetworkTransport transport;
    QVERIFY(transport.send(postTo(server.url(QStringLiteral("/first"))), {}));
    const auto reply = transport.send(postTo(server.url(QStringLiteral("/second"))), {});
    COMPARE_ERROR(reply, ErrorCode::OutcomeUnknown);
    QVERIFY(transport.send(postTo(server.url(QStringLiteral("/first"))), {}));
    QCOMPARE(server.received().size(), 3);
}

void TestTransport::plainHttpIsForLoopbackOnly()
{
    NetworkTransport transport;
    for (const char *address : {"http://192.0.2.1/", "http://platform.example/", "ftp://127.0.0.1/",
                                "file:///etc/hostname", "//127.0.0.1/"})
        COMPARE_ERROR(transport.send(postTo(QUrl(QString::fromLatin1(address))), {}),
                      ErrorCode::AddressRefused);
}

void TestTransport::addressesWithASecretAreRefused()
{
    FaultyServer server([](const Received &) { return FaultyServer::json("{}"); });
    QUrl url = server.url();
    url.setUserInfo(QStringLiteral("user:secret"));
    NetworkTransport transport;
    COMPARE_ERROR(transport.send(postTo(url), {}), ErrorCode::AddressRefused);
    QCOMPARE(server.connections(), 0);
}

void TestTransport::manyAtOnceAreAllAnswered()
{
    FaultyServer server([](const Received &request) {
        return FaultyServer::json("{\"target\":\"" + request.target + "\"}");
    });
    NetworkTransport transport;
    std::vector<std::future<QByteArray>> waiting;
    for (int i = 0; i < 24; ++i) {
        const QString path = QStringLiteral("/%1").arg(i);
        waiting.push_back(std::async(std::launch::async, [&transport, &server, path] {
            return textOf(transport.send(postTo(server.url(path)), {}));
        }));
    }
    for (int i = 0; i < 24; ++i)
        QCOMPARE(waiting[static_cast<size_t>(i)].get(),
                 QByteArray("{\"target\":\"/" + QByteArray::number(i) + "\"}"));
    QCOMPARE(server.received().size(), 24);
}

void TestTransport::theTransportMayEndWhileOneIsRunning()
{
    FaultyServer server([](const Received &) { return Reaction{{}, After::Hang}; });
    auto transport = std::make_unique<NetworkTransport>();
    auto waiting = std::async(std::launch::async, [&, raw = transport.get()] {
        return raw->send(postTo(server.url()), {});
    });
    QVERIFY(server.waitForReceived(1));
    transport.reset();
    COMPARE_ERROR(waiting.get(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
