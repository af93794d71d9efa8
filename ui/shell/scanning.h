#pragma once

#include "core/clock.h"
#include "core/secure.h"
#include "support/settings.h"

#include <QObject>

#include <memory>

namespace lc::ui {

class FileDialogs;
class MainWindow;
class ScanController;
class ScannerTestPage;
class ScanPanel;
struct ScannedCode;

// What is scanned, from whatever source and wherever the focus is, and the rooms for it: the
// camera's and the scanner gun's self-test. Hooks on to the window by the scan command's handler,
// its input line and what is dropped on it. While the window is locked nothing is scanned.
class Scanning final : public QObject
{
    Q_OBJECT
public:
    Scanning(MainWindow *window, std::shared_ptr<const Clock> clock, FileDialogs *dialogs);
    ~Scanning() override;

    // A scanner on a serial line, what guns add to a code, the camera used last.
    void use(const support::Settings &settings);
    void receive(const SecureText &text);
    void start();
    [[nodiscard]] ScanPanel *panel() const { return m_panel; }
    [[nodiscard]] ScanController *controller() const { return m_scans; }
    [[nodiscard]] ScannerTestPage *test() const { return m_test; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void traced(const QString &code);        // of a printed copy
    void faceBrought(const QString &path);   // a picture without a code
    void cameraChosen(const QByteArray &id); // to be remembered

private:
    void wire();
    void decided(const ScannedCode &code);
    void say(const QString &sentence);
    void pictureWithoutCode(const QString &path);
    void showTest();
    void chooseFile();
    void pickFromScreen();
    [[nodiscard]] bool isHere() const;

    MainWindow *m_window;
    std::shared_ptr<const Clock> m_clock;
    FileDialogs *m_dialogs;
    ScanController *m_scans;
    ScanPanel *m_panel;
    ScannerTestPage *m_test;
};

} // namespace lc::ui
