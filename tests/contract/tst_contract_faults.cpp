#include "platform/networktransport.h"
#include "platform/platformclient.h"
#include "sandbox/faults/faultplan.h"
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::platform;
using namespace lc::sandbox;

// The client against a sandbox that misbehaves: the right error, one POST, in time, and nothing of
// the answer believed.
class TestContractFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFaultEndsRightly_data();
    void everyFaultEndsRightly();
    void anExpiredTokenIsRenewedOnce();
    void aClockThatIsOffIsNoticed();
    void aWrongFileIsNotTheRightOne_data();
    void aWrongFileIsNotTheRightOne();
    void scheduleAndSeedDecide();
    void theSameSeedMakesTheSameFaults();
    void theAdminCallNeedsItsToken();
    void wrongFaultFilesAreRefused_data();
    void wrongFaultFilesAreRefused();

private:
    [[nodiscard]] int admin(const QByteArray &method, const QByteArray &body = {},
                            QByteArray token = {});
    void setFaults(const QByteArray &rules, int seed = 1);
    [[nodiscard]] QJsonObject ruleNow() const;
    [[nodiscard]] PlatformClient makeClient() const;
    [[nodiscard]] static HolderQuery query(const QString &code);
    // One call of each of the ten interfaces, with the error that it ends in.
    using Call = std::function<std::optional<Error>()>;
    [[nodiscard]] QList<std::pair<QByteArray, Call>> callsOf(PlatformClient &client) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxServer> m_server;
    QByteArray m_told; // body of the last answer to the admin call
    QString m_code;
    QString m_identifier;
    QString m_typeName;
};

void TestContractFaults::initTestCase()
{
    SandboxOptions options;
    options.directory = m_folder.path();
    options.faults = Faults();
    auto server = SandboxServer::start(options, std::make_shared<SystemClock>());
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    m_server = std::move(*server);
    m_code = m_server->suggestions().first().code;
    PlatformClient client = makeClient();
    const auto found = client.retrieve(query(m_code));
    QVERIFY2(found, found ? "" : qPrintable(found.error().toString()));
    m_identifier = found->first().identifier;
    m_typeName = found->first().typeName;
}

HolderQuery TestContractFaults::query(const QString &code)
{
    HolderQuery made;
    made.holder = *domain::SubjectCode::parse(code);
    return made;
}

PlatformClient TestContractFaults::makeClient() const
{
    using namespace std::chrono_literals;
    PlatformSettings settings;
    settings.baseUrl = m_server->baseUrl();
    const SandboxAccount account = m_server->clerkAccount();
    settings.account = {account.id, SecureBytes(account.secret)};
    settings.deadlines = {10s, 1500ms, 4s}; // a busy machine may take its time
    return PlatformClient(settings, Profile::standard(), std::make_shared<NetworkTransport>(),
                          std::make_shared<SystemClock>());
}

int TestContractFaults::admin(const QByteArray &method, const QByteArray &body, QByteArray token)
{
    if (token.isNull())
        token = m_server->adminToken();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"),
                         static_cast<quint16>(m_server->baseUrl().port()));
    if (!socket.waitForConnected())
        return -1;
    socket.write(method + " /sandbox/faults HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" +
                 "Authorization: Bearer " + token +
                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    while (socket.waitForReadyRead())
        all += socket.readAll();
    m_told = all.mid(all.indexOf("\r\n\r\n") + 4);
    return all.split(' ').value(1).toInt();
}

void TestContractFaults::setFaults(const QByteArray &rules, int seed)
{
    const QByteArray file = "{\"seed\":" + QByteArray::number(seed) + ",\"rules\":[" + rules + "]}";
    QCOMPARE(admin("POST", file), 200);
}

QJsonObject TestContractFaults::ruleNow() const
{
    return QJsonDocument::fromJson(m_told)
        .object()
        .value(QLatin1StringView("rules"))
        .toArray()
        .first()
        .toObject();
}

QList<std::pair<QByteArray, TestContractFaults::Call>>
TestContractFaults::callsOf(PlatformClient &client) const
{
    const domain::Reason reason = domain::Reason::Sharing;
    const auto ask = [](auto call) -> Call {
        return [call] {
            const auto answer = call();
            return answer ? std::nullopt : std::optional(answer.error());
        };
    };
    const HolderQuery holder = query(m_code);
    HolderQuery typed = holder;
    typed.typeName = m_typeName;
    const SecureText code(QString(90, u'A'));
    FieldsToVerify fields;
    fields.holder = holder.holder;
    fields.fields = {{QStringLiteral("number"), SecureText(u"1")}};
    const SecureBytes file(QByteArray("%PDF-1.7"));
    return {
        {"6.2", ask([=, &client] { return client.retrieve(holder); })},
        {"6.3.1", ask([=, &client] { return client.requestDownloadByHolder(typed); })},
        {"6.3.2", ask([=, this, &client] { return client.requestDownload(m_identifier, reason); })},
        {"6.3.3", ask([=, &client] { return client.requestDownloadByEncrypted(code, reason); })},
        {"6.4.1", ask([=, &client] { return client.informationByHolder(typed); })},
        {"6.4.2", ask([=, this, &client] { return client.information(m_identifier, reason); })},
        {"6.4.3", ask([=, &client] { return client.encryptedIdentifiers(typed); })},
        {"6.4.4", ask([=, &client] { return client.informationByEncrypted(code, reason); })},
        {"6.5.1", ask([=, &client] { return client.verifyFields(fields); })},
        {"6.5.2", ask([=, &client] { return client.verifyFile(file, reason); })},
    };
}

void TestContractFaults::everyFaultEndsRightly_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QList<ErrorCode>>("codes");
    const auto row = [](const char *fault, std::initializer_list<ErrorCode> codes) {
        QTest::newRow(fault) << QByteArray(fault) << QList<ErrorCode>(codes);
    };
    using enum ErrorCode;
    row("delay", {OutcomeUnknown});
    row("drop-before-reading", {OutcomeUnknown, NotDelivered});
    row("drop-after-reading", {OutcomeUnknown});
    row("reset", {OutcomeUnknown});
    row("half-body", {OutcomeUnknown});
    row("wrong-length", {ReplyIncomplete});
    row("endless-body", {ReplyTooLarge, OutcomeUnknown});
    row("html", {ReplyNotJson});
    row("redirect-302", {RedirectRefused});
    row("redirect-307", {RedirectRefused});
    row("status-429", {HttpStatus});
    row("status-500", {HttpStatus});
    row("gbk", {ReplyEncoding});
    row("bom", {ReplyEncoding});
    row("duplicate-keys", {ReplyDuplicateKey});
    row("huge-numbers", {PlatformUnknownStatus, ReplyNotJson});
    row("deep-nesting", {ReplyShape});
    row("expired-token", {PlatformAuthentication});
}

void TestContractFaults::everyFaultEndsRightly()
{
    QFETCH(QByteArray, fault);
    QFETCH(QList<ErrorCode>, codes);
    PlatformClient client = makeClient();
    setFaults({});
    QVERIFY(client.authorise());
    for (const auto &[clause, call] : callsOf(client)) {
        setFaults("{\"fault\":\"" + fault + "\",\"services\":[\"" + clause +
                  "\"],\"milliseconds\":6000}");
        QElapsedTimer timer;
        timer.start();
        const auto error = call();
        QVERIFY2(error, clause.constData());
        QVERIFY2(codes.contains(error->code()),
                 qPrintable(QString::fromLatin1(clause) % u": " % error->toString()));
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(admin("GET"), 200);
        // One POST, but for a refusal that says that the token is at its end.
        QCOMPARE(ruleNow().value(QLatin1StringView("calls")).toInt(),
                 fault == "expired-token" ? 2 : 1);
    }
    setFaults({});
}

void TestContractFaults::anExpiredTokenIsRenewedOnce()
{
    PlatformClient client = makeClient();
    setFaults({});
    QVERIFY(client.authorise());
    setFaults("{\"fault\":\"expired-token\",\"services\":[\"6.2\"],\"times\":1}");
    QVERIFY(client.retrieve(query(m_code)));
    QCOMPARE(admin("GET"), 200);
    QCOMPARE(ruleNow().value(QLatin1StringView("calls")).toInt(), 2);
    QCOMPARE(ruleNow().value(QLatin1StringView("made")).toInt(), 1);
}

void TestContractFaults::aClockThatIsOffIsNoticed()
{
    PlatformClient client = makeClient();
    setFaults("{\"fault\":\"clock-offset\",\"services\":[\"authorise\"],\"seconds\":-7200}");
    QVERIFY(client.authorise());
    const auto offset = client.linkState().clockOffsetMs;
    QVERIFY(offset);
    QVERIFY(qAbs(*offset + 7200000) < 60000);
    setFaults({});
}

void TestContractFaults::aWrongFileIsNotTheRightOne_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("wrong-file") << QByteArray("wrong-file");
    QTest::newRow("wrong-signature") << QByteArray("wrong-signature");
}

void TestContractFaults::aWrongFileIsNotTheRightOne()
{
    QFETCH(QByteArray, fault);
    PlatformClient client = makeClient();
    const auto fetch = [&]() -> Result<SecureBytes> {
        LC_TRY(address, client.requestDownload(m_identifier, domain::Reason::Sharing));
        return client.download(address);
    };
    setFaults({});
    const auto right = fetch();
    QVERIFY(right);
    setFaults("{\"fault\":\"" + fault + "\",\"services\":[\"download\"]}");
    const auto wrong = fetch();
    QVERIFY2(wrong, wrong ? "" : qPrintable(wrong.error().toString()));
    QVERIFY(wrong->view() != right->view());
    // The platform itself says what is wrong with it.
    setFaults({});
    const auto verified = client.verifyFile(*wrong, domain::Reason::Sharing);
    if (fault == "wrong-signature") {
        QVERIFY(verified);
        QCOMPARE(verified->result, 1);
    }
}

void TestContractFaults::scheduleAndSeedDecide()
{
    PlatformClient client = makeClient();
    setFaults({});
    QVERIFY(client.authorise());
    setFaults(
        "{\"fault\":\"status-500\",\"services\":[\"6.2\"],\"after\":2,\"every\":3,\"times\":2}");
    QString seen;
    for (int i = 0; i < 12; ++i)
        seen += client.retrieve(query(m_code)) ? u'.' : u'x';
    QCOMPARE(seen, QStringLiteral("..x..x......"));
    setFaults({});
}

void TestContractFaults::theSameSeedMakesTheSameFaults()
{
    const auto play = [](quint32 seed) {
        const QByteArray json = "{\"seed\":" + QByteArray::number(seed) +
                                ",\"rules\":[{\"fault\":\"html\",\"probability\":0.4}]}";
        FaultPlan plan(*Faults::fromJson(json));
        QString seen;
        for (int i = 0; i < 200; ++i)
            seen += plan.next(QStringLiteral("6.2"), false) ? u'x' : u'.';
        return seen;
    };
    QCOMPARE(play(7), play(7));
    QVERIFY(play(7) != play(8));
    const auto made = play(7).count(u'x');
    QVERIFY2(made > 50 && made < 110, qPrintable(QString::number(made)));
}

void TestContractFaults::theAdminCallNeedsItsToken()
{
    QCOMPARE(admin("POST", "{}", "wrong"), 401);
    QCOMPARE(admin("POST", "{\"rules\":[{\"fault\":\"none\"}]}"), 400);
    QVERIFY(m_told.contains("\"member\":\"fault\""));
    QCOMPARE(admin("PUT", "{}"), 405);
    setFaults("{\"fault\":\"html\"}");
    QCOMPARE(admin("DELETE"), 200);
    QVERIFY(makeClient().retrieve(query(m_code)));
}

void TestContractFaults::wrongFaultFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *file, int line, const char *why) {
        QTest::newRow(name) << QByteArray(file) << line << QString::fromLatin1(why);
    };
    row("no JSON", "{\n\"rules\":", 2, "ReplyIncomplete");
    row("unknown fault", "{\"rules\":[\n{\"fault\":\"fire\"}]}", 2, "enum");
    row("no fault", "{\"rules\":[\n{}]}", 2, "required");
    row("unknown interface", "{\"rules\":[{\"fault\":\"html\",\n\"services\":[\"6.9\"]}]}", 2,
        "enum");
    row("unknown member", "{\"colour\":1}", 1, "additionalProperties");
    row("unknown member of a rule", "{\"rules\":[{\"fault\":\"html\",\"colour\":1}]}", 1,
        "additionalProperties");
    row("range", "{\"rules\":[{\"fault\":\"html\",\"probability\":2}]}", 1, "range");
    row("type", "{\"rules\":[{\"fault\":\"html\",\"after\":\"2\"}]}", 1, "type");
    row("every nought", "{\"rules\":[{\"fault\":\"html\",\"every\":0}]}", 1, "range");
}

void TestContractFaults::wrongFaultFilesAreRefused()
{
    QFETCH(QByteArray, file);
    const auto faults = Faults::fromJson(file);
    QVERIFY(!faults);
    QCOMPARE(faults.error().code(), ErrorCode::SettingsInvalid);
    QTEST(faults.error().fact(QStringLiteral("line")).toInt(), "line");
    QTEST(faults.error().fact(QStringLiteral("why")).toString(), "why");
}

QTEST_GUILESS_MAIN(TestContractFaults)
#include "tst_contract_faults.moc"
