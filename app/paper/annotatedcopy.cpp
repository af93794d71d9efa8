#include "paper/annotatedcopy.h"

#include "paper/annotationblock.h"
#include "paper/pagelayout.h"
#include "paper/papertext.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace lc::paper {

namespace {

constexpr int pdfDotsPerInch = 1200;
constexpr double mmPerInch = 25.4;

Result<FaceExtent> extentOf(const document::LicenseFace &face, int page)
{
    LC_TRY(size, face.pageSize(page));
    FaceExtent extent{size, {}};
    // A face without readable text (a scan) has nothing that could be kept clear.
    if (const auto texts = face.text(page)) {
        for (const document::FaceText &text : *texts)
            extent.keepClear.append(text.box);
    }
    for (const document::StampBox &stamp : face.stamps()) {
        if (stamp.page == page)
            extent.keepClear.append(stamp.box);
    }
    return extent;
}

QString pageOfText(const CopyRequest &request, int index, qsizetype count)
{
    return request.texts.pageOf.contains(u"%1") ? request.texts.pageOf.arg(index + 1).arg(count)
                                                : QString();
}

Result<> paintAll(const CopyRequest &request, const QList<CopyPage> &pages, QPdfWriter &writer)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::PrintFailed);
    const double scale = pdfDotsPerInch / mmPerInch;
    for (int i = 0; i < pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return fail(ErrorCode::PrintFailed, {{QStringLiteral("page"), i + 1}});
        painter.save();
        painter.scale(scale, scale);
        LC_CHECK(paintCopy(request, pages, i, painter));
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorCode::PrintFailed);
    return {};
}

} // namespace

Result<QList<CopyPage>> layOut(const CopyRequest &request)
{
    if (request.face.isNull() || request.face.pageCount() < 1)
        return fail(ErrorCode::PaperNoFace);
    const QSizeF paper = sheetSize(request.paper, request.orientation);
    QList<CopyPage> pages;
    for (int i = 0; i < request.face.pageCount(); ++i) {
        LC_TRY(extent, extentOf(request.face, i));
        LC_TRY(page, layOutPage(extent, request.texts, paper));
        page.facePage = i;
        pages.append(page);
    }
    return pages;
}

Result<> paintCopy(const CopyRequest &request, const QList<CopyPage> &pages, int index,
                   QPainter &painter)
{
    if (index < 0 || index >= pages.size())
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), index}});
    const CopyPage &page = pages.at(index);
    painter.save();
    painter.setClipRect(page.face);
    painter.translate(page.face.topLeft());
    painter.scale(page.scale, page.scale);
    const auto painted = request.face.paint(page.facePage, painter);
    painter.restore();
    LC_CHECK(painted);
    drawWatermark(painter, request.texts.watermark, page.watermark);
    AnnotationBlock(request.texts, page.block.width(), page.blockScale)
        .draw(painter, page.block.topLeft(), pageOfText(request, index, pages.size()));
    return {};
}

Result<SecureBytes> copyAsPdf(const CopyRequest &request)
{
    LC_TRY(pages, layOut(request));
    LC_CHECK(AnnotationBlock(request.texts, pages.first().block.width()).checkGlyphs());
    LC_CHECK(PaperText(request.texts.watermark, 1, 0).checkGlyphs());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Result<> painted;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        writer.setPageLayout(
            QPageLayout(QPageSize(request.paper), request.orientation, QMarginsF()));
        writer.setTitle(request.documentTitle);
        writer.setCreator(QStringLiteral("License Counter " COUNTER_VERSION));
        painted = paintAll(request, pages, writer);
    }
    buffer.close();
    QByteArray bytes = std::move(buffer.buffer());
    if (!painted) {
        wipe(bytes);
        return fail(painted.error());
    }
    return SecureBytes::take(std::move(bytes));
}

} // namespace lc::paper
