#include "ui/lock/lockcontroller.h"

#include <algorithm>

// What the lock tells the desk: who comes, who goes, who was turned away.

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
