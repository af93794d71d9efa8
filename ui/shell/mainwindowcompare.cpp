#include "ui/shell/mainwindow.h"

#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

// The citizen's paper beside the license.

namespace lc::ui {

void MainWindow::wireCompare()
{
    setHandler(Command::Compare, [this] { compare(); });
    ComparePanel *panel = m_desk->compare();
    connect(panel, &ComparePanel::compareRequested, m_controller, &CaseController::compare);
    connect(panel, &ComparePanel::turnedAway, this, &MainWindow::goBack);
    connect(m_controller, &CaseController::compareStarted, panel, &ComparePanel::showBusy);
    connect(m_controller, &CaseController::compareFailed, panel, &ComparePanel::showError);
    connect(m_controller, &CaseController::compared, this,
            [this, panel](const desk::CompareAnswer &answer) {
                panel->showAnswer(answer, m_controller->desk()->person().number, m_clock->now());
                refreshVerdict();
            });
}

// The first time it shows the fields, the second time it compares them.
void MainWindow::compare()
{
    if (place() != Place::Desk || !m_controller->opened() || m_controller->isBusy())
        return;
    ComparePanel *panel = m_desk->compare();
    if (m_desk->isCompareShown()) {
        panel->compare();
        return;
    }
    if (!panel->isFilled())
        panel->show(*m_controller->opened());
    m_desk->showCompare();
    panel->focusFirst();
}

} // namespace lc::ui
