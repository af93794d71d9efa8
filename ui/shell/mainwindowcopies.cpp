#include "ui/shell/mainwindow.h"

#include "texts/errortext.h"
#include "texts/sheettext.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"

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
    connect(m_input, &InputBar::copyTraced, this, &MainWindow::trace);
    connect(m_controller, &CaseController::copyCancelled, panel,
            [panel] { panel->showError(Error(ErrorCode::Cancelled)); });
    connect(m_controller, &CaseController::finished, m_copies, &CopyController::drop);
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
