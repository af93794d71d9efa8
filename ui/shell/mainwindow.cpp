#include "ui/shell/mainwindow.h"

#include "texts/domaintext.h"
#include "texts/errortext.h"
#include "ui/common/statepanel.h"
#include "ui/common/widgets.h"
#include "ui/help/keyhelp.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/matterlist.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/keybar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/trialtext.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lc::ui {

MainWindow::MainWindow(Pools *pools, std::shared_ptr<const Clock> clock, FileDialogs *dialogs,
                       const WindowFacts &facts)
    : m_pools(pools)
    , m_clock(std::move(clock))
    , m_dialogs(dialogs)
    , m_facts(facts)
    , m_controller(new CaseController(pools, m_clock, this))
{
    setWindowTitle(tr("License Counter"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/license-counter.svg")));
    build();
    wireRooms();
    wireController();
    addShortcuts();
    m_controller->setPrintDirectory(facts.printDirectory);
    if (const auto matters = builtInMatters())
        m_input->setMatters(*matters);
    m_input->preset(facts.reason, facts.matterCode);
    m_start->showNote(
        facts.practice ? tr("The practice platform is starting …") : tr("Connecting …"), "second");
    m_statusTimer.setInterval(10000);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::refreshStatus);
    m_statusTimer.start();
    goTo(Place::Start);
    refreshCommands();
    resize(scaled(1366), scaled(768));
}

MainWindow::~MainWindow()
{
    // Rooms that still hear of the controller must not be half gone by then.
    disconnect(m_controller, nullptr, this, nullptr);
}

void MainWindow::build()
{
    m_input = new InputBar;
    m_places = new QStackedWidget;
    m_start = new StartPage;
    m_state = new StatePanel;
    m_state->setObjectName(QStringLiteral("lookUpState"));
    m_desk = new DeskPage(m_pools, m_dialogs);
    m_help = new KeyHelp;
    m_keys = new KeyBar;
    m_status = new StatusLine;
    // In the order of Place.
    for (QWidget *place : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_state),
                           static_cast<QWidget *>(m_desk), static_cast<QWidget *>(m_help)})
        m_places->addWidget(place);

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBanner());
    column->addWidget(m_input);
    column->addWidget(m_places, 1);
    column->addWidget(m_keys);
    column->addWidget(m_status);
    setCentralWidget(central);
}

QWidget *MainWindow::buildBanner()
{
    auto *banner = new QWidget;
    banner->setObjectName(m_facts.practice ? QStringLiteral("practiceBanner")
                                           : QStringLiteral("statusLine"));
    banner->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(banner);
    row->setContentsMargins(scaled(14), scaled(3), scaled(14), scaled(3));
    row->setSpacing(scaled(24));
    auto *left = new ElidedLabel;
    auto *right = new ElidedLabel;
    for (ElidedLabel *label : {left, right})
        label->setFont(fontOf(TextSize::Small));
    left->setObjectName(QStringLiteral("bannerText"));
    left->setFullText(m_facts.practice
                          ? tr("Practice mode: all people and licenses are invented, the platform "
                               "runs inside this program")
                          : tr("License Counter"));
    right->setFullText(QStringList{m_facts.unit, tr("Counter %1").arg(m_facts.counter),
                                   tr("Operator %1").arg(m_facts.operatorNumber)}
                           .join(QStringLiteral(" · ")));
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return banner;
}

void MainWindow::wireRooms()
{
    connect(m_input, &InputBar::requested, m_controller, &CaseController::ask);
    connect(m_input, &InputBar::askedAgain, m_controller, &CaseController::askAgain);
    connect(m_start, &StartPage::trialChosen, this, [this](const QString &code, int type) {
        m_input->enter(code, static_cast<domain::HolderCodeType>(type));
    });
    connect(m_state, &StatePanel::accepted, this, [this] { obey(Command::AskAgain); });
    connect(m_state, &StatePanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->state(), &StatePanel::accepted, this, &MainWindow::verify);
    connect(m_desk->state(), &StatePanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->list(), &LicenseList::openRequested, this, [this](const QString &identifier) {
        const auto &opened = m_controller->opened();
        if (opened && opened->information.summary.identifier == identifier)
            m_desk->showFace();
        else
            m_controller->open(identifier);
    });
    connect(m_desk->face(), &FacePanel::warned, this, &MainWindow::refreshVerdict);
    connect(m_desk->print(), &PrintPanel::saveRequested, m_controller, &CaseController::saveCopy);
    connect(m_desk->print(), &PrintPanel::turnedAway, this, &MainWindow::goBack);
    connect(m_desk->print(), &PrintPanel::doneRequested, this, [this] { obey(Command::Next); });
    connect(m_help, &KeyHelp::turnedAway, this, &MainWindow::leaveHelp);
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
    connect(from, &CaseController::copyPrepared, this,
            [this](const paper::CopyRequest &request, const QString &path) {
                m_desk->print()->show(request, path);
                m_desk->showPrint();
                m_desk->print()->focusDefault();
            });
    connect(from, &CaseController::copySaving, m_desk->print(), &PrintPanel::showSaving);
    connect(from, &CaseController::copySaved, m_desk->print(), &PrintPanel::showSaved);
    connect(from, &CaseController::copyFailed, m_desk->print(), &PrintPanel::showError);
    connect(from, &CaseController::finished, this, [this] {
        m_desk->wipe();
        m_state->showMessage({});
        m_input->reset();
        goTo(Place::Start);
        m_input->focusInput();
    });
    connect(from, &CaseController::changed, this, &MainWindow::refreshCommands);
}

void MainWindow::addShortcuts()
{
    for (const KeyRow &row : keyTable()) {
        auto *action = new QAction(ui::nameOf(row.command), this);
        action->setShortcut(keyOf(row.command));
        if (row.command == Command::ZoomIn)
            action->setShortcuts({keyOf(row.command), QKeySequence(QStringLiteral("Ctrl+="))});
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this,
                [this, command = row.command] { obey(command); });
        addAction(action);
    }
}

MainWindow::Place MainWindow::place() const
{
    return static_cast<Place>(m_places->currentIndex());
}

void MainWindow::goTo(Place place)
{
    m_places->setCurrentIndex(int(place));
    refreshCommands();
}

void MainWindow::setDesk(desk::Desk *desk, const QString &account)
{
    m_status->setAccount(account);
    m_start->showNote({}, "");
    m_controller->setDesk(desk);
    refreshStatus();
}

void MainWindow::showTrials(const QList<Trial> &trials)
{
    QList<StartPage::Trial> rows;
    for (const Trial &trial : trials)
        rows.append(
            {trial.code, int(trial.type), texts::nameOf(trial.type), trialText(trial.shows)});
    m_start->showTrials(rows);
    if (place() == Place::Start && !m_input->input()->isModified())
        m_start->list()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showStartProblem(const Error &error)
{
    m_status->showStartProblem();
    const texts::ErrorText text = texts::textOf(error);
    m_start->showNote(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
    if (place() == Place::LookUpState) {
        m_state->showError(error, {}, tr("Back to input"));
        m_state->focusDefault();
    }
}

void MainWindow::obey(Command command)
{
    switch (command) {
    case Command::Input:
        leaveHelp();
        m_input->focusInput();
        break;
    case Command::Reason:
        leaveHelp();
        m_input->focusReason();
        break;
    case Command::AskAgain:
        m_controller->askAgain();
        break;
    case Command::Verify:
        verify();
        break;
    case Command::Print:
        print();
        break;
    case Command::Next:
        m_controller->finish();
        break;
    case Command::Help:
        if (place() == Place::Help) {
            leaveHelp();
        } else {
            m_beforeHelp = place();
            goTo(Place::Help);
            m_help->setFocus();
        }
        break;
    case Command::Back:
        goBack();
        break;
    case Command::ZoomIn:
    case Command::ZoomOut:
    case Command::FitPage:
    case Command::FitWidth:
    case Command::ActualSize:
    case Command::Rotate:
        if (m_desk->isFaceShown())
            m_desk->face()->obey(command);
        break;
    case Command::PreviousPage:
    case Command::NextPage:
        if (m_desk->isPrintShown())
            m_desk->print()->turnPage(command == Command::NextPage ? 1 : -1);
        else if (m_desk->isFaceShown())
            m_desk->face()->obey(command);
        break;
    }
}

void MainWindow::leaveHelp()
{
    if (place() == Place::Help)
        goTo(m_beforeHelp);
}

// One step back: help, copy, what is running, the list, the input line.
void MainWindow::goBack()
{
    if (place() == Place::Help) {
        leaveHelp();
    } else if (m_controller->isBusy()) {
        m_controller->cancel();
    } else if (place() == Place::Desk && m_desk->isPrintShown()) {
        m_desk->showFace();
        m_desk->list()->setFocus();
        refreshCommands();
    } else if (place() == Place::Desk && !m_desk->list()->hasFocus()) {
        m_desk->list()->setFocus();
    } else {
        m_input->focusInput();
    }
}

void MainWindow::verify()
{
    const QModelIndex row = m_desk->list()->currentIndex();
    if (place() == Place::Desk && row.isValid() && !m_controller->isBusy())
        m_controller->open(row.data(LicenseModel::IdentifierRole).toString());
}

void MainWindow::print()
{
    if (place() == Place::Desk && m_controller->opened() && !m_controller->isBusy())
        m_controller->prepareCopy();
}

void MainWindow::showFound(const desk::LookUpAnswer &answer)
{
    if (answer.licenses.isEmpty()) {
        showNothingFound();
        return;
    }
    const Request &request = *m_controller->request();
    QString name;
    for (const domain::LicenseSummary &license : answer.licenses) {
        if (name.isEmpty())
            name = license.holder.toString();
    }
    const QString masked = request.holder.isNull()
                               ? domain::maskedNumber(answer.licenses.first().holderCode.view())
                               : request.holder.masked();
    m_desk->holder()->show(name, masked, texts::codeAndName(request.reason),
                           m_controller->askedAt());
    m_desk->showLicenses(answer.licenses, m_clock->now().date());
    StatePanel::Message message;
    message.title = tr("Choose a license");
    message.sentence = tr("Its file is fetched, its seals are checked on this computer, and the "
                          "platform verifies its fields.");
    message.next = tr("Press Enter for the marked one or its digit.");
    m_desk->state()->showMessage(message);
    m_desk->showState();
    goTo(Place::Desk);
    m_desk->list()->setFocus();
}

void MainWindow::showNothingFound()
{
    StatePanel::Message message;
    message.shape = Shape::CannotDecide;
    message.tone = "undecided";
    message.title = tr("Nothing in the library under this number");
    message.sentence = tr("The platform answered and knows no license of this holder. That does "
                          "not mean that none exists: it may not have been entered yet.");
    message.next = tr("Compare the number with the document; otherwise go on with the paper one.");
    message.code = tr("Code %1").arg(errorName(ErrorCode::PlatformNothingFound));
    message.button = tr("Ask again");
    message.secondary = tr("Back to input");
    m_state->showMessage(message);
    goTo(Place::LookUpState);
    m_state->focusDefault();
}

void MainWindow::showOpenFailure(const Error &error)
{
    m_desk->state()->showError(error, tr("Try once more"), tr("Back to the list"));
    m_desk->showState();
    m_desk->state()->focusDefault();
    refreshStatus();
}

void MainWindow::showOpened(const QString &identifier)
{
    const auto &license = m_controller->opened();
    m_desk->state()->stop();
    m_desk->face()->show(license->face, license->information.summary.typeName, license->fileType);
    m_desk->licenses()->setVerdict(identifier, license->verdict().kind);
    m_desk->verdict()->show(*license);
    m_desk->showFace();
    m_desk->list()->setFocus();
}

void MainWindow::refreshVerdict()
{
    if (const auto &license = m_controller->opened())
        m_desk->verdict()->show(*license);
}

void MainWindow::refreshCommands()
{
    const bool onDesk = place() == Place::Desk;
    m_keys->setEnabledCommand(Command::AskAgain,
                              m_controller->canAskAgain() && !m_controller->isBusy());
    m_keys->setEnabledCommand(Command::Verify, onDesk && !m_controller->isBusy() &&
                                                   m_desk->list()->currentIndex().isValid());
    m_keys->setEnabledCommand(Command::Print,
                              onDesk && m_controller->opened() && !m_controller->isBusy());
    refreshStatus();
}

void MainWindow::refreshStatus()
{
    if (!m_controller->hasDesk())
        return;
    m_status->showLink(m_controller->linkState(), m_facts.practice, m_clock->now());
    m_status->setRecords(m_controller->recordsWritten());
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // After the frame has gone out.
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
    return handled;
}

} // namespace lc::ui
