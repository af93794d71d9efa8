#include "paper/pagelayout.h"

#include "paper/annotationblock.h"

namespace lc::paper {

namespace {

constexpr double gapMm = 4.0;
// The face is what the copy is for: the block's type gives way before the face gets less.
constexpr double facePart = 0.55;

// The largest type with which the block leaves the face its part of the sheet.
double blockScaleFor(const AnnotationTexts &texts, const QRectF &usable)
{
    for (const double scale : {1.0, 0.9, 0.8, 0.7}) {
        const AnnotationBlock block(texts, usable.width(), scale);
        if (block.height() + gapMm <= (1 - facePart) * usable.height())
            return scale;
    }
    return 0.62;
}

QRectF onPaper(const QRectF &box, const CopyPage &page)
{
    return QRectF(page.face.topLeft() + box.topLeft() * page.scale, box.size() * page.scale);
}

} // namespace

QSizeF sheetSize(QPageSize::PageSizeId paper, QPageLayout::Orientation orientation)
{
    const QSizeF size = QPageSize(paper).size(QPageSize::Millimeter);
    return orientation == QPageLayout::Landscape ? size.transposed() : size;
}

Result<CopyPage> layOutPage(const FaceExtent &face, const AnnotationTexts &texts,
                            const QSizeF &paper)
{
    if (face.size.width() <= 0 || face.size.height() <= 0)
        return fail(ErrorCode::PaperNoFace);
    const QRectF usable =
        QRectF(QPointF(), paper).adjusted(marginMm, marginMm, -marginMm, -marginMm);
    CopyPage page;
    page.paper = paper;
    page.blockScale = blockScaleFor(texts, usable);
    const double blockHeight = AnnotationBlock(texts, usable.width(), page.blockScale).height();
    page.block = QRectF(usable.left(), usable.bottom() - blockHeight, usable.width(), blockHeight);

    QRectF area = usable;
    area.setBottom(page.block.top() - gapMm);
    if (area.height() <= 0)
        return fail(ErrorCode::PaperNoFace, {{QStringLiteral("block"), blockHeight}});
    page.scale =
        std::min({1.0, area.width() / face.size.width(), area.height() / face.size.height()});
    page.face = QRectF(QPointF(), face.size * page.scale);
    page.face.moveCenter(area.center());

    QList<QRectF> keepClear;
    for (const QRectF &box : face.keepClear)
        keepClear.append(onPaper(box, page));
    page.watermark = spreadWatermark(texts.watermark, area, keepClear);
    return page;
}

} // namespace lc::paper
