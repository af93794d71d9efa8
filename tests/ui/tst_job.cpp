#include "windowfixture.h"

#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/tour.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The clerk's whole job on the real window, by keys alone.
class TestJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wholeJobByKeyboardAlone();
    void scanToPrintTakesFourKeystrokes();
    void suggestedCodeStartsACase();
    void nextPleaseLeavesNothingInTheWidgets();
    void everyInteractiveWidgetHasAName();
    void verifyAsksAgain();
    void copyGoesWhereTheClerkSays();
    void everyUseIsRecorded();
    void tourWritesPicturesAndCopy();

private:
    test::WindowFixture desk;
};

void TestJob::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestJob::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
}

void TestJob::cleanup()
{
    desk.closeWindow();
}

void TestJob::wholeJobByKeyboardAlone()
{
    desk.lookUp(QStringLiteral("several"));
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QVERIFY(desk.window->deskPage()->licenses()->rowCount() > 1);
    QTRY_VERIFY2(desk.window->deskPage()->list()->hasFocus(),
                 QApplication::focusWidget()
                     ? QApplication::focusWidget()->metaObject()->className()
                     : "no focus");
    // The number is on the screen in its masked form only.
    QVERIFY(desk.window->inputBar()->input()->text().contains(u'*'));

    desk.press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->deskPage()->face()->view()->isDrawn(), 30000);
    QCOMPARE(desk.window->controller()->opened()->information.summary.identifier,
             desk.window->deskPage()->licenses()->summary(1).identifier);
    QVERIFY(!desk.label("verdictWord").isEmpty());

    desk.press(Qt::Key_F8);
    QVERIFY(desk.window->deskPage()->isPrintShown());
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 60000);
    QFile pdf(saved.first().first().toString());
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");

    desk.press(Qt::Key_F9);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QVERIFY(desk.window->inputBar()->input()->hasFocus());
    QVERIFY(!desk.window->controller()->opened());
}

void TestJob::scanToPrintTakesFourKeystrokes()
{
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
    desk.window->inputBar()->focusInput();
    desk.type(desk.codeOf(QStringLiteral("several")));
    desk.press(Qt::Key_Return); // the scanner's own
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->place() == MainWindow::Place::Desk, 60000);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    desk.press(Qt::Key_F8);
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 60000);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestJob::suggestedCodeStartsACase()
{
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
    QVERIFY(desk.window->startPage()->list()->count() == 3);
    desk.window->startPage()->list()->setFocus();
    desk.press(Qt::Key_1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->place() == MainWindow::Place::Desk, 60000);
}

void TestJob::nextPleaseLeavesNothingInTheWidgets()
{
    const QString code = desk.codeOf(QStringLiteral("several"));
    desk.lookUp(QStringLiteral("several"));
    const QString name = desk.window->deskPage()->licenses()->summary(0).holder.toString();
    QVERIFY(!name.isEmpty());
    desk.openFirst();
    desk.press(Qt::Key_F8);
    const auto &summary = desk.window->controller()->opened()->information.summary;
    const QStringList secrets{code, name, domain::maskedNumber(code), summary.number.toString(),
                              summary.identifier};
    QVERIFY(desk.textsOfWidgets().join(u'\n').contains(name));
    const std::weak_ptr<const desk::OpenedLicense> license = desk.window->controller()->opened();

    desk.press(Qt::Key_F9);
    const QStringList all = desk.textsOfWidgets();
    for (const QString &secret : secrets) {
        const bool trial = secret == code; // stands on the start page, to be tried again
        for (const QString &text : all)
            QVERIFY2(trial || !text.contains(secret), qPrintable(text));
    }
    QTRY_VERIFY(license.expired());
}

void TestJob::everyInteractiveWidgetHasAName()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    desk.press(Qt::Key_F8);
    int looked = 0;
    const auto widgets = desk.window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool interactive = qobject_cast<const QAbstractButton *>(widget) ||
                                 qobject_cast<const QLineEdit *>(widget) ||
                                 qobject_cast<const QComboBox *>(widget) ||
                                 qobject_cast<const QAbstractScrollArea *>(widget);
        if (!interactive || widget->focusPolicy() == Qt::NoFocus || widget->isHidden())
            continue;
        // The line inside a choice or a spin box is Qt's and speaks for its box.
        if (const auto *combo = qobject_cast<const QComboBox *>(widget->parent())) {
            QVERIFY2(!combo->accessibleName().isEmpty(), qPrintable(combo->objectName()));
            continue;
        }
        if (const auto *box = qobject_cast<const QAbstractSpinBox *>(widget->parent())) {
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
            continue;
        }
        // The list inside a combo box is made by Qt and speaks for its box.
        if (widget->window() != desk.window.get())
            continue;
        ++looked;
        // A button with a text speaks it.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && button
                                 ? button->text()
                                 : widget->accessibleName();
        QVERIFY2(!name.isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName() + u" in " +
                            QString::fromLatin1(widget->parent()->metaObject()->className()) +
                            u' ' + widget->parent()->objectName()));
    }
    QVERIFY(looked > 20);
}

void TestJob::verifyAsksAgain()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    const auto before = desk.window->controller()->opened();
    desk.press(Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened() &&
                                 desk.window->controller()->opened() != before,
                             60000);
}

void TestJob::copyGoesWhereTheClerkSays()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    desk.press(Qt::Key_F8);
    desk.dialogs.answer = desk.directory.filePath(QStringLiteral("elsewhere/copy.pdf"));
    QAbstractButton *place = nullptr;
    const auto buttons = desk.window->deskPage()->print()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text().contains(u'…'))
            place = button;
    }
    QVERIFY(place);
    place->click();
    QCOMPARE(desk.dialogs.asked, 1);
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 60000);
    QVERIFY(QFile::exists(desk.dialogs.answer));
}

void TestJob::everyUseIsRecorded()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    desk.press(Qt::Key_F8);
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 60000);
    QCOMPARE(desk.recordsOf(ledger::Event::LookUp).size(), 1);
    QCOMPARE(desk.recordsOf(ledger::Event::Opening).size(), 1);
    QCOMPARE(desk.recordsOf(ledger::Event::Print).size(), 1);
}

void TestJob::tourWritesPicturesAndCopy()
{
    const QString directory = desk.directory.filePath(QStringLiteral("tour"));
    Tour tour(desk.window.get(), directory);
    tour.setCodes({desk.codeOf(QStringLiteral("several"))});
    QSignalSpy ended(&tour, &Tour::ended);
    tour.start();
    // It ends by itself: a step that does not come about is given up and named.
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 280000);
    QVERIFY2(ended.first().at(0).toBool(), qPrintable(ended.first().at(1).toString()));
    QVERIFY(tour.files().filter(QStringLiteral(".png")).size() >= 9);
    QCOMPARE(tour.files().filter(QStringLiteral(".pdf")).size(), 1);
    for (const QString &file : tour.files())
        QVERIFY(QFileInfo(file).size() > 1000);
}

QTEST_MAIN(TestJob)
#include "tst_job.moc"
