#include "ui/shell/mainwindow.h"

#include "texts/errortext.h"
#include "texts/sheettext.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/batchpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/statusline.h"

// Copies: the print panel and its controller, and the trace codes of copies that come back.

namespace lc::ui {

void MainWindow::wireCopies()
{
    PrintPanel *panel = m_desk->print();
    connect(panel, &PrintPanel::wished, m_copies, &CopyController::change);
    connect(panel, &PrintPanel::accepted, m_copies, &CopyController::carryOut);
    connect(panel, &PrintPanel::printersRequested, m_copies, &CopyController::findPrinters);
    connect(panel, &PrintPanel::calibrationSheetRequested, m_copies,
            &CopyController::printCalibration);
    connect(panel, &PrintPanel::calibrated, m_copies, &CopyController::calibrate);
    connect(panel, &PrintPanel::turnedAway, this, &MainWindow::goBack);
    connect(panel, &PrintPanel::doneRequested, this, [this] { obey(Command::Next); });

    connect(m_copies, &CopyController::prepared, this, [this, panel](const CopyOffer &offer) {
        m_desk->showPrint();
        panel->offer(offer);
    });
    connect(m_copies, &CopyController::changed, panel, &PrintPanel::showCopy);
    connect(m_copies, &CopyController::saving, panel, &PrintPanel::showSaving);
    connect(m_copies, &CopyController::saved, panel, &PrintPanel::showSaved);
    connect(m_copies, &CopyController::kept, panel, &PrintPanel::showKept);
    connect(m_copies, &CopyController::printing, panel, &PrintPanel::showPrinting);
    connect(m_copies, &CopyController::printed, panel, &PrintPanel::showPrinted);
    connect(m_copies, &CopyController::calibrated, panel, &PrintPanel::showCalibrated);
    connect(m_copies, &CopyController::failed, panel, &PrintPanel::showError);
    connect(m_copies, &CopyController::printersFound, panel->choices(), &CopyChoices::showPrinters);
    connect(m_copies, &CopyController::printersMissing, panel, [panel](const Error &error) {
        const texts::ErrorText text = texts::textOf(error);
        panel->choices()->showNoPrinters(QString(text.what % u' ' % text.next));
    });
    wireJob();
    connect(m_input, &InputBar::copyTraced, this, &MainWindow::trace);
    connect(m_controller, &CaseController::copyCancelled, panel,
            [panel] { panel->showError(Error(ErrorCode::Cancelled)); });
    connect(m_controller, &CaseController::finished, m_copies, &CopyController::drop);
}

// All copies of a batch on paper, and what the status line says of printers.
void MainWindow::wireJob()
{
    BatchPanel *panel = m_desk->batch();
    connect(panel, &BatchPanel::printersRequested, m_copies, &CopyController::findPrinters);
    connect(panel, &BatchPanel::printRequested, m_copies, [this](const PrintChoice &choice) {
        if (const auto job = m_batch->jobOnPaper())
            m_copies->printJob(*job, choice);
    });
    connect(m_copies, &CopyController::printersFound, panel, &BatchPanel::showPrinters);
    connect(m_copies, &CopyController::printersMissing, panel, [panel](const Error &error) {
        const texts::ErrorText text = texts::textOf(error);
        panel->showNoPrinters(QString(text.what % u' ' % text.next));
    });
    connect(m_copies, &CopyController::jobRecorded, m_batch, &BatchController::countPrint);
    connect(m_copies, &CopyController::jobPrinting, panel, &BatchPanel::showPrinting);
    connect(m_copies, &CopyController::jobPrinted, panel, &BatchPanel::showPrinted);
    connect(m_copies, &CopyController::jobFailed, panel, &BatchPanel::showPrintProblem);
    connect(m_controller, &CaseController::copyCancelled, panel, [this, panel] {
        if (m_desk->isBatchShown())
            panel->showPrintProblem(Error(ErrorCode::Cancelled));
    });

    const auto showState = [this](const PrintJobStatus &status) {
        m_status->showPrinter(wordsOf(status),
                              status.phase == PrintJobStatus::Phase::Stopped ? "notice" : "second");
    };
    connect(m_copies, &CopyController::printing, this, showState);
    connect(m_copies, &CopyController::jobPrinting, this, showState);
    const auto showEnd = [this](const Error &error) {
        m_status->showPrinter(texts::textOf(error).what, "failed");
    };
    connect(m_copies, &CopyController::jobFailed, this, showEnd);
    connect(m_copies, &CopyController::printersMissing, this, showEnd);
    connect(m_copies, &CopyController::printersFound, this, &MainWindow::showUsualPrinter);
}

// The one that was used last, else the system's own choice.
void MainWindow::showUsualPrinter(const QList<PrinterDescription> &printers,
                                  const PrinterMemory &memory)
{
    const PrinterDescription *usual = nullptr;
    for (const PrinterDescription &printer : printers) {
        if (printer.name == memory.last() || (!usual && printer.isDefault))
            usual = &printer;
    }
    if (!usual && !printers.isEmpty())
        usual = &printers.first();
    if (!usual)
        m_status->showPrinter(tr("none"), "notice");
    else
        m_status->showPrinter(usual->title % u" · " % wordsOf(*usual),
                              usual->state == PrinterDescription::State::Stopped ? "notice"
                                                                                 : "second");
}

void MainWindow::trace(const QString &scanned)
{
    if (!m_controller->desk())
        return;
    deliver(m_controller->desk()->trace(scanned), this,
            [this](const Result<ledger::TraceAnswer> &found) {
                if (!found) {
                    m_input->showSentence(texts::textOf(found.error()).what);
                    return;
                }
                m_input->showSentence(texts::traceSentence(
                    {found->authentic, found->serial, found->prints, found->failed, found->first,
                     found->last, found->licenseType, found->matterName, found->operatorNumber}));
            });
}

} // namespace lc::ui
