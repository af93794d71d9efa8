#pragma once

#include "desk/desk.h"
#include "support/operators.h"

#include <QObject>

namespace lc::ui {

// Who may see the counter, without a widget: login, lock and unlock. Passwords are judged on the
// crypto pool; the desk opens only when its record stands in the ledger. Without a list of
// operators (practice mode) nobody logs in and a lock is a curtain. Lives in the GUI thread.
class LockController final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Open,       // the counter is in use
        FirstStart, // nobody can log in yet: the administrator is made
        Code,       // the recovery code is shown, once
        Login,
        NewPassword, // the one that was handed over must be changed
        Recovery,    // an administrator lost the password
        Secret,      // logged in, but the platform account's secret must be entered
        Locked,      // by the one who sits here, who may go on; anybody else starts clean
        Curtain      // locked, without operators
    };
    enum class Cause { Key, Idle, System };

    struct Parts
    {
        Pools *pools = nullptr;
        std::shared_ptr<support::Operators> operators; // null: nobody logs in
        QString counter;
        QString unit;
    };
    explicit LockController(Parts parts, QObject *parent = nullptr);

    // Finds out what the first state is; FirstStart, Login or Open.
    void start();
    // What was entered before the desk was there goes on now. Must outlive this.
    void setDesk(desk::Desk *desk);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool hasOperators() const { return m_parts.operators != nullptr; }
    // Who sits here; also while it is locked.
    [[nodiscard]] const support::OperatorAccount &account() const { return m_account; }
    [[nodiscard]] const SecureText &recoveryCode() const { return m_code; }

    void makeFirst(const QString &number, const SecureText &password);
    void codeNoted();
    void logIn(const QString &number, const SecureText &password);
    void setNewPassword(const SecureText &password);
    void showRecovery();
    void recover(const SecureText &code, const QString &number, const SecureText &password);
    void backToLogin();
    // The desk cannot be made without the platform account's secret: who logs in is asked for it.
    void needSecret();
    void giveSecret(const SecureText &secret);
    void raiseCurtain();
    void lock(Cause cause);
    void logOut();

Q_SIGNALS:
    void stateChanged();
    void busyChanged();
    void refused(const lc::Error &error);
    // A password that was right: what is sealed with it can be opened now.
    void passwordKnown(const QString &number, const lc::SecureText &password);
    void secretGiven(const lc::SecureText &secret);
    // Just before the counter opens; `another`: not the one who sat here before.
    void entering(bool another);

private:
    void setState(State state);
    void setBusy(bool busy);
    template <class Function, class Then>
    void judge(Function function, Then then);
    void judged(const QString &number, const Result<support::OperatorAccount> &answer);
    void enter();
    void noteRefusal(const QString &number, const Error &error);

    const Parts m_parts;
    desk::Desk *m_desk = nullptr;
    State m_state = State::Login;
    State m_lockedFrom = State::Login; // where backToLogin() leads
    bool m_busy = false;
    bool m_waiting = false; // for the desk
    bool m_secretNeeded = false;
    support::OperatorAccount m_account;
    support::OperatorAccount m_coming;
    SecureText m_password; // of m_coming, until it has chosen its own
    SecureText m_code;
};

} // namespace lc::ui
