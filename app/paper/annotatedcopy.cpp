#include "paper/annotatedcopy.h"

#include "paper/annotationblock.h"
#include "paper/pagelayout.h"

#include <QPainter>

namespace lc::paper {

namespace {

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

Result<> paintFace(const document::LicenseFace &face, int page, const QRectF &place, double scale,
                   QPainter &painter)
{
    painter.save();
    painter.setClipRect(place);
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    const auto painted = face.paint(page, painter);
    painter.restore();
    return painted;
}

void addSheetPages(const CopyRequest &request, const QSizeF &paper, QList<CopyPage> &pages)
{
    for (int sheet = 0; sheet < request.sheets.size(); ++sheet) {
        const int count = SheetLayout(request.sheets.at(sheet), paper).pageCount();
        for (int i = 0; i < count; ++i) {
            CopyPage page;
            page.facePage = -1;
            page.sheet = sheet;
            page.sheetPage = i;
            page.paper = paper;
            pages.append(page);
        }
    }
}

Result<> paintBlock(const CopyRequest &request, const CopyPage &page, const QString &pageOf,
                    QPainter &painter)
{
    const AnnotationBlock block(request.texts, page.block.width(), page.blockScale,
                                !request.traceCode.isEmpty());
    block.draw(painter, page.block.topLeft(), pageOf);
    if (request.traceCode.isEmpty())
        return {};
    const QRectF code = block.traceCodeBox().translated(page.block.topLeft());
    return drawQrCode(painter, request.traceCode, code.topLeft(), code.width());
}

} // namespace

Result<QList<CopyPage>> layOut(const CopyRequest &request)
{
    if (request.face.isNull() || request.face.pageCount() < 1)
        return fail(ErrorCode::PaperNoFace);
    const QSizeF paper = sheetSize(request.paper, request.orientation);
    QList<FaceExtent> extents;
    for (int i = 0; i < request.face.pageCount(); ++i) {
        LC_TRY(extent, extentOf(request.face, i));
        extents.append(extent);
    }
    const bool together = request.cardSidesTogether && extents.size() == 2 &&
                          isCard(extents.first().size) && isCard(extents.last().size);
    const BlockParts parts{!request.traceCode.isEmpty()};
    QList<CopyPage> pages;
    for (int i = 0; i < extents.size(); i += together ? 2 : 1) {
        const auto back = together ? std::optional(extents.at(i + 1)) : std::nullopt;
        LC_TRY(page, layOutPage(extents.at(i), request.texts, paper, parts, back));
        page.facePage = i;
        page.backPage = together ? i + 1 : -1;
        pages.append(page);
    }
    addSheetPages(request, paper, pages);
    return pages;
}

Result<> paintCopy(const CopyRequest &request, const QList<CopyPage> &pages, int index,
                   QPainter &painter)
{
    if (index < 0 || index >= pages.size())
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), index}});
    const CopyPage &page = pages.at(index);
    const QString pageOf = pageOfText(request, index, pages.size());
    if (page.sheet >= 0)
        return SheetLayout(request.sheets.at(page.sheet), page.paper)
            .paint(painter, page.sheetPage, pageOf);
    LC_CHECK(paintFace(request.face, page.facePage, page.face, page.scale, painter));
    if (page.backPage >= 0)
        LC_CHECK(paintFace(request.face, page.backPage, page.back, page.scale, painter));
    painter.save();
    painter.setClipRect(QRectF(QPointF(), page.paper), Qt::IntersectClip);
    drawWatermark(painter, request.texts.watermark, page.watermark);
    painter.restore();
    return paintBlock(request, page, pageOf, painter);
}

} // namespace lc::paper
