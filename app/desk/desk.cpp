#include "desk/desk.h"

#include "desk/session.h"

namespace lc::desk {

Desk::Desk(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Session>(std::move(parts), this))
{}

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

const Operator &Desk::person() const
{
    return d->parts.person;
}

platform::LinkState Desk::linkState() const
{
    return d->parts.client ? d->parts.client->linkState() : platform::LinkState();
}

} // namespace lc::desk
