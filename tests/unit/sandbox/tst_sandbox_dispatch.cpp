#include "domain/licenseidentifier.h"
#include "ofd/document.h"
#include "sandbox/services/national.h"
#include "sandboxcaller.h"
#include "tests/helper/faultyserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;
using namespace lc::test;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
constexpr int nationalUnreachable = 304;

QString text(const QJsonValue &row, const char *member)
{
    return row.toObject().value(QLatin1StringView(member)).toString();
}

using Members = QJsonObject;

Members holder(const QString &code)
{
    return {{QStringLiteral("CertificateHolderCode"), code},
            {QStringLiteral("UseFor"), QStringLiteral("01")}};
}

Members identifier(const QString &id)
{
    return {{QStringLiteral("CertificateID"), id},
            {QStringLiteral("UseFor"), QStringLiteral("01")}};
}

} // namespace

// 5.3 to 5.5: what is not this province's goes to the national side and comes back.
class TestSandboxDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void identifiersTellTheirProvince_data();
    void identifiersTellTheirProvince();
    void holderNotKnownHereIsLookedUpThere();
    void holderKnownHereIsNotAskedThere();
    void typeIssuedElsewhereIsAskedThere();
    void identifierOfAnotherProvinceIsAskedThere();
    void fileComesUnderAnAddressOfThisPlatform();
    void copiesStayCopies();
    void fieldsAreVerifiedThere();
    void filesAreVerifiedThere();
    void nobodyAnywhereIsNothingFound();
    void whatCameFromTheNationalSideStaysHere();
    void grantsCountForForwardedCalls();
    void aBadNationalSideIsSaidInTime_data();
    void aBadNationalSideIsSaidInTime();
    void anotherLicenseIsNoAnswer();

private:
    [[nodiscard]] std::unique_ptr<SandboxServer> startProvincial(const NationalSide &side);
    [[nodiscard]] QString elsewhere(const QString &shows) const;
    [[nodiscard]] QJsonValue firstLicenseThere() const;

    QTemporaryDir m_folder;
    int m_count = 0;
    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<SandboxServer> m_national;
    std::unique_ptr<SandboxServer> m_provincial;
    std::unique_ptr<SandboxCaller> m_clerk;
    std::unique_ptr<SandboxCaller> m_copies;
};

std::unique_ptr<SandboxServer> TestSandboxDispatch::startProvincial(const NationalSide &side)
{
    SandboxOptions options;
    options.directory = m_folder.filePath(QStringLiteral("p%1").arg(++m_count));
    options.national = side;
    auto server = SandboxServer::start(options, m_clock);
    return server ? std::move(*server) : nullptr;
}

void TestSandboxDispatch::initTestCase()
{
    m_clock = std::make_shared<SettableClock>(start);
    SandboxOptions options;
    options.directory = m_folder.filePath(QStringLiteral("national"));
    options.isNational = true;
    auto national = SandboxServer::start(options, m_clock);
    QVERIFY2(national, national ? "" : qPrintable(national.error().toString()));
    m_national = std::move(*national);
    NationalSide side;
    side.url = m_national->baseUrl();
    side.deadline = std::chrono::seconds(60); // files are sealed on request, on a busy machine too
    side.account = m_national->account(QStringLiteral("province")).id;
    side.secret = m_national->account(QStringLiteral("province")).secret;
    side.copiesAccount = m_national->account(QStringLiteral("province-copies")).id;
    side.copiesSecret = m_national->account(QStringLiteral("province-copies")).secret;
    m_provincial = startProvincial(side);
    QVERIFY(m_provincial);
    m_clerk = std::make_unique<SandboxCaller>(*m_provincial, *m_clock);
    m_copies = std::make_unique<SandboxCaller>(*m_provincial, *m_clock, QStringLiteral("copies"));
    QVERIFY(m_clerk->authorise());
    QVERIFY(m_copies->authorise());
}

QString TestSandboxDispatch::elsewhere(const QString &shows) const
{
    for (const Suggestion &suggestion : m_national->suggestions()) {
        if (suggestion.shows == shows)
            return suggestion.code;
    }
    return {};
}

QJsonValue TestSandboxDispatch::firstLicenseThere() const
{
    return m_clerk->call(QStringLiteral("Retrieval"), holder(elsewhere(QStringLiteral("several"))))
        .rows()
        .first();
}

void TestSandboxDispatch::identifiersTellTheirProvince_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<int>("origin");
    QTest::newRow("ours") << QStringLiteral("11510000000000019E") << int(Origin::Own);
    QTest::newRow("another province")
        << QStringLiteral("11430000006122244L") << int(Origin::Elsewhere);
    QTest::newRow("central body") << QStringLiteral("11100000000013338W") << int(Origin::Unsaid);
    QTest::newRow("bare division code") << QStringLiteral("340100") << int(Origin::Elsewhere);
    QTest::newRow("bare division code of ours") << QStringLiteral("510100") << int(Origin::Own);
}

void TestSandboxDispatch::identifiersTellTheirProvince()
{
    QFETCH(QString, issuer);
    const QString whole = u"1.2.156.3005.2.11100000000013338W011." % issuer % u".20220000001.001.Y";
    QTEST(int(originOf(whole, QStringLiteral("51"))), "origin");
    QCOMPARE(originOf(QStringLiteral("no identifier"), QStringLiteral("51")), Origin::Unsaid);
}

void TestSandboxDispatch::holderNotKnownHereIsLookedUpThere()
{
    const RawReply reply =
        m_clerk->call(QStringLiteral("Retrieval"), holder(elsewhere(QStringLiteral("several"))));
    QCOMPARE(reply.answerStatus(), 0);
    QVERIFY(reply.rows().size() >= 5);
    for (const QJsonValue row : reply.rows()) {
        const auto id = domain::LicenseIdentifier::parse(text(row, "certificateID"));
        QVERIFY(id);
        QVERIFY(id->divisionCode().startsWith(u"50"));
        QVERIFY(text(row, "dataSource") != QStringLiteral("示例省"));
    }
    const RawReply more = m_clerk->call(
        QStringLiteral("GetCertificateDataByHolder"),
        Members{{QStringLiteral("CertificateHolderCode"), elsewhere(QStringLiteral("several"))},
                {QStringLiteral("CertificateType"), QStringLiteral("居住证")},
                {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QCOMPARE(more.answerStatus(), 0);
    QVERIFY(
        !more.rows().first().toObject().value(QLatin1StringView("surface")).toArray().isEmpty());
}

void TestSandboxDispatch::holderKnownHereIsNotAskedThere()
{
    // The national side has something of this person too; nobody asked for it by its type.
    const QString code = elsewhere(QStringLiteral("elsewhere"));
    QVERIFY(!code.isEmpty());
    const RawReply reply = m_clerk->call(QStringLiteral("Retrieval"), holder(code));
    QCOMPARE(reply.answerStatus(), 0);
    for (const QJsonValue row : reply.rows())
        QVERIFY(text(row, "certificateType") != QStringLiteral("海洋渔业船员证书"));
}

void TestSandboxDispatch::typeIssuedElsewhereIsAskedThere()
{
    Members members = holder(elsewhere(QStringLiteral("elsewhere")));
    members.insert(QStringLiteral("CertificateType"), QStringLiteral("海洋渔业船员证书"));
    const RawReply reply = m_clerk->call(QStringLiteral("Retrieval"), members);
    QCOMPARE(reply.answerStatus(), 0);
    QCOMPARE(reply.rows().size(), 1);
    QCOMPARE(text(reply.rows().first(), "certificateType"), QStringLiteral("海洋渔业船员证书"));
    members.insert(QStringLiteral("CertificateType"), QStringLiteral("没有的证"));
    QCOMPARE(m_clerk->call(QStringLiteral("Retrieval"), members).answerStatus(), 13);
}

void TestSandboxDispatch::identifierOfAnotherProvinceIsAskedThere()
{
    const QString id = text(firstLicenseThere(), "certificateID");
    const RawReply reply =
        m_clerk->call(QStringLiteral("GetCertificateDataByCertificateID"), identifier(id));
    QCOMPARE(reply.answerStatus(), 0);
    QCOMPARE(text(reply.rows().first(), "certificateID"), id);
}

void TestSandboxDispatch::fileComesUnderAnAddressOfThisPlatform()
{
    const QString id = text(firstLicenseThere(), "certificateID");
    const RawReply reply =
        m_clerk->call(QStringLiteral("GetCertificateFileByCertificateID"), identifier(id));
    QCOMPARE(reply.answerStatus(), 0);
    const QString url = text(reply.rows().first(), "fileUrl");
    QVERIFY2(url.startsWith(m_provincial->baseUrl().toString()), qPrintable(url));
    QCOMPARE(text(reply.rows().first(), "fileType"), QStringLiteral("original"));
    const RawReply file = m_clerk->get(url);
    QCOMPARE(file.status, 200);
    const auto document = ofd::Document::open(SecureBytes(file.body));
    QVERIFY(document);
    QCOMPARE(document->info().customData.value(QStringLiteral("ZZBS")), id);
    QCOMPARE(m_clerk->get(url).status, 410);
}

void TestSandboxDispatch::copiesStayCopies()
{
    const QString id = text(firstLicenseThere(), "certificateID");
    const RawReply reply =
        m_copies->call(QStringLiteral("GetCertificateFileByCertificateID"), identifier(id));
    QCOMPARE(reply.answerStatus(), 0);
    QCOMPARE(text(reply.rows().first(), "fileType"), QStringLiteral("copy"));
}

void TestSandboxDispatch::fieldsAreVerifiedThere()
{
    const QJsonValue row = firstLicenseThere();
    Members members = holder(elsewhere(QStringLiteral("several")));
    members.insert(
        QStringLiteral("CertificateData"),
        QJsonObject{{QStringLiteral("certificateNumber"), text(row, "certificateNumber")}});
    const RawReply reply = m_clerk->call(QStringLiteral("VerifyCertificateData"), members);
    QCOMPARE(reply.answerStatus(), 0);
    const QJsonObject data = reply.json().value(QLatin1StringView("data")).toObject();
    QCOMPARE(data.value(QLatin1StringView("result")).toInt(-1), 0);
}

void TestSandboxDispatch::filesAreVerifiedThere()
{
    const QString id = text(firstLicenseThere(), "certificateID");
    const RawReply asked =
        m_clerk->call(QStringLiteral("GetCertificateFileByCertificateID"), identifier(id));
    const QByteArray file = m_clerk->get(text(asked.rows().first(), "fileUrl")).body;
    const RawReply reply =
        m_clerk->call(QStringLiteral("VerifyCertificateFile"),
                      {{QStringLiteral("ContentType"), QStringLiteral("base64")},
                       {QStringLiteral("Content"), QString::fromLatin1(file.toBase64())},
                       {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QCOMPARE(reply.answerStatus(), 0);
    // Here the seal's authority is unknown: only the national side can say 0.
    const QJsonObject data = reply.json().value(QLatin1StringView("data")).toObject();
    QCOMPARE(data.value(QLatin1StringView("result")).toInt(-1), 0);
}

void TestSandboxDispatch::nobodyAnywhereIsNothingFound()
{
    const QString nobody = QStringLiteral("519901189001010019");
    QCOMPARE(m_clerk->call(QStringLiteral("Retrieval"), holder(nobody)).answerStatus(), 10);
    Members typed = holder(nobody);
    typed.insert(QStringLiteral("CertificateType"), QStringLiteral("居住证"));
    QCOMPARE(m_clerk->call(QStringLiteral("GetCertificateFileByHolder"), typed).answerStatus(), 24);
}

void TestSandboxDispatch::whatCameFromTheNationalSideStaysHere()
{
    SandboxCaller national(*m_provincial, *m_clock, QStringLiteral("national"));
    QVERIFY(national.authorise());
    QCOMPARE(
        national.call(QStringLiteral("Retrieval"), holder(elsewhere(QStringLiteral("several"))))
            .answerStatus(),
        10);
    const QString id = text(firstLicenseThere(), "certificateID");
    QCOMPARE(national.call(QStringLiteral("GetCertificateDataByCertificateID"), identifier(id))
                 .answerStatus(),
             10);
    // Of this province it gets what it asks for.
    const QString ours = m_provincial->suggestions().first().code;
    QCOMPARE(national.call(QStringLiteral("Retrieval"), holder(ours)).answerStatus(), 0);
}

void TestSandboxDispatch::grantsCountForForwardedCalls()
{
    // The phone may not retrieve, here or there.
    SandboxCaller phone(*m_provincial, *m_clock, QStringLiteral("phone"));
    QVERIFY(phone.authorise());
    QCOMPARE(phone.call(QStringLiteral("Retrieval"), holder(elsewhere(QStringLiteral("several"))))
                 .answerStatus(),
             100);
}

void TestSandboxDispatch::aBadNationalSideIsSaidInTime_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::newRow("closes") << Reaction{{}, Reaction::After::Close};
    QTest::newRow("resets") << Reaction{{}, Reaction::After::Reset};
    QTest::newRow("never answers") << Reaction{{}, Reaction::After::Hang};
    QTest::newRow("web page") << Reaction{FaultyServer::http(200, "<html></html>")};
    QTest::newRow("500") << Reaction{FaultyServer::http(500, "no")};
    QTest::newRow("redirect") << Reaction{FaultyServer::http(302, "", "Location: /x\r\n")};
    QTest::newRow("half JSON") << Reaction{FaultyServer::http(200, "{\"head\":{\"sta")};
    QTest::newRow("does not know us")
        << FaultyServer::json("{\"head\":{\"status\":11},\"data\":{}}");
    QTest::newRow("unknown status")
        << FaultyServer::json("{\"head\":{\"status\":777},\"data\":{}}");
}

void TestSandboxDispatch::aBadNationalSideIsSaidInTime()
{
    QFETCH(Reaction, reaction);
    FaultyServer there([reaction](const Received &) { return reaction; });
    NationalSide side;
    side.url = there.url(QString());
    side.account = QStringLiteral("p");
    side.secret = "s";
    side.deadline = std::chrono::milliseconds(300);
    const auto here = startProvincial(side);
    QVERIFY(here);
    SandboxCaller clerk(*here, *m_clock);
    QVERIFY(clerk.authorise());
    QElapsedTimer timer;
    timer.start();
    const RawReply reply =
        clerk.call(QStringLiteral("Retrieval"), holder(QStringLiteral("509901189001010011")));
    QCOMPARE(reply.answerStatus(), nationalUnreachable);
    QVERIFY(reply.rows().isEmpty());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    // What is known here needs no other side.
    QCOMPARE(clerk.call(QStringLiteral("Retrieval"), holder(here->suggestions().first().code))
                 .answerStatus(),
             0);
}

void TestSandboxDispatch::anotherLicenseIsNoAnswer()
{
    FaultyServer there([](const Received &request) {
        return FaultyServer::json(
            request.target.endsWith("/Authorize")
                ? R"({"head":{"status":0},"data":{"accessToken":"t","lifetime":3600}})"
                : R"({"head":{"status":0},"data":{"dataList":[{"certificateID":)"
                  R"("1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y",)"
                  R"("certificateType":"x"}]}})");
    });
    NationalSide side;
    side.url = there.url(QString());
    side.account = QStringLiteral("p");
    side.secret = "s";
    const auto here = startProvincial(side);
    QVERIFY(here);
    SandboxCaller clerk(*here, *m_clock);
    QVERIFY(clerk.authorise());
    // A license of this province is not the other side's to tell.
    QCOMPARE(clerk.call(QStringLiteral("Retrieval"), holder(QStringLiteral("509901189001010011")))
                 .answerStatus(),
             nationalUnreachable);
}

QTEST_GUILESS_MAIN(TestSandboxDispatch)
#include "tst_sandbox_dispatch.moc"
