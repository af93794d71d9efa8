#include "roomsfixture.h"

#include "core/file.h"
#include "ui/citizen/consentpanel.h"
#include "ui/correction/correctionform.h"
#include "ui/help/helproom.h"
#include "ui/lookup/inputbar.h"
#include "ui/practice/practiceroom.h"
#include "ui/practice/practicestrip.h"
#include "ui/settings/diagnosispage.h"
#include "ui/settings/settingsroom.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/consentflow.h"
#include "ui/shell/deskpage.h"

#include <QDirIterator>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using ledger::Event;

// The rooms on the real window: consent before the look-up, help for the place, exercises.
class TestRooms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void helpOpensThePageOfThePlace();
    void everyRoomComesAndGoesByKey();
    void diagnosisOfAGoodCounterPasses();
    void theGuideFollowsTheWork();
    void theGuideCanBeSkipped();
    void exercisesAreJudged();
    void aCorrectionBeginsFromTheOpenLicense();

private:
    void chooseMatter();
    test::RoomsFixture desk;
};

void TestRooms::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestRooms::init()
{
    desk.openRooms();
    QVERIFY(desk.rooms);
    chooseMatter();
}

void TestRooms::cleanup()
{
    desk.closeRooms();
}

void TestRooms::chooseMatter()
{
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestRooms::helpOpensThePageOfThePlace()
{
    desk.command(Command::Help);
    QCOMPARE(desk.window->room(), desk.rooms->help());
    QCOMPARE(desk.rooms->help()->openKey(), QStringLiteral("number"));
    desk.command(Command::Help);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    desk.lookUp(QStringLiteral("several"));
    desk.command(Command::Help);
    QCOMPARE(desk.rooms->help()->openKey(), QStringLiteral("list"));
    desk.command(Command::Back);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    desk.openFirst();
    desk.command(Command::Help);
    QCOMPARE(desk.rooms->help()->openKey(), QStringLiteral("verdict"));
    desk.command(Command::Settings);
    desk.command(Command::Help);
    QCOMPARE(desk.rooms->help()->openKey(), QStringLiteral("settings"));
}

void TestRooms::everyRoomComesAndGoesByKey()
{
    const QList<Command> commands{Command::Settings, Command::Diagnosis, Command::Correction,
                                  Command::Exercises, Command::Help};
    for (const Command each : commands) {
        QVERIFY(desk.window->isOffered(each));
        desk.command(each);
        QVERIFY2(desk.window->room(), qPrintable(nameOf(each)));
        QVERIFY2(desk.window->focusWidget(), qPrintable(nameOf(each)));
        desk.command(Command::Back);
        QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    }
}

void TestRooms::diagnosisOfAGoodCounterPasses()
{
    desk.command(Command::Diagnosis);
    QSignalSpy ended(desk.rooms->diagnosis(), &DiagnosisPage::ended);
    QVERIFY(ended.wait(60000));
    for (const support::StageReport &report : desk.rooms->diagnosis()->stages()) {
        QVERIFY2(report.state != support::StageReport::State::Failed,
                 report.error ? qPrintable(report.error->toString()) : "");
    }
    QVERIFY(!desk.rooms->diagnosis()->report().contains(desk.sandbox->clerkAccount().id));
}

void TestRooms::theGuideFollowsTheWork()
{
    PracticeFlow *practice = desk.rooms->practice();
    QVERIFY(practice);
    practice->startGuide();
    QCOMPARE(practice->guideStep(), 0);
    QVERIFY(practice->strip()->isVisible());
    QStringList said{practice->strip()->text()};
    desk.press(Qt::Key_F2);
    desk.type(desk.codeOf(QStringLiteral("several")));
    QCOMPARE(practice->guideStep(), 1);
    said.append(practice->strip()->text());
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(practice->guideStep(), 2, 60000);
    said.append(practice->strip()->text());
    desk.openFirst();
    QCOMPARE(practice->guideStep(), 3);
    said.append(practice->strip()->text());
    desk.command(Command::Print);
    QTRY_COMPARE_WITH_TIMEOUT(practice->guideStep(), 4, 60000);
    said.append(practice->strip()->text());
    QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), 5);
    QSignalSpy ended(practice, &PracticeFlow::guideEnded);
    desk.command(Command::Next);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!practice->strip()->isVisible());
}

void TestRooms::theGuideCanBeSkipped()
{
    PracticeFlow *practice = desk.rooms->practice();
    practice->startGuide();
    practice->strip()->findChild<QPushButton *>(QStringLiteral("practiceSkip"))->click();
    QVERIFY(!practice->strip()->isVisible());
    desk.lookUp(QStringLiteral("several"));
    QVERIFY(!practice->strip()->isVisible());
}

void TestRooms::exercisesAreJudged()
{
    PracticeFlow *practice = desk.rooms->practice();
    desk.command(Command::Exercises);
    desk.press(Qt::Key_Return);
    QVERIFY(practice->strip()->isVisible());
    const auto exercises = allExercises();
    for (qsizetype i = 0; i < exercises.size(); ++i) {
        const Exercise &exercise = exercises[i];
        if (exercise.code.isEmpty()) {
            practice->enterCode();
            QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
        }
        // The last but one is answered wrongly, the last without looking.
        const bool wrong = i == exercises.size() - 2;
        practice->decide(wrong ? Decision::Accept : exercise.right);
    }
    QCOMPARE(desk.window->room(), practice->room());
    QVERIFY(!practice->strip()->isVisible());
    const auto &results = practice->results();
    QCOMPARE(results.size(), exercises.size());
    for (qsizetype i = 0; i < results.size(); ++i) {
        QCOMPARE(results[i].isRight(), i < results.size() - 2);
        QVERIFY(judgementOf(results[i]).contains(results[i].exercise.because));
    }
    QVERIFY(practice->room()->summary().contains(QString::number(results.size() - 2)));
    QVERIFY(desk.faults.contains(PracticeFault::ForgedSeal));
    QCOMPARE(desk.faults.last(), PracticeFault::None);
    QCOMPARE(desk.window->deskPage()->licenses()->rowCount(), 0);
}

void TestRooms::aCorrectionBeginsFromTheOpenLicense()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    const auto opened = desk.window->controller()->opened();
    QVERIFY(opened);
    desk.command(Command::Correction);
    CorrectionForm *form = desk.rooms->correction();
    QCOMPARE(desk.window->room(), form);
    QCOMPARE(form->report().licenseIdentifier, opened->information.summary.identifier);
    auto *fields = form->findChild<QListWidget *>(QStringLiteral("correctionFields"));
    fields->item(0)->setCheckState(Qt::Checked);
    QSignalSpy saved(form, &CorrectionForm::saved);
    form->save();
    QVERIFY(saved.wait(10000));
    QDirIterator files(desk.directory.path(), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    bool found = false;
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains(u"/corrections/"))
            continue;
        found = true;
        const auto bytes = readFile(path, 1 << 20);
        QVERIFY(bytes);
        const QString text = QString::fromUtf8(bytes->view().toByteArray());
        QVERIFY(!text.contains(opened->information.summary.holder.toString()));
        QVERIFY(!text.contains(opened->holder.value().toString()));
        QVERIFY(!text.contains(opened->information.summary.number.toString()));
    }
    QVERIFY(found);
}

QTEST_MAIN(TestRooms)
#include "tst_rooms.moc"
