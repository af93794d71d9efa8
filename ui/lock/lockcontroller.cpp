#include "ui/lock/lockcontroller.h"

namespace lc::ui {

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

} // namespace lc::ui
