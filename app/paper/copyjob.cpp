#include "paper/annotatedcopy.h"
#include "paper/annotationblock.h"
#include "paper/checkedoutlet.h"
#include "paper/jobpainter.h"
#include "paper/pagelayout.h"
#include "paper/papertext.h"
#include "paper/pdffinish.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTemporaryFile>

namespace lc::paper {

namespace {

constexpr int pdfDotsPerInch = 1200;

// One PDF being written.
class PdfJob
{
public:
    PdfJob(QIODevice &out, const QString &title, const PrinterCorrection &correction)
        : m_outlet(out)
        , m_writer(&m_outlet)
        , m_painter(m_writer, pdfDotsPerInch)
    {
        m_writer.setResolution(pdfDotsPerInch);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("License Counter " COUNTER_VERSION));
        m_painter.setCorrection(correction);
    }
    [[nodiscard]] JobPainter &painter() { return m_painter; }
    [[nodiscard]] Result<JobOutline> finish()
    {
        LC_CHECK(m_painter.finish());
        if (!m_outlet.finish())
            return fail(ErrorCode::FileNotWritable);
        return m_painter.outline();
    }

private:
    CheckedOutlet m_outlet;
    QPdfWriter m_writer;
    JobPainter m_painter;
};

tl::unexpected<Error> notWritable(const QString &path)
{
    return fail(ErrorCode::FileNotWritable, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
}

QString partPattern(const QString &directory)
{
    return QDir(directory).filePath(QStringLiteral(".license-counter-XXXXXX.part"));
}

} // namespace

Result<> checkCopy(const CopyRequest &request)
{
    const QSizeF paper = sheetSize(request.paper, request.orientation);
    LC_CHECK(AnnotationBlock(request.texts, paper.width()).checkGlyphs());
    LC_CHECK(PaperText(request.texts.watermark, 1, 0).checkGlyphs());
    for (const Sheet &sheet : request.sheets)
        LC_CHECK(SheetLayout(sheet, paper).checkGlyphs());
    if (request.face.isNull() || request.face.pageCount() < 1)
        return fail(ErrorCode::PaperNoFace);
    return checkCorrection(request.correction);
}

Result<JobOutline> writeJob(const CopyJob &job, QIODevice &out)
{
    if (job.count < 1)
        return fail(ErrorCode::PaperNoFace);
    LC_CHECK(checkCorrection(job.correction));
    PdfJob pdf(out, job.documentTitle, job.correction);
    if (job.cover) {
        const QPageLayout layout(QPageSize(job.paper), job.orientation, QMarginsF());
        LC_CHECK(pdf.painter().addSheet(*job.cover, layout, job.coverPageOf));
    }
    for (int i = 0; i < job.count; ++i) {
        LC_TRY(copy, job.copy(i));
        LC_CHECK(pdf.painter().addCopy(copy));
    }
    return pdf.finish();
}

Result<JobOutline> writeJobFile(const CopyJob &job, const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    removeLeftovers(directory);
    QTemporaryFile part(partPattern(directory));
    if (!part.open())
        return notWritable(path);
    auto outline = writeJob(job, part);
    if (!outline)
        return outline;
    LC_CHECK(finishPdfFile(part.fileName(), path, {outline->items, job.documentSubject}));
    return outline;
}

void removeLeftovers(const QString &directory)
{
    const QDir folder(directory);
    const auto left = folder.entryInfoList({QStringLiteral(".license-counter-*.part")},
                                           QDir::Files | QDir::Hidden | QDir::Writable);
    for (const QFileInfo &file : left) {
        // Of a program that ended in the middle; one that still writes is younger.
        if (file.lastModified().secsTo(QDateTime::currentDateTime()) > 3600)
            QFile::remove(file.absoluteFilePath());
    }
}

namespace {

// What `write` puts into memory, finished; wiped when it fails.
template <class Write>
Result<SecureBytes> pdfInMemory(Write write, const QString &subject)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<JobOutline> outline = write(buffer);
    buffer.close();
    QByteArray bytes = std::move(buffer.buffer());
    if (!outline) {
        wipe(bytes);
        return fail(outline.error());
    }
    return finishPdf(SecureBytes::take(std::move(bytes)), {outline->items, subject});
}

} // namespace

Result<SecureBytes> copyAsPdf(const CopyRequest &request)
{
    return pdfInMemory(
        [&](QIODevice &out) -> Result<JobOutline> {
            PdfJob pdf(out, request.documentTitle, request.correction);
            LC_CHECK(pdf.painter().addCopy(request));
            return pdf.finish();
        },
        request.documentSubject);
}

Result<SecureBytes> jobAsPdf(const CopyJob &job)
{
    return pdfInMemory([&](QIODevice &out) { return writeJob(job, out); }, job.documentSubject);
}

} // namespace lc::paper
