#include "ui/shell/mainwindow.h"

#include "texts/domaintext.h"
#include "texts/errortext.h"
#include "ui/common/programicon.h"
#include "ui/common/statepanel.h"
#include "ui/common/widgets.h"
#include "ui/help/keyhelp.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/matterlist.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/keybar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/trialtext.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lc::ui {

MainWindow::MainWindow(Pools *pools, std::shared_ptr<const Clock> clock, FileDialogs *dialogs,
                       const WindowFacts &facts, std::shared_ptr<PrinterBackend> printers)
    : m_pools(pools)
    , m_clock(std::move(clock))
    , m_dialogs(dialogs)
    , m_facts(facts)
    , m_controller(new CaseController(pools, m_clock, this))
    , m_batch(new BatchController(pools, m_clock, this))
    , m_copies(new CopyController(pools, m_clock, m_controller,
                                  printers ? std::move(printers) : systemPrinters(), this))
{
    setWindowTitle(tr("License Counter"));
    setWindowIcon(programIcon());
    build();
    wireRooms();
    wireController();
    wireCopies();
    wireBatch();
    setAcceptDrops(true);
    addShortcuts();
    m_copies->setPlaces(
        {facts.printDirectory, facts.templateDirectory, facts.copyTemplate, facts.printerMemory});
    wireHold();
    wireCompare();
    wireScanner();
    if (const auto matters = builtInMatters())
        m_input->setMatters(*matters);
    m_input->preset(facts.reason, facts.matterCode);
    m_start->showNote(
        facts.practice ? tr("The practice platform is starting …") : tr("Connecting …"), "second");
    m_statusTimer.setInterval(10000);
    connect(&m_statusTimer, &QTimer::timeout, this, [this] {
        refreshStatus();
        if (!m_controller->held().isEmpty())
            refreshHeld();
    });
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
    m_desk = new DeskPage(m_pools, m_dialogs, m_batch);
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
    right->setObjectName(QStringLiteral("bannerWho"));
    right->setFullText(bannerText());
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return banner;
}

MainWindow::Place MainWindow::place() const
{
    return static_cast<Place>(std::min(m_places->currentIndex(), int(Place::Room)));
}

void MainWindow::goTo(Place place)
{
    m_places->setCurrentIndex(int(place));
    m_input->setRows(place == Place::Start ? m_start->list()->count() : 0);
    refreshCommands();
    Q_EMIT placeChanged();
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
    if (place() == Place::Start)
        m_input->setRows(m_start->list()->count());
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
