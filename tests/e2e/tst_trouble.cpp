#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace lc::test;

// What a clerk meets on a bad day: nobody answers, or the answer is of no use.
class TestTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anUnreachablePlatformIsToldAndRecorded();
    void aPlatformThatClosesAtAuthorisingWasNotAsked();
    void aPlatformThatClosesLeavesTheOutcomeUnknown();
    void aPageInsteadOfAnAnswerIsNoAnswer();
    void aWrongSecretIsRefused();
    void rubbishCannotBeDecided_data();
    void rubbishCannotBeDecided();
    void anAbsentFileCannotBeRead();

private:
    QStringList platformAt(const QString &url) const
    {
        return {QStringLiteral("--platform"),    url,
                QStringLiteral("--account"),     QStringLiteral("clerk"),
                QStringLiteral("--secret-file"), m_cli.file(QStringLiteral("secret"))};
    }
    QString lastState();
    Cli m_cli;
    QString m_code;
};

namespace {

QString addressOf(const QTcpServer &server)
{
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

QString errorCodeOf(const CliAnswer &answer)
{
    return answer.json()
        .value(QStringLiteral("error"))
        .toObject()
        .value(QStringLiteral("code"))
        .toString();
}

// Grants a token to the first `granted` requests and closes on every other one.
class ClosingPlatform
{
public:
    explicit ClosingPlatform(int granted)
    {
        m_listens = m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, granted] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, granted, socket] { serve(*socket, granted); });
        });
    }
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] QString address() const { return addressOf(m_server); }

private:
    void serve(QTcpSocket &socket, int granted)
    {
        const auto posts = socket.readAll().count("POST ");
        // The rest of a body that came in pieces.
        if (posts == 0)
            return;
        m_requests += static_cast<int>(posts);
        if (m_requests <= granted) {
            const QByteArray body = R"({"head":{"status":0,"message":"ok"},)"
                                    R"("data":{"accessToken":"token","lifetime":3600}})";
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                         "Connection: close\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    bool m_listens = false;
    int m_requests = 0;
};

// A server in a process cannot be run while the test waits for another process; so the CLI is
// started without waiting and the loop turns.
CliAnswer runBeside(const Cli &cli, const QStringList &words)
{
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start(QStringLiteral(COUNTER_CLI), words + QStringList{QStringLiteral("--json")});
    CliAnswer answer;
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 100000)) {
        process.kill();
        process.waitForFinished();
        return answer;
    }
    answer.exit = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

} // namespace

void TestTrouble::initTestCase()
{
    QFile secret(m_cli.file(QStringLiteral("secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("not the real one\n");
    secret.close();
    const CliAnswer accounts =
        m_cli.runJson({QStringLiteral("sandbox"), QStringLiteral("accounts")});
    QVERIFY2(accounts.exit == 0, QByteArray(accounts.err).constData());
    m_code = accounts.json()
                 .value(QStringLiteral("suggestions"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("code"))
                 .toString();
    QVERIFY(!m_code.isEmpty());
}

QString TestTrouble::lastState()
{
    const CliAnswer shown = m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("show"),
                                           m_cli.file(QStringLiteral("ledger.sqlite"))});
    return shown.json()
        .value(QStringLiteral("records"))
        .toArray()
        .last()
        .toObject()
        .value(QStringLiteral("requestState"))
        .toString();
}

void TestTrouble::anUnreachablePlatformIsToldAndRecorded()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    const CliAnswer answer =
        m_cli.runJson(QStringList{QStringLiteral("lookup"), m_code} +
                      platformAt(QStringLiteral("http://127.0.0.1:%1").arg(port)) + purpose(m_cli));
    QVERIFY2(answer.exit == 3, QByteArray(answer.out + answer.err).constData());
    QCOMPARE(lastState(), QStringLiteral("notDelivered"));
}

void TestTrouble::aPlatformThatClosesAtAuthorisingWasNotAsked()
{
    ClosingPlatform platform(0);
    QVERIFY(platform.listens());
    const CliAnswer answer = runBeside(m_cli, QStringList{QStringLiteral("lookup"), m_code} +
                                                  platformAt(platform.address()) + purpose(m_cli));
    QVERIFY2(answer.exit == 3, QByteArray(answer.out + answer.err).constData());
    QCOMPARE(platform.requests(), 1);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("OutcomeUnknown"));
    // Nobody's licenses were asked for yet.
    QCOMPARE(lastState(), QStringLiteral("notDelivered"));
}

void TestTrouble::aPlatformThatClosesLeavesTheOutcomeUnknown()
{
    ClosingPlatform platform(1);
    QVERIFY(platform.listens());
    const CliAnswer answer = runBeside(m_cli, QStringList{QStringLiteral("lookup"), m_code} +
                                                  platformAt(platform.address()) + purpose(m_cli));
    QVERIFY2(answer.exit == 3, QByteArray(answer.out + answer.err).constData());
    // The authorisation and one look-up, which is never repeated.
    QCOMPARE(platform.requests(), 2);
    QCOMPARE(lastState(), QStringLiteral("outcomeUnknown"));
}

void TestTrouble::aPageInsteadOfAnAnswerIsNoAnswer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                              "Content-Length: 20\r\nConnection: close\r\n\r\n"
                              "<html>Welcome</html>");
                socket->disconnectFromHost();
            });
        }
    });
    const CliAnswer answer = runBeside(m_cli, QStringList{QStringLiteral("lookup"), m_code} +
                                                  platformAt(addressOf(server)) + purpose(m_cli));
    QVERIFY2(answer.exit == 3, QByteArray(answer.out + answer.err).constData());
    QVERIFY(!answer.json().contains(QStringLiteral("licenses")));
}

void TestTrouble::aWrongSecretIsRefused()
{
    ServedSandbox sandbox;
    const QString problem = sandbox.start(m_cli);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const CliAnswer answer = m_cli.runJson(
        QStringList{QStringLiteral("lookup"), m_code} +
        platformAt(sandbox.told().value(QStringLiteral("url")).toString()) + purpose(m_cli));
    QVERIFY2(answer.exit == 1, QByteArray(answer.out + answer.err).constData());
    QCOMPARE(errorCodeOf(answer), QStringLiteral("PlatformAuthentication"));
    QCOMPARE(lastState(), QStringLiteral("refused"));
}

void TestTrouble::rubbishCannotBeDecided_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a license");
    QTest::newRow("zip's beginning") << QByteArray("PK\x03\x04 and then nothing");
    QTest::newRow("pdf's beginning") << QByteArray("%PDF-1.7\n%%EOF");
    QTest::newRow("zeros") << QByteArray(100000, '\0');
}

void TestTrouble::rubbishCannotBeDecided()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_cli.file(QStringLiteral("rubbish.ofd"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const CliAnswer verified = m_cli.runJson({QStringLiteral("verify"), path});
    QVERIFY2(verified.exit == 3, QByteArray(verified.out + verified.err).constData());
    const CliAnswer drawn = m_cli.runJson({QStringLiteral("render"), path, QStringLiteral("-o"),
                                           m_cli.file(QStringLiteral("never.png"))});
    QVERIFY2(drawn.exit == 3, QByteArray(drawn.out + drawn.err).constData());
    QVERIFY(!QFile::exists(m_cli.file(QStringLiteral("never.png"))));
}

void TestTrouble::anAbsentFileCannotBeRead()
{
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("verify"), m_cli.file(QStringLiteral("absent.ofd"))});
    QCOMPARE(answer.exit, 3);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("FileNotReadable"));
}

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
