#include "tests/print/fakeprinters.h"
#include "tests/ui/windowfixture.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using ledger::Event;
using Phase = PrintJobStatus::Phase;

// The print panel on the real window, over a printing system that fails on demand.
class TestPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void noPrinterIsAskedForBeforePaperIsChosen();
    void aPrintIsFollowedToItsEnd();
    void enterPrintsFromAnyOfTheChoices();
    void aFailedPrintIsRepeatedWithoutThePlatform();
    void escapeCancelsAPrintThatWaits();
    void aSilentSystemLeavesThePdf();
    void anExpiredLicenseAsksForAReason();
    void thePlatformsFileIsKeptByteForByte();
    void aTemplateChangesTheCopy();
    void aFullDiskKeepsTheCopy();
    void theTraceCodeFindsTheCopyAgain();
    void escapeLeavesTheCalibrationFirst();
    void aBatchGoesToThePrinterAsOneJob();
    void aBatchThatFailsIsRecordedForEachCopy();

private:
    void printBatch();
    void openCopy(const QString &shows = QStringLiteral("several"));
    void choose(const char *combo, const QVariant &data);
    [[nodiscard]] PrintPanel *panel() const { return desk.window->deskPage()->print(); }
    test::WindowFixture desk;
    std::shared_ptr<test::FakePrinters> m_printers;
};

void TestPanel::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestPanel::init()
{
    m_printers = std::make_shared<test::FakePrinters>();
    desk.printers = m_printers;
    desk.openWindow();
    QVERIFY(desk.window);
}

void TestPanel::cleanup()
{
    desk.closeWindow();
}

void TestPanel::openCopy(const QString &shows)
{
    desk.lookUp(shows);
    desk.openFirst();
    QVERIFY(desk.window->controller()->opened());
    desk.window->obey(Command::Print);
    QVERIFY2(desk.window->deskPage()->isPrintShown(),
             qPrintable(desk.textsOfWidgets().join(u' ').right(1500)));
}

void TestPanel::choose(const char *combo, const QVariant &data)
{
    auto *box = panel()->findChild<QComboBox *>(QString::fromLatin1(combo));
    QVERIFY(box);
    QVERIFY2(box->findData(data) >= 0, combo);
    box->setCurrentIndex(box->findData(data));
}

void TestPanel::noPrinterIsAskedForBeforePaperIsChosen()
{
    openCopy();
    desk.pools->io()->waitForDone();
    QCOMPARE(m_printers->asked(), 0);
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(m_printers->asked(), 1);
    QVERIFY(!panel()->choices()->lacksPrinter());
}

void TestPanel::aPrintIsFollowedToItsEnd()
{
    openCopy();
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    choose("printTray", QStringLiteral("bottom"));
    choose("printDuplex", int(Duplex::LongEdge));
    m_printers->set({Phase::Stopped, QStringLiteral("media-empty")});
    panel()->focusDefault();
    QSignalSpy printed(desk.window->copies(), &CopyController::printed);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_printers->orders().isEmpty(), 15000);
    const QString stopped = wordsOfReason(QStringLiteral("media-empty"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.label("printOutcome").contains(stopped), 15000);
    m_printers->set({Phase::Done, {}});
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 15000);
    const PrintOrder order = m_printers->orders().first();
    QCOMPARE(order.choice.tray, QStringLiteral("bottom"));
    QCOMPARE(order.choice.duplex, Duplex::LongEdge);
    QVERIFY(order.pdf.view().startsWith("%PDF-"));
    QCOMPARE(desk.recordsOf(Event::Print).size(), 1);
    QVERIFY(desk.recordsOf(Event::Print).first().entry.detail.contains(u"kind=paper"));
    // Remembered for this printer.
    desk.pools->io()->waitForDone();
    const PrinterMemory memory = PrinterMemory::read(desk.window->copies()->places().memoryFile);
    QCOMPARE(memory.of(order.choice.printer).choice.tray, QStringLiteral("bottom"));
}

void TestPanel::enterPrintsFromAnyOfTheChoices()
{
    openCopy();
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    panel()->findChild<QComboBox *>(QStringLiteral("copyKind"))->setFocus();
    m_printers->set({Phase::Done, {}});
    QSignalSpy printed(desk.window->copies(), &CopyController::printed);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 15000);
    QCOMPARE(m_printers->orders().size(), 1);
}

void TestPanel::aFailedPrintIsRepeatedWithoutThePlatform()
{
    openCopy();
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    panel()->focusDefault();
    m_printers->set({Phase::Failed, QStringLiteral("jobAborted")});
    QSignalSpy failed(desk.window->copies(), &CopyController::failed);
    QSignalSpy printed(desk.window->copies(), &CopyController::printed);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15000);
    const int requests = desk.transport->sent();
    m_printers->set({Phase::Done, {}});
    const auto *button = panel()->findChild<QPushButton *>(QStringLiteral("printSave"));
    QTRY_VERIFY(button->isEnabled());
    QTRY_COMPARE(desk.window->focusWidget(), button);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 15000);
    QCOMPARE(desk.transport->sent(), requests);
    const auto first = desk.recordsOf(Event::Print);
    const auto second = desk.recordsOf(Event::Reprint);
    const auto refusals = desk.recordsOf(Event::Refusal);
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(second.first().entry.serial, first.first().entry.serial);
    QCOMPARE(refusals.first().entry.serial, first.first().entry.serial);
    QVERIFY2(second.first().entry.detail.contains(u"after=PrintFailed"),
             qPrintable(second.first().entry.detail));
    QCOMPARE(m_printers->orders().size(), 2);
    QVERIFY(m_printers->orders().last().copies.first().texts.lines.join(u' ').contains(u'2'));
}

void TestPanel::escapeCancelsAPrintThatWaits()
{
    openCopy();
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    m_printers->set({Phase::Stopped, QStringLiteral("media-jam")});
    panel()->focusDefault();
    QSignalSpy failed(desk.window->copies(), &CopyController::failed);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->copies()->isPrinting(), 15000);
    desk.window->obey(Command::Back);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15000);
    QCOMPARE(m_printers->cancelled(), 1);
    QVERIFY(desk.window->deskPage()->isPrintShown());
}

void TestPanel::aSilentSystemLeavesThePdf()
{
    openCopy();
    m_printers->refuse(ErrorCode::PrintingSystemSilent);
    QSignalSpy missing(desk.window->copies(), &CopyController::printersMissing);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(missing.count(), 1);
    QVERIFY(!desk.label("printerState").isEmpty());
    QVERIFY(panel()->choices()->lacksPrinter());
    choose("copyKind", int(CopyKind::Pdf));
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    panel()->focusDefault();
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 15000);
}

void TestPanel::anExpiredLicenseAsksForAReason()
{
    openCopy(QStringLiteral("expired"));
    QVERIFY(panel()->choices()->lacksReason());
    QVERIFY(!desk.label("printCaution").isEmpty());
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.window->controller()->isBusy());
    auto *reason = panel()->findChild<QComboBox *>(QStringLiteral("printReason"));
    reason->setEditText(QStringLiteral("留档备查"));
    panel()->focusDefault();
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 15000);
    const auto records = desk.recordsOf(Event::Print);
    QCOMPARE(records.size(), 1);
    QVERIFY2(records.first().entry.detail.contains(QStringLiteral("why=留档备查")),
             qPrintable(records.first().entry.detail));
}

void TestPanel::thePlatformsFileIsKeptByteForByte()
{
    openCopy();
    choose("copyKind", int(CopyKind::PlatformFile));
    QSignalSpy kept(desk.window->copies(), &CopyController::kept);
    panel()->focusDefault();
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 15000);
    const QString path = kept.first().first().toString();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(QByteArrayView(bytes), desk.window->controller()->opened()->face.bytes().view());
    QFile digests(path + QStringLiteral(".digests"));
    QVERIFY(digests.open(QIODevice::ReadOnly));
    const QByteArray lines = digests.readAll();
    QVERIFY(lines.contains(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QVERIFY(lines.contains("SM3 ("));
}

void TestPanel::aTemplateChangesTheCopy()
{
    openCopy();
    QSignalSpy changed(desk.window->copies(), &CopyController::changed);
    QTRY_VERIFY(panel()->findChild<QComboBox *>(QStringLiteral("copyTemplate"))->count() >= 1);
    desk.pools->io()->waitForDone();
    QCoreApplication::processEvents();
    desk.window->obey(Command::Back);
    desk.window->obey(Command::Print);
    choose("copyTemplate", QStringLiteral("small"));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().value<paper::CopyRequest>().paper, QPageSize::A5);
}

void TestPanel::aFullDiskKeepsTheCopy()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("there is no /dev/full here");
    openCopy();
    panel()->choices()->setPath(QStringLiteral("/dev/full/copy.pdf"));
    std::optional<ErrorCode> failed;
    connect(desk.window->copies(), &CopyController::failed, this,
            [&failed](const Error &error) { failed = error.code(); });
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    panel()->focusDefault();
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(failed.has_value(), 15000);
    QCOMPARE(*failed, ErrorCode::FileNotWritable);
    // The same copy goes elsewhere, with the same serial.
    panel()->choices()->setPath(desk.directory.filePath(QStringLiteral("after.pdf")));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 15000);
    QCOMPARE(desk.recordsOf(Event::Reprint).size(), 1);
}

void TestPanel::theTraceCodeFindsTheCopyAgain()
{
    openCopy();
    QSignalSpy saved(desk.window->copies(), &CopyController::saved);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 15000);
    const QString serial = desk.recordsOf(Event::Print).first().entry.serial;
    const QString code = desk.ledger->traceCode(serial);
    desk.window->obey(Command::Next);
    desk.window->inputBar()->focusInput();
    desk.type(code);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.textsOfWidgets().join(u' ').contains(serial));
}

void TestPanel::escapeLeavesTheCalibrationFirst()
{
    openCopy();
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    choose("copyKind", int(CopyKind::Paper));
    QTRY_COMPARE(found.count(), 1);
    Q_EMIT panel()->choices()->calibrationRequested(QStringLiteral("Counter07"),
                                                    QStringLiteral("窗口7的打印机"));
    QVERIFY(!panel()->choices()->isVisible());
    // People know it by its title.
    QVERIFY(desk.textsOfWidgets().contains(QStringLiteral("窗口7的打印机")));
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->deskPage()->isPrintShown());
    QVERIFY(panel()->choices()->isVisible());
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->deskPage()->isFaceShown());
}

// Opens and saves all licenses, then asks for printers.
void TestPanel::printBatch()
{
    desk.lookUp(QStringLiteral("several"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 120000);
    QCOMPARE(m_printers->asked(), 0);
    auto *button = desk.window->findChild<QPushButton *>(QStringLiteral("batchPrint"));
    QVERIFY(button && button->isVisible());
    QSignalSpy found(desk.window->copies(), &CopyController::printersFound);
    button->click();
    QTRY_COMPARE(found.count(), 1);
    button->click();
}

void TestPanel::aBatchGoesToThePrinterAsOneJob()
{
    QSignalSpy printed(desk.window->copies(), &CopyController::jobPrinted);
    printBatch();
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 60000);
    const auto orders = m_printers->orders();
    QCOMPARE(orders.size(), 1);
    const auto count = desk.window->batch()->items().size();
    QVERIFY(count > 1);
    QCOMPARE(orders.first().copies.size(), count);
    QVERIFY(orders.first().cover);
    QVERIFY(orders.first().pdf.view().startsWith("%PDF-"));
    // The PDF was the first print of each, this is the second, on paper.
    const auto again = desk.recordsOf(Event::Reprint);
    QCOMPARE(again.size(), count);
    for (const ledger::Record &record : again)
        QVERIFY(record.entry.detail.contains(u"kind=paper"));
    QVERIFY(orders.first().copies.first().texts.lines.join(u' ').contains(u'2'));
    QVERIFY(desk.label("statusPrinter").contains(QStringLiteral("Print")));
}

void TestPanel::aBatchThatFailsIsRecordedForEachCopy()
{
    m_printers->set({Phase::Failed, QStringLiteral("jobAborted")});
    bool failed = false;
    connect(desk.window->copies(), &CopyController::jobFailed, this, [&] { failed = true; });
    printBatch();
    QTRY_VERIFY_WITH_TIMEOUT(failed, 60000);
    const auto count = desk.window->batch()->items().size();
    QTRY_COMPARE(desk.recordsOf(Event::Refusal).size(), count);
    QVERIFY(!desk.label("batchPrintState").isEmpty());
    // Once more, without the platform.
    const int requests = desk.transport->sent();
    m_printers->set({Phase::Done, {}});
    QSignalSpy printed(desk.window->copies(), &CopyController::jobPrinted);
    desk.window->findChild<QPushButton *>(QStringLiteral("batchPrint"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 60000);
    QCOMPARE(desk.transport->sent(), requests);
    const auto again = desk.recordsOf(Event::Reprint);
    QCOMPARE(again.size(), 2 * count);
    QVERIFY(again.last().entry.detail.contains(u"after=PrintFailed"));
}

QTEST_MAIN(TestPanel)
#include "tst_panel.moc"
