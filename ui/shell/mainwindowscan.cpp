#include "ui/shell/mainwindow.h"

#include "ui/shell/scanning.h"

// What a scanner gun, a camera, a picture or the practice phone brings.

namespace lc::ui {

void MainWindow::wireScanner()
{
    auto *scanning = new Scanning(this, m_clock, m_dialogs);
    connect(scanning, &Scanning::traced, this, &MainWindow::trace);
    connect(scanning, &Scanning::faceBrought, this, &MainWindow::verifyFile);
}

void MainWindow::receiveScan(const SecureText &text)
{
    if (auto *scanning = findChild<Scanning *>())
        scanning->receive(text);
}

} // namespace lc::ui
