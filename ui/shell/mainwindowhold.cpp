#include "ui/shell/mainwindow.h"

#include "texts/errortext.h"
#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/statusline.h"

#include <algorithm>

// Hold and recall.

namespace lc::ui {

void MainWindow::wireHold()
{
    setHandler(Command::Hold, [this] { holdOrRecall(); });
    connect(m_start, &StartPage::recallRequested, this, &MainWindow::recall);
    connect(m_controller, &CaseController::recalled, this, &MainWindow::showRecalled);
    connect(m_controller, &CaseController::heldChanged, this, &MainWindow::refreshHeld);
}

void MainWindow::holdOrRecall()
{
    if (m_controller->hasCase()) {
        if (const auto held = m_controller->hold(); !held)
            showProblem(held.error());
        return;
    }
    const auto count = m_controller->held().size();
    leaveRoom();
    if (count == 0) {
        m_input->showSentence(tr("Nobody is on hold."));
    } else if (count == 1) {
        recall(0);
    } else {
        goTo(Place::Start);
        m_start->heldList()->setFocus();
    }
}

void MainWindow::recall(int index)
{
    if (const auto recalled = m_controller->recall(index); !recalled)
        showProblem(recalled.error());
}

void MainWindow::showProblem(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    m_input->showSentence(QStringList{text.what, text.why, text.next}.join(u' '));
}

void MainWindow::showRecalled()
{
    const CitizenCase &about = m_controller->currentCase();
    m_desk->wipe();
    if (about.request) {
        m_input->showPurpose(about.request->reason, about.request->matter);
        m_input->showMasked(about.request->masked());
    }
    if (about.answer && !about.answer->licenses.isEmpty())
        showFound(*about.answer);
    else if (about.opened)
        goTo(Place::Desk);
    else
        showNotAnswered();
    if (about.opened)
        showOpened();
}

// Held before an answer came; whether to ask anew is the clerk's to say.
void MainWindow::showNotAnswered()
{
    StatePanel::Message message;
    message.title = tr("There was no answer before the hold");
    message.sentence = tr("Nothing is known of this citizen's licenses yet.");
    message.button = tr("Ask again");
    message.secondary = tr("Back to input");
    m_state->showMessage(message);
    goTo(Place::LookUpState);
    m_state->focusDefault();
}

void MainWindow::refreshHeld()
{
    QList<PickList::Row> rows;
    QDateTime soonest;
    for (const HeldCase &held : m_controller->held()) {
        const int minutes = int(m_clock->now().secsTo(held.ticket.until) + 59) / 60;
        rows.append({maskedLabel(held.about), false, matterOf(held.about).name,
                     tr("since %1 · %n min left", nullptr, std::max(0, minutes))
                         .arg(held.ticket.since.toString(QStringLiteral("HH:mm")))});
        if (!soonest.isValid() || held.ticket.until < soonest)
            soonest = held.ticket.until;
    }
    m_start->showHeld(rows);
    const int left = int(m_clock->now().secsTo(soonest) + 59) / 60;
    m_status->showHeld(int(rows.size()), std::max(0, left));
}

} // namespace lc::ui
