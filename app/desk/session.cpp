#include "desk/session.h"

namespace lc::desk {

QString nameOf(Route route)
{
    switch (route) {
    case Route::Holder:
        return QStringLiteral("holder");
    case Route::Identifier:
        return QStringLiteral("identifier");
    case Route::Encrypted:
        return QStringLiteral("encrypted");
    case Route::File:
        return QStringLiteral("file");
    }
    Q_UNREACHABLE();
}

Session::Session(Desk::Parts given, Desk *desk)
    : parts(std::move(given))
    , m_desk(desk)
    , m_person(parts.person)
{}

Session::Active::Active(Session &session)
    : m_session(session)
{
    const std::scoped_lock lock(m_session.m_mutex);
    ++m_session.m_active;
}

Session::Active::~Active()
{
    const std::scoped_lock lock(m_session.m_mutex);
    --m_session.m_active;
    m_session.m_idle.notify_all();
}

bool Session::waitUntilIdle(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, longest, [this] { return m_active == 0; });
}

Operator Session::person() const
{
    const std::scoped_lock lock(m_mutex);
    return m_person;
}

void Session::setPerson(const Operator &person)
{
    const std::scoped_lock lock(m_mutex);
    m_person = person;
}

Job Session::begin(JobKind kind)
{
    // A print that was asked for is made: a second one does not take its place.
    if (kind != JobKind::Print && kind != JobKind::Reveal)
        cancelRunning(kind);
    // Whoever is looked up anew is not the one whose license was being opened.
    if (kind == JobKind::LookUp) {
        cancelRunning(JobKind::Open);
        cancelRunning(JobKind::Compare);
    }
    const std::scoped_lock lock(m_mutex);
    // A finished one was delivered long before the next job starts; holding its future would hold
    // its answer.
    m_running.removeIf([](const Running &r) { return r.future.isFinished(); });
    m_running.append({kind, ++m_lastNumber, CancellationSource(), {}});
    return {m_lastNumber, m_session, m_running.last().source.token()};
}

void Session::remember(const Job &job, const QFuture<void> &future)
{
    const std::scoped_lock lock(m_mutex);
    for (Running &running : m_running) {
        if (running.number == job.number)
            running.future = future;
    }
}

void Session::cancelRunning(std::optional<JobKind> kind)
{
    QList<Running> stopped;
    {
        const std::scoped_lock lock(m_mutex);
        QList<Running> kept;
        for (const Running &running : std::as_const(m_running))
            (!kind || running.kind == *kind ? stopped : kept).append(running);
        m_running = kept;
    }
    // Callbacks of the transport run here, so the lock is not held.
    for (Running &running : stopped) {
        running.source.cancel();
        running.future.cancel();
    }
}

void Session::cancelAll()
{
    cancelRunning(std::nullopt);
}

void Session::finish()
{
    cancelAll();
    const std::scoped_lock lock(m_mutex);
    m_session = ++m_lastSession;
    m_case = {};
    m_consent.clear();
}

void Session::detach()
{
    const std::scoped_lock lock(m_mutex);
    m_desk = nullptr;
}

Case Session::currentCase() const
{
    const std::scoped_lock lock(m_mutex);
    return m_case;
}

Result<> Session::adopt(const Job &job, Case found)
{
    const std::scoped_lock lock(m_mutex);
    if (job.session != m_session || job.token.isCancelled())
        return fail(ErrorCode::Cancelled);
    m_case = std::move(found);
    return {};
}

void Session::keepComparison(const Job &job, const QString &identifier,
                             const domain::Findings &compared)
{
    const std::scoped_lock lock(m_mutex);
    if (job.session == m_session && !job.token.isCancelled() && !identifier.isEmpty())
        m_case.compared.insert(identifier, compared);
}

quint64 Session::session() const
{
    const std::scoped_lock lock(m_mutex);
    return m_session;
}

void Session::setConsent(const QString &kind)
{
    const std::scoped_lock lock(m_mutex);
    m_consent = kind;
}

QString Session::consent() const
{
    const std::scoped_lock lock(m_mutex);
    return m_consent;
}

Result<> Session::authorise(const Job &job)
{
    const QDateTime expires = parts.client->linkState().tokenExpires;
    if (expires.isValid() && expires > parts.clock->now())
        return {};
    announce(job, Step::Authorising);
    const auto authorised = parts.client->authorise(job.token);
    if (authorised || authorised.error().code() != ErrorCode::OutcomeUnknown)
        return authorised;
    // Something was sent and its outcome is unknown; but nobody's license was asked for yet, which
    // is what the ledger has to know.
    Error::Facts facts = authorised.error().facts();
    facts.insert(QStringLiteral("step"), QStringLiteral("authorise"));
    return fail(Error(ErrorCode::OutcomeUnknown, std::move(facts)).causedBy(authorised.error()));
}

void Session::announce(const Job &job, Step step)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_desk)
        return;
    // The lock keeps the desk alive while the event is posted; its death takes the event back.
    QMetaObject::invokeMethod(
        m_desk,
        [desk = m_desk, job, step] {
            if (desk->session() == job.session && !job.token.isCancelled())
                Q_EMIT desk->stepStarted(step);
        },
        Qt::QueuedConnection);
}

} // namespace lc::desk
