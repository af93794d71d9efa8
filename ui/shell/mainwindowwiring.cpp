#include "ui/shell/mainwindow.h"

#include "ui/common/statepanel.h"
#include "ui/help/keyhelp.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/batchpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/keybar.h"

// Which room hears of what: signals between the rooms and the controllers.

namespace lc::ui {

void MainWindow::wireRooms()
{
    connect(m_input, &InputBar::requested, m_controller, &CaseController::ask);
    connect(m_input, &InputBar::askedAgain, m_controller, &CaseController::askAgain);
    connect(m_start, &StartPage::trialChosen, this, [this](const QString &code, int type) {
        m_input->enter(code, static_cast<domain::HolderCodeType>(type));
    });
    connect(m_input, &InputBar::rowPicked, m_start->list(), &PickList::picked);
    connect(m_state, &StatePanel::accepted, this, [this] { obey(Command::AskAgain); });
    connect(m_state, &StatePanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->state(), &StatePanel::accepted, this, [this] {
        if (const auto accepted = std::exchange(m_accepted, {}))
            accepted();
        else
            verify();
    });
    connect(m_desk->state(), &StatePanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->list(), &LicenseList::openRequested, this, [this](const QString &identifier) {
        const auto &opened = m_controller->opened();
        if (opened && opened->information.summary.identifier == identifier)
            m_desk->showFace();
        else
            m_controller->open(identifier);
    });
    connect(m_desk->holder(), &HolderCard::revealRequested, m_controller,
            [this] { m_controller->reveal(); });
    connect(m_desk->verdict(), &VerdictPanel::revealRequested, m_controller,
            &CaseController::reveal);
    connect(m_desk, &DeskPage::uploadAgreed, m_controller, &CaseController::sendFile);
    connect(m_desk->face(), &FacePanel::warned, this, &MainWindow::refreshVerdict);
    connect(m_help, &KeyHelp::turnedAway, this, &MainWindow::leaveRoom);
    connect(m_keys, &KeyBar::chosen, this, &MainWindow::obey);
}

void MainWindow::wireController()
{
    const auto *from = m_controller;
    connect(from, &CaseController::waitingForDesk, this, [this] {
        m_state->showWork(tr("Waiting until the platform is ready"), {tr("Start")});
        m_state->setCurrentStep(0);
        goTo(Place::LookUpState);
    });
    connect(from, &CaseController::lookUpStarted, this, [this](const QStringList &steps) {
        m_batch->cancel();
        m_batch->wipe();
        m_desk->wipe();
        m_input->showMasked(m_controller->request()->masked());
        m_state->showWork(tr("Looking up …"), steps);
        m_state->setCurrentStep(0);
        goTo(Place::LookUpState);
    });
    connect(from, &CaseController::found, this, &MainWindow::showFound);
    connect(from, &CaseController::lookUpFailed, this, [this](const Error &error) {
        if (error.code() == ErrorCode::PlatformNothingFound) {
            showNothingFound();
            return;
        }
        m_state->showError(error, tr("Ask again"), tr("Back to input"));
        m_state->focusDefault();
    });
    connect(from, &CaseController::openStarted, this,
            [this](const QString &, const QStringList &steps) {
                m_accepted = {};
                m_desk->clearLicense();
                m_desk->state()->showWork(tr("Opening the license …"), steps);
                m_desk->showState();
            });
    connect(from, &CaseController::licenseOpened, this, &MainWindow::showOpened);
    connect(from, &CaseController::openFailed, this, &MainWindow::showOpenFailure);
    connect(from, &CaseController::stepReached, this, [this](int index) {
        StatePanel *panel = m_controller->isLookingUp() ? m_state : m_desk->state();
        panel->setCurrentStep(index);
    });
    connect(from, &CaseController::fileStarted, this, [this](const QStringList &steps) {
        m_desk->wipe();
        m_desk->state()->showWork(tr("Checking the file …"), steps);
        m_desk->showState();
        goTo(Place::Desk);
    });
    connect(from, &CaseController::revealed, this, &MainWindow::showRevealed);
    connect(from, &CaseController::finished, this, [this] {
        m_batch->wipe();
        m_desk->wipe();
        m_state->showMessage({});
        m_input->reset();
        goTo(Place::Start);
        m_input->focusInput();
    });
    connect(from, &CaseController::changed, this, &MainWindow::refreshCommands);
}

void MainWindow::wireBatch()
{
    connect(m_batch, &BatchController::itemChanged, this, [this](int index) {
        m_desk->batch()->showItem(index);
        const BatchItem &item = m_batch->items().at(index);
        if (item.verdict)
            m_desk->licenses()->setVerdict(item.identifier, *item.verdict);
    });
    connect(m_batch, &BatchController::ended, this, [this] {
        m_desk->batch()->showEnd();
        refreshCommands();
    });
    connect(m_desk->batch(), &BatchPanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->batch(), &BatchPanel::openRequested, this, &MainWindow::openResult);
}

} // namespace lc::ui
