#pragma once

#include "core/async.h"
#include "support/diagnosis.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace lc::ui {

class StageList;

// The way to the platform and what this computer has, stage by stage. The whole report can be
// copied; it holds no account, no secret and nothing of a citizen.
class DiagnosisPage final : public QWidget
{
    Q_OBJECT
public:
    // Makes the request of a run; called on the io pool.
    using MakeRequest = std::function<Result<support::DiagnosisRequest>()>;

    DiagnosisPage(Pools *pools, MakeRequest make, QWidget *parent = nullptr);
    ~DiagnosisPage() override;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    // As it is copied.
    [[nodiscard]] QString report() const { return m_report; }
    [[nodiscard]] const QList<support::StageReport> &stages() const { return m_stages; }

Q_SIGNALS:
    void ended();
    void trustRequested();
    void turnedAway();

private:
    struct Run
    {
        QUrl url;
        QList<support::StageReport> stages;
    };
    void showRun(const Result<Run> &run);
    void copy();

    Pools *m_pools;
    MakeRequest m_make;
    QLabel *m_summary;
    StageList *m_list;
    QPushButton *m_again;
    QPushButton *m_copy;
    QList<support::StageReport> m_stages;
    QString m_report;
    CancellationSource m_cancel;
    quint64 m_number = 0;
    bool m_running = false;
};

} // namespace lc::ui
