#include "paper/annotatedcopy.h"
#include "paper/annotationblock.h"
#include "paper/pagelayout.h"
#include "paper/papertext.h"
#include "paper/tounicode.h"

#include <QBuffer>
#include <QFileDevice>
#include <QPainter>
#include <QPdfWriter>

namespace lc::paper {

namespace {

constexpr int pdfDotsPerInch = 1200;
constexpr double mmPerInch = 25.4;

// Characters that no font has stop a silent print before anything is drawn.
Result<> checkGlyphs(const CopyRequest &request)
{
    const QSizeF paper = sheetSize(request.paper, request.orientation);
    LC_CHECK(AnnotationBlock(request.texts, paper.width()).checkGlyphs());
    LC_CHECK(PaperText(request.texts.watermark, 1, 0).checkGlyphs());
    for (const Sheet &sheet : request.sheets)
        LC_CHECK(SheetLayout(sheet, paper).checkGlyphs());
    return {};
}

// The PDF engine does not look whether its bytes were taken; a full disk must not go unnoticed.
class CheckedOutlet final : public QIODevice
{
public:
    explicit CheckedOutlet(QIODevice &out)
        : m_out(out)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool finish()
    {
        if (auto *file = qobject_cast<QFileDevice *>(&m_out))
            m_good = file->flush() && m_good;
        return m_good;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const QByteArrayView piece(data, size);
        const bool written = isToUnicodeMap(piece) ? m_out.write(withIdeographs(piece)) == size
                                                   : m_out.write(data, size) == size;
        m_good = m_good && written;
        return size;
    }

private:
    QIODevice &m_out;
    bool m_good = true;
};

// One PDF being written; pages of different size may follow each other.
class PdfPages
{
public:
    PdfPages(QIODevice &out, const QString &title)
        : m_outlet(out)
        , m_writer(&m_outlet)
    {
        m_writer.setResolution(pdfDotsPerInch);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("License Counter " COUNTER_VERSION));
    }

    template <class Draw>
    [[nodiscard]] Result<> add(const QPageLayout &layout, Draw draw)
    {
        m_writer.setPageLayout(layout);
        const bool begun = m_painter.isActive() ? m_writer.newPage() : m_painter.begin(&m_writer);
        if (!begun)
            return fail(ErrorCode::PrintFailed);
        const double scale = pdfDotsPerInch / mmPerInch;
        m_painter.save();
        m_painter.scale(scale, scale);
        const Result<> drawn = draw(m_painter);
        m_painter.restore();
        return drawn;
    }
    [[nodiscard]] Result<> addCopy(const CopyRequest &request)
    {
        LC_CHECK(checkGlyphs(request));
        LC_TRY(pages, layOut(request));
        const QPageLayout layout(QPageSize(request.paper), request.orientation, QMarginsF());
        for (int i = 0; i < pages.size(); ++i) {
            const auto added = add(
                layout, [&](QPainter &painter) { return paintCopy(request, pages, i, painter); });
            LC_CHECK(added);
        }
        return {};
    }
    [[nodiscard]] Result<> finish()
    {
        if (m_painter.isActive() && !m_painter.end())
            return fail(ErrorCode::PrintFailed);
        if (!m_outlet.finish())
            return fail(ErrorCode::FileNotWritable);
        return {};
    }

private:
    CheckedOutlet m_outlet;
    QPdfWriter m_writer;
    QPainter m_painter;
};

Result<> addCover(const CopyJob &job, PdfPages &pdf)
{
    const QPageLayout layout(QPageSize(job.paper), job.orientation, QMarginsF());
    const SheetLayout sheet(*job.cover, sheetSize(job.paper, job.orientation));
    LC_CHECK(sheet.checkGlyphs());
    for (int i = 0; i < sheet.pageCount(); ++i) {
        const QString pageOf = job.coverPageOf.contains(u"%1")
                                   ? job.coverPageOf.arg(i + 1).arg(sheet.pageCount())
                                   : QString();
        const auto added =
            pdf.add(layout, [&](QPainter &painter) { return sheet.paint(painter, i, pageOf); });
        LC_CHECK(added);
    }
    return {};
}

} // namespace

Result<> writeJob(const CopyJob &job, QIODevice &out)
{
    if (job.count < 1)
        return fail(ErrorCode::PaperNoFace);
    PdfPages pdf(out, job.documentTitle);
    if (job.cover)
        LC_CHECK(addCover(job, pdf));
    for (int i = 0; i < job.count; ++i) {
        LC_TRY(copy, job.copy(i));
        LC_CHECK(pdf.addCopy(copy));
    }
    return pdf.finish();
}

Result<SecureBytes> copyAsPdf(const CopyRequest &request)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = [&]() -> Result<> {
        PdfPages pdf(buffer, request.documentTitle);
        LC_CHECK(pdf.addCopy(request));
        return pdf.finish();
    }();
    buffer.close();
    QByteArray bytes = std::move(buffer.buffer());
    if (!written) {
        wipe(bytes);
        return fail(written.error());
    }
    return SecureBytes::take(std::move(bytes));
}

} // namespace lc::paper
