#include "core/file.h"
#include "support/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

// The previous copy of a settings file.
class TestSettingsCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDamagedFileGivesWayToItsPreviousCopy();
    void aDamagedFileDoesNotPushOutTheGoodCopy();
    void thePreviousCopyComesBackAndGoesAgain();
    void aPreviousCopyThatIsDamagedStaysOut();
    void anUnwritableDirectoryIsAnError();
};

void TestSettingsCopies::aDamagedFileGivesWayToItsPreviousCopy()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.json"));
    Settings first;
    first.counter = QStringLiteral("1");
    Settings second;
    second.counter = QStringLiteral("2");
    QVERIFY(writeSettings(path, first));
    QVERIFY(writeSettings(path, second));
    QVERIFY(writeFile(path, "{\"counter\": \"2\""));

    const auto file = readSettings(path);
    QVERIFY(file);
    QCOMPARE(file->settings.counter, QStringLiteral("1"));
    QVERIFY(file->refused);
    QCOMPARE(file->refused->code(), ErrorCode::SettingsInvalid);

    QVERIFY(QFile::remove(path + QStringLiteral(".previous")));
    const auto alone = readSettings(path);
    QVERIFY(!alone);
    QCOMPARE(alone.error().code(), ErrorCode::SettingsInvalid);
}

void TestSettingsCopies::aDamagedFileDoesNotPushOutTheGoodCopy()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.json"));
    Settings settings;
    settings.counter = QStringLiteral("1");
    QVERIFY(writeSettings(path, settings));
    settings.counter = QStringLiteral("2");
    QVERIFY(writeSettings(path, settings));
    QVERIFY(writeFile(path, "rubbish"));
    settings.counter = QStringLiteral("3");
    QVERIFY(writeSettings(path, settings));
    QVERIFY(writeFile(path, "rubbish"));
    const auto file = readSettings(path);
    QVERIFY(file);
    QCOMPARE(file->settings.counter, QStringLiteral("1"));
}

void TestSettingsCopies::thePreviousCopyComesBackAndGoesAgain()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.json"));
    QVERIFY(!hasPrevious(path));
    Settings settings;
    for (const char *counter : {"1", "2"}) {
        settings.counter = QString::fromLatin1(counter);
        QVERIFY(writeSettings(path, settings));
    }
    QVERIFY(hasPrevious(path));
    QVERIFY(restorePrevious(path));
    QCOMPARE(readSettings(path)->settings.counter, QStringLiteral("1"));
    QVERIFY(restorePrevious(path));
    QCOMPARE(readSettings(path)->settings.counter, QStringLiteral("2"));
}

void TestSettingsCopies::aPreviousCopyThatIsDamagedStaysOut()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.json"));
    Settings settings;
    settings.counter = QStringLiteral("2");
    QVERIFY(writeSettings(path, settings));
    QVERIFY(!restorePrevious(path));
    QVERIFY(writeFile(path + QStringLiteral(".previous"), "{"));
    const auto restored = restorePrevious(path);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), ErrorCode::SettingsInvalid);
    QCOMPARE(readSettings(path)->settings.counter, QStringLiteral("2"));
}

void TestSettingsCopies::anUnwritableDirectoryIsAnError()
{
    const QTemporaryDir dir;
    const QString blocker = dir.filePath(QStringLiteral("file"));
    QVERIFY(writeFile(blocker, "x"));
    const auto written = writeSettings(blocker + QStringLiteral("/settings.json"), {});
    QVERIFY(!written);
    QCOMPARE(written.error().code(), ErrorCode::SettingsNotWritable);
}

QTEST_GUILESS_MAIN(TestSettingsCopies)
#include "tst_settingscopies.moc"
