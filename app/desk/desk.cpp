#include "desk/desk.h"

#include "desk/session.h"

namespace lc::desk {

namespace {

constexpr int holdCheckMs = 5000;

}

Desk::Desk(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Session>(std::move(parts), this))
{
    m_expiry.setInterval(holdCheckMs);
    connect(&m_expiry, &QTimer::timeout, this, &Desk::dropExpired);
    m_expiry.start();
}

Desk::~Desk()
{
    d->detach();
    d->finish();
}

void Desk::cancel()
{
    d->cancelAll();
}

void Desk::finish()
{
    d->finish();
}

quint64 Desk::session() const
{
    return d->session();
}

Operator Desk::person() const
{
    return d->person();
}

platform::LinkState Desk::linkState() const
{
    return d->parts.client ? d->parts.client->linkState() : platform::LinkState();
}

} // namespace lc::desk
