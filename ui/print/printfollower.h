#pragma once

#include "core/async.h"
#include "ui/print/printerbackend.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace lc::ui {

// Hands one job to the printing system and follows it to its end. Every call to the system is made
// on the io pool, never more than one at a time. Lives in the GUI thread.
class PrintFollower final : public QObject
{
    Q_OBJECT
public:
    PrintFollower(Pools *pools, std::shared_ptr<PrinterBackend> backend, QObject *parent = nullptr);
    ~PrintFollower() override;

    void start(const PrintOrder &order);
    // Takes the job out of the queue; ended() follows with "jobCanceled".
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void setPollMs(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    void changed(const lc::ui::PrintJobStatus &status);
    // Nothing when it is done, else what the system said, or PrintFailed with the fact "why".
    void ended(const std::optional<lc::Error> &problem);

private:
    void ask();
    void take(const Result<PrintJobStatus> &answer);
    void end(const Result<> &result);

    Pools *m_pools;
    std::shared_ptr<PrinterBackend> m_backend;
    CancellationSource m_source;
    QTimer m_timer;
    QString m_job;
    PrintJobStatus m_status;
    int m_unanswered = 0;
    quint64 m_number = 0;
    bool m_running = false;
    bool m_cancelling = false;
};

} // namespace lc::ui
