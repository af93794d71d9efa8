#include "windowfixture.h"

#include "ui/common/widgets.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/rarecharacters.h"

#include <QTest>

using namespace lc;
using namespace lc::ui;

// F4 on the real window: hold, serve another, recall; and the commands that others bring.
class TestHold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void heldCaseComesBackWithItsLicense();
    void nothingOfTheHeldCitizenStaysInTheWidgets();
    void severalAreChosenByDigit();
    void sixthIsRefusedAndKept();
    void nobodyOnHoldIsSaid();
    void commandAppearsWithItsHandler();
    void keysCanBeChanged();
    void roomComesAndGoes();
    void rareCharactersOfALicenseAreNamed();

private:
    test::WindowFixture desk;
};

void TestHold::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHold::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestHold::cleanup()
{
    desk.closeWindow();
}

void TestHold::heldCaseComesBackWithItsLicense()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    const int rows = desk.window->deskPage()->licenses()->rowCount();
    const auto opened = desk.window->controller()->opened();
    QVERIFY(opened);
    desk.press(Qt::Key_F4);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QVERIFY(desk.window->inputBar()->input()->text().isEmpty());
    QVERIFY(!desk.window->controller()->opened());

    desk.lookUp(QStringLiteral("organisation"));
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    desk.press(Qt::Key_F9);
    desk.press(Qt::Key_F4);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.window->deskPage()->licenses()->rowCount(), rows);
    QCOMPARE(desk.window->controller()->opened(), opened);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    QVERIFY(!desk.label("verdictWord").isEmpty());
    QVERIFY(desk.window->inputBar()->input()->text().contains(u'*'));
    QVERIFY(desk.window->controller()->held().isEmpty());
}

void TestHold::nothingOfTheHeldCitizenStaysInTheWidgets()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    const domain::LicenseSummary summary = desk.window->controller()->opened()->information.summary;
    const QString code = desk.codeOf(QStringLiteral("several"));
    desk.press(Qt::Key_F4);
    desk.window->showTrials({});
    const QStringList texts = desk.textsOfWidgets();
    for (const QString &text : texts) {
        QVERIFY2(!text.contains(code), qPrintable(text));
        QVERIFY2(!text.contains(summary.holder.toString()), qPrintable(text));
        QVERIFY2(!text.contains(summary.number.toString()), qPrintable(text));
    }
}

void TestHold::severalAreChosenByDigit()
{
    desk.lookUp(QStringLiteral("several"));
    desk.press(Qt::Key_F4);
    desk.lookUp(QStringLiteral("organisation"));
    const int rows = desk.window->deskPage()->licenses()->rowCount();
    desk.press(Qt::Key_F4);
    QCOMPARE(desk.window->startPage()->heldList()->count(), 2);
    desk.press(Qt::Key_F4);
    QVERIFY(desk.window->startPage()->heldList()->hasFocus());
    desk.press(Qt::Key_2);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.window->deskPage()->licenses()->rowCount(), rows);
    QCOMPARE(desk.window->controller()->held().size(), 1);
}

void TestHold::sixthIsRefusedAndKept()
{
    for (int i = 0; i < desk::mostHeld; ++i) {
        desk.lookUp(QStringLiteral("several"));
        desk.press(Qt::Key_F4);
    }
    desk.lookUp(QStringLiteral("several"));
    desk.press(Qt::Key_F4);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QVERIFY(!desk.label("inputProblemText").isEmpty());
    QCOMPARE(desk.window->controller()->held().size(), desk::mostHeld);
}

void TestHold::nobodyOnHoldIsSaid()
{
    desk.press(Qt::Key_F4);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QVERIFY(!desk.label("inputProblemText").isEmpty());
}

void TestHold::commandAppearsWithItsHandler()
{
    auto *button = desk.window->findChild<QWidget *>(QStringLiteral("keyF10"));
    QVERIFY(button->isHidden());
    QVERIFY(!desk.window->isOffered(Command::Lock));
    int locked = 0;
    desk.press(Qt::Key_F10);
    desk.window->setHandler(Command::Lock, [&] { ++locked; });
    QVERIFY(button->isVisible());
    desk.press(Qt::Key_F10);
    QCOMPARE(locked, 1);
    desk.window->setHandler(Command::Lock, {});
    QVERIFY(button->isHidden());
    desk.press(Qt::Key_F10);
    QCOMPARE(locked, 1);
}

void TestHold::keysCanBeChanged()
{
    desk.window->setKeys({QStringLiteral("help=Ctrl+H")});
    desk.press(Qt::Key_F1);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    desk.press(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(desk.window->place(), MainWindow::Place::Help);
    desk.window->setKeys({QStringLiteral("help=F2")});
    QVERIFY(desk.label("inputProblemText").contains(QStringLiteral("help=F2")));
    desk.press(Qt::Key_F1);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    desk.window->setKeys({});
}

void TestHold::roomComesAndGoes()
{
    auto *room = new QWidget;
    bool steps = true;
    desk.window->showRoom(room, [&] { return std::exchange(steps, false); });
    QCOMPARE(desk.window->place(), MainWindow::Place::Room);
    QCOMPARE(desk.window->room(), room);
    desk.press(Qt::Key_Escape); // the room's own step
    QCOMPARE(desk.window->room(), room);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QVERIFY(!desk.window->room());
}

void TestHold::rareCharactersOfALicenseAreNamed()
{
    desk::OpenedLicense license;
    license.information.summary.holder = SecureText(u"张三");
    QVERIFY(missingCharacters(license).isEmpty());
    license.information.summary.holder =
        SecureText(QString::fromUcs4(U"\u5F20\U0002EBF0\U0002EBF0"));
    QCOMPARE(missingCharacters(license), QStringList{QStringLiteral("U+2EBF0")});
}

QTEST_MAIN(TestHold)
#include "tst_hold.moc"
