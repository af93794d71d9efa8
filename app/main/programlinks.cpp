#include "main/program.h"

#include "main/hardening.h"
#include "main/processfacts.h"
#include "main/scrubbingheap.h"
#include "support/settingstable.h"
#include "ui/shell/captureguard.h"
#include "ui/shell/locking.h"
#include "ui/shell/tour.h"

#include <QApplication>

#include <cstdio>

// What goes on beside the desk: secrets, the ledger's sinks, the log, the tour.

namespace lc::main {

// Which settings, never what they are set to.
void Program::noteSettings(const support::Settings &saved)
{
    const QStringList names = support::changedSettings(m_noted.value_or(m_options.settings), saved);
    m_noted = saved;
    if (m_desk && !names.isEmpty())
        std::ignore =
            m_desk->note({ledger::Event::SettingsChange, u"settings=" % names.join(u','), {}, {}});
    applyCapture(saved);
}

// The override counts from when the ledger knows of it, at every start anew.
void Program::applyCapture(const support::Settings &settings)
{
    if (!m_capture)
        return;
    if (!settings.allowScreenCapture)
        m_capture->exclude();
    else if (m_desk)
        m_capture->allow([this] {
            return m_desk->note(
                {ledger::Event::SettingsChange, QStringLiteral("screenCapture=allowed"), {}, {}});
        });
}

// After the first frame: the clerk does not wait for it. Without one the program works all the
// same.
void Program::startLog()
{
    support::LogOptions options;
    options.directory = support::logDirectory(m_options.settings);
    auto log = support::Log::start(options, m_clock);
    if (!log)
        return;
    m_log = std::move(*log);
    qCInfo(support::logStart).noquote()
        << "version" << COUNTER_VERSION << "Qt" << qVersion() << "practice"
        << m_options.settings.practice << "hardened" << isProcessHardened() << "heap scrubbed"
        << isHeapScrubbed();
}

void Program::findSecret()
{
    m_secrets = std::make_unique<SecretSource>(m_options.settings, &m_pools);
    const auto *lock = m_locking->controller();
    connect(m_secrets.get(), &SecretSource::found, this, &Program::connectInBackground);
    connect(m_secrets.get(), &SecretSource::missing, m_locking.get(), &ui::Locking::askSecret);
    connect(m_secrets.get(), &SecretSource::failed, m_window.get(),
            &ui::MainWindow::showStartProblem);
    connect(lock, &ui::LockController::passwordKnown, m_secrets.get(), &SecretSource::unseal);
    connect(lock, &ui::LockController::secretGiven, m_secrets.get(), &SecretSource::store);
    m_secrets->start();
}

void Program::startSinks()
{
    m_sinks = std::make_unique<Sinks>(m_options.settings, m_connection->ledger, m_clock);
    connect(m_sinks.get(), &Sinks::hallChanged, m_window.get(), &ui::MainWindow::showShipping);
    connect(m_sinks.get(), &Sinks::hallChanged, this, [](const ledger::ShippingState &state) {
        if (state.problem)
            qCWarning(support::logLedger).noquote()
                << "hall:" << state.problem->toString() << "waiting" << state.waiting;
    });
    connect(m_sinks.get(), &Sinks::collectorChanged, this, [](const ledger::SyslogState &state) {
        if (state.problem)
            qCWarning(support::logLedger).noquote()
                << "syslog:" << state.problem->toString() << "waiting" << state.waiting;
    });
}

void Program::startTour()
{
    m_tour = std::make_unique<ui::Tour>(m_window.get(), m_options.tourDirectory);
    connect(m_tour.get(), &ui::Tour::ended, this, [this](bool done, const QString &failedStep) {
        for (const QString &file : m_tour->files())
            std::printf("%s\n", qPrintable(file));
        if (!done)
            std::fprintf(stderr, "The tour failed at %s\n", qPrintable(failedStep));
        QApplication::exit(done ? EXIT_SUCCESS : EXIT_FAILURE);
    });
    connect(m_window.get(), &ui::MainWindow::firstPainted, m_tour.get(), &ui::Tour::start);
}

void Program::printStartup() const
{
    std::printf("first frame %.0f ms, resident %.1f MB\n", millisecondsSinceProcessStart(),
                residentMegabytes());
    std::fflush(stdout);
}

} // namespace lc::main
