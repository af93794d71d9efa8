#include "ui/shell/locking.h"

#include "ui/lock/clipboardguard.h"
#include "ui/lock/idlewatch.h"
#include "ui/lock/lockscreen.h"
#include "ui/lock/systemlock.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/mainwindow.h"

namespace lc::ui {

Locking::Locking(MainWindow *window, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_parts(parts)
    , m_controller(
          new LockController({parts.pools, parts.operators, parts.counter, parts.unit}, this))
    // A practice window without operators protects nobody: it does not lock by itself.
    , m_idle(new IdleWatch(parts.clock, parts.operators ? parts.idleLimit : std::chrono::seconds(0),
                           this))
    , m_system(new SystemLock(this))
    , m_clipboard(new ClipboardGuard(ClipboardGuard::standardTime, this))
{
    using Cause = LockController::Cause;
    connect(m_controller, &LockController::stateChanged, this, &Locking::apply);
    connect(m_controller, &LockController::entering, this, [this](bool another) {
        if (another) {
            m_window->leaveRoom();
            m_window->controller()->finish();
            m_window->controller()->dropAllHeld();
        }
        if (m_parts.operators)
            m_window->showOperator(m_controller->account().number);
    });
    connect(m_idle, &IdleWatch::idle, m_controller, [this] { m_controller->lock(Cause::Idle); });
    connect(m_system, &SystemLock::locking, m_controller, [this] {
        if (m_parts.operators)
            m_controller->lock(Cause::System);
    });
    connect(m_window->controller(), &CaseController::finished, m_clipboard, &ClipboardGuard::clear);
    m_window->setHandler(Command::Lock, [this] { m_controller->lock(Cause::Key); });
    m_window->setHandler(Command::Supervisor, [this] { openSupervisor(); });
    if (m_parts.operators)
        m_window->setHandler(Command::Operators, [this] { openOperators(); });
}

Locking::~Locking() = default;

void Locking::start()
{
    m_controller->start();
    apply();
}

void Locking::listen()
{
    m_system->listen(m_parts.pools->io());
}

void Locking::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    m_controller->setDesk(desk);
}

void Locking::showStartProblem(const Error &error)
{
    if (m_screen && !m_controller->isOpen())
        m_screen->showStartProblem(error);
}

void Locking::askSecret()
{
    m_controller->needSecret();
}

void Locking::apply()
{
    const bool open = m_controller->isOpen();
    if (open) {
        m_idle->restart();
    } else {
        m_clipboard->clear();
        if (!m_screen)
            m_screen = new LockScreen(m_controller, {m_parts.unit, m_parts.counter}, m_window);
        // What one looked into with a login of its own is not there for whoever unlocks.
        if (m_ownRoom) {
            if (m_window->room() == m_ownRoom)
                m_window->leaveRoom();
            m_ownRoom->deleteLater();
        }
    }
    m_window->setLocked(!open);
    Q_EMIT lockedChanged(!open);
}

} // namespace lc::ui
