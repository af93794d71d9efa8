#pragma once

#include "desk/desk.h"
#include "ui/lookup/request.h"

#include <QObject>

namespace lc::ui {

// What the window does with the desk, without a widget: asks, opens, ends the case. Copies are the
// CopyController's. It drops answers of a case that is over and remembers what can be asked again.
// Lives in the GUI thread; every use case runs on the pools.
class CaseController final : public QObject
{
    Q_OBJECT
public:
    using Opened = std::shared_ptr<const desk::OpenedLicense>;

    explicit CaseController(Pools *pools, std::shared_ptr<const Clock> clock,
                            QObject *parent = nullptr);

    // A request made before the desk was there is asked now.
    void setDesk(desk::Desk *desk);
    [[nodiscard]] bool hasDesk() const { return m_desk != nullptr; }
    [[nodiscard]] desk::Desk *desk() const { return m_desk; }

    void ask(const Request &request);
    void askAgain();
    void open(const QString &identifier);
    // A file that somebody brought, checked on this computer; a case of its own.
    void verifyFile(const QString &path, domain::Reason reason, const domain::Matter &matter);
    // The same file by the platform, too: only after the clerk agreed to send it.
    void sendFile();
    [[nodiscard]] bool hasFile() const { return !m_file.isEmpty(); }
    // Records it first; revealed() says that the number may be shown.
    void reveal();
    // The license is no longer shown; the case goes on.
    void closeLicense();
    // The CopyController's work counts as a job of this case: answers of one that is over are
    // dropped, and it can be cancelled.
    [[nodiscard]] quint64 startCopy();
    [[nodiscard]] bool isCurrent(quint64 number) const { return number == m_number; }
    // False when it is over. `recorded`: a record of it stands in the ledger.
    bool endCopy(quint64 number, bool recorded);
    void cancel();
    void finish();

    [[nodiscard]] bool isBusy() const { return m_job != Job::None; }
    [[nodiscard]] bool isLookingUp() const { return m_job == Job::LookUp; }
    [[nodiscard]] bool isOpening() const { return m_job == Job::Open; }
    [[nodiscard]] bool canAskAgain() const { return m_request.has_value(); }
    [[nodiscard]] const std::optional<Request> &request() const { return m_request; }
    [[nodiscard]] const Opened &opened() const { return m_opened; }
    [[nodiscard]] QDateTime askedAt() const { return m_askedAt; }
    // Uses of this citizen that stand in the ledger.
    [[nodiscard]] int recordsWritten() const { return m_records; }
    [[nodiscard]] platform::LinkState linkState() const;

Q_SIGNALS:
    void waitingForDesk();
    void lookUpStarted(const QStringList &steps);
    void found(const lc::desk::LookUpAnswer &answer);
    void lookUpFailed(const lc::Error &error);
    void openStarted(const QString &identifier, const QStringList &steps);
    void fileStarted(const QStringList &steps);
    void revealed();
    void licenseOpened(const QString &identifier);
    void openFailed(const lc::Error &error);
    void stepReached(int index);
    void copyCancelled();
    void finished();
    void changed(); // what can be done may have changed

private:
    enum class Job { None, LookUp, Open, Copy };
    void start(Job job, const QList<desk::Step> &steps);
    // False when the answer belongs to a job that is over.
    [[nodiscard]] bool end(quint64 number);
    void answered(quint64 number, const Result<desk::LookUpAnswer> &answer);
    void answered(quint64 number, const QString &identifier, const Result<Opened> &answer);
    [[nodiscard]] QFuture<Result<desk::LookUpAnswer>> lookUp();
    void checkFile(bool askPlatform);

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    desk::Desk *m_desk = nullptr;
    std::optional<Request> m_request;
    bool m_waiting = false;
    Job m_job = Job::None;
    quint64 m_number = 0; // of the newest job
    QList<desk::Step> m_steps;
    Opened m_opened;
    SecureBytes m_file;
    domain::Reason m_reason = domain::Reason::Sharing;
    domain::Matter m_matter;
    QDateTime m_askedAt;
    int m_records = 0;
};

[[nodiscard]] QString nameOf(desk::Step step);

} // namespace lc::ui
