#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "ledger/overview.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;
class QTableView;
class QTimer;

namespace lc::ui {

class FileDialogs;
class FlagModel;
class UseChart;
class UseModel;

// The supervisor's view: how often licenses were used at this counter, by whom, when and for what;
// what deserves a second look; and an export of the records. Reads the ledger's tally on the io
// pool and shows progress when that takes longer than a moment.
class SupervisorPage final : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        Pools *pools = nullptr;
        std::shared_ptr<const Clock> clock;
        FileDialogs *dialogs = nullptr;
        QString ledgerPath;
    };
    explicit SupervisorPage(Parts parts, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] bool isBusy() const { return m_jobs > 0; }

Q_SIGNALS:
    // For the record: "csv" or "jsonl", and how many records left the ledger.
    void exported(const QString &format, qint64 records);

private:
    QWidget *buildHead();
    QWidget *buildUses();
    QWidget *buildFlags();
    [[nodiscard]] ledger::OverviewRequest request() const;
    void show(const ledger::Overview &overview);
    void showUses();
    void showChart();
    void exportRecords();
    void writeExport(const QString &path);
    void beginJob();
    void endJob();
    void say(const QString &sentence, const char *tone);

    const Parts m_parts;
    const std::shared_ptr<ledger::Overviews> m_overviews; // a question may outlive the page
    ledger::Overview m_overview;
    QComboBox *m_period;
    QPushButton *m_export;
    QLabel *m_sum;
    QLabel *m_note;
    QProgressBar *m_progress;
    QTimer *m_patience;
    QTabBar *m_tabs;
    UseModel *m_uses;
    FlagModel *m_flags;
    QTableView *m_useTable = nullptr;
    UseChart *m_hours;
    UseChart *m_days;
    QLabel *m_noFlags;
    QTableView *m_flagTable = nullptr;
    int m_jobs = 0;
};

} // namespace lc::ui
