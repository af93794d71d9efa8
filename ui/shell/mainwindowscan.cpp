#include "ui/shell/mainwindow.h"

#include "scan/payload.h"
#include "ui/lookup/inputbar.h"
#include "ui/scan/burstfilter.h"

#include <QApplication>

// What a scanner gun sends, wherever the focus is.

namespace lc::ui {

namespace {

QString sentenceOf(scan::PayloadKind kind)
{
    switch (kind) {
    case scan::PayloadKind::TraceCode:
        return MainWindow::tr("This is not a license code but the trace code of a printed copy.");
    case scan::PayloadKind::HealthCode:
        return MainWindow::tr("This is not a license code but a health code.");
    case scan::PayloadKind::PaymentCode:
        return MainWindow::tr("This is not a license code but a payment code.");
    case scan::PayloadKind::WebAddress:
        return MainWindow::tr("This is not a license code but a web address. It was not opened.");
    case scan::PayloadKind::EncryptedIdentifier:
    case scan::PayloadKind::LicenseIdentifier:
    case scan::PayloadKind::SubjectCode:
    case scan::PayloadKind::OtherText:
    case scan::PayloadKind::Binary:
        return MainWindow::tr("This is not a license code but something unknown.");
    }
    Q_UNREACHABLE();
}

} // namespace

void MainWindow::wireScanner()
{
    auto *filter = new BurstFilter({}, this);
    qApp->installEventFilter(filter);
    connect(filter, &BurstFilter::scanned, this, &MainWindow::receiveScan);
}

void MainWindow::receiveScan(const SecureText &text)
{
    QString whole = text.toString();
    QByteArray bytes = whole.toUtf8();
    const scan::ScannedPayload payload = scan::judgePayload(bytes);
    wipe(whole);
    wipe(bytes);
    leaveHelp();
    using enum scan::PayloadKind;
    if (payload.kind == EncryptedIdentifier)
        m_input->present(payload.text.toString());
    else if (payload.kind == SubjectCode || payload.kind == LicenseIdentifier)
        m_input->enter(payload.text.toString(), std::nullopt);
    else
        m_input->showSentence(sentenceOf(payload.kind));
}

} // namespace lc::ui
