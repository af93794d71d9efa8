#pragma once

#include "desk/desk.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace lc::desk {

// How a license was come by; the name stands in the ledger.
enum class Route { Holder, Identifier, Encrypted, File };
[[nodiscard]] QString nameOf(Route route);

// What is known of the citizen at the counter.
struct Case
{
    domain::SubjectCode holder; // null when only an identifier or a code was shown
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    Route route = Route::Holder;
    QList<domain::LicenseSummary> licenses;
    // What a look-up by identifier or code already brought, so that opening asks no second time.
    QList<domain::LicenseInformation> informed;
    SecureText encrypted;
    // What comparisons with the paper showed, by license identifier: it stays with a license that
    // is opened once more.
    QMap<QString, domain::Findings> compared;
};

// What a job carries with it: whom it works for and whether anybody still waits.
struct Job
{
    quint64 number = 0;
    quint64 session = 0;
    CancellationToken token;
    // Cancelled once the answer is not wanted any more.
    [[nodiscard]] Result<> check() const { return token.check(); }
};

enum class JobKind { LookUp, Open, Compare, Reveal, Print };

// The shared state behind Desk: parts, the present case and the running jobs. Jobs hold it, so
// that it outlives the Desk while they end. Thread-safe.
class Session
{
public:
    Session(Desk::Parts given, Desk *desk);

    const Desk::Parts parts;

    // Starts a job of this kind; a running one of the same kind is cancelled, but for prints and
    // reveals, which only add a record.
    [[nodiscard]] Job begin(JobKind kind);
    void cancelAll();
    // Cancels, forgets the case and counts the session up.
    void finish();
    // The case on hold and back (Desk::hold, recall). Only the one with this session number can
    // come back to it.
    [[nodiscard]] Result<HoldTicket> hold();
    [[nodiscard]] Result<> recall(const HoldTicket &ticket);
    void dropHeld(const HoldTicket &ticket);
    [[nodiscard]] QList<HoldTicket> takeExpired();
    [[nodiscard]] QList<HoldTicket> held() const;
    // No signal reaches the desk afterwards.
    void detach();

    [[nodiscard]] Case currentCase() const;
    // Stores what a look-up brought unless the job was overtaken.
    [[nodiscard]] Result<> adopt(const Job &job, Case found);
    // Of a license of the present look-up, for when it is opened again.
    void keepComparison(const Job &job, const QString &identifier,
                        const domain::Findings &compared);
    [[nodiscard]] quint64 session() const;
    // How this citizen agreed; empty: not asked. Forgotten with the citizen.
    void setConsent(const QString &kind);
    [[nodiscard]] QString consent() const;
    // parts.person until somebody else came.
    [[nodiscard]] Operator person() const;
    void setPerson(const Operator &person);

    // A job from its beginning to its end, its record included.
    class Active
    {
    public:
        explicit Active(Session &session);
        ~Active();
        Active(const Active &) = delete;
        Active &operator=(const Active &) = delete;

    private:
        Session &m_session;
    };
    // Until no job is active any more, or until the time is over (false). Not from a job.
    [[nodiscard]] bool waitUntilIdle(std::chrono::milliseconds longest);

    // Authorises when there is no token, as a step of its own. What fails here left the request
    // itself unsent.
    [[nodiscard]] Result<> authorise(const Job &job);
    // Tells the desk, in its thread, unless the session has moved on.
    void announce(const Job &job, Step step);
    // Keeps the job's future, so that an answer that is on its way to its receiver can be taken
    // back.
    void remember(const Job &job, const QFuture<void> &future);

private:
    struct Running
    {
        JobKind kind;
        quint64 number;
        CancellationSource source;
        QFuture<void> future;
    };
    void cancelRunning(std::optional<JobKind> kind);

    mutable std::mutex m_mutex;
    Desk *m_desk;
    Case m_case;
    struct Held
    {
        HoldTicket ticket;
        Case about;
        QString consent;
    };
    QList<Held> m_held;
    QString m_consent;
    Operator m_person;
    int m_active = 0;
    std::condition_variable m_idle;
    quint64 m_session = 1;
    quint64 m_lastSession = 1;
    quint64 m_lastNumber = 0;
    QList<Running> m_running;
};

// Runs `function(session, job)` on the io pool.
template <class Function>
[[nodiscard]] auto start(const std::shared_ptr<Session> &session, JobKind kind, Function function)
{
    const Job job = session->begin(kind);
    auto future = runOn(session->parts.pools->io(), [session, job, function]() mutable {
        const Session::Active active(*session);
        using R = std::invoke_result_t<Function, Session &, const Job &>;
        if (auto wanted = job.check(); !wanted)
            return R(fail(wanted.error()));
        auto result = function(*session, job);
        // What came too late is nobody's; its ledger record stands.
        if (auto wanted = job.check(); !wanted)
            return R(fail(wanted.error()));
        return result;
    });
    session->remember(job, QFuture<void>(future));
    return future;
}

} // namespace lc::desk
