#include "answers.h"

#include "core/file.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/settingtexts.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The room of settings.
class TestSettingsRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everySettingHasItsTexts();
    void valuesTellWhereTheyComeFrom();
    void aLockedOneCannotBeChanged();
    void savingWritesWhatDiffersAndKeepsTheCopy();
    void aWrongValueIsSaidAtItsPlaceAndNotSaved();
    void aRefusedFileIsSaidWithLineAndReason();
    void thePreviousCopyComesBack();
    void exportAndImportGiveTheSame();
    void aBrokenImportChangesNothing();

private:
    void makeRoom();
    QLineEdit *lineOf(const char *name) const;
    QString remarkOf(const char *name) const;
    void press(const char *button) const;

    Pools m_pools;
    test::Answers m_dialogs;
    std::unique_ptr<QTemporaryDir> m_directory;
    support::SettingsPlaces m_places;
    std::unique_ptr<SettingsRoom> m_room;
};

void TestSettingsRoom::initTestCase()
{
    applyLook(*qApp, Theme::light());
}

void TestSettingsRoom::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const auto at = [this](const char *name) {
        return m_directory->filePath(QString::fromLatin1(name));
    };
    m_places = {at("system.json"), at("central.json"), at("key.pem"), at("serial"),
                at("user.json")};
}

void TestSettingsRoom::cleanup()
{
    m_room.reset();
}

void TestSettingsRoom::makeRoom()
{
    m_room = std::make_unique<SettingsRoom>(&m_pools, &m_dialogs, m_places);
    m_room->resize(1200, 700);
    m_room->show();
    QSignalSpy loaded(m_room.get(), &SettingsRoom::loaded);
    m_room->reload();
    QVERIFY(loaded.wait(10000));
}

QLineEdit *TestSettingsRoom::lineOf(const char *name) const
{
    return m_room->field(QString::fromLatin1(name))
        ->findChild<QLineEdit *>(QStringLiteral("editor"));
}

QString TestSettingsRoom::remarkOf(const char *name) const
{
    return m_room->field(QString::fromLatin1(name))
        ->findChild<QLabel *>(QStringLiteral("remark"))
        ->text();
}

void TestSettingsRoom::press(const char *button) const
{
    auto *found = m_room->findChild<QPushButton *>(QString::fromLatin1(button));
    QVERIFY2(found && found->isEnabled(), button);
    found->click();
}

void TestSettingsRoom::everySettingHasItsTexts()
{
    makeRoom();
    for (const QString &name : support::settingNames()) {
        QVERIFY2(m_room->field(name), qPrintable(name));
        const SettingText text = settingText(name);
        QVERIFY2(text.label != name && !text.help.isEmpty(), qPrintable(name));
    }
}

void TestSettingsRoom::valuesTellWhereTheyComeFrom()
{
    QVERIFY(writeFile(m_places.system, R"({"unit": "S"})"));
    QVERIFY(writeFile(m_places.user, R"({"counter": "3"})"));
    makeRoom();
    QCOMPARE(lineOf("unit")->text(), QStringLiteral("S"));
    QCOMPARE(lineOf("counter")->text(), QStringLiteral("3"));
    const QStringList remarks{remarkOf("unit"), remarkOf("counter"), remarkOf("operatorNumber")};
    QCOMPARE(QSet<QString>(remarks.begin(), remarks.end()).size(), 3);
    const QString before = remarkOf("counter");
    lineOf("counter")->setText(QStringLiteral("4"));
    QVERIFY(remarkOf("counter") != before);
}

void TestSettingsRoom::aLockedOneCannotBeChanged()
{
    QVERIFY(writeFile(m_places.system, R"({"counter": "1", "locked": ["counter"]})"));
    QVERIFY(writeFile(m_places.user, R"({"counter": "3"})"));
    makeRoom();
    QVERIFY(m_room->field(QStringLiteral("counter"))->isLocked());
    QVERIFY(!lineOf("counter")->isEnabled());
    QCOMPARE(lineOf("counter")->text(), QStringLiteral("1"));
    support::Settings other;
    other.counter = QStringLiteral("9");
    m_room->propose(other);
    QCOMPARE(lineOf("counter")->text(), QStringLiteral("1"));
}

void TestSettingsRoom::savingWritesWhatDiffersAndKeepsTheCopy()
{
    makeRoom();
    lineOf("counter")->setText(QStringLiteral("12"));
    QSignalSpy saved(m_room.get(), &SettingsRoom::saved);
    press("settingsSave");
    QVERIFY(saved.wait(10000));
    QCOMPARE(readFile(m_places.user, 4096)->view().toByteArray(),
             QByteArray("{\n    \"counter\": \"12\"\n}\n"));
    lineOf("counter")->setText(QStringLiteral("13"));
    press("settingsSave");
    QVERIFY(saved.wait(10000));
    const auto copy = readFile(m_places.user + QStringLiteral(".previous"), 4096);
    QVERIFY(copy && copy->view().toByteArray().contains("12"));
}

void TestSettingsRoom::aWrongValueIsSaidAtItsPlaceAndNotSaved()
{
    makeRoom();
    lineOf("platformUrl")->setText(QStringLiteral("ftp://a.example"));
    QVERIFY(!m_room->field(QStringLiteral("platformUrl"))->problem().isEmpty());
    QVERIFY(!m_room->findChild<QPushButton *>(QStringLiteral("settingsSave"))->isEnabled());
    m_room->save();
    QTest::qWait(0);
    QVERIFY(!QFile::exists(m_places.user));
    lineOf("platformUrl")->setText(QStringLiteral("https://a.example/api"));
    QVERIFY(m_room->field(QStringLiteral("platformUrl"))->problem().isEmpty());
    QVERIFY(m_room->findChild<QPushButton *>(QStringLiteral("settingsSave"))->isEnabled());
}

void TestSettingsRoom::aRefusedFileIsSaidWithLineAndReason()
{
    QVERIFY(writeFile(m_places.user, "{\n\n \"dark\": \"yes\"}"));
    QVERIFY(writeFile(m_places.user + QStringLiteral(".previous"), R"({"counter": "8"})"));
    makeRoom();
    QVERIFY2(m_room->notice().contains(u'3'), qPrintable(m_room->notice()));
    QVERIFY2(m_room->notice().contains(QStringLiteral("dark")), qPrintable(m_room->notice()));
    QCOMPARE(lineOf("counter")->text(), QStringLiteral("8"));
}

void TestSettingsRoom::thePreviousCopyComesBack()
{
    QVERIFY(writeFile(m_places.user, R"({"counter": "2"})"));
    QVERIFY(writeFile(m_places.user + QStringLiteral(".previous"), R"({"counter": "1"})"));
    makeRoom();
    QSignalSpy loaded(m_room.get(), &SettingsRoom::loaded);
    press("settingsRestore");
    QVERIFY(loaded.wait(10000));
    QCOMPARE(lineOf("counter")->text(), QStringLiteral("1"));
}

void TestSettingsRoom::exportAndImportGiveTheSame()
{
    makeRoom();
    lineOf("counter")->setText(QStringLiteral("21"));
    m_dialogs.answer = m_directory->filePath(QStringLiteral("export.json"));
    press("settingsExport");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dialogs.answer), 10000);
    QTRY_VERIFY(m_room->notice().contains(m_dialogs.answer));
    lineOf("counter")->setText(QStringLiteral("1"));
    press("settingsImport");
    QTRY_COMPARE_WITH_TIMEOUT(lineOf("counter")->text(), QStringLiteral("21"), 10000);
    // Nothing is in force before it is saved.
    QVERIFY(!QFile::exists(m_places.user));
}

void TestSettingsRoom::aBrokenImportChangesNothing()
{
    makeRoom();
    const QString before = lineOf("counter")->text();
    m_dialogs.answer = m_directory->filePath(QStringLiteral("import.json"));
    QVERIFY(writeFile(m_dialogs.answer, "{\"counter\": \"5\",\n\"dark\": 1}"));
    press("settingsImport");
    QTRY_VERIFY_WITH_TIMEOUT(m_room->notice().contains(QStringLiteral("dark")), 10000);
    QVERIFY(m_room->notice().contains(u'2'));
    QCOMPARE(lineOf("counter")->text(), before);
}

QTEST_MAIN(TestSettingsRoom)
#include "tst_settings.moc"
