#include "ui/shell/mainwindow.h"

#include "ui/lookup/inputbar.h"
#include "ui/scan/burstfilter.h"
#include "ui/scan/scannedcode.h"

#include <QApplication>

// What a scanner gun sends, wherever the focus is.

namespace lc::ui {

void MainWindow::wireScanner()
{
    auto *filter = new BurstFilter({}, this);
    qApp->installEventFilter(filter);
    connect(filter, &BurstFilter::scanned, this, &MainWindow::receiveScan);
}

void MainWindow::receiveScan(const SecureText &text)
{
    if (m_locked)
        return;
    const ScannedCode code = judgeScan(text);
    leaveRoom();
    switch (code.use) {
    case ScannedCode::Use::Present:
        m_input->present(code.text.toString());
        break;
    case ScannedCode::Use::Enter:
        m_input->enter(code.text.toString(), std::nullopt);
        break;
    case ScannedCode::Use::Trace:
        trace(code.text.toString());
        break;
    case ScannedCode::Use::Explain:
        m_input->showSentence(code.sentence);
        break;
    }
}

} // namespace lc::ui
