#pragma once

#include "support/operators.h"
#include "ui/lock/lockcontroller.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace lc::ui {

class ClipboardGuard;
class FileDialogs;
class IdleWatch;
class LockScreen;
class MainWindow;
class SystemLock;

// Brings login, lock, the supervisor's view and the operators' page to the window: covers it until
// somebody may see it, locks it by key, by time and with the desktop, and empties it when somebody
// else goes on.
class Locking final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Pools *pools = nullptr;
        std::shared_ptr<const Clock> clock;
        FileDialogs *dialogs = nullptr;
        std::shared_ptr<support::Operators> operators; // null: nobody logs in
        QString unit;
        QString counter;
        QString ledgerPath;
        std::chrono::seconds idleLimit{120};
    };
    // The window must outlive this.
    Locking(MainWindow *window, const Parts &parts, QObject *parent = nullptr);
    ~Locking() override;

    // Before the window is shown.
    void start();
    // After its first frame: asks for the desktop's lock.
    void listen();
    void setDesk(desk::Desk *desk);
    void showStartProblem(const Error &error);
    // The platform account's secret is asked for when somebody has logged in.
    void askSecret();

Q_SIGNALS:
    // Others that show something of a citizen go dark, too.
    void lockedChanged(bool locked);

public:
    [[nodiscard]] LockController *controller() const { return m_controller; }
    // Null until it is shown for the first time: practice mode may never need it.
    [[nodiscard]] LockScreen *screen() const { return m_screen; }
    [[nodiscard]] IdleWatch *idleWatch() const { return m_idle; }

private:
    void apply();
    void openSupervisor();
    void openOperators();
    // A login of its own in front of a page: recorded first, then `show` with who it was.
    void openDoor(support::Role role, const QString &page, const QString &title,
                  std::function<void(const QString &number)> show);
    void showUses(const QString &number);
    void showOperators(const QString &number);
    void showOwnRoom(QWidget *page);

    MainWindow *m_window;
    const Parts m_parts;
    desk::Desk *m_desk = nullptr;
    LockController *m_controller;
    LockScreen *m_screen = nullptr;
    IdleWatch *m_idle;
    SystemLock *m_system;
    ClipboardGuard *m_clipboard;
    QPointer<QWidget> m_ownRoom;
};

} // namespace lc::ui
