#pragma once

#include "desk/desk.h"

#include <QObject>

namespace lc::ui {

struct BatchItem
{
    enum class State { Waiting, Running, Done, Failed, Left };
    QString identifier;
    QString typeName;
    State state = State::Waiting;
    std::optional<domain::VerdictKind> verdict;
    std::optional<Error> error;
    QString file; // where its copy was saved, together with the others
    QString path; // of a file that somebody brought; empty: a license of the look-up
};

// Opens and verifies several licenses one after the other and, when asked to, makes one job of
// their copies, behind a list of them; or checks several files on this computer. One that fails
// does not stop the others; what a cancel came before is left. Lives in the GUI thread.
class BatchController final : public QObject
{
    Q_OBJECT
public:
    enum class Work { Verify, Print };
    BatchController(Pools *pools, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void prepare(const QList<BatchItem> &items, Work work);
    void prepareFiles(const QStringList &paths, domain::Reason reason,
                      const domain::Matter &matter);
    void start(desk::Desk *desk, const QString &directory);
    void cancel();
    // Drops everything without a word; of a citizen who has gone.
    void wipe();
    [[nodiscard]] bool isRunning() const { return m_index >= 0; }
    [[nodiscard]] const QList<BatchItem> &items() const { return m_items; }
    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] bool isOfFiles() const;
    [[nodiscard]] domain::Reason reason() const { return m_reason; }
    [[nodiscard]] const domain::Matter &matter() const { return m_matter; }
    // The copies that were made, once more as one job for a printer: each says that it is the next
    // print of its serial. Nothing when none was made.
    [[nodiscard]] std::optional<desk::JobOrder> jobOnPaper() const;
    // That job stands on record: the next one counts on.
    void countPrint() { ++m_prints; }

Q_SIGNALS:
    void itemChanged(int index);
    void ended();

private:
    using Opened = std::shared_ptr<const desk::OpenedLicense>;
    void next();
    void readFile(const QString &path);
    void opened(quint64 run, const Result<Opened> &answer);
    void print(const Opened &license);
    void writeJob();
    void dropJob();
    void end();
    void settle(BatchItem::State state, const std::optional<Error> &error = {});

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    desk::Desk *m_desk = nullptr;
    QList<BatchItem> m_items;
    Work m_work = Work::Verify;
    domain::Reason m_reason = domain::Reason::Sharing; // of files
    domain::Matter m_matter;
    QString m_directory;
    desk::JobOrder m_job;
    QList<paper::AnnotationFacts> m_facts; // of its copies, for the list at its front
    QList<qsizetype> m_printed;            // their items
    int m_prints = 0;                      // of the job
    qsizetype m_index = -1;
    quint64 m_run = 0; // answers of an earlier run are dropped
};

} // namespace lc::ui
