#include "ui/shell/casecontroller.h"

#include <algorithm>

// Citizens on hold: the window's side of Desk::hold() and recall().

namespace lc::ui {

Result<> CaseController::hold()
{
    if (!m_desk || !hasCase())
        return {};
    LC_TRY(ticket, m_desk->hold());
    HeldCase held{ticket, std::move(m_case)};
    leaveCase();
    m_held.append(std::move(held));
    Q_EMIT finished();
    Q_EMIT heldChanged();
    Q_EMIT changed();
    return {};
}

Result<> CaseController::recall(int index)
{
    if (!m_desk || index < 0 || index >= m_held.size())
        return {};
    if (hasCase())
        return fail(ErrorCode::HoldOccupied);
    const desk::HoldTicket ticket = m_held.at(index).ticket;
    if (const auto allowed = m_desk->recall(ticket); !allowed) {
        dropHeld(ticket);
        return allowed;
    }
    leaveCase();
    m_case = m_held.takeAt(index).about;
    Q_EMIT recalled();
    Q_EMIT heldChanged();
    Q_EMIT changed();
    return {};
}

void CaseController::dropHeld(const desk::HoldTicket &ticket)
{
    const auto gone = m_held.removeIf(
        [&](const HeldCase &held) { return held.ticket.session == ticket.session; });
    if (gone > 0)
        Q_EMIT heldChanged();
}

void CaseController::dropAllHeld()
{
    const QList<HeldCase> held = m_held;
    for (const HeldCase &one : held) {
        m_desk->dropHeld(one.ticket);
        dropHeld(one.ticket);
    }
}

} // namespace lc::ui
