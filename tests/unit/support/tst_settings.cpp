#include "support/settings.h"

#include "core/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMissingFileGivesTheDefaults();
    void everyMemberSurvivesARoundTrip();
    void theFileHoldsOnlyWhatDiffers();
    void unknownMembersAreNamed();
    void refusalTellsLineMemberAndReason_data();
    void refusalTellsLineMemberAndReason();
    void practiceAndRealUseHaveLedgersOfTheirOwn();
};

namespace {
Settings differing()
{
    Settings s;
    s.practice = false;
    s.platformUrl = QUrl(QStringLiteral("https://platform.example:8443/api"));
    s.profile = QStringLiteral("zibo");
    s.accountId = QStringLiteral("clerk-1");
    s.unit = QStringLiteral("示例县政务服务中心");
    s.counter = QStringLiteral("12");
    s.operatorNumber = QStringLiteral("1201");
    s.language = QStringLiteral("en");
    s.reasonCode = QStringLiteral("02");
    s.matterCode = QStringLiteral("M-17");
    s.anchorsDirectory = QStringLiteral("/etc/anchors");
    s.dataDirectory = QStringLiteral("/var/lib/counter");
    s.printDirectory = QStringLiteral("/home/clerk/prints");
    s.allowPlainHttp = true;
    s.caFile = QStringLiteral("/etc/ca.pem");
    s.clientCertificateFile = QStringLiteral("/etc/client.p12");
    s.clientCertificatePasswordFile = QStringLiteral("/etc/client.password");
    s.proxy = QStringLiteral("proxy.example:3128");
    s.pinnedKeySha256 = QByteArray(32, '\x5a');
    s.downloadHosts = {QStringLiteral("files.example:443"), QStringLiteral("10.1.2.3")};
    s.dark = true;
    s.askConsent = true;
    s.holdMinutes = 40;
    s.allowScreenCapture = true;
    s.ocspResponder = QUrl(QStringLiteral("http://ocsp.example/"));
    s.copyTemplate = QStringLiteral("short");
    s.templateDirectory = QStringLiteral("/etc/templates");
    s.keys = {QStringLiteral("lock=Ctrl+L")};
    s.loginInPractice = true;
    s.hallUrl = QUrl(QStringLiteral("postgresql://b12@hall.example:5432/hall"));
    s.hallAuthority = QStringLiteral("/etc/hall.pem");
    s.syslogUrl = QUrl(QStringLiteral("syslog-tls://log.example:6514"));
    s.syslogAuthority = QStringLiteral("/etc/log.pem");
    s.cameraId = QStringLiteral("camera-1");
    s.scannerPort = QStringLiteral("/dev/ttyACM0");
    s.scannerPrefix = QStringLiteral("~");
    s.scannerSuffix = QStringLiteral("#");
    return s;
}
} // namespace

void TestSettings::aMissingFileGivesTheDefaults()
{
    const QTemporaryDir dir;
    const auto file = readSettings(dir.filePath(QStringLiteral("absent.json")));
    QVERIFY(file);
    QCOMPARE(file->settings, Settings{});
    QVERIFY(file->ignored.isEmpty());
    QVERIFY(!file->refused);
}

void TestSettings::everyMemberSurvivesARoundTrip()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("sub/settings.json"));
    QVERIFY(writeSettings(path, differing()));
    const auto file = readSettings(path);
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    QCOMPARE(file->settings, differing());
    // A member added to the struct but not to the table would stay behind.
    const QByteArray json = settingsToJson(differing());
    for (const QString &name : settingNames())
        QVERIFY2(json.contains(QByteArray('"' + name.toLatin1() + '"')), qPrintable(name));
}

void TestSettings::theFileHoldsOnlyWhatDiffers()
{
    Settings settings;
    settings.counter = QStringLiteral("9");
    QCOMPARE(settingsToJson(settings), QByteArray("{\n    \"counter\": \"9\"\n}\n"));
    QCOMPARE(settingsToJson({}), QByteArray("{\n}\n"));
    QVERIFY(parseSettings(settingsToJson({})));
}

void TestSettings::unknownMembersAreNamed()
{
    const auto file = parseSettings(R"({"counter": "3", "colour": 1, "nested": {"counter": "4"}})");
    QVERIFY(file);
    QCOMPARE(file->settings.counter, QStringLiteral("3"));
    QCOMPARE(file->ignored, QStringList({QStringLiteral("colour"), QStringLiteral("nested")}));
}

void TestSettings::refusalTellsLineMemberAndReason_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *json, int line, const char *member,
                        const char *why) {
        QTest::newRow(name) << QByteArray(json) << line << QString::fromLatin1(member)
                            << QString::fromLatin1(why);
    };
    row("syntax", "{\n \"counter\": \"3\",\n \"dark\": }\n", 3, "", "notJson");
    row("empty", "", 1, "", "notJson");
    row("list", "[]", 1, "", "notAnObject");
    row("type", "{\n\n \"dark\": \"yes\"}", 3, "dark", "wrongType");
    row("list of numbers", "{\"downloadHosts\": [1]}", 1, "downloadHosts", "wrongType");
    row("twice", "{\"counter\": \"1\",\n\"counter\": \"2\"}", 2, "counter", "twice");
    row("twice, written differently", "{\"counter\": \"1\",\n\"\\u0063ounter\": \"2\"}", 2,
        "counter", "twice");
    row("language", "{\"language\": \"de\"}", 1, "language", "unknownValue");
    row("reason", "{\"reasonCode\": \"03\"}", 1, "reasonCode", "unknownValue");
    row("address", "{\"platformUrl\": \"ftp://a.example/\"}", 1, "platformUrl", "notAnAddress");
    row("no host", "{\"platformUrl\": \"https:///x\"}", 1, "platformUrl", "notAnAddress");
    row("secret", "{\"platformUrl\": \"https://u:p@a.example/\"}", 1, "platformUrl",
        "secretInAddress");
    row("proxy without a port", "{\"proxy\": \"proxy.example\"}", 1, "proxy", "notAProxy");
    row("proxy with a password", "{\"proxy\": \"u:p@proxy.example:1\"}", 1, "proxy", "notAProxy");
    row("no time on hold", "{\"holdMinutes\": 0}", 1, "holdMinutes", "range");
    row("a day on hold", "{\"holdMinutes\": 1440}", 1, "holdMinutes", "range");
    row("half a minute more", "{\"holdMinutes\": 10.5}", 1, "holdMinutes", "wrongType");
    row("digest", "{\"pinnedKeySha256\": \"abcd\"}", 1, "pinnedKeySha256", "notSha256");
}

void TestSettings::refusalTellsLineMemberAndReason()
{
    QFETCH(QByteArray, json);
    const auto file = parseSettings(json);
    QVERIFY(!file);
    QCOMPARE(file.error().code(), ErrorCode::SettingsInvalid);
    QTEST(file.error().fact(QStringLiteral("line")).toInt(), "line");
    QTEST(file.error().fact(QStringLiteral("member")).toString(), "member");
    QTEST(file.error().fact(QStringLiteral("why")).toString(), "why");
}

void TestSettings::practiceAndRealUseHaveLedgersOfTheirOwn()
{
    Settings practice;
    Settings real;
    real.practice = false;
    QVERIFY(ledgerPath(practice) != ledgerPath(real));
    real.dataDirectory = QStringLiteral("/data");
    QCOMPARE(ledgerPath(real), QStringLiteral("/data/ledger.sqlite"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
