#include "windowfixture.h"

#include "texts/errortext.h"
#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// What the window says when things do not go well.
class TestStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wrongCheckDigitNeverLeavesTheWindow();
    void failingLookUpIsSaid_data();
    void failingLookUpIsSaid();
    void failingDownloadKeepsTheList();
    void unknownOutcomeIsNotRepeatedByItself();
    void escapeCancelsALookUp();
    void lateAnswerAfterNextPleaseIsDropped();
    void requestBeforeTheDeskIsThereWaits();
    void nothingFoundIsNotAnError();
    void helpComesAndGoes();

private:
    [[nodiscard]] platform::Service retrieval() const { return platform::Service::Retrieval; }
    test::WindowFixture desk;
};

void TestStates::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestStates::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestStates::cleanup()
{
    desk.closeWindow();
}

void TestStates::wrongCheckDigitNeverLeavesTheWindow()
{
    QString wrong = desk.codeOf(QStringLiteral("several"));
    wrong.back() = wrong.back() == u'1' ? u'2' : u'1';
    desk.press(Qt::Key_F2);
    desk.type(wrong);
    auto *problem = desk.window->findChild<QLabel *>(QStringLiteral("inputProblemText"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(texts::textOf(Error(ErrorCode::SubjectCodeCheckDigit)).what));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QCOMPARE(desk.transport->sent(), 0);
    QCOMPARE(desk.recordsOf(ledger::Event::LookUp).size(), 0);
}

void TestStates::failingLookUpIsSaid_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("tone");
    QTest::newRow("outcome unknown") << ErrorCode::OutcomeUnknown << QStringLiteral("uncertain");
    QTest::newRow("not reachable") << ErrorCode::NotDelivered << QStringLiteral("undecided");
    QTest::newRow("refused") << ErrorCode::PlatformNoPermission << QStringLiteral("failed");
    QTest::newRow("half an answer") << ErrorCode::ReplyNotJson << QStringLiteral("failed");
}

void TestStates::failingLookUpIsSaid()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, tone);
    desk.transport->failPath(desk.path(retrieval()), code);
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(desk.window->place(), MainWindow::Place::LookUpState);
    QCOMPARE(desk.window->lookUpState()->title(), texts::textOf(Error(code)).what);
    const auto *state = desk.window->lookUpState();
    QVERIFY(
        state->findChild<QLabel *>(QStringLiteral("stateCode"))->text().contains(errorName(code)));
    QCOMPARE(state->findChild<QLabel *>(QStringLiteral("stateTitle"))->property("tone").toString(),
             tone);
}

void TestStates::failingDownloadKeepsTheList()
{
    desk.lookUp(QStringLiteral("several"));
    const int rows = desk.window->deskPage()->licenses()->rowCount();
    desk.transport->failPath(desk.path(platform::Service::DownloadByIdentifier),
                             ErrorCode::OutcomeUnknown);
    desk.openFirst();
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.window->deskPage()->licenses()->rowCount(), rows);
    QCOMPARE(desk.window->deskPage()->state()->title(),
             texts::textOf(Error(ErrorCode::OutcomeUnknown)).what);
    QVERIFY(!desk.window->controller()->opened());
}

void TestStates::unknownOutcomeIsNotRepeatedByItself()
{
    desk.transport->failPath(desk.path(retrieval()), ErrorCode::OutcomeUnknown);
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(desk.recordsOf(ledger::Event::LookUp).size(), 1);
    desk.press(Qt::Key_F5);
    QTRY_VERIFY(!desk.window->controller()->isBusy());
    QCOMPARE(desk.recordsOf(ledger::Event::LookUp).size(), 2);
}

void TestStates::escapeCancelsALookUp()
{
    desk.transport->hold(desk.path(retrieval()));
    desk.press(Qt::Key_F2);
    desk.type(desk.codeOf(QStringLiteral("several")));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.transport->waitUntilHeld());
    QVERIFY(desk.window->controller()->isLookingUp());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.window->controller()->isBusy());
    QCOMPARE(desk.window->place(), MainWindow::Place::LookUpState);
    desk.transport->release();
    // The late answer changes nothing.
    desk.window->controller()->askAgain();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->place() == MainWindow::Place::Desk, 60000);
}

void TestStates::lateAnswerAfterNextPleaseIsDropped()
{
    desk.transport->hold(desk.path(retrieval()));
    desk.press(Qt::Key_F2);
    desk.type(desk.codeOf(QStringLiteral("several")));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.transport->waitUntilHeld());
    desk.press(Qt::Key_F9);
    desk.transport->release();
    QSignalSpy found(desk.window->controller(), &CaseController::found);
    // Another citizen's answer comes; the one before must not have.
    desk.lookUp(QStringLiteral("organisation"));
    QCOMPARE(found.count(), 1);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
}

void TestStates::requestBeforeTheDeskIsThereWaits()
{
    WindowFacts facts;
    facts.matterCode = QStringLiteral("JZZ-01");
    MainWindow early(desk.pools.get(), desk.clock, &desk.dialogs, facts);
    early.show();
    early.inputBar()->enter(desk.codeOf(QStringLiteral("several")), std::nullopt);
    QCOMPARE(early.place(), MainWindow::Place::LookUpState);
    QVERIFY(!early.controller()->isBusy());
    early.setDesk(desk.desk.get(), {});
    QTRY_VERIFY_WITH_TIMEOUT(early.place() == MainWindow::Place::Desk, 60000);
}

void TestStates::nothingFoundIsNotAnError()
{
    // A number whose checks pass and that nobody holds.
    const QString body = QStringLiteral("51010018990101987");
    desk.press(Qt::Key_F2);
    desk.type(body + *domain::residentIdCheck(body));
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QCOMPARE(desk.window->place(), MainWindow::Place::LookUpState);
    const auto *title =
        desk.window->lookUpState()->findChild<QLabel *>(QStringLiteral("stateTitle"));
    QCOMPARE(title->property("tone").toString(), QStringLiteral("undecided"));
}

void TestStates::helpComesAndGoes()
{
    desk.lookUp(QStringLiteral("several"));
    desk.press(Qt::Key_F1);
    QCOMPARE(desk.window->place(), MainWindow::Place::Help);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QVERIFY(desk.window->deskPage()->licenses()->rowCount() > 0);
}

QTEST_MAIN(TestStates)
#include "tst_states.moc"
