#include "ui/shell/scanning.h"

#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/lookup/inputbar.h"
#include "ui/scan/scancontroller.h"
#include "ui/scan/scannertestpage.h"
#include "ui/scan/scanpanel.h"
#include "ui/scan/screenpicker.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>

namespace lc::ui {

Scanning::Scanning(MainWindow *window, std::shared_ptr<const Clock> clock, FileDialogs *dialogs)
    : QObject(window)
    , m_window(window)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_scans(new ScanController(clock, this))
    , m_panel(new ScanPanel(clock, window))
    , m_test(new ScannerTestPage(window))
{
    // Until they are shown as rooms they are nobody's page.
    m_panel->hide();
    m_test->hide();
    window->installEventFilter(this);
    window->setHandler(Command::Scan, [this] { start(); });
    wire();
}

Scanning::~Scanning() = default;

void Scanning::use(const support::Settings &settings)
{
    m_panel->setPreferredCamera(settings.cameraId.toUtf8());
    m_scans->use({settings.cameraId.toUtf8(), settings.scannerPrefix, settings.scannerSuffix,
                  settings.scannerPort});
}

void Scanning::wire()
{
    connect(m_scans, &ScanController::decided, this, &Scanning::decided);
    connect(m_scans, &ScanController::sentence, this, &Scanning::say);
    connect(m_scans, &ScanController::noCode, this, &Scanning::pictureWithoutCode);
    connect(m_scans, &ScanController::failed, this, [this](const Error &error) {
        const texts::ErrorText text = texts::textOf(error);
        say(QStringList{text.what, text.next}.join(u' '));
    });
    connect(m_scans, &ScanController::codeLost, this, [this] {
        if (m_window->isLocked())
            return;
        // There no input method is on: the next scan arrives.
        m_window->obey(Command::Input);
        m_window->inputBar()->showSentence(
            tr("An input method took the keys of the scanner gun. Scan the code once more."));
    });
    connect(m_scans, &ScanController::choiceNeeded, this, [this](const QList<SecureBytes> &codes) {
        if (m_window->isLocked())
            return;
        m_window->showRoom(m_panel);
        m_panel->offer(codes);
    });
    connect(m_scans, &ScanController::gunSent, this,
            [this](const SecureBytes &payload, scan::ScannerMode mode) {
                m_test->showResult(payload.view(), mode);
            });
    connect(m_panel, &ScanPanel::codesRead, m_scans, &ScanController::receive);
    connect(m_panel, &ScanPanel::chosen, m_scans, &ScanController::receivePayload);
    connect(m_panel, &ScanPanel::cameraChosen, this, &Scanning::cameraChosen);
    connect(m_panel, &ScanPanel::turnedAway, this, [this] { m_window->obey(Command::Input); });
    connect(m_panel, &ScanPanel::fileWanted, this, &Scanning::chooseFile);
    connect(m_panel, &ScanPanel::screenWanted, this, &Scanning::pickFromScreen);
    connect(m_panel, &ScanPanel::testWanted, this, &Scanning::showTest);
    connect(m_panel, &ScanPanel::clipboardWanted, this, [this] {
        if (!m_scans->readClipboard())
            say(tr("No picture has been copied. Copy one, then try again."));
    });
    connect(m_test, &ScannerTestPage::turnedAway, this, &Scanning::start);
    connect(m_window, &MainWindow::placeChanged, this,
            [this] { m_scans->setTesting(m_window->room() == m_test); });
    auto *cases = m_window->controller();
    connect(cases, &CaseController::lookUpStarted, this, [this, cases] {
        const auto &request = cases->request();
        if (request && request->kind == domain::InputKind::EncryptedIdentifier)
            m_window->inputBar()->showRemark(lifeOf(request->identifier, m_clock->now()));
    });
    connect(cases, &CaseController::finished, m_scans, &ScanController::forget);
}

bool Scanning::isHere() const
{
    return m_window->room() == m_panel;
}

void Scanning::start()
{
    m_window->showRoom(m_panel);
    m_panel->start();
    m_panel->focusDefault();
}

void Scanning::showTest()
{
    m_test->begin();
    m_window->showRoom(m_test, [this] {
        start();
        return true;
    });
}

void Scanning::receive(const SecureText &text)
{
    QString whole = text.toString();
    QByteArray bytes = whole.toUtf8();
    wipe(whole);
    m_scans->receivePayload(SecureBytes::take(std::move(bytes)));
}

void Scanning::say(const QString &sentence)
{
    if (isHere())
        m_panel->showSentence(Shape::Notice, "notice", sentence);
    else
        m_window->inputBar()->showSentence(sentence);
}

void Scanning::decided(const ScannedCode &code)
{
    if (m_window->isLocked())
        return;
    using Use = ScannedCode::Use;
    if (code.use == Use::Explain) {
        if (!isHere())
            m_window->leaveRoom();
        say(code.sentence);
        return;
    }
    m_window->leaveRoom();
    QApplication::beep();
    InputBar *input = m_window->inputBar();
    switch (code.use) {
    case Use::Present:
        input->present(code.text.toString());
        break;
    case Use::Enter:
        input->enter(code.text.toString(), std::nullopt);
        break;
    case Use::Confirm:
        input->hold(code.text.toString());
        input->showSentence(code.sentence);
        input->focusInput();
        break;
    case Use::Trace:
        Q_EMIT traced(code.text.toString());
        break;
    case Use::Explain:
        break;
    }
}

// A dropped or chosen picture without a code is a license face to be checked.
void Scanning::pictureWithoutCode(const QString &path)
{
    if (!isHere() && !path.isEmpty())
        Q_EMIT faceBrought(path);
    else
        say(tr("No code was found in this picture. Take one in which the whole code is seen, "
               "sharp and with its white rim."));
}

bool Scanning::eventFilter(QObject *watched, QEvent *event)
{
    // Other events also come while the window is being destroyed.
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::Drop;
    if (!drags || watched != m_window || m_window->isLocked())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (drag->mimeData()->hasImage()) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        if (m_scans->readMime(static_cast<QDropEvent *>(event)->mimeData()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

void Scanning::chooseFile()
{
    m_dialogs->openFile(m_window, tr("Read a code from a picture"),
                        tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)"),
                        [this](const QString &path) {
                            if (!path.isEmpty())
                                m_scans->readFile(path);
                        });
}

void Scanning::pickFromScreen()
{
    // Our own window stands in the way of what is meant.
    m_window->hide();
    constexpr int untilRedrawnMs = 250;
    QTimer::singleShot(untilRedrawnMs, this, [this] {
        const QPixmap screen = pictureOfScreen(m_window);
        m_window->show();
        if (screen.isNull()) {
            say(tr("The system does not let this program see the screen. Copy the picture of the "
                   "code instead."));
            return;
        }
        m_window->showRoom(m_panel);
        auto *picker = new ScreenPicker(screen);
        connect(picker, &ScreenPicker::picked, m_scans, &ScanController::readImage);
        picker->showFullScreen();
        picker->activateWindow();
    });
}

} // namespace lc::ui
