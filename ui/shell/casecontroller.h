#pragma once

#include "desk/desk.h"
#include "ui/shell/heldcase.h"

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
    // One of several files that were checked together: what else is shown of them stays.
    void verifyOneOf(const QString &path, domain::Reason reason, const domain::Matter &matter);
    // Back to the several: this one is dropped.
    void leaveFile();
    // The same file once more on this computer.
    void recheckFile();
    // The same file by the platform, too: only after the clerk agreed to send it.
    void sendFile();
    [[nodiscard]] bool hasFile() const { return !m_case.file.isEmpty(); }
    // Records it first; revealed() says that the value may be shown. `field`: its name; that of
    // the holder's number unless told otherwise.
    void reveal(const QString &field = QStringLiteral("holderCode"));
    // The license is no longer shown; the case goes on.
    void closeLicense();
    // The paper's values against the opened license.
    void compare(const QMap<QString, SecureText> &fields);
    // The CopyController's work counts as a job of this case: answers of one that is over are
    // dropped, and it can be cancelled.
    [[nodiscard]] quint64 startCopy();
    [[nodiscard]] bool isCurrent(quint64 number) const { return number == m_number; }
    // False when it is over. `recorded`: a record of it stands in the ledger.
    bool endCopy(quint64 number, bool recorded);
    void cancel();
    void finish();

    // The citizen at the counter waits; the window is empty as after finish(). HoldFull.
    [[nodiscard]] Result<> hold();
    // Goes on with the one in row `index` of held(); nobody may sit at the counter. HoldExpired,
    // HoldOccupied.
    [[nodiscard]] Result<> recall(int index);
    [[nodiscard]] const QList<HeldCase> &held() const { return m_held; }
    // Somebody else goes on here: those on hold are nobody's any more.
    void dropAllHeld();
    [[nodiscard]] bool hasCase() const { return !m_case.isNull(); }
    [[nodiscard]] const CitizenCase &currentCase() const { return m_case; }

    [[nodiscard]] bool isBusy() const { return m_job != Job::None; }
    [[nodiscard]] bool isLookingUp() const { return m_job == Job::LookUp; }
    [[nodiscard]] bool isOpening() const { return m_job == Job::Open; }
    [[nodiscard]] bool canAskAgain() const { return m_case.request.has_value(); }
    [[nodiscard]] const std::optional<Request> &request() const { return m_case.request; }
    [[nodiscard]] const Opened &opened() const { return m_case.opened; }
    [[nodiscard]] QDateTime askedAt() const { return m_case.askedAt; }
    // Uses of this citizen that stand in the ledger.
    [[nodiscard]] int recordsWritten() const { return m_case.records; }
    [[nodiscard]] platform::LinkState linkState() const;

Q_SIGNALS:
    void waitingForDesk();
    void lookUpStarted(const QStringList &steps);
    void found(const lc::desk::LookUpAnswer &answer);
    void lookUpFailed(const lc::Error &error);
    void openStarted(const QString &identifier, const QStringList &steps);
    void fileStarted(const QStringList &steps);
    void revealed(const QString &field);
    void licenseOpened(const QString &identifier);
    void openFailed(const lc::Error &error);
    void stepReached(int index);
    void compareStarted();
    void compared(const lc::desk::CompareAnswer &answer);
    void compareFailed(const lc::Error &error);
    void copyCancelled();
    void finished();
    void recalled();
    void heldChanged();
    void changed(); // what can be done may have changed

private:
    enum class Job { None, LookUp, Open, Compare, Copy };
    // Forgets the case in the window.
    void leaveCase();
    void dropHeld(const desk::HoldTicket &ticket);
    void start(Job job, const QList<desk::Step> &steps);
    // False when the answer belongs to a job that is over.
    [[nodiscard]] bool end(quint64 number);
    void answered(quint64 number, const Result<desk::LookUpAnswer> &answer);
    void answered(quint64 number, const QString &identifier, const Result<Opened> &answer);
    [[nodiscard]] QFuture<Result<desk::LookUpAnswer>> lookUp();
    void readAndCheck(const QString &path, domain::Reason reason, const domain::Matter &matter);
    void checkFile(bool askPlatform);

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    desk::Desk *m_desk = nullptr;
    CitizenCase m_case;
    QList<HeldCase> m_held;
    bool m_waiting = false;
    Job m_job = Job::None;
    quint64 m_number = 0; // of the newest job
    QList<desk::Step> m_steps;
};

[[nodiscard]] QString nameOf(desk::Step step);

} // namespace lc::ui
