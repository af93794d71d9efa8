#include "core/file.h"
#include "ui/common/filedialogs.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/settings/connectionassistant.h"
#include "ui/settings/diagnosispage.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/settingtexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::ui;

namespace {

class Answers final : public FileDialogs
{
public:
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(answer);
    }
    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(answer);
    }
    QString answer;
};

} // namespace

// The room of settings, the assistant of the first connection, the page of the diagnosis.
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
    void theAssistantWantsEveryStep();
    void theAssistantSaysWhatDoesNotWork();
    void theDiagnosisCanBeCopied();

private:
    void makeRoom();
    QLineEdit *lineOf(const char *name) const;
    QString remarkOf(const char *name) const;
    void press(const char *button) const;

    Pools m_pools;
    Answers m_dialogs;
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
    m_places.system = m_directory->filePath(QStringLiteral("system.json"));
    m_places.central = m_directory->filePath(QStringLiteral("central.json"));
    m_places.centralKey = m_directory->filePath(QStringLiteral("key.pem"));
    m_places.centralSerial = m_directory->filePath(QStringLiteral("serial"));
    m_places.user = m_directory->filePath(QStringLiteral("user.json"));
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
    QVERIFY2(found, button);
    QVERIFY2(found->isEnabled(), button);
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
    QVERIFY(readFile(m_places.user + QStringLiteral(".previous"), 4096)
                ->view()
                .toByteArray()
                .contains("12"));
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

void TestSettingsRoom::theAssistantWantsEveryStep()
{
    ConnectionAssistant assistant(&m_pools, std::make_shared<SystemClock>(), &m_dialogs);
    assistant.show();
    support::Settings settings;
    assistant.begin(settings);
    const auto line = [&](const char *name) {
        return assistant.findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    QVERIFY(!assistant.back());
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Address);
    QVERIFY(!assistant.problem().isEmpty());
    line("assistantAddress")->setText(QStringLiteral("http://platform.example/api"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Profile);
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    line("assistantAccount")->setText(QStringLiteral("clerk"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    line("assistantSecret")->setText(QStringLiteral("secret"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    // Without encryption only when it was allowed.
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    QVERIFY(!assistant.problem().isEmpty());
    line("assistantPin")->setText(QStringLiteral("abc"));
    assistant.findChild<QCheckBox *>(QStringLiteral("assistantPlain"))->setChecked(true);
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    QVERIFY(assistant.back());
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    const support::Settings planned = assistant.planned();
    QVERIFY(!planned.practice);
    QCOMPARE(planned.platformUrl.host(), QStringLiteral("platform.example"));
    QCOMPARE(planned.accountId, QStringLiteral("clerk"));
}

void TestSettingsRoom::theAssistantSaysWhatDoesNotWork()
{
    ConnectionAssistant assistant(&m_pools, std::make_shared<SystemClock>(), &m_dialogs);
    assistant.show();
    support::Settings settings;
    // Port 1 of this computer: nobody listens.
    settings.platformUrl = QUrl(QStringLiteral("http://127.0.0.1:1/"));
    settings.accountId = QStringLiteral("clerk");
    assistant.begin(settings);
    assistant.findChild<QLineEdit *>(QStringLiteral("assistantSecret"))
        ->setText(QStringLiteral("secret"));
    QSignalSpy tested(&assistant, &ConnectionAssistant::tested);
    for (int i = 0; i < 4; ++i)
        assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Test);
    QVERIFY(tested.wait(20000));
    QCOMPARE(tested.first().first().toBool(), false);
    QVERIFY(!assistant.problem().isEmpty());
    QSignalSpy finished(&assistant, &ConnectionAssistant::finished);
    assistant.next();
    QTest::qWait(0);
    QCOMPARE(finished.size(), 0);
}

void TestSettingsRoom::theDiagnosisCanBeCopied()
{
    DiagnosisPage page(&m_pools, []() -> Result<support::DiagnosisRequest> {
        support::DiagnosisRequest request;
        request.clock = std::make_shared<SystemClock>();
        return request;
    });
    page.resize(1000, 600);
    page.show();
    QSignalSpy ended(&page, &DiagnosisPage::ended);
    page.start();
    QVERIFY(page.isRunning());
    QVERIFY(ended.wait(30000));
    QCOMPARE(page.stages().size(), support::allStages().size());
    page.findChild<QPushButton *>(QStringLiteral("diagnosisCopy"))->click();
    QCOMPARE(QApplication::clipboard()->text(), page.report());
    QVERIFY(page.report().contains(QStringLiteral("License Counter")));
}

QTEST_MAIN(TestSettingsRoom)
#include "tst_settings.moc"
