#include "platform/networktransport.h"
#include "platform/platformclient.h"
#include "tests/contract/recorded.h"
#include "tests/helper/faultyserver.h"

#include <QJsonArray>
#include <QTest>

using namespace lc;
using namespace lc::platform;
using namespace lc::test;

namespace {

const QString identifier =
    QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y");
const QString encrypted = QStringLiteral("AQF3AQF3AQF3AQF3");

// Answers the authorisation by itself and everything else with one body.
class Platform
{
public:
    explicit Platform(const QByteArray &answer)
        : m_server([answer](const Received &request) {
            return FaultyServer::json(
                request.target.endsWith("/Authorize")
                    ? QByteArray(
                          R"({"head":{"status":0},"data":{"accessToken":"<token>","lifetime":3600}})")
                    : answer);
        })
    {}
    [[nodiscard]] PlatformClient client(const QString &account) const
    {
        PlatformSettings settings;
        settings.baseUrl = m_server.url(QString());
        settings.account = {account, SecureBytes(QByteArray("secret"))};
        return PlatformClient(settings, Profile::standard(), std::make_shared<NetworkTransport>(),
                              std::make_shared<SystemClock>());
    }
    [[nodiscard]] const FaultyServer &server() const { return m_server; }

private:
    FaultyServer m_server;
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HolderQuery holderQuery(bool withType = true)
{
    HolderQuery query;
    query.holder = *domain::SubjectCode::parse(u"510100199003071012");
    if (withType)
        query.typeName = QStringLiteral("示例证照");
    return query;
}

FieldsToVerify fieldsToVerify()
{
    FieldsToVerify fields;
    fields.holder = holderQuery().holder;
    fields.typeCode = QStringLiteral("11100000000013338W011");
    fields.fields = {
        {QStringLiteral("number"), SecureText(u"川示字20220000001")},
        {QStringLiteral("issuer"), SecureText(u"示例机构")},
        {QStringLiteral("issued"), SecureText(u"2022-07-01")},
    };
    return fields;
}

// Makes the call of a clause's example; the error's name, or empty.
QString call(const QString &clause, PlatformClient &client)
{
    const auto nameOf = [](const auto &result) {
        return result ? QString() : errorName(result.error().code());
    };
    HolderQuery numbered = holderQuery();
    numbered.number = QStringLiteral("川示字20220000001");
    HolderQuery shown = holderQuery(false);
    shown.reason = domain::Reason::Presenting;
    const SecureText token{encrypted};
    if (clause == u"6.2")
        return nameOf(client.retrieve(holderQuery()));
    if (clause == u"6.3.1")
        return nameOf(client.requestDownloadByHolder(numbered));
    if (clause == u"6.3.2")
        return nameOf(client.requestDownload(identifier, domain::Reason::Sharing));
    if (clause == u"6.3.3")
        return nameOf(client.requestDownloadByEncrypted(token, domain::Reason::Presenting));
    if (clause == u"6.4.1")
        return nameOf(client.informationByHolder(holderQuery()));
    if (clause == u"6.4.2")
        return nameOf(client.information(identifier, domain::Reason::Presenting));
    if (clause == u"6.4.3")
        return nameOf(client.encryptedIdentifiers(shown));
    if (clause == u"6.4.4")
        return nameOf(client.informationByEncrypted(token, domain::Reason::Presenting));
    if (clause == u"6.5.1")
        return nameOf(client.verifyFields(fieldsToVerify()));
    return nameOf(
        client.verifyFile(SecureBytes(QByteArray("PK\x03\x04\x14")), domain::Reason::Sharing));
}

} // namespace

// The client against the contract's own examples, without the sandbox.
class TestRecordedClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRequestIsTheExample_data();
    void theRequestIsTheExample();
    void retrievalReadsTheExample();
    void informationReadsTheExample();
    void encryptedIdentifiersReadTheExample();
    void verificationReadsTheExample();
    void addressesReadTheExample();
    void aStatusAsTextIsUnderstood();
};

void TestRecordedClient::theRequestIsTheExample_data()
{
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("error");
    for (const QString &clause : clauses) {
        const QString error = clause == u"6.3.2"   ? QStringLiteral("PlatformDownloadRefused")
                              : clause == u"6.4.2" ? QStringLiteral("PlatformParameterMissing")
                              : clause.startsWith(u"6.3.")
                                  // The example's address is not on the list of permitted ones.
                                  ? QStringLiteral("DownloadAddressRefused")
                                  : QString();
        QTest::addRow("%s", qPrintable(clause)) << clause << error;
    }
}

void TestRecordedClient::theRequestIsTheExample()
{
    QFETCH(QString, clause);
    QFETCH(QString, error);
    const Recorded example = recorded(clause);
    Platform platform(compact(example.answer));
    PlatformClient client =
        platform.client(example.request.value(QStringLiteral("AccountId")).toString());
    QCOMPARE(call(clause, client), error);
    QCOMPARE(platform.server().received().size(), 2);
    const Received sent = platform.server().received().at(1);
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(QString::fromLatin1(sent.target), example.path);
    QJsonObject body = QJsonDocument::fromJson(sent.body).object();
    // Not in the example, where it is not visible whether it is sent at all (E, B.7).
    if (clause == u"6.4.3")
        QCOMPARE(body.take(QStringLiteral("UseFor")).toString(), QStringLiteral("02"));
    QCOMPARE(body, example.request);
}

void TestRecordedClient::retrievalReadsTheExample()
{
    Platform platform(compact(recorded(QStringLiteral("6.2")).answer));
    PlatformClient client = platform.client(QStringLiteral("a"));
    const auto licenses = client.retrieve(holderQuery());
    QVERIFY(licenses);
    QCOMPARE(licenses->size(), 1);
    const domain::LicenseSummary &one = licenses->first();
    QCOMPARE(one.identifier, identifier);
    QCOMPARE(one.typeName, QStringLiteral("示例证照"));
    QCOMPARE(one.typeCode, QStringLiteral("11100000000013338W011"));
    QCOMPARE(one.number.toString(), QStringLiteral("川示字20220000001"));
    QCOMPARE(one.holder.toString(), QStringLiteral("张三"));
    QCOMPARE(one.holderCodeType, QStringLiteral("111"));
    QCOMPARE(one.issuer, QStringLiteral("示例机构"));
    QCOMPARE(one.issued.date, std::optional(QDate(2022, 7, 1)));
    QCOMPARE(one.validUntil.date, std::optional(QDate(2027, 6, 30)));
    QCOMPARE(one.areaCode, QStringLiteral("510000"));
}

void TestRecordedClient::informationReadsTheExample()
{
    Platform platform(compact(recorded(QStringLiteral("6.4.1")).answer));
    PlatformClient client = platform.client(QStringLiteral("a"));
    const auto found = client.information(identifier, domain::Reason::Sharing);
    QVERIFY(found);
    QCOMPARE(found->face.size(), 1);
    QCOMPARE(found->face.first().name, QStringLiteral("姓名"));
    QCOMPARE(found->face.first().value.toString(), QStringLiteral("张三"));
    QCOMPARE(found->face.first().columnName, QStringLiteral("XM"));
}

void TestRecordedClient::encryptedIdentifiersReadTheExample()
{
    Platform platform(compact(recorded(QStringLiteral("6.4.3")).answer));
    PlatformClient client = platform.client(QStringLiteral("a"));
    const auto found = client.encryptedIdentifiers(holderQuery(false));
    QVERIFY(found);
    QCOMPARE(found->first().text.toString(), encrypted);
    QCOMPARE(found->first().expires,
             QDateTime(QDate(2022, 8, 1), QTime(12, 5), Qt::OffsetFromUTC, 8 * 3600));
}

void TestRecordedClient::verificationReadsTheExample()
{
    Platform good(compact(recorded(QStringLiteral("6.5.1")).answer));
    PlatformClient client = good.client(QStringLiteral("a"));
    const auto fields = client.verifyFields(fieldsToVerify());
    QVERIFY(fields);
    QCOMPARE(fields->result, 0);
    QCOMPARE(fields->message, QStringLiteral("证照信息正确且有效"));
    Platform bad(compact(recorded(QStringLiteral("6.5.2")).answer));
    PlatformClient other = bad.client(QStringLiteral("a"));
    const auto file = other.verifyFile(SecureBytes(QByteArray("x")), domain::Reason::Sharing);
    QVERIFY(file);
    QCOMPARE(file->result, 1);
    QVERIFY(file->ofFile);
}

void TestRecordedClient::addressesReadTheExample()
{
    QByteArray answer = compact(recorded(QStringLiteral("6.3.1")).answer);
    answer.replace("http://127.0.0.1/", "https://files.example/");
    Platform platform(answer);
    PlatformSettings settings;
    settings.baseUrl = platform.server().url(QString());
    settings.downloadHosts = {QStringLiteral("files.example")};
    settings.account = {QStringLiteral("a"), SecureBytes(QByteArray("s"))};
    PlatformClient known(settings, Profile::standard(), std::make_shared<NetworkTransport>(),
                         std::make_shared<SystemClock>());
    const auto found = known.requestDownloadByHolder(holderQuery());
    QVERIFY2(found, found ? "" : qPrintable(found.error().toString()));
    QCOMPARE(found->first().url,
             QUrl(QStringLiteral("https://files.example/download?id=one-time-id")));
    QCOMPARE(found->first().fileFormat, QStringLiteral("ofd"));
    QCOMPARE(found->first().issued, QStringLiteral("2022年07月01日"));
}

void TestRecordedClient::aStatusAsTextIsUnderstood()
{
    QByteArray answer = compact(recorded(QStringLiteral("6.2")).answer);
    answer.replace("\"status\":0", "\"status\":\"0\"");
    Platform platform(answer);
    PlatformClient client = platform.client(QStringLiteral("a"));
    QVERIFY(client.retrieve(holderQuery()));
    Platform unknown(answer.replace("\"status\":\"0\"", "\"status\":\"777\""));
    PlatformClient other = unknown.client(QStringLiteral("a"));
    const auto refused = other.retrieve(holderQuery());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::PlatformUnknownStatus);
}

QTEST_GUILESS_MAIN(TestRecordedClient)
#include "tst_recorded_client.moc"
