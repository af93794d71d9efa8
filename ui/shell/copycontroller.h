#pragma once

#include "desk/desk.h"
#include "paper/templatestore.h"
#include "texts/annotationtext.h"
#include "ui/print/copywish.h"
#include "ui/print/printermemory.h"
#include "ui/print/printfollower.h"

#include <QObject>

namespace lc::ui {

class CaseController;

// Where the copies of a counter come from and go to; from the settings.
struct CopyPlaces
{
    QString printDirectory;
    QString templateDirectory; // empty: built-in templates alone
    QString usualTemplate;     // empty: the standard one
    QString memoryFile;        // of the printers; empty: nothing is remembered
};

// The copy of the license at hand: made by a template, saved, printed and followed, printed once
// more without asking the platform again, or the platform's own file kept. It asks for printers
// only when a copy on paper is wanted. Lives in the GUI thread; all work is done on the pools.
class CopyController final : public QObject
{
    Q_OBJECT
public:
    CopyController(Pools *pools, std::shared_ptr<const Clock> clock, CaseController *cases,
                   std::shared_ptr<PrinterBackend> backend, QObject *parent = nullptr);

    void setPlaces(const CopyPlaces &places);
    [[nodiscard]] const CopyPlaces &places() const { return m_places; }

    // Begins a copy of the opened license with a new serial.
    void prepare();
    // The same copy with other choices.
    void change(const CopyWish &wish);
    void carryOut(const CopyWish &wish);
    // All copies of a batch as one job; followed like a single one, told by the job...() signals.
    void printJob(const desk::JobOrder &order, const PrintChoice &choice);
    void findPrinters();
    void printCalibration(const QString &printer, const QString &title);
    void calibrate(const QString &printer, const QSizeF &rule, const QPointF &cross);
    // The print that has not ended.
    void cancelPrint();
    [[nodiscard]] bool isPrinting() const { return m_follower->isRunning(); }
    // Drops the copy; of a license that is no longer shown.
    void drop();

Q_SIGNALS:
    void prepared(const lc::ui::CopyOffer &offer);
    void changed(const lc::paper::CopyRequest &request);
    void saving();
    void saved(const QString &path, qint64 bytes);
    void kept(const QString &path, const QString &digests);
    void printing(const lc::ui::PrintJobStatus &status);
    void printed();
    void calibrated();
    void printersFound(const QList<lc::ui::PrinterDescription> &printers,
                       const lc::ui::PrinterMemory &memory);
    void printersMissing(const lc::Error &error);
    void failed(const lc::Error &error);
    void jobPrinting(const lc::ui::PrintJobStatus &status);
    void jobRecorded();
    void jobPrinted();
    void jobFailed(const lc::Error &error);

private:
    enum class Follows { Calibration, Copy, Job };
    struct Pattern
    {
        QString key;
        paper::CopyTemplate pattern;
    };
    void makeFollower();
    void loadPatterns();
    [[nodiscard]] CopyOffer offerFor(const desk::OpenedLicense &license) const;
    [[nodiscard]] paper::CopyRequest requestFor(const CopyWish &wish) const;
    [[nodiscard]] desk::PrintNote noteFor(const CopyWish &wish) const;
    void save(const CopyWish &wish);
    void print(const CopyWish &wish);
    void send(const CopyWish &wish, const paper::CopyRequest &request, const SecureBytes &pdf);
    void sendJob(const desk::JobOrder &order, const PrintChoice &choice, const SecureBytes &pdf);
    void showProgress(const PrintJobStatus &status);
    void printEnded(const std::optional<Error> &problem);
    void copyEnded(const std::optional<Error> &problem);
    void jobEnded(const std::optional<Error> &problem);
    void keep(const CopyWish &wish);
    void remember();

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    CaseController *m_cases;
    std::shared_ptr<PrinterBackend> m_backend;
    PrintFollower *m_follower = nullptr;
    CopyPlaces m_places;
    QList<Pattern> m_patterns;
    PrinterMemory m_memory;
    std::shared_ptr<const desk::OpenedLicense> m_license;
    paper::AnnotationFacts m_facts;
    CopyWish m_wish;
    QString m_after; // what became of the print before
    desk::JobOrder m_job;
    QString m_jobAfter;
    Follows m_follows = Follows::Calibration; // what the follower's job is
};

} // namespace lc::ui
