#include "desk/session.h"

#include <algorithm>

// Citizens on hold. A case that waits is nowhere but here; the session number that its licenses
// bear is nobody else's, so that no answer can go to another.

namespace lc::desk {

Result<HoldTicket> Session::hold()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_held.size() >= mostHeld)
            return fail(Error(ErrorCode::HoldFull, {{QStringLiteral("count"), mostHeld}}));
    }
    cancelAll();
    const QDateTime now = parts.clock->now();
    const std::scoped_lock lock(m_mutex);
    const HoldTicket ticket{m_session, now, now.addSecs(parts.holdTime.count())};
    m_held.append({ticket, std::exchange(m_case, {}), std::exchange(m_consent, {})});
    m_session = ++m_lastSession;
    return ticket;
}

Result<> Session::recall(const HoldTicket &ticket)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_case.matter.isNull() || !m_case.licenses.isEmpty())
            return fail(ErrorCode::HoldOccupied);
    }
    cancelAll();
    const QDateTime now = parts.clock->now();
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_held, ticket.session,
                                         [](const Held &held) { return held.ticket.session; });
    if (found == m_held.end() || found->ticket.until <= now)
        return fail(ErrorCode::HoldExpired);
    m_case = std::move(found->about);
    m_consent = found->consent;
    m_session = found->ticket.session;
    m_held.erase(found);
    return {};
}

void Session::dropHeld(const HoldTicket &ticket)
{
    const std::scoped_lock lock(m_mutex);
    m_held.removeIf([&](const Held &held) { return held.ticket.session == ticket.session; });
}

QList<HoldTicket> Session::takeExpired()
{
    const QDateTime now = parts.clock->now();
    QList<HoldTicket> expired;
    const std::scoped_lock lock(m_mutex);
    m_held.removeIf([&](const Held &held) {
        const bool over = held.ticket.until <= now;
        if (over)
            expired.append(held.ticket);
        return over;
    });
    return expired;
}

QList<HoldTicket> Session::held() const
{
    const std::scoped_lock lock(m_mutex);
    QList<HoldTicket> tickets;
    for (const Held &held : m_held)
        tickets.append(held.ticket);
    return tickets;
}

Result<HoldTicket> Desk::hold()
{
    return d->hold();
}

Result<> Desk::recall(const HoldTicket &ticket)
{
    dropExpired();
    return d->recall(ticket);
}

void Desk::dropHeld(const HoldTicket &ticket)
{
    d->dropHeld(ticket);
}

void Desk::dropExpired()
{
    const auto expired = d->takeExpired();
    for (const HoldTicket &ticket : expired)
        Q_EMIT heldExpired(ticket);
}

QList<HoldTicket> Desk::held() const
{
    return d->held();
}

} // namespace lc::desk
