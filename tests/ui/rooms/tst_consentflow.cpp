#include "roomsfixture.h"

#include "ui/citizen/citizenwindow.h"
#include "ui/citizen/consentpanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/consentflow.h"
#include "ui/shell/deskpage.h"

#include <QListWidget>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using ledger::Event;

// On the real window: the holder is asked before the look-up, in a window that shows nothing else.
class TestConsentFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { desk.closeRooms(); }
    void theCitizenAgreesBeforeAnythingIsSent();
    void aRefusalEndsTheLookUp();
    void theClerkRecordsAnotherKind();
    void presentedByTheHolderIsConsent();
    void theSettingAsksAlways();
    void theCitizensWindowIsNeverAMirror();
    void nextPleaseDropsTheQuestion();
    void withoutTheCitizensWindowNobodyIsAsked();

private:
    void chooseMatter();
    CitizenWindow *openCitizen();
    test::RoomsFixture desk;
};

void TestConsentFlow::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestConsentFlow::init()
{
    desk.openRooms();
    QVERIFY(desk.rooms);
    chooseMatter();
}

void TestConsentFlow::chooseMatter()
{
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestConsentFlow::theCitizenAgreesBeforeAnythingIsSent()
{
    CitizenWindow *citizen = openCitizen();
    QVERIFY(citizen);
    QCOMPARE(citizen->page(), CitizenWindow::Page::Greeting);
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(citizen->page(), CitizenWindow::Page::Question);
    QCOMPARE(desk.window->room(), desk.rooms->consent()->panel());
    QCOMPARE(desk.transport->sent(), 0);
    QTest::keyClick(citizen, Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    const auto consents = desk.recordsOf(Event::Consent);
    const auto lookUps = desk.recordsOf(Event::LookUp);
    QCOMPARE(consents.size(), 1);
    QCOMPARE(consents.first().entry.consent, QStringLiteral("shown"));
    QVERIFY(consents.first().sequence < lookUps.first().sequence);
    QCOMPARE(lookUps.first().entry.consent, QStringLiteral("shown"));
    QCOMPARE(citizen->page(), CitizenWindow::Page::Result);
    desk.command(Command::Next);
    QCOMPARE(citizen->page(), CitizenWindow::Page::Thanks);
}

void TestConsentFlow::aRefusalEndsTheLookUp()
{
    CitizenWindow *citizen = openCitizen();
    QVERIFY(citizen);
    desk.lookUp(QStringLiteral("several"));
    QTest::keyClick(citizen, Qt::Key_0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.rooms->consent()->panel()->isRefused(), 10000);
    QCOMPARE(citizen->page(), CitizenWindow::Page::Refused);
    QCOMPARE(desk.recordsOf(Event::Refusal).size(), 1);
    QCOMPARE(desk.recordsOf(Event::LookUp).size(), 0);
    QCOMPARE(desk.transport->sent(), 0);
    QVERIFY(!desk.window->controller()->isBusy());
}

void TestConsentFlow::theClerkRecordsAnotherKind()
{
    QVERIFY(openCitizen());
    desk.lookUp(QStringLiteral("several"));
    auto *kinds = desk.rooms->consent()->panel()->findChild<QListWidget *>();
    QTest::keyClick(kinds, Qt::Key_4);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    QCOMPARE(desk.recordsOf(Event::Consent).first().entry.consent, QStringLiteral("statutory"));
}

void TestConsentFlow::presentedByTheHolderIsConsent()
{
    QVERIFY(openCitizen());
    desk.window->inputBar()->preset(domain::Reason::Presenting, QStringLiteral("JZZ-01"));
    desk.lookUp(QStringLiteral("several"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    QCOMPARE(desk.recordsOf(Event::Consent).first().entry.consent, QStringLiteral("shown"));
}

void TestConsentFlow::theSettingAsksAlways()
{
    desk.closeRooms();
    support::Settings settings;
    settings.askConsent = true;
    desk.openRooms(settings);
    chooseMatter();
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(desk.window->room(), desk.rooms->consent()->panel());
    desk.press(Qt::Key_2);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    QCOMPARE(desk.recordsOf(Event::Consent).first().entry.consent, QStringLiteral("signed"));
}

void TestConsentFlow::theCitizensWindowIsNeverAMirror()
{
    CitizenWindow *citizen = openCitizen();
    QVERIFY(citizen);
    const QString code = desk.codeOf(QStringLiteral("several"));
    desk.lookUp(QStringLiteral("several"));
    QVERIFY2(!citizen->shownText().contains(code), qPrintable(citizen->shownText()));
    QTest::keyClick(citizen, Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    const QString name = desk.window->deskPage()->licenses()->summary(0).holder.toString();
    QVERIFY(name.size() > 1);
    QVERIFY2(!citizen->shownText().contains(name), qPrintable(citizen->shownText()));
    QVERIFY(!citizen->shownText().contains(code));
    desk.rooms->consent()->setLocked(true);
    QCOMPARE(citizen->shownText(), QString());
}

void TestConsentFlow::nextPleaseDropsTheQuestion()
{
    CitizenWindow *citizen = openCitizen();
    QVERIFY(citizen);
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(citizen->page(), CitizenWindow::Page::Question);
    desk.command(Command::Next);
    QVERIFY(!desk.rooms->consent()->isAsking());
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QTest::keyClick(citizen, Qt::Key_1);
    QCOMPARE(desk.recordsOf(Event::Consent).size(), 0);
    QCOMPARE(desk.transport->sent(), 0);
}

void TestConsentFlow::withoutTheCitizensWindowNobodyIsAsked()
{
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.recordsOf(Event::Consent).size(), 0);
    QCOMPARE(desk.recordsOf(Event::LookUp).first().entry.consent, QString());
}

CitizenWindow *TestConsentFlow::openCitizen()
{
    desk.command(Command::CitizenWindow);
    CitizenWindow *citizen = desk.rooms->consent()->citizenWindow();
    if (!citizen || !QTest::qWaitForWindowExposed(citizen))
        return nullptr;
    desk.window->activateWindow();
    return citizen;
}

QTEST_MAIN(TestConsentFlow)
#include "tst_consentflow.moc"
