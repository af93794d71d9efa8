#include "ui/lock/lockcontroller.h"

#include <algorithm>

namespace lc::ui {

namespace {

QString nameOf(LockController::Cause cause)
{
    switch (cause) {
    case LockController::Cause::Key:
        return QStringLiteral("key");
    case LockController::Cause::Idle:
        return QStringLiteral("idle");
    case LockController::Cause::System:
        return QStringLiteral("system");
    }
    return {};
}

} // namespace

LockController::LockController(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    if (!m_parts.operators)
        m_state = State::Open;
}

// Runs `function` (returning Result<T>) on the crypto pool and hands its answer to `then`.
template <class Function, class Then>
void LockController::judge(Function function, Then then)
{
    if (m_busy || !m_parts.operators)
        return;
    setBusy(true);
    deliver(runOn(m_parts.pools->crypto(), std::move(function)), this,
            [this, then = std::move(then)](const auto &answer) {
                setBusy(false);
                then(answer);
            });
}

void LockController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void LockController::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

void LockController::start()
{
    if (!m_parts.operators)
        return;
    judge([operators = m_parts.operators] { return operators->isEmpty(); },
          [this](const Result<bool> &empty) {
              setState(empty && *empty ? State::FirstStart : State::Login);
              if (!empty)
                  Q_EMIT refused(empty.error());
          });
}

void LockController::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    if (m_waiting)
        enter();
}

void LockController::makeFirst(const QString &number, const SecureText &password)
{
    judge([operators = m_parts.operators, number,
           password] { return operators->makeFirst(number, password); },
          [this, number, password](const Result<SecureText> &code) {
              if (!code) {
                  Q_EMIT refused(code.error());
                  return;
              }
              m_code = *code;
              m_coming = {};
              m_coming.number = number;
              m_coming.role = support::Role::Administrator;
              Q_EMIT passwordKnown(number, password);
              setState(State::Code);
          });
}

void LockController::codeNoted()
{
    m_code = {};
    enter();
}

void LockController::logIn(const QString &number, const SecureText &password)
{
    m_password = password;
    judge(
        [operators = m_parts.operators, number, password] {
            return operators->logIn(number, password);
        },
        [this, number](const Result<support::OperatorAccount> &answer) { judged(number, answer); });
}

void LockController::judged(const QString &number, const Result<support::OperatorAccount> &answer)
{
    if (!answer) {
        m_password = {};
        noteRefusal(number, answer.error());
        Q_EMIT refused(answer.error());
        return;
    }
    m_coming = *answer;
    if (m_coming.mustChange) {
        setState(State::NewPassword);
        return;
    }
    Q_EMIT passwordKnown(number, m_password);
    m_password = {};
    enter();
}

void LockController::setNewPassword(const SecureText &password)
{
    judge([operators = m_parts.operators, number = m_coming.number, old = m_password,
           password] { return operators->changePassword(number, old, password); },
          [this, password](const Result<> &changed) {
              if (!changed) {
                  Q_EMIT refused(changed.error());
                  return;
              }
              m_password = {};
              Q_EMIT passwordKnown(m_coming.number, password);
              enter();
          });
}

void LockController::showRecovery()
{
    m_lockedFrom = m_state;
    setState(State::Recovery);
}

void LockController::backToLogin()
{
    m_password = {};
    m_coming = {};
    setState(m_account.number.isEmpty() ? State::Login : State::Locked);
}

void LockController::recover(const SecureText &code, const QString &number,
                             const SecureText &password)
{
    judge([operators = m_parts.operators, code, number,
           password] { return operators->recover(code, number, password); },
          [this, number, password](const Result<SecureText> &next) {
              if (!next) {
                  noteRefusal(number, next.error());
                  Q_EMIT refused(next.error());
                  return;
              }
              m_code = *next;
              m_coming = {};
              m_coming.number = number;
              m_coming.role = support::Role::Administrator;
              Q_EMIT passwordKnown(number, password);
              setState(State::Code);
          });
}

void LockController::needSecret()
{
    m_secretNeeded = true;
    if (!m_waiting)
        return;
    setBusy(false);
    setState(State::Secret);
}

void LockController::giveSecret(const SecureText &secret)
{
    m_secretNeeded = false;
    m_waiting = true;
    setBusy(true);
    Q_EMIT secretGiven(secret);
}

// The record first, then the counter.
void LockController::enter()
{
    m_waiting = m_desk == nullptr;
    if (m_waiting && m_secretNeeded) {
        setState(State::Secret);
        return;
    }
    setBusy(true);
    if (m_waiting)
        return;
    const bool another = m_coming.number != m_account.number;
    if (another)
        m_desk->finish();
    const auto event = another ? ledger::Event::Login : ledger::Event::Unlock;
    const desk::Operator person{m_coming.number, m_parts.counter, m_parts.unit};
    deliver(m_desk->enter(person, event, u"role=" % support::nameOf(m_coming.role)), this,
            [this, another](const Result<> &recorded) {
                setBusy(false);
                if (!recorded) {
                    backToLogin();
                    Q_EMIT refused(recorded.error());
                    return;
                }
                m_account = m_coming;
                Q_EMIT entering(another);
                setState(State::Open);
            });
}

// What was typed as a number is recorded only when it is one: it may be a password.
void LockController::noteRefusal(const QString &number, const Error &error)
{
    if (!m_desk)
        return;
    const auto accounts = m_parts.operators->accounts();
    const bool known = accounts && std::ranges::any_of(*accounts, [&number](const auto &account) {
                           return account.number == number;
                       });
    desk::Note note;
    note.event = ledger::Event::Login;
    note.resultCode = errorName(error.code());
    note.operatorNumber = known ? number : QString(QLatin1String(""));
    std::ignore = m_desk->note(note);
}

void LockController::raiseCurtain()
{
    if (m_state != State::Curtain)
        return;
    if (m_desk)
        std::ignore = m_desk->note({ledger::Event::Unlock, {}, {}, {}});
    Q_EMIT entering(false);
    setState(State::Open);
}

void LockController::lock(Cause cause)
{
    if (!isOpen())
        return;
    if (m_desk)
        std::ignore = m_desk->note({ledger::Event::Lock, u"cause=" % nameOf(cause), {}, {}});
    setState(m_parts.operators ? State::Locked : State::Curtain);
}

void LockController::logOut()
{
    if (!isOpen() || !m_parts.operators)
        return;
    if (m_desk) {
        std::ignore = m_desk->note({ledger::Event::Logout, {}, {}, {}});
        m_desk->finish();
    }
    m_account = {};
    setState(State::Login);
}

} // namespace lc::ui
