#include "main/program.h"

#include "desk/anchors.h"
#include "main/hardening.h"
#include "main/phone.h"
#include "main/processfacts.h"
#include "main/scrubbingheap.h"
#include "ui/common/keytable.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/shell/captureguard.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/consentflow.h"
#include "ui/shell/locking.h"
#include "ui/shell/scanning.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>

#include <cstdio>

namespace lc::main {

namespace {

constexpr int trialCount = 3;

ui::WindowFacts factsOf(const support::Settings &settings)
{
    ui::WindowFacts facts;
    facts.practice = settings.practice;
    facts.unit = settings.unit;
    facts.counter = settings.counter;
    facts.operatorNumber = settings.operatorNumber;
    facts.reason = domain::reasonFromCode(settings.reasonCode).value_or(domain::Reason::Sharing);
    facts.matterCode = settings.matterCode;
    facts.printDirectory = settings.printDirectory.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : settings.printDirectory;
    facts.templateDirectory = settings.templateDirectory;
    facts.copyTemplate = settings.copyTemplate;
    facts.printerMemory =
        QFileInfo(support::ledgerPath(settings)).dir().filePath(QStringLiteral("printers.json"));
    return facts;
}

} // namespace

Program::Program(Options options)
    : m_options(std::move(options))
    , m_clock(std::make_shared<SystemClock>())
{}

Program::~Program()
{
    // The window goes before the desk that it shows, the desk before what it works with.
    m_sinks.reset();
    m_tour.reset();
    m_locking.reset();
    m_window.reset();
    m_desk.reset();
    // A diagnosis that is ending still asks for the connection.
    m_pools.io()->waitForDone();
}

void Program::loadTranslations()
{
    const QLocale locale(m_options.settings.language);
    QLocale::setDefault(locale);
    if (m_texts.load(QStringLiteral(":/i18n/license-counter_") % m_options.settings.language))
        QApplication::installTranslator(&m_texts);
    if (m_qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_qtTexts);
}

void Program::start()
{
    loadTranslations();
    ui::applyLook(*qApp, m_options.settings.dark ? ui::Theme::dark() : ui::Theme::light());
    const auto problems = ui::setKeys(*qApp, m_options.settings.keys);
    makeWindow();
    m_window->showKeyProblems(problems);
}

void Program::makeWindow()
{
    if (!m_options.settings.practice)
        m_capture = std::make_unique<ui::CaptureGuard>(ui::systemCapture());
    m_window = std::make_unique<ui::MainWindow>(&m_pools, m_clock, &m_dialogs,
                                                factsOf(m_options.settings));
    connect(m_window.get(), &ui::MainWindow::firstPainted, this, &Program::windowPainted);
    makeRooms();
    makeLock();
    setUpScanning();
    if (!m_options.tourDirectory.isEmpty())
        startTour();
    // On a small screen it takes all there is, or its title bar would push its foot off the edge.
    const QSize room = m_window->screen()->availableSize() - QSize(16, 48);
    const bool small = m_window->width() > room.width() || m_window->height() > room.height();
    if (small && m_options.tourDirectory.isEmpty())
        m_window->showMaximized();
    else
        m_window->show();
}

void Program::makeRooms()
{
    ui::RoomParts parts;
    parts.pools = &m_pools;
    parts.clock = m_clock;
    parts.dialogs = &m_dialogs;
    parts.places = m_options.places;
    parts.settings = m_options.settings;
    parts.diagnosis = [this] { return diagnosisRequest(); };
    parts.trust = [this] { return trustView(); };
    parts.setFault = [this](ui::PracticeFault fault) { setFault(fault); };
    parts.keepSecret = [this](const support::Settings &settings, const SecureBytes &secret) {
        keepSecret(settings, secret);
    };
    m_rooms = new ui::Rooms(m_window.get(), std::move(parts));
}

void Program::setFault(ui::PracticeFault fault)
{
    if (!m_connection || !m_connection->sandbox)
        return;
    sandbox::Faults faults;
    if (fault == ui::PracticeFault::ForgedSeal) {
        sandbox::FaultRule rule;
        rule.kind = sandbox::FaultKind::WrongSignature;
        faults.rules.append(rule);
    }
    m_connection->sandbox->setFaults(std::move(faults));
}

// Without a keychain nothing is kept: the secret is asked for after the next login.
void Program::keepSecret(const support::Settings &settings, const SecureBytes &secret)
{
    m_keychain = std::make_unique<support::KeychainStore>();
    const QString name =
        support::platformSecretName(settings.platformUrl.host(), settings.accountId);
    deliver(m_keychain->write(name, secret), this, [](const Result<> &stored) {
        if (!stored)
            qCWarning(support::logStart).noquote() << stored.error().toString();
    });
}

void Program::setUpScanning()
{
    auto *scanning = m_window->findChild<ui::Scanning *>();
    scanning->use(m_options.settings);
    connect(scanning, &ui::Scanning::cameraChosen, this, &Program::rememberCamera);
}

// Only this one setting: what the command line changed stays out of the file.
void Program::rememberCamera(const QByteArray &id)
{
    auto future = runOn(m_pools.io(), [places = m_options.places, id]() -> Result<> {
        LC_TRY(layers, support::readLayered(places));
        support::Settings wanted = layers.settings;
        wanted.cameraId = QString::fromUtf8(id);
        return support::writeOwnSettings(places.user, wanted, layers);
    });
    deliver(future, this, [](const Result<> &written) {
        if (!written)
            std::fprintf(stderr, "%s\n", qPrintable(written.error().toString()));
    });
}

// Called on the io pool. Without a connection there is still a way to look at.
Result<support::DiagnosisRequest> Program::diagnosisRequest() const
{
    const std::scoped_lock lock(m_connectionMutex);
    if (m_connection)
        return m_connection->diagnosis;
    return diagnosisOf(m_options.settings, m_clock);
}

// Called on the io pool, like the request of a diagnosis.
Result<desk::TrustView> Program::trustView() const
{
    const std::scoped_lock lock(m_connectionMutex);
    const support::Settings &settings = m_options.settings;
    if (settings.practice)
        return desk::viewPractice(m_connection ? m_connection->anchors.authorities
                                               : QList<crypto::Certificate>());
    return desk::viewTrust(settings.anchorsDirectory, issuersMemory(settings));
}

void Program::makeLock()
{
    const support::Settings &settings = m_options.settings;
    ui::Locking::Parts parts;
    parts.pools = &m_pools;
    parts.clock = m_clock;
    parts.dialogs = &m_dialogs;
    parts.unit = settings.unit;
    parts.counter = settings.counter;
    parts.ledgerPath = support::ledgerPath(settings);
    // The tour shows the desk; its practice mode has nothing to protect.
    if (support::isLoginNeeded(settings) && m_options.tourDirectory.isEmpty())
        parts.operators =
            std::make_shared<support::Operators>(support::operatorsPath(settings), m_clock);
    m_locking = std::make_unique<ui::Locking>(m_window.get(), parts);
    connect(m_locking->controller(), &ui::LockController::stateChanged, m_rooms,
            [this] { m_rooms->setLocked(!m_locking->controller()->isOpen()); });
    connect(m_rooms, &ui::Rooms::settingsSaved, this, &Program::noteSettings);
    m_locking->start();
}

void Program::windowPainted()
{
    if (m_options.timeStartup) {
        printStartup();
        QApplication::quit();
        return;
    }
    if (m_options.settingsUsable)
        findSecret();
    else
        m_window->showStartProblem(*m_options.settingsProblem);
    startLog();
    m_locking->listen();
}

void Program::connectInBackground(const SecureBytes &secret)
{
    auto future = runOn(m_pools.io(), [settings = m_options.settings, secret, clock = m_clock] {
        return connectPlatform(settings, secret, clock);
    });
    deliver(future, this,
            [this](Result<std::shared_ptr<Connection>> connection) { connected(connection); });
}

void Program::connected(const Result<std::shared_ptr<Connection>> &connection)
{
    if (!connection) {
        std::fprintf(stderr, "%s\n", qPrintable(connection.error().toString()));
        qCWarning(support::logLink).noquote() << connection.error().toString();
        m_window->showStartProblem(connection.error());
        m_locking->showStartProblem(connection.error());
        if (m_tour)
            QApplication::exit(EXIT_FAILURE);
        return;
    }
    {
        const std::scoped_lock lock(m_connectionMutex);
        m_connection = *connection;
    }
    const support::Settings &settings = m_options.settings;
    desk::Desk::Parts parts;
    parts.client = m_connection->client;
    parts.ledger = m_connection->ledger;
    parts.clock = m_clock;
    parts.anchors = m_connection->anchors;
    parts.responder = m_connection->responder;
    parts.pools = &m_pools;
    parts.person = {settings.operatorNumber, settings.counter, settings.unit};
    parts.holdTime = std::chrono::minutes(settings.holdMinutes);
    m_desk = std::make_unique<desk::Desk>(std::move(parts));
    m_window->setDesk(m_desk.get(), m_connection->account);
    if (m_options.settingsProblem)
        m_rooms->saySettingsProblem(*m_options.settingsProblem);
    m_locking->setDesk(m_desk.get());
    applyCapture(settings);
    startSinks();
    if (!m_connection->sandbox)
        return;
    QList<ui::Trial> trials;
    QStringList codes;
    const auto suggestions = m_connection->sandbox->suggestions();
    for (const sandbox::Suggestion &suggestion :
         suggestions.first(std::min<qsizetype>(trialCount, suggestions.size()))) {
        trials.append({suggestion.code, suggestion.type, suggestion.shows});
        codes.append(suggestion.code);
    }
    m_window->showTrials(trials);
    m_window->setPhone(phoneSource(m_connection, m_pools.io()), trials);
    if (ui::PracticeFlow *practice = m_rooms->practice()) {
        QHash<QString, QString> byWhatTheyShow;
        for (const sandbox::Suggestion &suggestion : suggestions)
            byWhatTheyShow.insert(suggestion.shows, suggestion.code);
        practice->setCodes(byWhatTheyShow);
    }
    if (!m_tour)
        m_rooms->guideOnce();
    if (m_tour)
        m_tour->setCodes(codes);
}

} // namespace lc::main
