#include "ui/print/printfollower.h"

namespace lc::ui {

namespace {
constexpr int pollMs = 700;
// A system that is silent for so long is given up; the job itself goes on.
constexpr int mostUnanswered = 5;
} // namespace

PrintFollower::PrintFollower(Pools *pools, std::shared_ptr<PrinterBackend> backend, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_backend(std::move(backend))
{
    m_timer.setInterval(pollMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PrintFollower::ask);
}

PrintFollower::~PrintFollower()
{
    m_source.cancel();
}

void PrintFollower::start(const PrintOrder &order)
{
    ++m_number;
    m_running = true;
    m_cancelling = false;
    m_job.clear();
    m_unanswered = 0;
    m_source = CancellationSource();
    m_status = {};
    Q_EMIT changed(m_status);
    auto future = runOn(m_pools->io(), [backend = m_backend, order, token = m_source.token()] {
        return backend->submit(order, token);
    });
    deliver(future, this, [this, number = m_number](Result<QString> job) {
        if (number != m_number)
            return;
        if (!job) {
            end(fail(job.error()));
            return;
        }
        m_job = *job;
        if (m_cancelling)
            cancel();
        else
            ask();
    });
}

void PrintFollower::ask()
{
    if (!m_running || m_cancelling)
        return;
    auto future =
        runOn(m_pools->io(), [backend = m_backend, job = m_job] { return backend->status(job); });
    deliver(future, this, [this, number = m_number](Result<PrintJobStatus> answer) {
        if (number == m_number && !m_cancelling)
            take(answer);
    });
}

void PrintFollower::take(const Result<PrintJobStatus> &answer)
{
    if (!answer) {
        if (++m_unanswered >= mostUnanswered)
            end(fail(answer.error()));
        else
            m_timer.start();
        return;
    }
    m_unanswered = 0;
    if (*answer != m_status) {
        m_status = *answer;
        Q_EMIT changed(m_status);
    }
    if (m_status.phase == PrintJobStatus::Phase::Done)
        end({});
    else if (m_status.phase == PrintJobStatus::Phase::Failed)
        end(fail(ErrorCode::PrintFailed, {{QStringLiteral("why"), m_status.reason}}));
    else
        m_timer.start();
}

void PrintFollower::cancel()
{
    if (!m_running)
        return;
    m_cancelling = true;
    m_source.cancel();
    // Before its number is known there is nothing to take out; start() comes back to it.
    if (m_job.isEmpty())
        return;
    auto future =
        runOn(m_pools->io(), [backend = m_backend, job = m_job] { return backend->cancel(job); });
    deliver(future, this, [this, number = m_number](Result<> cancelled) {
        if (number != m_number)
            return;
        if (cancelled)
            end(fail(ErrorCode::PrintFailed,
                     {{QStringLiteral("why"), QStringLiteral("jobCanceled")}}));
        else
            end(cancelled);
    });
}

void PrintFollower::end(const Result<> &result)
{
    m_running = false;
    m_timer.stop();
    if (!m_job.isEmpty() && !m_cancelling) {
        // Nothing of a citizen stays in the system's history.
        std::ignore = runOn(m_pools->io(), [backend = m_backend, job = m_job] {
            backend->forget(job);
            return Result<>();
        });
    }
    Q_EMIT ended(result ? std::nullopt : std::optional(result.error()));
}

} // namespace lc::ui
