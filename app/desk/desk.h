#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "desk/consent.h"
#include "desk/printing.h"
#include "document/licenseface.h"
#include "document/sealcheck.h"
#include "domain/license.h"
#include "domain/reason.h"
#include "domain/subjectcode.h"
#include "domain/verdict.h"
#include "ledger/ledger.h"
#include "paper/annotatedcopy.h"
#include "platform/platformclient.h"

#include <QTimer>

#include <chrono>
#include <optional>

namespace lc::desk {

struct Responder;

// Who sits at the counter; recorded with every use.
struct Operator
{
    QString number;
    QString counter;
    QString unit;
};

// The steps of a job, for "working (which step)".
enum class Step {
    Authorising,
    LookingUp,
    Informing,
    RequestingDownload,
    Downloading,
    Opening,
    CheckingSeal,
    AskingPlatform
};

struct LookUpRequest
{
    domain::SubjectCode holder;
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
};

struct OpenedLicense
{
    domain::LicenseInformation information;
    platform::DownloadAddress address; // its URL is spent
    document::LicenseFace face;
    document::FileReport file; // this computer's findings
    domain::Findings platformFindings;
    domain::Findings compared; // with the citizen's paper, by Desk::compare()
    QString fileType;          // "original" or "copy"
    // All, in the order of Check, and what drawing has shown so far (fonts replaced).
    [[nodiscard]] domain::Findings findings() const;
    [[nodiscard]] domain::Verdict verdict() const;
    domain::VerdictScope scope;
    // As the desk knew them when it was opened; recorded with every print.
    domain::SubjectCode holder; // null when nobody told it
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    QString route;       // "holder", "identifier", "encrypted", "file"
    quint64 session = 0; // Desk::session() at that time
};

struct LookUpAnswer
{
    QList<domain::LicenseSummary> licenses;
    bool byIdentifier = false;
};

// The citizen's paper against the electronic license. Fields by the neutral names of
// platform::FieldsToVerify ("name", "number", "holder", "issuer", "issued", ...).
struct CompareRequest
{
    std::shared_ptr<const OpenedLicense> license;
    QMap<QString, SecureText> fields; // as they stand on the paper
};

struct CompareAnswer
{
    // One ComparedField of this computer for each field (fact "field"), and the platform's word
    // on all of them together (6.5.1).
    domain::Findings findings;
    QStringList fields;
    // The same license with what was found: its verdict, and that of its copies, from now on.
    std::shared_ptr<const OpenedLicense> license;
};

// A file that somebody brought (dropped, mailed, on a stick).
struct FileRequest
{
    SecureBytes bytes;
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    // Sends the file to the platform (6.5.2); only after the clerk agreed.
    bool askPlatform = false;
};

// A citizen on hold; says nothing of whom.
struct HoldTicket
{
    quint64 session = 0;
    QDateTime since;
    QDateTime until; // wiped then
    friend bool operator==(const HoldTicket &, const HoldTicket &) = default;
};

// At most so many wait, and so long.
constexpr int mostHeld = 5;
constexpr std::chrono::minutes holdTime{15};

// A record beside the licenses.
struct Note
{
    ledger::Event event = ledger::Event::SettingsChange;
    QString detail;     // names, never values
    QString resultCode; // empty: it went well
    // Another operator than the one who sits here.
    std::optional<QString> operatorNumber;
};

// One desk session: from "this citizen sits down" to "next, please". The use cases return
// futures; each writes its ledger record before the answer is delivered, and a record that cannot
// be written refuses the use (LedgerWrite). A new look-up takes the place of the one before it; an
// answer that arrives after finish(), cancel() or a newer job of its kind is dropped (Error
// Cancelled). Lives in one thread, works on the pools.
class Desk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::shared_ptr<platform::PlatformClient> client;
        std::shared_ptr<ledger::Ledger> ledger;
        std::shared_ptr<const Clock> clock;
        document::TrustAnchors anchors;
        std::shared_ptr<const Responder> responder; // of revocation; null: nobody is asked
        Pools *pools = nullptr;
        Operator person;
        std::chrono::seconds holdTime = desk::holdTime;
    };
    explicit Desk(Parts parts, QObject *parent = nullptr);
    ~Desk() override;

    // Records what the holder said before a look-up, with the kind of consent or as a refusal; the
    // look-ups of this citizen carry the kind from then on. MatterMissing, InputEmpty when an agent
    // is not named.
    [[nodiscard]] QFuture<Result<>> recordConsent(const ConsentRequest &request);

    // 6.2. MatterMissing when no matter is set.
    [[nodiscard]] QFuture<Result<LookUpAnswer>> lookUp(const LookUpRequest &request);
    // The same by license identifier (6.4.2 gives the row).
    [[nodiscard]] QFuture<Result<LookUpAnswer>> lookUpIdentifier(const QString &identifier,
                                                                 domain::Reason reason,
                                                                 const domain::Matter &matter);
    // The same by a scanned encrypted identifier (6.4.4). Without a grant for information the list
    // is empty; open({}) then fetches the file all the same.
    [[nodiscard]] QFuture<Result<LookUpAnswer>>
    lookUpEncrypted(const SecureText &code, domain::Reason reason, const domain::Matter &matter);
    // 6.4.2, 6.3.2 (6.3.3 for an encrypted identifier), download, local checks and 6.5.1, for a
    // license of the last look-up.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const OpenedLicense>>>
    open(const QString &identifier);
    // Checks a file on this computer and, when asked to, by the platform (6.5.2). Metadata inside
    // the file stand in for the platform's record. A desk without a client can do this too.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const OpenedLicense>>>
    verifyFile(const FileRequest &request);
    // Compares what stands on paper with the record, here and by the platform (6.5.1 with just
    // these fields; NotRun when no holder code is known).
    [[nodiscard]] QFuture<Result<CompareAnswer>> compare(const CompareRequest &request);
    // Records that a masked value is about to be shown; show it only on success. `field`: its
    // name, never its value.
    [[nodiscard]] QFuture<Result<>> reveal(const QString &field);
    // Records the print and returns the PDF's bytes. The texts are made by the caller from
    // `serial`, which `prepareSerial()` gave. The same serial again is recorded as a reprint.
    // PrintReasonMissing.
    [[nodiscard]] Result<QString> prepareSerial() const;
    [[nodiscard]] QFuture<Result<SecureBytes>>
    annotate(std::shared_ptr<const OpenedLicense> license, paper::CopyRequest request,
             const PrintNote &note = {});
    // Records every copy, then writes them into one PDF page by page; returns its pages. What could
    // not be written is recorded as such.
    [[nodiscard]] QFuture<Result<int>> annotateAll(const JobOrder &order, const QString &path);
    // The same in memory, for a printer, which takes it as one job.
    [[nodiscard]] QFuture<Result<SecureBytes>> annotateAll(const JobOrder &order);
    // The platform's file byte for byte, and its digests beside it.
    [[nodiscard]] QFuture<Result<KeptFile>>
    keepPlatformFile(std::shared_ptr<const OpenedLicense> license, const QString &path);
    // A recorded print that did not come out of the printer.
    [[nodiscard]] QFuture<Result<>> recordPrintFailure(std::shared_ptr<const OpenedLicense> license,
                                                       const QString &serial, ErrorCode code);
    // What the QR in the block of a copy says (no personal data), and what is known of a copy whose
    // QR was scanned.
    [[nodiscard]] QString traceCode(const QString &serial) const;
    [[nodiscard]] QFuture<Result<ledger::TraceAnswer>> trace(const QString &scanned);
    // Stops what is running of this citizen. Keeps the session.
    void cancel();
    // Next, please: cancels, drops and wipes everything of this citizen.
    void finish();

    // Puts the citizen at the counter on hold: stops what is running, seals the case off and makes
    // room for another. The ticket calls it back. HoldFull when five wait.
    [[nodiscard]] Result<HoldTicket> hold();
    // Goes on where that citizen was left; whoever sits there now must be held or finished first
    // (HoldOccupied). HoldExpired when the time was over. Licenses opened before the hold are good
    // again.
    [[nodiscard]] Result<> recall(const HoldTicket &ticket);
    // Drops one who will not come back.
    void dropHeld(const HoldTicket &ticket);
    // Wipes those whose time is over; called by itself every few seconds, too.
    void dropExpired();
    [[nodiscard]] QList<HoldTicket> held() const;

    // Counts the citizens; a receiver that keeps answers compares it.
    [[nodiscard]] quint64 session() const;
    [[nodiscard]] Operator person() const;
    // Somebody logs in or unlocks: `person` is recorded with everything from then on. What still
    // runs ends first and is recorded for who asked it. The desk may be shown on success only.
    [[nodiscard]] QFuture<Result<>> enter(const Operator &person, ledger::Event event,
                                          const QString &detail);
    // Records what concerns no license: lock, logout, a refused login, changed settings.
    [[nodiscard]] QFuture<Result<>> note(const Note &note);
    [[nodiscard]] platform::LinkState linkState() const;

Q_SIGNALS:
    void stepStarted(lc::desk::Step step);
    void heldExpired(lc::desk::HoldTicket ticket);

private:
    std::shared_ptr<class Session> d;
    QTimer m_expiry;
};

} // namespace lc::desk
