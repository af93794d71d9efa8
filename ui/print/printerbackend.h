#pragma once

#include "paper/annotatedcopy.h"

#include <QPageSize>

namespace lc::ui {

// A printer as its system describes it.
struct PrinterDescription
{
    enum class State { Idle, Printing, Stopped };
    QString name;  // what the system calls it
    QString title; // what people call it
    QString place;
    bool isDefault = false;
    State state = State::Idle;
    bool acceptsJobs = true;
    QStringList reasons; // keywords of IPP (RFC 8011 5.4.12) without their severity: "media-empty"
    QList<QPageSize::PageSizeId> papers;
    QStringList trays; // keywords of the system
    bool canDuplex = false;
};

enum class Duplex { Off, LongEdge, ShortEdge };

struct PrintChoice
{
    QString printer;
    QPageSize::PageSizeId paper = QPageSize::A4;
    Duplex duplex = Duplex::Off;
    QString tray; // empty: the printer's own choice
    int copies = 1;
    friend bool operator==(const PrintChoice &, const PrintChoice &) = default;
};

// One job of one or several copies. Systems that take PDF are given `pdf`; for others the pages
// are drawn anew.
struct PrintOrder
{
    PrintChoice choice;
    QString title; // as it stands in the queue; no personal data
    SecureBytes pdf;
    QList<paper::CopyRequest> copies; // in their order; none: `pdf` is not a copy
    std::optional<paper::Sheet> cover;
    QString coverPageOf;
    paper::PrinterCorrection correction;
};

struct PrintJobStatus
{
    enum class Phase {
        Queued,
        Printing,
        Stopped, // waits for a hand: paper, cover, switched off
        Done,
        Failed
    };
    Phase phase = Phase::Queued;
    QString reason; // keyword: "media-empty", "jobCanceled" …; may be empty
    friend bool operator==(const PrintJobStatus &, const PrintJobStatus &) = default;
    [[nodiscard]] bool isOver() const { return phase == Phase::Done || phase == Phase::Failed; }
};

// The printing system of the computer. Every call blocks, for a few seconds at most, and is made
// on a worker thread; nothing is asked of it before somebody wants to print. Errors:
// PrintingSystemSilent, PrinterUnavailable (fact "printer"), PrintFailed, Cancelled.
class PrinterBackend
{
public:
    virtual ~PrinterBackend() = default;
    [[nodiscard]] virtual Result<QList<PrinterDescription>>
    printers(const CancellationToken &token) = 0;
    // Hands the job over; the answer names it for the calls below.
    [[nodiscard]] virtual Result<QString> submit(const PrintOrder &order,
                                                 const CancellationToken &token) = 0;
    [[nodiscard]] virtual Result<PrintJobStatus> status(const QString &job) = 0;
    // Takes it out of the queue with everything the system keeps of it.
    [[nodiscard]] virtual Result<> cancel(const QString &job) = 0;
    // Removes what the system keeps of a job that is over; quietly, where it may.
    virtual void forget(const QString &job) = 0;
};

// The one of this system: CUPS where it was found, Qt's printing elsewhere.
[[nodiscard]] std::unique_ptr<PrinterBackend> systemPrinters();

} // namespace lc::ui
