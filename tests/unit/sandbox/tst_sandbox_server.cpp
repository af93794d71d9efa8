#include "crypto/digest.h"
#include "ofd/document.h"
#include "sandboxcaller.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);

QString text(const QJsonValue &row, const char *member)
{
    return row.toObject().value(QLatin1StringView(member)).toString();
}

} // namespace

// The sandbox as a caller sees it, in the spelling of the contract.
class TestSandboxServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void authorisationNeedsTheRightProof();
    void nonceServesOnceAndTimeMustBeNear();
    void tokenEndsWithItsLifetime();
    void retrievalListsWhatTheHolderHas();
    void retrievalFiltersByType();
    void statusesOfWrongCalls_data();
    void statusesOfWrongCalls();
    void bodiesAndMethodsThatAreNone();
    void informationHoldsTheFace();
    void downloadGivesTheSealedOriginalOnce();
    void downloadAddressEndsAfterTenMinutes();
    void originalIsIssuedOnce();
    void revokedLicenseIsNotHandedOut();
    void verificationComparesFields();
    void verificationTellsTheState();
    void twoServersWithOneSeedAgree();
    void restartKeepsAccountAuthorityAndUsedAddresses();

private:
    [[nodiscard]] Result<std::unique_ptr<SandboxServer>> startIn(const QString &folder) const;
    [[nodiscard]] QString codeThatShows(const QString &what) const;
    [[nodiscard]] QJsonArray licensesOf(const QString &code) const;
    [[nodiscard]] RawReply requestDownload(const QString &identifier) const;
    [[nodiscard]] int verify(const QString &code, const QJsonObject &fields) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxCaller> m_caller;
};

Result<std::unique_ptr<SandboxServer>> TestSandboxServer::startIn(const QString &folder) const
{
    SandboxOptions options;
    options.directory = folder;
    return SandboxServer::start(options, m_clock);
}

void TestSandboxServer::init()
{
    m_caller.reset();
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<SettableClock>(start);
    auto server = startIn(m_folder->path());
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    m_server = std::move(*server);
    m_caller = std::make_unique<SandboxCaller>(*m_server, *m_clock);
    QVERIFY(m_caller->authorise());
}

QString TestSandboxServer::codeThatShows(const QString &what) const
{
    for (const Suggestion &suggestion : m_server->suggestions()) {
        if (suggestion.shows == what)
            return suggestion.code;
    }
    return {};
}

QJsonArray TestSandboxServer::licensesOf(const QString &code) const
{
    return m_caller
        ->call(QStringLiteral("Retrieval"), {{QStringLiteral("CertificateHolderCode"), code},
                                             {QStringLiteral("UseFor"), QStringLiteral("01")}})
        .rows();
}

RawReply TestSandboxServer::requestDownload(const QString &identifier) const
{
    return m_caller->call(QStringLiteral("GetCertificateFileByCertificateID"),
                          {{QStringLiteral("CertificateID"), identifier},
                           {QStringLiteral("UseFor"), QStringLiteral("01")}});
}

int TestSandboxServer::verify(const QString &code, const QJsonObject &fields) const
{
    const RawReply reply = m_caller->call(QStringLiteral("VerifyCertificateData"),
                                          {{QStringLiteral("CertificateHolderCode"), code},
                                           {QStringLiteral("CertificateData"), fields},
                                           {QStringLiteral("UseFor"), QStringLiteral("01")}});
    if (reply.answerStatus() != 0)
        return -1;
    return reply.json()
        .value(QLatin1StringView("data"))
        .toObject()
        .value(QLatin1StringView("result"))
        .toInt(-1);
}

void TestSandboxServer::authorisationNeedsTheRightProof()
{
    QJsonObject proof = m_caller->authorisation(m_clock->now(), "0a");
    proof[QStringLiteral("Signature")] = QString(64, u'0');
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), proof).answerStatus(), 11);
    proof = m_caller->authorisation(m_clock->now(), "0b");
    proof[QStringLiteral("AccountId")] = QStringLiteral("nobody");
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), proof).answerStatus(), 11);
    proof.remove(QStringLiteral("Nonce"));
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), proof).answerStatus(), 12);
}

void TestSandboxServer::nonceServesOnceAndTimeMustBeNear()
{
    const QJsonObject proof = m_caller->authorisation(m_clock->now(), "0c");
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), proof).answerStatus(), 0);
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), proof).answerStatus(), 11);
    for (const int seconds : {-301, 301}) {
        const auto late =
            m_caller->authorisation(m_clock->now().addSecs(seconds), QByteArray::number(seconds));
        QCOMPARE(m_caller->post(QStringLiteral("Authorize"), late).answerStatus(), 11);
    }
    const auto near = m_caller->authorisation(m_clock->now().addSecs(-299), "0d");
    QCOMPARE(m_caller->post(QStringLiteral("Authorize"), near).answerStatus(), 0);
}

void TestSandboxServer::tokenEndsWithItsLifetime()
{
    const QString code = codeThatShows(QStringLiteral("several"));
    QVERIFY(!licensesOf(code).isEmpty());
    m_clock->advance(3601);
    const RawReply late = m_caller->call(QStringLiteral("Retrieval"),
                                         {{QStringLiteral("CertificateHolderCode"), code},
                                          {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QCOMPARE(late.answerStatus(), 11);
    QVERIFY(m_caller->authorise("02"));
    QVERIFY(!licensesOf(code).isEmpty());
}

void TestSandboxServer::retrievalListsWhatTheHolderHas()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("several")));
    QVERIFY(rows.size() >= 5);
    QSet<QString> types;
    for (const QJsonValue row : rows) {
        types.insert(text(row, "certificateType"));
        QCOMPARE(text(row, "certificateHolder"), QStringLiteral("张示例"));
        QCOMPARE(text(row, "certificateHolderType"), QStringLiteral("公民身份号码"));
        QVERIFY(text(row, "certificateID").startsWith(QStringLiteral("1.2.156.3005.2.")));
        QVERIFY(text(row, "issueDate").endsWith(u'日'));
        QVERIFY(!row.toObject().contains(QStringLiteral("surface")));
    }
    QCOMPARE(types.size(), rows.size());
}

void TestSandboxServer::retrievalFiltersByType()
{
    const RawReply reply = m_caller->call(
        QStringLiteral("Retrieval"),
        {{QStringLiteral("CertificateHolderCode"), codeThatShows(QStringLiteral("several"))},
         {QStringLiteral("CertificateHolderTypeCode"), QStringLiteral("111")},
         {QStringLiteral("CertificateType"), QStringLiteral("居住证")},
         {QStringLiteral("UseFor"), QStringLiteral("03")}});
    QCOMPARE(reply.answerStatus(), 0);
    QCOMPARE(reply.rows().size(), 1);
    QCOMPARE(text(reply.rows().first(), "certificateName"), QStringLiteral("居住证"));
}

void TestSandboxServer::statusesOfWrongCalls_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QJsonObject>("members");
    QTest::addColumn<int>("status");
    const QString retrieval = QStringLiteral("Retrieval");
    const QString byId = QStringLiteral("GetCertificateFileByCertificateID");
    const QString nobody = QStringLiteral("519901189001010019");
    const auto with = [](std::initializer_list<std::pair<QString, QJsonValue>> members) {
        return QJsonObject(members);
    };
    const QString holder = QStringLiteral("CertificateHolderCode");
    const QString type = QStringLiteral("CertificateHolderTypeCode");
    const QString use = QStringLiteral("UseFor");
    const QString one = QStringLiteral("01");
    QTest::newRow("nothing found") << retrieval << with({{holder, nobody}, {use, one}}) << 10;
    QTest::newRow("reason absent") << retrieval << with({{holder, nobody}}) << 12;
    QTest::newRow("reason empty") << retrieval << with({{holder, nobody}, {use, QString()}}) << 12;
    QTest::newRow("holder absent") << retrieval << with({{use, one}}) << 12;
    QTest::newRow("reason unknown")
        << retrieval << with({{holder, nobody}, {use, QStringLiteral("07")}}) << 102;
    QTest::newRow("reason of another type")
        << retrieval << with({{holder, nobody}, {use, 1}}) << 102;
    QTest::newRow("holder too long")
        << retrieval << with({{holder, QString(65, u'1')}, {use, one}}) << 102;
    QTest::newRow("holder type unknown")
        << retrieval << with({{holder, nobody}, {type, QStringLiteral("551")}, {use, one}}) << 103;
    QTest::newRow("license type unknown")
        << retrieval
        << with({{holder, nobody},
                 {QStringLiteral("CertificateType"), QStringLiteral("没有的证")},
                 {use, one}})
        << 13;
    QTest::newRow("identifier unknown")
        << byId << with({{QStringLiteral("CertificateID"), QStringLiteral("1.2.3")}, {use, one}})
        << 24;
    QTest::newRow("reason 03 outside 6.2")
        << byId
        << with({{QStringLiteral("CertificateID"), QStringLiteral("1.2.3")},
                 {use, QStringLiteral("03")}})
        << 102;
    QTest::newRow("information on nothing")
        << QStringLiteral("GetCertificateDataByCertificateID")
        << with({{QStringLiteral("CertificateID"), QStringLiteral("1.2.3")}, {use, one}}) << 10;
}

void TestSandboxServer::statusesOfWrongCalls()
{
    QFETCH(QString, service);
    QFETCH(QJsonObject, members);
    QFETCH(int, status);
    const RawReply reply = m_caller->call(service, members);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.answerStatus(), status);
    QVERIFY(reply.rows().isEmpty());
}

void TestSandboxServer::bodiesAndMethodsThatAreNone()
{
    const QString path = QStringLiteral("/elssp/v1/Retrieval");
    QCOMPARE(m_caller->raw("POST", path, "{").status, 400);
    QCOMPARE(m_caller->raw("POST", path, "[]").status, 400);
    QCOMPARE(m_caller->raw("POST", path, "{\"UseFor\":\"\xB0\xA1\"}").status, 400);
    QCOMPARE(m_caller->raw("GET", path, {}).status, 405);
    QCOMPARE(m_caller->raw("PUT", path, "{}").status, 405);
    QCOMPARE(m_caller->raw("POST", QStringLiteral("/elssp/v1/Nothing"), "{}").status, 404);
    QCOMPARE(m_caller->raw("POST", QStringLiteral("/download?id=x"), "{}").status, 405);
    QCOMPARE(m_caller->get(QStringLiteral("http://h/download?id=x")).status, 404);
    QVERIFY(m_caller->raw("POST", path, "{}").head.contains("Date: Tue, 24 Nov 2026 01:00:00 GMT"));
}

void TestSandboxServer::informationHoldsTheFace()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("several")));
    const RawReply reply =
        m_caller->call(QStringLiteral("GetCertificateDataByCertificateID"),
                       {{QStringLiteral("CertificateID"), text(rows.first(), "certificateID")},
                        {QStringLiteral("UseFor"), QStringLiteral("02")}});
    QCOMPARE(reply.answerStatus(), 0);
    QCOMPARE(reply.rows().size(), 1);
    const QJsonArray surface =
        reply.rows().first().toObject().value(QLatin1StringView("surface")).toArray();
    QVERIFY(surface.size() >= 5);
    QCOMPARE(text(surface.first(), "columnName"), QStringLiteral("XM"));
    QCOMPARE(text(surface.first(), "value"), QStringLiteral("张示例"));
}

void TestSandboxServer::downloadGivesTheSealedOriginalOnce()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("several")));
    const RawReply answer = requestDownload(text(rows.first(), "certificateID"));
    QCOMPARE(answer.answerStatus(), 0);
    const QJsonValue row = answer.rows().first();
    QCOMPARE(text(row, "fileFormat"), QStringLiteral("ofd"));
    QCOMPARE(text(row, "fileType"), QStringLiteral("original"));
    const QString url = text(row, "fileUrl");
    QVERIFY(url.startsWith(m_server->baseUrl().toString()));
    const RawReply file = m_caller->get(url);
    QCOMPARE(file.status, 200);
    const auto document = ofd::Document::open(SecureBytes(file.body));
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    QCOMPARE(document->info().customData.value(QStringLiteral("ZZBS")),
             text(rows.first(), "certificateID"));
    QCOMPARE(document->signatures().size(), 1);
    QCOMPARE(m_caller->get(url).status, 410);
}

void TestSandboxServer::downloadAddressEndsAfterTenMinutes()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("several")));
    const QString identifier = text(rows.first(), "certificateID");
    const QString early = text(requestDownload(identifier).rows().first(), "fileUrl");
    const QString late = text(requestDownload(identifier).rows().first(), "fileUrl");
    QVERIFY(early != late);
    m_clock->advance(599);
    QCOMPARE(m_caller->get(early).status, 200);
    m_clock->advance(1);
    QCOMPARE(m_caller->get(late).status, 410);
}

void TestSandboxServer::originalIsIssuedOnce()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("several")));
    const QString identifier = text(rows.first(), "certificateID");
    const auto fetch = [&] {
        return m_caller->get(text(requestDownload(identifier).rows().first(), "fileUrl")).body;
    };
    // An SM2 signature is different every time: equal bytes are the same file.
    QCOMPARE(crypto::sm3(fetch()), crypto::sm3(fetch()));
}

void TestSandboxServer::revokedLicenseIsNotHandedOut()
{
    const QJsonArray rows = licensesOf(codeThatShows(QStringLiteral("revoked")));
    QCOMPARE(requestDownload(text(rows.first(), "certificateID")).answerStatus(), 21);
    const QJsonArray suspended = licensesOf(codeThatShows(QStringLiteral("suspended")));
    QCOMPARE(requestDownload(text(suspended.first(), "certificateID")).answerStatus(), 23);
    const QJsonArray expired = licensesOf(codeThatShows(QStringLiteral("expired")));
    QCOMPARE(requestDownload(text(expired.first(), "certificateID")).answerStatus(), 0);
}

void TestSandboxServer::verificationComparesFields()
{
    const QString code = codeThatShows(QStringLiteral("several"));
    const QJsonValue row = licensesOf(code).first();
    const QString number = QStringLiteral("certificateNumber");
    const QString issued = QStringLiteral("issueDate");
    QCOMPARE(verify(code, {{number, text(row, "certificateNumber")},
                           {issued, text(row, "issueDate")},
                           {QStringLiteral("issueDept"), text(row, "issueDept")}}),
             0);
    QCOMPARE(verify(code, {{number, QStringLiteral("示字第0号")}}), 7);
    QCOMPARE(verify(code, {}), 4);
    QCOMPARE(verify(QStringLiteral("519901189001010019"), {{number, QStringLiteral("1")}}), 5);
    // The answer tells whether, never what.
    const RawReply reply = m_caller->call(
        QStringLiteral("VerifyCertificateData"),
        {{QStringLiteral("CertificateHolderCode"), code},
         {QStringLiteral("CertificateData"), QJsonObject{{number, QStringLiteral("示字第0号")}}},
         {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QVERIFY(!reply.body.contains(text(row, "certificateNumber").toUtf8()));
    QVERIFY(!reply.body.contains(code.toUtf8()));
}

void TestSandboxServer::verificationTellsTheState()
{
    const auto stateOf = [this](const QString &shows) {
        const QString code = codeThatShows(shows);
        return verify(code, {{QStringLiteral("certificateNumber"),
                              text(licensesOf(code).first(), "certificateNumber")}});
    };
    QCOMPARE(stateOf(QStringLiteral("notYetValid")), 1);
    QCOMPARE(stateOf(QStringLiteral("notActivated")), 1);
    QCOMPARE(stateOf(QStringLiteral("suspended")), 2);
    QCOMPARE(stateOf(QStringLiteral("expired")), 3);
    QCOMPARE(stateOf(QStringLiteral("longName")), 0);
    // "Right but no longer valid" would not tell revoked from expired: the status does.
    const QString revoked = codeThatShows(QStringLiteral("revoked"));
    const RawReply reply =
        m_caller->call(QStringLiteral("VerifyCertificateData"),
                       {{QStringLiteral("CertificateHolderCode"), revoked},
                        {QStringLiteral("CertificateData"),
                         QJsonObject{{QStringLiteral("certificateNumber"),
                                      text(licensesOf(revoked).first(), "certificateNumber")}}},
                        {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QCOMPARE(reply.answerStatus(), 21);
}

void TestSandboxServer::twoServersWithOneSeedAgree()
{
    QTemporaryDir folder;
    const auto other = startIn(folder.path());
    QVERIFY(other);
    SandboxCaller caller(**other, *m_clock);
    QVERIFY(caller.authorise());
    QCOMPARE((*other)->suggestions().size(), m_server->suggestions().size());
    QVERIFY(m_server->suggestions().size() >= 3);
    for (const Suggestion &suggestion : m_server->suggestions()) {
        const RawReply theirs =
            caller.call(QStringLiteral("Retrieval"),
                        {{QStringLiteral("CertificateHolderCode"), suggestion.code},
                         {QStringLiteral("UseFor"), QStringLiteral("01")}});
        QCOMPARE(theirs.rows(), licensesOf(suggestion.code));
    }
}

void TestSandboxServer::restartKeepsAccountAuthorityAndUsedAddresses()
{
    const QString code = codeThatShows(QStringLiteral("several"));
    const QJsonArray rows = licensesOf(code);
    const QString identifier = text(rows.first(), "certificateID");
    const QString used = text(requestDownload(identifier).rows().first(), "fileUrl");
    const QString unused = text(requestDownload(identifier).rows().first(), "fileUrl");
    const RawReply first = m_caller->get(used);
    QCOMPARE(first.status, 200);
    const auto root = m_server->authorities().first();
    const SandboxAccount account = m_server->clerkAccount();
    m_server.reset();
    auto again = startIn(m_folder->path());
    QVERIFY(again);
    m_server = std::move(*again);
    QCOMPARE(m_server->clerkAccount().id, account.id);
    QCOMPARE(m_server->clerkAccount().secret, account.secret);
    QVERIFY(m_server->authorities().first() == root);
    SandboxCaller caller(*m_server, *m_clock);
    QVERIFY(!caller.authorise()); // its nonce was used before the restart
    QVERIFY(caller.authorise("03"));
    QCOMPARE(caller.get(used).status, 410);
    const RawReply second = caller.get(unused);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandbox_server.moc"
