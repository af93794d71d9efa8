#include "platform/platformclient.h"
#include "scriptedtransport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <thread>

using namespace lc;
using namespace lc::platform;
using namespace lc::test;

namespace {

const QString someIdentifier =
    QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y");

class MovedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromSecsSinceEpoch(1800000000 + seconds, Qt::OffsetFromUTC, 8 * 3600);
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::seconds(seconds);
    }
    std::atomic<int> seconds = 0;
};

HolderQuery someHolder()
{
    HolderQuery query;
    query.holder = *domain::SubjectCode::parse(u"510100199003071012");
    query.typeName = QStringLiteral("示例证照");
    return query;
}

bool isAuthorisation(const HttpRequest &request)
{
    return request.url.path().endsWith(u"/Authorize");
}

QByteArray rows(const QByteArray &list)
{
    return "{\"head\":{\"status\":0},\"data\":{\"total\":1,\"dataList\":[" + list + "]}}";
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code());
}

} // namespace

// The client over a transport that says what it is told to.
class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneTokenServesManyCallers();
    void theTokenIsRenewedBeforeItsEnd();
    void aRefusedTokenIsRenewedOnce();
    void whoIsNotKnownIsAskedForOnce();
    void aTroubledAuthorisationIsNotRepeated();
    void theProofIsNeverTheSame();
    void otherSchemes_data();
    void otherSchemes();
    void everyStatusHasItsError_data();
    void everyStatusHasItsError();
    void nothingFoundIsAnEmptyListOfRetrievalOnly();
    void answersThatAreNotBelieved_data();
    void answersThatAreNotBelieved();
    void whatStandsBesideARefusalIsNotRead();
    void wrongParametersAreNotSent();
    void addressesAreHeldAgainstTheList_data();
    void addressesAreHeldAgainstTheList();
    void filesBehindAddresses_data();
    void filesBehindAddresses();
    void filesAboveTheLimitAreNotSent();
    void cancelledBeforehandSendsNothing();
    void theClocksDifferenceIsToldWithTheRefusal();
    void thePlatformsMessageStandsInNoError();
    void findingsOfAnswers_data();
    void findingsOfAnswers();

private:
    void answerWith(const ScriptedTransport::Handler &handler);
    void answerAll(const HttpReply &reply);
    [[nodiscard]] PlatformClient &client() { return *m_client; }

    std::shared_ptr<MovedClock> m_clock;
    std::shared_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<PlatformClient> m_client;
    Profile m_profile = Profile::standard();
};

void TestClient::init()
{
    m_clock = std::make_shared<MovedClock>();
    m_profile = Profile::standard();
}

void TestClient::answerWith(const ScriptedTransport::Handler &handler)
{
    m_transport = std::make_shared<ScriptedTransport>(handler);
    PlatformSettings settings;
    settings.baseUrl = QUrl(QStringLiteral("https://platform.example/base/"));
    settings.account = {QStringLiteral("account"), SecureBytes(QByteArray("secret"))};
    settings.downloadHosts = {QStringLiteral("files.example:8443")};
    m_client = std::make_unique<PlatformClient>(settings, m_profile, m_transport, m_clock);
}

// Grants a token, and answers everything else with one reply.
void TestClient::answerAll(const HttpReply &reply)
{
    answerWith([reply](const HttpRequest &request) -> Result<HttpReply> {
        return isAuthorisation(request) ? ScriptedTransport::token() : reply;
    });
}

void TestClient::oneTokenServesManyCallers()
{
    answerAll(ScriptedTransport::status(10));
    std::vector<std::thread> threads;
    std::atomic<int> answered = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { answered += client().retrieve(someHolder()) ? 1 : 0; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(answered.load(), 8);
    QCOMPARE(m_transport->count(u"/Authorize"), 1);
    QCOMPARE(m_transport->count(u"/Retrieval"), 8);
    QCOMPARE(m_transport->sent().last().url,
             QUrl(QStringLiteral("https://platform.example/base/elssp/v1/Retrieval")));
}

void TestClient::theTokenIsRenewedBeforeItsEnd()
{
    answerAll(ScriptedTransport::status(10));
    QVERIFY(client().retrieve(someHolder()));
    m_clock->seconds = 3600 - 61;
    QVERIFY(client().retrieve(someHolder()));
    QCOMPARE(m_transport->count(u"/Authorize"), 1);
    m_clock->seconds = 3600 - 60;
    QVERIFY(client().retrieve(someHolder()));
    QCOMPARE(m_transport->count(u"/Authorize"), 2);
}

void TestClient::aRefusedTokenIsRenewedOnce()
{
    int number = 0;
    answerWith([&number](const HttpRequest &request) -> Result<HttpReply> {
        if (isAuthorisation(request))
            return ScriptedTransport::token(3600, QByteArray::number(++number));
        return ScriptedTransport::status(request.body.view().contains("\"2\"") ? 10 : 11);
    });
    QVERIFY(client().retrieve(someHolder()));
    QCOMPARE(m_transport->count(u"/Authorize"), 2);
    QCOMPARE(m_transport->count(u"/Retrieval"), 2);
}

void TestClient::whoIsNotKnownIsAskedForOnce()
{
    answerAll(ScriptedTransport::status(11));
    QCOMPARE(codeOf(client().retrieve(someHolder())), QStringLiteral("PlatformAuthentication"));
    QCOMPARE(m_transport->count(u"/Retrieval"), 2);
    // The platform does not know the account itself: nothing else is asked.
    answerWith(
        [](const HttpRequest &) -> Result<HttpReply> { return ScriptedTransport::status(11); });
    QCOMPARE(codeOf(client().retrieve(someHolder())), QStringLiteral("PlatformAuthentication"));
    QCOMPARE(m_transport->sent().size(), 1);
}

void TestClient::aTroubledAuthorisationIsNotRepeated()
{
    answerWith(
        [](const HttpRequest &) -> Result<HttpReply> { return fail(ErrorCode::OutcomeUnknown); });
    QCOMPARE(codeOf(client().retrieve(someHolder())), QStringLiteral("OutcomeUnknown"));
    QCOMPARE(m_transport->sent().size(), 1);
    QVERIFY(!client().linkState().reached);
}

void TestClient::theProofIsNeverTheSame()
{
    answerAll(ScriptedTransport::status(10));
    QVERIFY(client().authorise());
    QVERIFY(client().authorise());
    const auto body = [this](int i) {
        return QJsonDocument::fromJson(m_transport->sent().at(i).body.view().toByteArray())
            .object();
    };
    for (const char *name : {"Nonce", "Signature"})
        QVERIFY(body(0).value(QLatin1StringView(name)) != body(1).value(QLatin1StringView(name)));
    QVERIFY(!m_transport->sent().first().body.view().contains("secret"));
    QCOMPARE(body(0).value(QLatin1StringView("Nonce")).toString().size(), 32);
    QCOMPARE(body(0).value(QLatin1StringView("Time")).toString(),
             QStringLiteral("2027-01-15T16:00:00+08:00"));
}

void TestClient::otherSchemes_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<int>("authorisations");
    QTest::addColumn<int>("retrievals");
    QTest::newRow("token-endpoint") << QByteArray("token-endpoint") << 2 << 2;
    // Nothing can be renewed, so nothing is sent again.
    QTest::newRow("static-token") << QByteArray("static-token") << 0 << 1;
}

void TestClient::otherSchemes()
{
    QFETCH(QByteArray, scheme);
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") %
               QStringLiteral("/resources/profiles/sichuan.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll().replace("hmac-sm3", scheme);
    json.replace("\"required\": [\"account\", \"time\", \"nonce\", \"signature\"]",
                 "\"required\": [\"account\", \"secret\"]");
    const auto profile = Profile::fromJson(json);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
    m_profile = *profile;
    answerAll(ScriptedTransport::status(11));
    QCOMPARE(codeOf(client().retrieve(someHolder())), QStringLiteral("PlatformAuthentication"));
    QTEST(m_transport->count(u"/Authorize"), "authorisations");
    QTEST(m_transport->count(u"/Retrieval"), "retrievals");
    const QByteArray last = m_transport->sent().last().body.view().toByteArray();
    QVERIFY(last.contains(scheme == "static-token" ? "\"AccessToken\":\"secret\""
                                                   : "\"AccessToken\":\"token\""));
}

void TestClient::everyStatusHasItsError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const std::pair<int, const char *> table[] = {
        {2, "PlatformNotOffered"},
        {10, "PlatformNothingFound"},
        {11, "PlatformAuthentication"},
        {12, "PlatformParameterMissing"},
        {13, "PlatformTypeUnknown"},
        {21, "PlatformLicenseRevoked"},
        {22, "PlatformLicenseExpired"},
        {23, "PlatformLicenseRestricted"},
        {24, "PlatformDownloadRefused"},
        {99, "PlatformOther"},
        {100, "PlatformNoPermission"},
        {102, "PlatformParameterInvalid"},
        {103, "PlatformHolderTypeMismatch"},
        {113, "PlatformTypeCodeInvalid"},
        {301, "PlatformEncryptedIdentifierForged"},
        {302, "PlatformEncryptedIdentifierExpired"},
        {303, "PlatformEncryptedIdentifierUsed"},
        {304, "PlatformNationalUnreachable"},
        {1, "PlatformUnknownStatus"},
        {-1, "PlatformUnknownStatus"},
        {777, "PlatformUnknownStatus"},
        {2147483647, "PlatformUnknownStatus"},
    };
    for (const auto &[status, code] : table)
        QTest::addRow("%d", status) << status << QString::fromLatin1(code);
}

void TestClient::everyStatusHasItsError()
{
    QFETCH(int, status);
    answerAll(ScriptedTransport::status(status));
    QTEST(codeOf(client().information(someIdentifier, domain::Reason::Sharing)), "code");
    QTEST(codeOf(client().requestDownload(someIdentifier, domain::Reason::Sharing)), "code");
    QTEST(codeOf(client().verifyFields({someHolder().holder, {}, {}, domain::Reason::Sharing})),
          "code");
}

void TestClient::nothingFoundIsAnEmptyListOfRetrievalOnly()
{
    answerAll(ScriptedTransport::status(10));
    const auto found = client().retrieve(someHolder());
    QVERIFY(found);
    QVERIFY(found->isEmpty());
    QCOMPARE(codeOf(client().informationByHolder(someHolder())),
             QStringLiteral("PlatformNothingFound"));
}

void TestClient::answersThatAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &body, const char *code) {
        QTest::newRow(name) << body << QString::fromLatin1(code);
    };
    row("empty", "", "ReplyNotJson");
    row("page", "<html></html>", "ReplyNotJson");
    row("half", "{\"head\":{\"status\":0},\"data\":{\"dataLi", "ReplyIncomplete");
    row("array", "[]", "ReplyShape");
    row("no head", "{\"data\":{\"dataList\":[]}}", "ReplyShape");
    row("no status", "{\"head\":{},\"data\":{\"dataList\":[]}}", "ReplyShape");
    row("status null", "{\"head\":{\"status\":null},\"data\":{\"dataList\":[]}}", "ReplyShape");
    row("status true", "{\"head\":{\"status\":true},\"data\":{\"dataList\":[]}}", "ReplyShape");
    row("status empty", "{\"head\":{\"status\":\"\"},\"data\":{\"dataList\":[]}}",
        "PlatformUnknownStatus");
    row("status 0.0", "{\"head\":{\"status\":0.0},\"data\":{\"dataList\":[]}}",
        "PlatformUnknownStatus");
    row("status twice", "{\"head\":{\"status\":0,\"status\":0},\"data\":{}}", "ReplyDuplicateKey");
    row("no rows", "{\"head\":{\"status\":0},\"data\":{}}", "ReplyShape");
    row("rows an object", "{\"head\":{\"status\":0},\"data\":{\"dataList\":{}}}", "ReplyShape");
    row("row a text", rows("\"a\""), "ReplyShape");
    row("no row", rows(""), "PlatformNothingFound");
    row("another license", rows("{\"certificateID\":\"1.2.3\"}"), "ReplyShape");
    row("two rows", rows("{\"certificateType\":\"a\"},{\"certificateType\":\"b\"}"), "ReplyShape");
    row("holder an object", rows("{\"certificateHolder\":{}}"), "ReplyShape");
    row("face an object", rows("{\"surface\":{}}"), "ReplyShape");
    row("face of texts", rows("{\"surface\":[\"a\"]}"), "ReplyShape");
    row("mark", "\xEF\xBB\xBF" + rows(""), "ReplyEncoding");
    row("GBK", rows("{\"certificateHolder\":\"\xD5\xC5\"}"), "ReplyEncoding");
}

void TestClient::answersThatAreNotBelieved()
{
    QFETCH(QByteArray, body);
    answerAll(ScriptedTransport::reply(200, body));
    QTEST(codeOf(client().information(someIdentifier, domain::Reason::Sharing)), "code");
    QCOMPARE(m_transport->sent().size(), 2);
}

void TestClient::whatStandsBesideARefusalIsNotRead()
{
    const QByteArray good = rows("{\"certificateID\":\"" + someIdentifier.toLatin1() + "\"}");
    for (const QByteArray &status : {QByteArray("22"), QByteArray("777"), QByteArray("\"00\"")}) {
        answerAll(ScriptedTransport::reply(
            200, QByteArray(good).replace("\"status\":0", QByteArray("\"status\":" + status))));
        QVERIFY(!client().information(someIdentifier, domain::Reason::Sharing));
    }
}

void TestClient::wrongParametersAreNotSent()
{
    answerAll(ScriptedTransport::status(0));
    HolderQuery query = someHolder();
    query.typeName.clear(); // required of 6.3.1 and 6.4.1
    QCOMPARE(codeOf(client().requestDownloadByHolder(query)),
             QStringLiteral("PlatformParameterMissing"));
    QCOMPARE(codeOf(client().information({}, domain::Reason::Sharing)),
             QStringLiteral("PlatformParameterMissing"));
    QCOMPARE(codeOf(client().information(QString(129, u'1'), domain::Reason::Sharing)),
             QStringLiteral("PlatformParameterInvalid"));
    QCOMPARE(codeOf(client().requestDownloadByEncrypted(SecureText(QString(513, u'A')),
                                                        domain::Reason::Presenting)),
             QStringLiteral("PlatformParameterInvalid"));
    for (const HttpRequest &request : m_transport->sent())
        QVERIFY(isAuthorisation(request));
}

void TestClient::addressesAreHeldAgainstTheList_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("code");
    const QString refused = QStringLiteral("DownloadAddressRefused");
    const QString good = QStringLiteral("ok");
    QTest::newRow("same origin") << QByteArray("https://platform.example/download?id=1") << good;
    QTest::newRow("listed") << QByteArray("https://files.example:8443/f") << good;
    QTest::newRow("listed host, other port") << QByteArray("https://files.example/f") << refused;
    QTest::newRow("plain") << QByteArray("http://platform.example/f") << refused;
    QTest::newRow("another host") << QByteArray("https://evil.example/f") << refused;
    QTest::newRow("suffix") << QByteArray("https://platform.example.evil.example/f") << refused;
    QTest::newRow("user") << QByteArray("https://platform.example@evil.example/f") << refused;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << refused;
    QTest::newRow("relative") << QByteArray("/download?id=1") << refused;
    QTest::newRow("fragment") << QByteArray("https://platform.example/f#x") << refused;
    QTest::newRow("empty") << QByteArray() << QStringLiteral("ReplyShape");
    QTest::newRow("long") << QByteArray("https://platform.example/" + QByteArray(5000, 'a'))
                          << refused;
}

void TestClient::addressesAreHeldAgainstTheList()
{
    QFETCH(QByteArray, url);
    answerAll(ScriptedTransport::reply(200, rows("{\"fileUrl\":\"" + url + "\"}")));
    QTEST(codeOf(client().requestDownload(someIdentifier, domain::Reason::Sharing)), "code");
    DownloadAddress address;
    address.url = QUrl(QString::fromLatin1(url));
    if (codeOf(client().requestDownload(someIdentifier, domain::Reason::Sharing)) != u"ok")
        QVERIFY(!client().download(address));
}

void TestClient::filesBehindAddresses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("there") << 200 << QStringLiteral("ok");
    QTest::newRow("used") << 410 << QStringLiteral("DownloadAddressUsed");
    QTest::newRow("unknown") << 404 << QStringLiteral("DownloadAddressUsed");
    QTest::newRow("trouble") << 503 << QStringLiteral("HttpStatus");
}

void TestClient::filesBehindAddresses()
{
    QFETCH(int, status);
    answerAll(ScriptedTransport::reply(status, "bytes"));
    DownloadAddress address;
    address.url = QUrl(QStringLiteral("https://platform.example/download?id=1"));
    QTEST(codeOf(client().download(address)), "code");
    QCOMPARE(m_transport->sent().size(), 1);
    QVERIFY(m_transport->sent().first().method == HttpRequest::Method::Get);
    QCOMPARE(m_transport->sent().first().replyLimit, 64ll << 20);
    QVERIFY(m_transport->sent().first().body.isEmpty());
}

void TestClient::filesAboveTheLimitAreNotSent()
{
    answerAll(ScriptedTransport::reply(200, "{\"head\":{\"status\":0},\"data\":{\"result\":0}}"));
    const SecureBytes large(QByteArray(48 << 20, 'x'));
    QCOMPARE(codeOf(client().verifyFile(large, domain::Reason::Sharing)),
             QStringLiteral("FileTooLarge"));
    QVERIFY(m_transport->sent().isEmpty());
}

void TestClient::cancelledBeforehandSendsNothing()
{
    answerAll(ScriptedTransport::status(0));
    CancellationSource source;
    source.cancel();
    QCOMPARE(codeOf(client().retrieve(someHolder(), source.token())), QStringLiteral("Cancelled"));
    QVERIFY(m_transport->sent().isEmpty());
}

void TestClient::theClocksDifferenceIsToldWithTheRefusal()
{
    answerWith([](const HttpRequest &) -> Result<HttpReply> {
        HttpReply reply = ScriptedTransport::status(11);
        // Two hours before this computer's time.
        reply.headers.insert("date", "Fri, 15 Jan 2027 06:00:00 GMT");
        return reply;
    });
    const auto refused = client().authorise();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fact(QStringLiteral("clockOffsetSeconds")).toInt(), -7200);
}

void TestClient::thePlatformsMessageStandsInNoError()
{
    answerAll(ScriptedTransport::reply(
        200,
        "{\"head\":{\"status\":24,\"message\":\"Zhang San 510100199003071012\"},\"data\":{}}"));
    const auto refused = client().requestDownload(someIdentifier, domain::Reason::Sharing);
    QVERIFY(!refused);
    QVERIFY(!refused.error().toString().contains(u"510100199003071012"));
}

void TestClient::findingsOfAnswers_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<bool>("ofFile");
    QTest::addColumn<int>("state");
    using domain::State;
    const auto row = [](const char *result, bool ofFile, State state) {
        QTest::addRow("%s %s", ofFile ? "file" : "fields", result)
            << QByteArray(result) << ofFile << static_cast<int>(state);
    };
    row("0", false, State::Passed);
    row("1", false, State::Unknown);
    row("2", false, State::Unknown);
    row("3", false, State::Passed);
    row("4", false, State::Unknown);
    row("5", false, State::Unknown);
    row("7", false, State::Failed);
    row("0", true, State::Passed);
    row("1", true, State::Failed);
    row("2", true, State::Failed);
    row("8", false, State::Unknown); // no answer at all
    row("\"0 \"", false, State::Unknown);
    row("-1", true, State::Unknown);
}

void TestClient::findingsOfAnswers()
{
    QFETCH(QByteArray, result);
    QFETCH(bool, ofFile);
    answerAll(ScriptedTransport::reply(
        200, "{\"head\":{\"status\":0},\"data\":{\"result\":" + result + "}}"));
    const auto answer =
        ofFile ? client().verifyFile(SecureBytes(QByteArray("x")), domain::Reason::Sharing)
               : client().verifyFields({someHolder().holder,
                                        QStringLiteral("11100000000013338W011"),
                                        {},
                                        domain::Reason::Sharing});
    QTEST(static_cast<int>(findingsOf(answer).first().state), "state");
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
