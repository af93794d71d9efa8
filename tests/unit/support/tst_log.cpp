#include "support/log.h"

#include "core/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void personalDataDoesNotPass_data();
    void personalDataDoesNotPass();
    void whatExplainsAProblemPasses_data();
    void whatExplainsAProblemPasses();
    void linesReachTheFileRedacted();
    void oldRunsAreRemoved();
    void aFullFileStopsGrowing();
    void theHandlerIsGivenBack();
};

void TestLog::personalDataDoesNotPass_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *name, const char16_t *message, const char16_t *secret) {
        QTest::newRow(name) << QString::fromUtf16(message) << QString::fromUtf16(secret);
    };
    row("resident id", u"holder 51010018950101001X asked", u"51010018950101001X");
    row("in quotes", u"value=\"510100189501010013\"", u"510100189501010013");
    row("name", u"holder 张·示例 asked", u"张");
    row("passport", u"document E12345678.", u"E12345678");
    row("token", u"token dGhpcyBpcyBhIHRva2Vu1Zz9 used", u"dGhpcyBpcyBhIHRva2Vu1Zz9");
    row("query", u"GET https://h.example/file?t=abc&u=def done", u"t=abc");
    row("identifier", u"1.2.156.3005.2.11100000000013338W001.11510000000000000X.0001.001.A",
        u"11100000000013338W001");
}

void TestLog::personalDataDoesNotPass()
{
    QFETCH(QString, message);
    QFETCH(QString, secret);
    QVERIFY(message.contains(secret));
    QVERIFY2(!redacted(message).contains(secret), qPrintable(redacted(message)));
}

void TestLog::whatExplainsAProblemPasses_data()
{
    QTest::addColumn<QString>("message");
    for (const char *text :
         {"step Downloading took 512 ms", "ConnectionRefused host=platform.example port=8443",
          "ReplyTooLarge limit=8388 at networktransport.cpp:120", "version 0.1.0 Qt 6.4.2",
          "clock offset -1203 ms since 2026-01-31", "really?"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestLog::whatExplainsAProblemPasses()
{
    QFETCH(QString, message);
    QCOMPARE(redacted(message), message);
}

void TestLog::linesReachTheFileRedacted()
{
    const QTemporaryDir dir;
    QString path;
    {
        auto log = Log::start({dir.path()}, std::make_shared<SystemClock>());
        QVERIFY(log);
        path = (*log)->path();
        qCWarning(logLink) << "no answer after" << 500 << "ms for 510100189501010013";
        qCDebug(logLink) << "not on by default";
    }
    const auto bytes = readFile(path, 1 << 20);
    QVERIFY(bytes);
    const QByteArray text = bytes->view().toByteArray();
    QVERIFY(text.contains(" W counter.link: no answer after 500 ms for [number 18]\n"));
    QVERIFY(!text.contains("not on by default"));
    QCOMPARE(text.count('\n'), 1);
#ifndef Q_OS_WIN // the owner's profile guards it there
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
#endif
}

void TestLog::oldRunsAreRemoved()
{
    const QTemporaryDir dir;
    LogOptions options{dir.path()};
    options.keep = 2;
    for (int run = 0; run < 5; ++run)
        QVERIFY(Log::start(options, std::make_shared<SystemClock>()));
    // The kept ones and the one of the last run.
    QCOMPARE(QDir(dir.path()).entryList({QStringLiteral("run-*.log")}).size(), 3);
}

void TestLog::aFullFileStopsGrowing()
{
    const QTemporaryDir dir;
    LogOptions options{dir.path()};
    options.largestFile = 2000;
    QString path;
    {
        auto log = Log::start(options, std::make_shared<SystemClock>());
        QVERIFY(log);
        path = (*log)->path();
        for (int i = 0; i < 100; ++i)
            qCInfo(logStart) << "line" << i;
    }
    const auto bytes = readFile(path, 1 << 20);
    QVERIFY(bytes);
    QVERIFY(bytes->size() <= 2000 + 7);
    QVERIFY(bytes->view().toByteArray().endsWith("(full)\n"));
}

void TestLog::theHandlerIsGivenBack()
{
    const QTemporaryDir dir;
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(before);
    {
        auto log = Log::start({dir.path()}, std::make_shared<SystemClock>());
        QVERIFY(log);
    }
    QVERIFY(qInstallMessageHandler(before) == before);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
