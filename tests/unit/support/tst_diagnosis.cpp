#include "core/file.h"
#include "ledger/ledger.h"
#include "platform/networktransport.h"
#include "support/captureexclusion.h"
#include "support/diagnosis.h"
#include "tests/helper/faultyserver.h"
#include "texts/diagnosistext.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

// The way to the platform stage by stage, and what this computer has.
class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWayEndsWhereNobodyListens();
    void whoeverAnswersIsHttp();
    void withoutAnAccountOnlyAuthorisingFails();
    void theWayLeadsThroughTheProxy();
    void aProxyThatIsNotThereIsNamed();
    void thisComputerIsLookedAtAllTheSame();
    void picturesOfTheScreenAreSpokenOf();
    void aGoodLedgerIsCounted();
    void aDamagedLedgerIsFound();
    void everyStageIsToldAsItEnds();
    void theReportHoldsNoSecret();

private:
    [[nodiscard]] DiagnosisRequest requestTo(const QUrl &url, bool account = true) const;
    static StageReport stageOf(const QList<StageReport> &reports, Stage stage);
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
};

namespace {
const QString account = QStringLiteral("counter-account-7f3");
const QByteArray secret("a-secret-that-nobody-may-read");
} // namespace

DiagnosisRequest TestDiagnosis::requestTo(const QUrl &url, bool withAccount) const
{
    DiagnosisRequest request;
    request.url = url;
    request.clock = m_clock;
    request.transport = std::make_shared<platform::NetworkTransport>();
    platform::PlatformSettings settings;
    settings.baseUrl = url;
    settings.account = {account, SecureBytes(secret)};
    if (withAccount)
        request.client = std::make_shared<platform::PlatformClient>(
            settings, platform::Profile::standard(), request.transport, m_clock);
    return request;
}

StageReport TestDiagnosis::stageOf(const QList<StageReport> &reports, Stage stage)
{
    for (const StageReport &report : reports) {
        if (report.stage == stage)
            return report;
    }
    return {};
}

void TestDiagnosis::theWayEndsWhereNobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort()));
    closed.close();
    const auto reports = diagnoseConnection(requestTo(url));
    QCOMPARE(reports.size(), connectionStages().size());
    QCOMPARE(stageOf(reports, Stage::Resolve).state, StageReport::State::Passed);
    const StageReport connection = stageOf(reports, Stage::Connect);
    QCOMPARE(connection.state, StageReport::State::Failed);
    QCOMPARE(connection.error->code(), ErrorCode::ConnectionRefused);
    for (const Stage later : {Stage::Encrypt, Stage::Http, Stage::Authorise, Stage::Clock})
        QCOMPARE(stageOf(reports, later).state, StageReport::State::Skipped);
}

void TestDiagnosis::whoeverAnswersIsHttp()
{
    test::FaultyServer server([](const test::Received &) {
        return test::Reaction{test::FaultyServer::http(404, "nothing here")};
    });
    const auto reports = diagnoseConnection(requestTo(server.url(QStringLiteral("/"))));
    const StageReport http = stageOf(reports, Stage::Http);
    QCOMPARE(http.state, StageReport::State::Passed);
    QCOMPARE(http.facts.value(QStringLiteral("status")).toInt(), 404);
    // It is no platform: authorising ends the way.
    QCOMPARE(stageOf(reports, Stage::Authorise).state, StageReport::State::Failed);
    QCOMPARE(stageOf(reports, Stage::Clock).state, StageReport::State::Skipped);
    // One look and one authorisation, nothing else.
    QCOMPARE(server.count("GET"), 1);
    QCOMPARE(server.count("POST"), 1);
}

void TestDiagnosis::withoutAnAccountOnlyAuthorisingFails()
{
    test::FaultyServer server(
        [](const test::Received &) { return test::Reaction{test::FaultyServer::http(200, "x")}; });
    const auto reports = diagnoseConnection(requestTo(server.url(QStringLiteral("/")), false));
    QCOMPARE(stageOf(reports, Stage::Http).state, StageReport::State::Passed);
    QCOMPARE(stageOf(reports, Stage::Authorise).state, StageReport::State::Failed);
    QCOMPARE(server.count("POST"), 0);
}

// The platform's name is one that only the proxy knows.
void TestDiagnosis::theWayLeadsThroughTheProxy()
{
    test::FaultyServer proxy([](const test::Received &request) {
        return test::Reaction{
            test::FaultyServer::http(request.method == "CONNECT" ? 403 : 200, "x")};
    });
    DiagnosisRequest request = requestTo(QUrl(QStringLiteral("http://platform.invalid/")), false);
    request.reach.proxy = platform::TransportSettings::Proxy::Fixed;
    request.reach.proxyHost = proxy.url().host();
    request.reach.proxyPort = quint16(proxy.url().port());
    request.reach.allowPlainHttp = true;
    request.transport = std::make_shared<platform::NetworkTransport>(request.reach);
    const auto reports = diagnoseConnection(request);
    const QString name = QStringLiteral("%1:%2").arg(proxy.url().host()).arg(proxy.url().port());
    for (const Stage stage : {Stage::Resolve, Stage::Connect}) {
        const StageReport report = stageOf(reports, stage);
        QCOMPARE(report.state, StageReport::State::Passed);
        QCOMPARE(report.facts.value(QStringLiteral("proxy")).toString(), name);
    }
    QCOMPARE(stageOf(reports, Stage::Http).state, StageReport::State::Passed);
    QCOMPARE(proxy.received().last().target, QByteArray("http://platform.invalid/"));
    // A line to an encrypted platform is asked of the proxy, too.
    request.url = QUrl(QStringLiteral("https://platform.invalid/"));
    const StageReport line = stageOf(diagnoseConnection(request), Stage::Encrypt);
    QCOMPARE(line.state, StageReport::State::Failed);
    QCOMPARE(proxy.received().last().method, QByteArray("CONNECT"));
}

void TestDiagnosis::aProxyThatIsNotThereIsNamed()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    DiagnosisRequest request = requestTo(QUrl(QStringLiteral("http://platform.invalid/")), false);
    request.reach.proxy = platform::TransportSettings::Proxy::Fixed;
    request.reach.proxyHost = QStringLiteral("127.0.0.1");
    request.reach.proxyPort = closed.serverPort();
    closed.close();
    const StageReport report = stageOf(diagnoseConnection(request), Stage::Connect);
    QCOMPARE(report.state, StageReport::State::Failed);
    QCOMPARE(report.error->code(), ErrorCode::ConnectionRefused);
    QVERIFY(report.error->fact(QStringLiteral("proxy")).toBool());
}

void TestDiagnosis::thisComputerIsLookedAtAllTheSame()
{
    const auto reports = diagnose(requestTo(QUrl()));
    QCOMPARE(reports.size(), allStages().size());
    for (const Stage stage : connectionStages())
        QCOMPARE(stageOf(reports, stage).state, StageReport::State::Skipped);
    for (const Stage stage : {Stage::Fonts, Stage::Printers, Stage::Scanners})
        QVERIFY(stageOf(reports, stage).state != StageReport::State::Skipped);
    QVERIFY(stageOf(reports, Stage::Fonts).facts.contains(QStringLiteral("families")) ||
            stageOf(reports, Stage::Fonts).state == StageReport::State::Failed);
}

void TestDiagnosis::picturesOfTheScreenAreSpokenOf()
{
    const auto of = [](const char *kernel, const char *version) {
        return captureExclusionOf(QString::fromLatin1(kernel), QString::fromLatin1(version));
    };
    QCOMPARE(of("linux", "6.1.0-13-amd64"), CaptureExclusion::None);
    QCOMPARE(of("winnt", "6.1.7601"), CaptureExclusion::Blackened);
    QCOMPARE(of("winnt", "10.0.18363"), CaptureExclusion::Blackened);
    QCOMPARE(of("winnt", "10.0.19041"), CaptureExclusion::LeftOut);
    Settings settings;
    QCOMPARE(captureAllowedBy(settings), QStringLiteral("practice"));
    settings.practice = false;
    QVERIFY(captureAllowedBy(settings).isEmpty());
    settings.allowScreenCapture = true;
    DiagnosisRequest request = requestTo(QUrl());
    request.captureAllowedBy = captureAllowedBy(settings);
    const StageReport report = stageOf(diagnoseComputer(request), Stage::Screen);
    QCOMPARE(report.state, StageReport::State::Notice);
    QCOMPARE(report.facts.value(QStringLiteral("allowed")).toString(),
             QStringLiteral("allowScreenCapture"));
    QVERIFY(report.facts.contains(QStringLiteral("capture")));
}

void TestDiagnosis::aGoodLedgerIsCounted()
{
    const QTemporaryDir dir;
    DiagnosisRequest request = requestTo(QUrl());
    request.ledgerPath = dir.filePath(QStringLiteral("ledger.sqlite"));
    QCOMPARE(stageOf(diagnoseComputer(request), Stage::Ledger).state,
             StageReport::State::Notice); // not made yet
    {
        const auto ledger = ledger::Ledger::open(request.ledgerPath, m_clock);
        QVERIFY(ledger);
        QVERIFY((*ledger)->append({}));
    }
    const StageReport report = stageOf(diagnoseComputer(request), Stage::Ledger);
    QCOMPARE(report.state, StageReport::State::Passed);
    QCOMPARE(report.facts.value(QStringLiteral("records")).toInt(), 2);
}

void TestDiagnosis::aDamagedLedgerIsFound()
{
    const QTemporaryDir dir;
    DiagnosisRequest request = requestTo(QUrl());
    request.ledgerPath = dir.filePath(QStringLiteral("ledger.sqlite"));
    QVERIFY(writeFile(request.ledgerPath, "this is no ledger"));
    const StageReport report = stageOf(diagnoseComputer(request), Stage::Ledger);
    QCOMPARE(report.state, StageReport::State::Failed);
    QVERIFY(report.error);
}

void TestDiagnosis::everyStageIsToldAsItEnds()
{
    QList<Stage> told;
    const auto reports = diagnose(requestTo(QUrl()), {},
                                  [&](const StageReport &report) { told.append(report.stage); });
    QCOMPARE(told, allStages());
    QCOMPARE(reports.size(), told.size());
}

void TestDiagnosis::theReportHoldsNoSecret()
{
    test::FaultyServer server(
        [](const test::Received &) { return test::FaultyServer::json("{\"status\": 0}"); });
    const QUrl url = server.url(QStringLiteral("/"));
    const auto reports = diagnose(requestTo(url));
    const QString text = texts::reportText(url.toString(), reports);
    QVERIFY(text.contains(url.toString()));
    QVERIFY2(!text.contains(account), qPrintable(text));
    QVERIFY2(!text.contains(QString::fromLatin1(secret)), qPrintable(text));
    for (const StageReport &report : reports)
        QVERIFY2(text.contains(texts::nameOf(report.stage)), qPrintable(text));
}

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
