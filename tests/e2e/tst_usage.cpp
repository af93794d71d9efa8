#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace lc::test;

class TestUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUseHasItsExitCode_data();
    void wrongUseHasItsExitCode();
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void whatWasTypedWronglyIsToldByPosition();
    void aMissingMatterIsWrongUse();
    void theCatalogueHasASentenceForEveryCode();
    void chineseIsTheDefaultLanguage();
    void aDamagedSettingsFileIsNamed();

private:
    Cli m_cli;
};

void TestUsage::wrongUseHasItsExitCode_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *words) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    };
    row("nonsense");
    row("ledger");
    row("verify");
    row("verify a b");
    row("verify --colour a");
    row("verify a --at yesterday");
    row("render a -o b --page 0");
    row("render a -o b --page x");
    row("render a -o b --dpi 5000");
    row("render a");
    row("render a -o");
    row("verify a --quiet -q");
    row("verify a --json --json");
    row("verify a --json=1");
    row("lookup 51010018950101001X --matter m --reason 17 --practice");
    row("lookup x --type 777 --matter m");
    row("sandbox serve --port 99999");
    row("verify a --settings absent.json");
    row("lookup 91510100MA000000XX --platform notaurl --matter m");
    row("lookup 510100189501010016 --type 999 --platform notaurl --matter m");
    row("lookup x --platform");
}

void TestUsage::wrongUseHasItsExitCode()
{
    QFETCH(QStringList, words);
    const CliAnswer answer = m_cli.run(words);
    QVERIFY2(answer.exit == 2, QByteArray(answer.err).constData());
    if (!words.contains(QStringLiteral("--json"))) {
        QVERIFY(!answer.err.isEmpty());
        QVERIFY2(answer.out.isEmpty(), QByteArray(answer.out).constData());
    }
    const CliAnswer json = m_cli.runJson(words);
    QCOMPARE(json.exit, 2);
    QCOMPARE(json.json().value(QStringLiteral("exit")).toInt(), 2);
    QVERIFY2(json.json().contains(QStringLiteral("error")), QByteArray(json.out).constData());
}

void TestUsage::everyCommandExplainsItself_data()
{
    QTest::addColumn<QStringList>("command");
    for (const char *command : {"lookup",
                                "open",
                                "verify",
                                "render",
                                "annotate",
                                "info",
                                "trace",
                                "calibration",
                                "template list",
                                "template check",
                                "template show",
                                "text",
                                "extract",
                                "seal show",
                                "seal extract",
                                "ledger verify",
                                "ledger show",
                                "ledger export",
                                "ledger checkpoint",
                                "sandbox serve",
                                "sandbox accounts",
                                "trust show",
                                "settings show",
                                "settings check",
                                "settings sign",
                                "scan",
                                "diagnose",
                                "manual",
                                "errors"})
        QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
}

void TestUsage::everyCommandExplainsItself()
{
    QFETCH(QStringList, command);
    const CliAnswer all = m_cli.run({QStringLiteral("--help")});
    QCOMPARE(all.exit, 0);
    QVERIFY(all.out.contains(command.join(u' ').toUtf8()));
    const CliAnswer answer = m_cli.run(command + QStringList{QStringLiteral("--help")});
    QCOMPARE(answer.exit, 0);
    QVERIFY(
        answer.out.startsWith(QByteArray("license-counter-cli " + command.join(u' ').toUtf8())));
    QVERIFY(answer.out.contains("--json"));
    QVERIFY(answer.err.isEmpty());
}

void TestUsage::whatWasTypedWronglyIsToldByPosition()
{
    // The right check digit of this invented number is not 5.
    const CliAnswer answer = m_cli.runJson(
        {QStringLiteral("lookup"), QStringLiteral("510100189501010015"), QStringLiteral("--matter"),
         QStringLiteral("m"), QStringLiteral("--practice")});
    const QJsonObject error = answer.json().value(QStringLiteral("error")).toObject();
    if (answer.exit == 0)
        QSKIP("the invented number happens to be right");
    QCOMPARE(answer.exit, 2);
    QCOMPARE(error.value(QStringLiteral("code")).toString(),
             QStringLiteral("SubjectCodeCheckDigit"));
    QCOMPARE(error.value(QStringLiteral("facts")).toObject().value(QStringLiteral("position")), 18);
    QVERIFY(!answer.out.contains("510100189501010015"));
}

void TestUsage::aMissingMatterIsWrongUse()
{
    const CliAnswer answer = m_cli.runJson(
        {QStringLiteral("open"), QStringLiteral("1.2.156.3005.2.x"), QStringLiteral("--practice")});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.json()
                 .value(QStringLiteral("error"))
                 .toObject()
                 .value(QStringLiteral("code"))
                 .toString(),
             QStringLiteral("MatterMissing"));
}

void TestUsage::theCatalogueHasASentenceForEveryCode()
{
    const CliAnswer answer = m_cli.runJson({QStringLiteral("errors")});
    QCOMPARE(answer.exit, 0);
    const QJsonArray errors = answer.json().value(QStringLiteral("errors")).toArray();
    QVERIFY(errors.size() > 80);
    for (const QJsonValue &error : errors) {
        const QJsonObject row = error.toObject();
        const QString code = row.value(QStringLiteral("code")).toString();
        QVERIFY2(!row.value(QStringLiteral("what")).toString().isEmpty(), qPrintable(code));
        QVERIFY2(!row.value(QStringLiteral("next")).toString().isEmpty(), qPrintable(code));
        QVERIFY2(row.value(QStringLiteral("exit")).toInt() != 0, qPrintable(code));
    }
    const CliAnswer markdown = m_cli.run({QStringLiteral("errors")});
    QVERIFY(markdown.out.contains("\n## OutcomeUnknown\n"));
}

void TestUsage::chineseIsTheDefaultLanguage()
{
    const CliAnswer answer = m_cli.run({QStringLiteral("--help")});
    QVERIFY2(answer.out.contains("命令"), QByteArray(answer.out).constData());
    const CliAnswer english =
        m_cli.run({QStringLiteral("--help"), QStringLiteral("--language"), QStringLiteral("en")});
    QVERIFY(english.out.contains("Commands:"));
}

void TestUsage::aDamagedSettingsFileIsNamed()
{
    const QString path = m_cli.file(QStringLiteral("settings.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"dark\": 3\n}\n");
    file.close();
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("errors"), QStringLiteral("--settings"), path});
    QCOMPARE(answer.exit, 2);
    const QJsonObject error = answer.json().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toString(), QStringLiteral("SettingsInvalid"));
    const QJsonObject facts = error.value(QStringLiteral("facts")).toObject();
    QCOMPARE(facts.value(QStringLiteral("line")), 2);
    QCOMPARE(facts.value(QStringLiteral("member")).toString(), QStringLiteral("dark"));
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
