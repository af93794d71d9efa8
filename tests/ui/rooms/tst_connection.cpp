#include "roomsfixture.h"

#include "core/file.h"
#include "ui/settings/connectionassistant.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingsroom.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The first connection from the empty page to the saved settings, against a platform that answers.
class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { desk.closeRooms(); }
    void everyStageIsPassedAndTakenOver();
    void aWrongSecretIsNotTakenOver();

private:
    void walk(const SecureBytes &secret);
    [[nodiscard]] QLineEdit *line(const char *name) const;
    test::RoomsFixture desk;
};

void TestConnection::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestConnection::init()
{
    desk.openRooms({});
    QVERIFY(desk.rooms);
}

QLineEdit *TestConnection::line(const char *name) const
{
    return desk.rooms->assistant()->findChild<QLineEdit *>(QString::fromLatin1(name));
}

// By keys alone, as at a new counter.
void TestConnection::walk(const SecureBytes &secret)
{
    desk.command(Command::Settings);
    QSignalSpy loaded(desk.rooms->settings(), &SettingsRoom::loaded);
    if (desk.rooms->settings()->isBusy())
        QVERIFY(loaded.wait(20000));
    desk.rooms->showAssistant();
    QSignalSpy tested(desk.rooms->assistant(), &ConnectionAssistant::tested);
    line("assistantAddress")->setText(desk.sandbox->baseUrl().toString());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.rooms->assistant()->step(), ConnectionAssistant::Profile);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.rooms->assistant()->step(), ConnectionAssistant::Account);
    line("assistantAccount")->setText(desk.sandbox->clerkAccount().id);
    line("assistantSecret")->setText(QString::fromUtf8(secret.view()));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.rooms->assistant()->step(), ConnectionAssistant::Certificate);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.rooms->assistant()->step(), ConnectionAssistant::Test);
    QTRY_COMPARE_WITH_TIMEOUT(tested.count(), 1, 30000);
}

void TestConnection::everyStageIsPassedAndTakenOver()
{
    const SecureBytes secret(desk.sandbox->clerkAccount().secret);
    walk(secret);
    QVERIFY2(desk.rooms->assistant()->problem().isEmpty(),
             qPrintable(desk.rooms->assistant()->problem()));
    QVERIFY(desk.secrets.isEmpty());
    // The main button has the focus: Enter takes over.
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.secrets.size(), 1);
    QCOMPARE(desk.secrets.first().view(), secret.view());
    QVERIFY(line("assistantSecret")->text().isEmpty());
    // In the settings, changed and not saved yet.
    SettingsRoom *settings = desk.rooms->settings();
    QCOMPARE(desk.window->room(), settings);
    QVERIFY(!QFile::exists(desk.places.user));
    const SettingField *address = settings->field(QStringLiteral("platformUrl"));
    QCOMPARE(QUrl(address->value().toString()), desk.sandbox->baseUrl());
    QVERIFY(!settings->field(QStringLiteral("practice"))->value().toBool());
    QSignalSpy saved(settings, &SettingsRoom::saved);
    settings->save();
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20000);
    const auto file = support::readSettings(desk.places.user);
    QVERIFY(file);
    QVERIFY(!file->settings.practice);
    QCOMPARE(file->settings.platformUrl, desk.sandbox->baseUrl());
    QCOMPARE(file->settings.accountId, desk.sandbox->clerkAccount().id);
    const auto text = readFile(desk.places.user, 1 << 20);
    QVERIFY(text && !text->view().contains(secret.view()));
}

void TestConnection::aWrongSecretIsNotTakenOver()
{
    walk(SecureBytes("not-the-secret"));
    QVERIFY(!desk.rooms->assistant()->problem().isEmpty());
    desk.rooms->assistant()->next();
    QVERIFY(desk.secrets.isEmpty());
    QCOMPARE(desk.window->room(), desk.rooms->assistant());
}

QTEST_MAIN(TestConnection)
#include "tst_connection.moc"
