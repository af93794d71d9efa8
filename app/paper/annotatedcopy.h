#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "document/licenseface.h"
#include "domain/verdict.h"
#include "paper/correction.h"
#include "paper/sheet.h"
#include "paper/watermark.h"

#include <QDateTime>
#include <QList>
#include <QPageLayout>

#include <functional>
#include <optional>

class QPainter;
class QIODevice;

namespace lc::paper {

// The words on the copy; made by ui or cli in the operator's language.
struct AnnotationTexts
{
    QString title;     // 电子证照加注件
    QStringList lines; // the block, one line each: unit, matter, reason, operator, time, serial
    // What must not be overlooked: printed although failed, undecided or expired, and why. A
    // framed line of its own; empty for most copies.
    QString statement;
    QString verdictLine;      // "通过 · 有提示: ..."
    QStringList findingLines; // the verdict's summary
    QString watermark;        // light repeated text
    QString pageOf;           // "第 %1 页 共 %2 页"
    // Empty places for a hand: "与原件一致", "申请人签名", "日期". None by default.
    QStringList signatureFields;
};

struct CopyRequest
{
    document::LicenseFace face;
    AnnotationTexts texts;
    QString serial;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    // PDF metadata; no personal data.
    QString documentTitle;
    QString documentSubject;
    // What the QR in the block says (ledger::Ledger::traceCode()); empty: no QR.
    QString traceCode;
    QList<Sheet> sheets; // after the face: validity sheet
    // Front and back of a card (ISO/IEC 7810 ID-1) on one page.
    bool cardSidesTogether = true;
    PrinterCorrection correction;
};

// Where things stand on a page of the copy, in paper millimetres. One layout for preview, PDF
// and printer.
struct CopyPage
{
    int facePage = 0; // -1: a page of a sheet
    int sheet = -1;
    int sheetPage = 0;
    int backPage = -1; // the face page below this one: the back of a card
    QRectF back;
    QSizeF paper;
    QRectF face;                    // where the face is drawn
    double scale = 1.0;             // 1: true size
    QRectF block;                   // annotation block below (or above) the face, never over it
    double blockScale = 1.0;        // of the block's type
    QList<WatermarkTile> watermark; // clear of the face's text and stamps
};

[[nodiscard]] Result<QList<CopyPage>> layOut(const CopyRequest &request);
// Draws one page; `painter` in paper millimetres.
[[nodiscard]] Result<> paintCopy(const CopyRequest &request, const QList<CopyPage> &pages,
                                 int index, QPainter &painter);
// The whole copy as PDF with real text.
[[nodiscard]] Result<SecureBytes> copyAsPdf(const CopyRequest &request);

// Several licenses in one job, each beginning a page; `copy` is asked for one after the other, so
// that no more than one is in memory.
struct CopyJob
{
    int count = 0;
    std::function<Result<CopyRequest>(int index)> copy;
    std::optional<Sheet> cover; // the list of what follows
    QString coverPageOf;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QString documentTitle;
    QString documentSubject;
    PrinterCorrection correction; // for all of it; that of the single copies does not count
};
// Where the pages of a job begin, for the bookmarks.
struct JobOutline
{
    struct Item
    {
        QString title;
        int page = 0;
    };
    QList<Item> items;
    int pages = 0;
};
// Writes as it goes. The first error ends the job. FileNotWritable when `out` takes no more.
[[nodiscard]] Result<JobOutline> writeJob(const CopyJob &job, QIODevice &out);
// The same into a file, finished with bookmarks (paper/pdffinish.h). Takes the place of `path` only
// when it is whole. FileNotWritable.
[[nodiscard]] Result<JobOutline> writeJobFile(const CopyJob &job, const QString &path);
// The same in memory, for a printer: it is handed over whole, whatever number of copies it holds.
[[nodiscard]] Result<SecureBytes> jobAsPdf(const CopyJob &job);
// Whether all of it can be drawn, before anything is recorded or written: PaperNoFace,
// PaperFontMissing.
[[nodiscard]] Result<> checkCopy(const CopyRequest &request);
// A new print serial: counter, date and a random part; no personal data.
[[nodiscard]] Result<QString> newSerial(const QString &counter, const QDateTime &at);

} // namespace lc::paper
