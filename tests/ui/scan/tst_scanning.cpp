#include "phonecamera.h"
#include "pseudoterminal.h"
#include "scan/serialscanner.h"
#include "tests/ui/windowfixture.h"

#include "qrcode/qrcode.h"
#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/scan/scancontroller.h"
#include "ui/scan/scannertestpage.h"
#include "ui/scan/scanpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/scanning.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

namespace {

// A camera that sends what the test tells it to.
class HandCamera final : public scan::FrameSource
{
public:
    void start() override {}
    void stop() override {}
    [[nodiscard]] QString name() const override { return QStringLiteral("Hand camera"); }
};

QImage codeImage(const QByteArray &text)
{
    const auto code = qrcode::encode(text);
    return qrcode::toImage(*code, 6);
}

} // namespace

// Codes from every source end at the right license on the screen.
class TestScanning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aMovingBlurredPhoneEndsAtItsLicense();
    void theSameCodeTwiceAsksOnce();
    void aDroppedPictureWithACodeIsLookedUp();
    void aPastedPictureIsLookedUpFromAnywhere();
    void withoutAMatterItWaitsAndGoesOnByItself();
    void anExpiredCodeIsSaidBeforeAsking();
    void aForeignCodeIsExplained();
    void aTraceCodeGoesToTheLedger();
    void severalCodesAreOffered();
    void aSerialScannerEndsAtItsLicense();
    void theRememberedCameraIsTaken();
    void prefixAndSuffixOfTheGunAreTakenOff();
    void noCameraIsASentence();
    void aStallingCameraIsASentenceAndComesBack();
    void aCameraThatFailsIsASentence();
    void theGunsTestLooksNothingUp();
    void leavingThePlaceStopsTheCamera();
    void noInputMethodEatsTheKeysOfAGun();

private:
    // An encrypted identifier, as the holder's phone shows it.
    [[nodiscard]] QByteArray codeOfSomebody();
    void useHandCamera();
    void chooseMatter();
    [[nodiscard]] Scanning *scanning() const { return desk.window->findChild<Scanning *>(); }

    test::WindowFixture desk;
    QPointer<HandCamera> camera;
};

void TestScanning::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestScanning::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    useHandCamera();
}

void TestScanning::cleanup()
{
    desk.closeWindow();
}

void TestScanning::useHandCamera()
{
    CameraSeam seam;
    seam.list = [] { return QList<scan::CameraInfo>{{"hand", QStringLiteral("Hand camera")}}; };
    seam.open = [this](const QByteArray &) {
        auto source = std::make_unique<HandCamera>();
        camera = source.get();
        return source;
    };
    scanning()->panel()->setCameras(seam);
}

void TestScanning::chooseMatter()
{
    auto *matters = desk.window->inputBar()->findChild<QComboBox *>(QStringLiteral("matterCombo"));
    QVERIFY(matters);
    matters->setCurrentIndex(0);
}

QByteArray TestScanning::codeOfSomebody()
{
    platform::HolderQuery query;
    query.holder = desk.requestFor(QStringLiteral("several")).holder;
    query.reason = domain::Reason::Presenting;
    const auto licenses = desk.client->retrieve(query);
    if (!licenses)
        return {};
    query.typeName = licenses->first().typeName;
    const auto codes = desk.clientOf(QStringLiteral("phone"))->encryptedIdentifiers(query);
    return codes && !codes->isEmpty() ? codes->first().text.toString().toLatin1() : QByteArray();
}

void TestScanning::aMovingBlurredPhoneEndsAtItsLicense()
{
    const QByteArray code = codeOfSomebody();
    QVERIFY(!code.isEmpty());
    chooseMatter();
    desk.window->obey(Command::Scan);
    QVERIFY(desk.window->room() == scanning()->panel());
    QVERIFY(camera);
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    // The phone comes in from the side, out of focus and with a lamp in it, and settles.
    QElapsedTimer timer;
    for (int i = 0; i < 12 && asked.isEmpty() && camera; ++i) {
        test::PhoneView view = test::viewOf(test::Hardship::Hall, 0.3, 40);
        view.inverted = false;
        view.offsetX = 240 - 25 * i;
        view.defocus = std::max(0.8, 5.0 - 0.5 * i);
        view.motion = std::max(0.0, 16.0 - 2.0 * i);
        view.glareArea = 0.04;
        view.seed = static_cast<quint32>(400 + i);
        const scan::GrayFrame frame = test::photograph(code, view);
        const int before = scanning()->panel()->reader().framesRead();
        timer.restart();
        Q_EMIT camera->frameArrived(frame);
        QTRY_VERIFY(!asked.isEmpty() || !camera ||
                    scanning()->panel()->reader().framesRead() > before);
    }
    QTRY_COMPARE(asked.count(), 1);
    qInfo("from the first readable frame to the request: %lld ms", timer.elapsed());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.window->inputBar()->reason(), domain::Reason::Presenting);
    // How old the code is stands below the line.
    QVERIFY(!desk.label("inputProblemText").isEmpty());
    const auto records = desk.recordsOf(ledger::Event::LookUp);
    QCOMPARE(records.size(), 1);
}

void TestScanning::theSameCodeTwiceAsksOnce()
{
    const QByteArray code = codeOfSomebody();
    chooseMatter();
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    scanning()->controller()->receivePayload(SecureBytes(code));
    scanning()->controller()->receivePayload(SecureBytes(code));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QCOMPARE(asked.count(), 1);
}

void TestScanning::aDroppedPictureWithACodeIsLookedUp()
{
    const QString path = desk.directory.filePath(QStringLiteral("phone.png"));
    QVERIFY(codeImage(codeOfSomebody()).save(path));
    chooseMatter();
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.window.get(), &drop);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
}

void TestScanning::aPastedPictureIsLookedUpFromAnywhere()
{
    chooseMatter();
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    QGuiApplication::clipboard()->setImage(codeImage(codeOfSomebody()));
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QGuiApplication::clipboard()->clear();
}

void TestScanning::withoutAMatterItWaitsAndGoesOnByItself()
{
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    scanning()->controller()->receivePayload(SecureBytes(codeOfSomebody()));
    QCOMPARE(asked.count(), 0);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
}

void TestScanning::anExpiredCodeIsSaidBeforeAsking()
{
    chooseMatter();
    QByteArray bytes = QByteArray::fromBase64(codeOfSomebody(), QByteArray::Base64UrlEncoding);
    QVERIFY(bytes.size() > 48);
    // Times stand in the clear at byte 3: an hour less in both makes it run out.
    for (const int at : {3, 8}) {
        qint64 value = 0;
        for (int i = 0; i < 5; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
        value -= 48 * 3600;
        for (int i = 4; i >= 0; --i, value >>= 8)
            bytes[at + i] = static_cast<char>(value & 0xff);
    }
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    scanning()->controller()->receivePayload(SecureBytes(bytes));
    QCOMPARE(asked.count(), 0);
    QVERIFY(!desk.label("inputProblemText").isEmpty());
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
}

void TestScanning::aForeignCodeIsExplained()
{
    chooseMatter();
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    scanning()->controller()->receivePayload(SecureBytes(QByteArray("https://example.org/a")));
    QVERIFY(!desk.label("inputProblemText").isEmpty());
    QCOMPARE(asked.count(), 0);
}

void TestScanning::aTraceCodeGoesToTheLedger()
{
    QSignalSpy traces(scanning(), &Scanning::traced);
    const QByteArray trace("LCT1-07-20261124-7K3M9Q2P-5D2A9C10QRST");
    scanning()->controller()->receivePayload(SecureBytes(trace));
    QCOMPARE(traces.count(), 1);
    QCOMPARE(traces.at(0).at(0).toString(), QString::fromLatin1(trace));
}

void TestScanning::severalCodesAreOffered()
{
    chooseMatter();
    scan::DecodedCodes codes(2);
    codes[0].payload = SecureBytes(codeOfSomebody());
    codes[1].payload = SecureBytes(codeOfSomebody());
    QVERIFY(!(codes[0].payload == codes[1].payload));
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    scanning()->controller()->receive(codes);
    QVERIFY(desk.window->room() == scanning()->panel());
    QCOMPARE(asked.count(), 0);
    desk.press(Qt::Key_2);
    // The window's burst filter holds the key for a moment.
    QTRY_COMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    // Of ours and a foreign one, ours is taken.
    codes[0].payload = SecureBytes(QByteArray("https://example.org/b"));
    codes[1].payload = SecureBytes(codeOfSomebody());
    scanning()->controller()->receive(codes);
    QTRY_COMPARE(asked.count(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
}

// A scanner on a serial line, its far end a pseudo-terminal: from the bytes to the license.
void TestScanning::aSerialScannerEndsAtItsLicense()
{
    if (!scan::SerialScanner::supported())
        QSKIP("built without Qt SerialPort");
    test::PseudoTerminal scanner;
    const QByteArray code = codeOfSomebody();
    chooseMatter();
    support::Settings settings;
    settings.scannerPort = scanner.path();
    scanning()->use(settings);
    QSignalSpy asked(desk.window->controller(), &CaseController::lookUpStarted);
    // In two pieces, as a slow line delivers it.
    QVERIFY(scanner.send(code.left(20)));
    QVERIFY(scanner.send(code.mid(20) + "\r\n"));
    QTRY_COMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QCOMPARE(desk.window->place(), MainWindow::Place::Desk);
    QCOMPARE(desk.recordsOf(ledger::Event::LookUp).size(), 1);
    // Unplugged: said in a sentence, and the window lives on.
    scanner.vanish();
    QTRY_VERIFY(!desk.label("inputProblemText").isEmpty());
    scanning()->use({});
}

void TestScanning::theRememberedCameraIsTaken()
{
    QByteArray opened;
    CameraSeam seam;
    seam.list = [] {
        return QList<scan::CameraInfo>{{"first", QStringLiteral("First camera")},
                                       {"second", QStringLiteral("Second camera")}};
    };
    seam.open = [&opened](const QByteArray &id) {
        opened = id;
        return std::make_unique<HandCamera>();
    };
    scanning()->panel()->setCameras(seam);
    support::Settings settings;
    settings.cameraId = QStringLiteral("second");
    scanning()->use(settings);
    scanning()->start();
    QCOMPARE(opened, QByteArray("second"));
    // Another one chosen by hand is told, so that it can be remembered.
    QSignalSpy told(scanning(), &Scanning::cameraChosen);
    auto *cameras = scanning()->panel()->findChild<QComboBox *>(QStringLiteral("cameraCombo"));
    QVERIFY(cameras->isVisible());
    cameras->setCurrentIndex(0);
    Q_EMIT cameras->activated(0);
    QCOMPARE(opened, QByteArray("first"));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toByteArray(), QByteArray("first"));
    // A remembered camera that is gone: the first one there is.
    settings.cameraId = QStringLiteral("gone");
    scanning()->use(settings);
    scanning()->start();
    QCOMPARE(opened, QByteArray("first"));
}

void TestScanning::prefixAndSuffixOfTheGunAreTakenOff()
{
    support::Settings settings;
    settings.scannerPrefix = QStringLiteral("~A");
    settings.scannerSuffix = QStringLiteral("#");
    scanning()->use(settings);
    const QByteArray code = codeOfSomebody();
    chooseMatter();
    QSignalSpy decided(scanning()->controller(), &ScanController::decided);
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    quint64 now = 50000;
    const auto press = [&](int key, const QString &text) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        event.setTimestamp(now += 8);
        QApplication::sendEvent(focus, &event);
    };
    const QByteArray keys = "~A" + code + '#';
    for (const char c : keys)
        press(QChar::fromLatin1(c).toUpper().unicode(), QString(QChar::fromLatin1(c)));
    press(Qt::Key_Return, QStringLiteral("\r"));
    QTRY_COMPARE(decided.count(), 1);
    QCOMPARE(decided.at(0).at(0).value<ScannedCode>().text.toString(), QString::fromLatin1(code));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    scanning()->use({});
}

void TestScanning::noCameraIsASentence()
{
    CameraSeam seam;
    seam.list = [] { return QList<scan::CameraInfo>(); };
    scanning()->panel()->setCameras(seam);
    scanning()->start();
    QVERIFY(desk.window->room() == scanning()->panel());
    QVERIFY(!scanning()->panel()->isRunning());
    QVERIFY(!scanning()->panel()->sentence().isEmpty());
}

// A camera that stops sending is named after three seconds of silence, and can be started anew.
void TestScanning::aStallingCameraIsASentenceAndComesBack()
{
    scanning()->start();
    QVERIFY(camera);
    Q_EMIT camera->frameArrived(scan::GrayFrame::fromImage(codeImage("nothing for us")));
    const QString before = scanning()->panel()->sentence();
    QTRY_VERIFY_WITH_TIMEOUT(!scanning()->panel()->isRunning(), 8000);
    QVERIFY(!scanning()->panel()->sentence().isEmpty());
    QVERIFY(scanning()->panel()->sentence() != before);
    scanning()->start();
    QVERIFY(scanning()->panel()->isRunning());
}

void TestScanning::aCameraThatFailsIsASentence()
{
    scanning()->start();
    QVERIFY(scanning()->panel()->isRunning());
    Q_EMIT camera->failed(Error(ErrorCode::CameraUnavailable));
    QVERIFY(!scanning()->panel()->isRunning());
    auto *again = scanning()->panel()->findChild<QPushButton *>(QStringLiteral("cameraAgain"));
    QVERIFY(again->isVisible());
    again->click();
    QVERIFY(scanning()->panel()->isRunning());
}

void TestScanning::theGunsTestLooksNothingUp()
{
    scanning()->start();
    auto *test = scanning()->panel()->findChild<QPushButton *>(QStringLiteral("scanTest"));
    test->click();
    QVERIFY(desk.window->room() == scanning()->test());
    QVERIFY(!scanning()->panel()->isRunning());
    auto *page = scanning()->test();
    const QString before = page->result();
    Q_EMIT scanning()->controller()->gunSent(SecureBytes(scan::scannerTestPayload()),
                                             scan::ScannerMode::Serial);
    QVERIFY(page->result() != before);
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->room() == scanning()->panel());
}

void TestScanning::leavingThePlaceStopsTheCamera()
{
    scanning()->start();
    QVERIFY(scanning()->panel()->isRunning());
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    QVERIFY(!scanning()->panel()->isRunning());
    QTRY_VERIFY(camera.isNull());
}

void TestScanning::noInputMethodEatsTheKeysOfAGun()
{
    QVERIFY(!desk.window->inputBar()->input()->inputMethodQuery(Qt::ImEnabled).toBool());
}

QTEST_MAIN(TestScanning)
#include "tst_scanning.moc"
