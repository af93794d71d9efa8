#include "paper/pagelayout.h"

#include "paper/annotationblock.h"

namespace lc::paper {

namespace {

constexpr double gapMm = 4.0;
constexpr double betweenSidesMm = 6.0;
constexpr QSizeF cardSize(85.60, 53.98);
constexpr double cardTolerance = 1.5;
// The face is what the copy is for: the block's type gives way before the face gets less.
constexpr double facePart = 0.55;

// The largest type with which the block leaves the face its part of the sheet.
double blockScaleFor(const AnnotationTexts &texts, const QRectF &usable, BlockParts parts)
{
    for (const double scale : {1.0, 0.9, 0.8, 0.7}) {
        const AnnotationBlock block(texts, usable.width(), scale, parts.traceCode);
        if (block.height() + gapMm <= (1 - facePart) * usable.height())
            return scale;
    }
    return 0.62;
}

QList<QRectF> onPaper(const QList<QRectF> &boxes, const QRectF &face, double scale)
{
    QList<QRectF> placed;
    for (const QRectF &box : boxes)
        placed.append(QRectF(face.topLeft() + box.topLeft() * scale, box.size() * scale));
    return placed;
}

// Face (and the back below it) as large as they fit, in the middle of `area`.
void placeFaces(CopyPage &page, const QRectF &area, const QSizeF &face, const QSizeF &back)
{
    const double between = back.isEmpty() ? 0 : betweenSidesMm;
    const double width = std::max(face.width(), back.width());
    const double height = face.height() + std::max(0.0, back.height());
    page.scale = std::min({1.0, area.width() / width, (area.height() - between) / height});
    const double top = area.center().y() - (height * page.scale + between) / 2;
    page.face = QRectF(QPointF(), face * page.scale);
    page.face.moveCenter(area.center());
    page.face.moveTop(top);
    if (back.isEmpty())
        return;
    page.back = QRectF(QPointF(), back * page.scale);
    page.back.moveCenter(area.center());
    page.back.moveTop(page.face.bottom() + between);
}

} // namespace

bool isCard(const QSizeF &size)
{
    return qAbs(size.width() - cardSize.width()) < cardTolerance &&
           qAbs(size.height() - cardSize.height()) < cardTolerance;
}

QSizeF sheetSize(QPageSize::PageSizeId paper, QPageLayout::Orientation orientation)
{
    const QSizeF size = QPageSize(paper).size(QPageSize::Millimeter);
    return orientation == QPageLayout::Landscape ? size.transposed() : size;
}

Result<CopyPage> layOutPage(const FaceExtent &face, const AnnotationTexts &texts,
                            const QSizeF &paper, BlockParts parts,
                            const std::optional<FaceExtent> &back)
{
    if (face.size.width() <= 0 || face.size.height() <= 0)
        return fail(ErrorCode::PaperNoFace);
    const QRectF usable =
        QRectF(QPointF(), paper).adjusted(marginMm, marginMm, -marginMm, -marginMm);
    CopyPage page;
    page.paper = paper;
    page.blockScale = blockScaleFor(texts, usable, parts);
    const double blockHeight =
        AnnotationBlock(texts, usable.width(), page.blockScale, parts.traceCode).height();
    page.block = QRectF(usable.left(), usable.bottom() - blockHeight, usable.width(), blockHeight);

    QRectF area = usable;
    area.setBottom(page.block.top() - gapMm);
    if (area.height() <= betweenSidesMm)
        return fail(ErrorCode::PaperNoFace, {{QStringLiteral("block"), blockHeight}});
    placeFaces(page, area, face.size, back ? back->size : QSizeF());
    QList<QRectF> keepClear = onPaper(face.keepClear, page.face, page.scale);
    if (back)
        keepClear += onPaper(back->keepClear, page.back, page.scale);
    const QRectF above(0, 0, paper.width(), area.bottom());
    page.watermark = spreadWatermark(texts.watermark, above, keepClear);
    return page;
}

} // namespace lc::paper
