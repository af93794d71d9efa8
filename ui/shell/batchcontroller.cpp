#include "ui/shell/batchcontroller.h"

#include "ui/shell/copies.h"

namespace lc::ui {

BatchController::BatchController(Pools *pools, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
{}

void BatchController::prepare(const QList<BatchItem> &items, Work work)
{
    m_items = items;
    m_work = work;
    m_index = -1;
}

void BatchController::start(desk::Desk *desk, const QString &directory)
{
    ++m_run;
    m_desk = desk;
    m_directory = directory;
    m_index = -1;
    next();
}

void BatchController::next()
{
    if (++m_index >= m_items.size()) {
        m_index = -1;
        Q_EMIT ended();
        return;
    }
    BatchItem &item = m_items[m_index];
    item.state = BatchItem::State::Running;
    Q_EMIT itemChanged(int(m_index));
    deliver(m_desk->open(item.identifier), this,
            [this, run = m_run](Result<Opened> answer) { opened(run, answer); });
}

void BatchController::opened(quint64 run, const Result<Opened> &answer)
{
    if (run != m_run)
        return;
    if (!answer) {
        settle(BatchItem::State::Failed, answer.error());
        return;
    }
    m_items[m_index].verdict = (*answer)->verdict().kind;
    if (m_work == Work::Print)
        print(*answer);
    else
        settle(BatchItem::State::Done);
}

void BatchController::print(const Opened &license)
{
    const auto serial = m_desk->prepareSerial();
    if (!serial) {
        settle(BatchItem::State::Failed, serial.error());
        return;
    }
    const QString path = copyPath(m_directory, *serial);
    const auto request = copyRequestFor(*license, m_desk->person(), *serial, m_clock->now());
    deliver(m_desk->annotate(license, request), this,
            [this, run = m_run, path](Result<SecureBytes> bytes) {
                if (run != m_run)
                    return;
                if (!bytes) {
                    settle(BatchItem::State::Failed, bytes.error());
                    return;
                }
                deliver(writeCopy(m_pools, path, *bytes), this, [this, run, path](Result<> done) {
                    if (run != m_run)
                        return;
                    if (done)
                        m_items[m_index].file = path;
                    settle(done ? BatchItem::State::Done : BatchItem::State::Failed,
                           done ? std::nullopt : std::optional(done.error()));
                });
            });
}

void BatchController::settle(BatchItem::State state, const std::optional<Error> &error)
{
    m_items[m_index].state = state;
    m_items[m_index].error = error;
    Q_EMIT itemChanged(int(m_index));
    next();
}

void BatchController::cancel()
{
    if (!isRunning())
        return;
    ++m_run;
    m_desk->cancel();
    for (qsizetype i = m_index; i < m_items.size(); ++i) {
        m_items[i].state = BatchItem::State::Left;
        Q_EMIT itemChanged(int(i));
    }
    m_index = -1;
    Q_EMIT ended();
}

void BatchController::wipe()
{
    ++m_run;
    m_index = -1;
    m_items.clear();
}

} // namespace lc::ui
