#include "windowfixture.h"

#include "core/file.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/verdict/detailmodel.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// Several licenses in one go, a number shown for a while, a file that somebody brought.
class TestCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tickedLicensesAreVerifiedTogether();
    void tickedLicensesArePrintedTogether();
    void oneThatFailsDoesNotStopTheOthers();
    void cancelLeavesTheRest();
    void revealShowsTheNumberAndIsRecorded();
    void revealEndsWithTheCase();
    void maskedFieldIsRevealedByItself();
    void droppedFileHoldsWhoeverSitsHere();
    void droppedFileIsCheckedHereAlone();
    void fileIsSentOnlyAfterTheClerkAgreed();
    void scannedNumberIsLookedUpAtOnce();
    void scannedLicenseCodeIsPresented();
    void foreignCodeIsNamedAndNotAsked();

private:
    void tickAll() const { desk.press(Qt::Key_A, Qt::ControlModifier); }
    [[nodiscard]] QString savedLicense();
    void scan(const QString &text);
    quint64 now = 1000;
    test::WindowFixture desk;
};

void TestCases::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCases::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestCases::cleanup()
{
    desk.closeWindow();
}

void TestCases::tickedLicensesAreVerifiedTogether()
{
    desk.lookUp(QStringLiteral("several"));
    const LicenseModel *licenses = desk.window->deskPage()->licenses();
    desk.press(Qt::Key_Space);
    QCOMPARE(licenses->tickedRows(), QList<int>{0});
    tickAll();
    QCOMPARE(licenses->tickedRows().size(), licenses->rowCount());
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.press(Qt::Key_F6);
    QVERIFY(desk.window->deskPage()->isBatchShown());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 120000);
    for (const BatchItem &item : desk.window->batch()->items()) {
        QCOMPARE(item.state, BatchItem::State::Done);
        QVERIFY(item.verdict);
    }
    for (int row = 0; row < licenses->rowCount(); ++row)
        QVERIFY(licenses->index(row).data(LicenseModel::VerdictRole).isValid());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.window->deskPage()->isBatchShown());
}

void TestCases::tickedLicensesArePrintedTogether()
{
    desk.lookUp(QStringLiteral("several"));
    tickAll();
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 120000);
    QSet<QString> files;
    for (const BatchItem &item : desk.window->batch()->items()) {
        QCOMPARE(item.state, BatchItem::State::Done);
        QVERIFY(QFileInfo(item.file).size() > 1000);
        files.insert(item.file);
    }
    // One job, one record for each license in it.
    QCOMPARE(files.size(), 1);
    QCOMPARE(desk.recordsOf(ledger::Event::Print).size(), desk.window->batch()->items().size());
}

void TestCases::oneThatFailsDoesNotStopTheOthers()
{
    desk.lookUp(QStringLiteral("several"));
    tickAll();
    desk.transport->failPath(desk.path(platform::Service::DownloadByIdentifier),
                             ErrorCode::OutcomeUnknown);
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.press(Qt::Key_F6);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 120000);
    for (const BatchItem &item : desk.window->batch()->items()) {
        QCOMPARE(item.state, BatchItem::State::Failed);
        QVERIFY(item.error);
    }
    QVERIFY(!desk.label("batchSummary").isEmpty());
}

void TestCases::cancelLeavesTheRest()
{
    desk.lookUp(QStringLiteral("several"));
    tickAll();
    desk.transport->hold(desk.path(platform::Service::DownloadByIdentifier));
    desk.press(Qt::Key_F6);
    QVERIFY(desk.transport->waitUntilHeld());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.window->batch()->isRunning());
    desk.transport->release();
    for (const BatchItem &item : desk.window->batch()->items())
        QCOMPARE(item.state, BatchItem::State::Left);
}

void TestCases::revealShowsTheNumberAndIsRecorded()
{
    desk.lookUp(QStringLiteral("several"));
    const QString code = desk.codeOf(QStringLiteral("several"));
    auto *shown = desk.window->findChild<ElidedLabel *>(QStringLiteral("holderCode"));
    QVERIFY(shown->fullText() != code);
    QSignalSpy revealed(desk.window->controller(), &CaseController::revealed);
    desk.press(Qt::Key_F11);
    QTRY_COMPARE(revealed.count(), 1);
    QCOMPARE(shown->fullText(), code);
    QVERIFY(desk.window->deskPage()->holder()->isRevealed());
    QCOMPARE(desk.recordsOf(ledger::Event::Reveal).size(), 1);
    desk.window->deskPage()->holder()->mask();
    QVERIFY(shown->fullText() != code);
}

void TestCases::revealEndsWithTheCase()
{
    desk.lookUp(QStringLiteral("several"));
    QSignalSpy revealed(desk.window->controller(), &CaseController::revealed);
    desk.press(Qt::Key_F11);
    QTRY_COMPARE(revealed.count(), 1);
    desk.press(Qt::Key_F9);
    QVERIFY(!desk.window->deskPage()->holder()->isRevealed());
    auto *shown = desk.window->findChild<ElidedLabel *>(QStringLiteral("holderCode"));
    QVERIFY(shown->fullText().isEmpty());
    QVERIFY(shown->text().isEmpty());
}

void TestCases::maskedFieldIsRevealedByItself()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    QVERIFY(desk.window->controller()->opened());
    VerdictPanel *panel = desk.window->deskPage()->verdict();
    const QAbstractItemModel *model = panel->list()->model();
    QModelIndex masked;
    for (int row = 0; row < model->rowCount() && !masked.isValid(); ++row) {
        if (model->index(row, 0).data(DetailModel::MaskedRole).toBool())
            masked = model->index(row, 0);
    }
    QVERIFY(masked.isValid());
    const QString before = masked.data(DetailModel::ValueRole).toString();
    QVERIFY(before.contains(u'*'));
    panel->list()->setFocus();
    panel->list()->setCurrentIndex(masked);
    desk.press(Qt::Key_F11);
    QTRY_VERIFY(panel->isRevealed());
    QVERIFY(!masked.data(DetailModel::ValueRole).toString().contains(u'*'));
    const auto records = desk.recordsOf(ledger::Event::Reveal);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.detail,
             QString(u"field=" % masked.data(DetailModel::NameRole).toString()));
    panel->mask();
    QCOMPARE(masked.data(DetailModel::ValueRole).toString(), before);
}

// The file of a license of the sandbox, as a citizen would bring it on a stick.
QString TestCases::savedLicense()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    const QString path = desk.directory.filePath(QStringLiteral("brought.ofd"));
    if (!desk.window->controller()->opened() ||
        !writeFile(path, desk.window->controller()->opened()->face.bytes().view()))
        return {};
    desk.press(Qt::Key_F9);
    return path;
}

void TestCases::droppedFileIsCheckedHereAlone()
{
    const QString path = savedLicense();
    QVERIFY(!path.isEmpty());
    const int sent = desk.transport->sent();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QCOMPARE(desk.transport->sent(), sent);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    QVERIFY(!desk.label("verdictWord").isEmpty());
}

void TestCases::droppedFileHoldsWhoeverSitsHere()
{
    desk.dialogs.answer = savedLicense();
    QVERIFY(!desk.dialogs.answer.isEmpty());
    desk.lookUp(QStringLiteral("organisation"));
    desk.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QVERIFY(desk.window->controller()->hasFile());
    QCOMPARE(desk.window->controller()->held().size(), 1);
    // F6 checks the file anew, here alone.
    const int sent = desk.transport->sent();
    desk.press(Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QCOMPARE(desk.transport->sent(), sent);
}

void TestCases::fileIsSentOnlyAfterTheClerkAgreed()
{
    const QString path = savedLicense();
    QVERIFY(!path.isEmpty());
    const int sent = desk.transport->sent();
    desk.dialogs.answer = path;
    desk.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QCOMPARE(desk.transport->sent(), sent);
    auto *upload = desk.window->findChild<QPushButton *>(QStringLiteral("uploadButton"));
    QVERIFY(upload->isVisible());
    upload->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QVERIFY(desk.transport->sent() > sent);
}

// As a scanner gun types: a key every eight milliseconds, then Return.
void TestCases::scan(const QString &text)
{
    now += 1000;
    for (const QChar c : QString(text + u'\r')) {
        QKeyEvent event(QEvent::KeyPress, c == u'\r' ? int(Qt::Key_Return) : c.toUpper().unicode(),
                        Qt::NoModifier, QString(c));
        event.setTimestamp(now += 8);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
}

void TestCases::scannedNumberIsLookedUpAtOnce()
{
    QTRY_VERIFY(QApplication::focusWidget());
    scan(desk.codeOf(QStringLiteral("several")));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QVERIFY(desk.window->inputBar()->input()->isMasked());
}

void TestCases::scannedLicenseCodeIsPresented()
{
    QTRY_VERIFY(QApplication::focusWidget());
    scan(QString(104, u'A'));
    QVERIFY(desk.window->controller()->request());
    QCOMPARE(desk.window->controller()->request()->reason, domain::Reason::Presenting);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    desk.press(Qt::Key_F9);
    QCOMPARE(desk.window->inputBar()->reason(), domain::Reason::Sharing);
}

void TestCases::foreignCodeIsNamedAndNotAsked()
{
    QTRY_VERIFY(QApplication::focusWidget());
    scan(QStringLiteral("wxp://f2f0abcdefgh"));
    QVERIFY(!desk.window->controller()->request());
    QVERIFY(desk.label("inputProblemText").contains(QStringLiteral("payment code")));
    QVERIFY(desk.window->inputBar()->input()->text().isEmpty());
}

QTEST_MAIN(TestCases)
#include "tst_cases.moc"
