#pragma once

#include "paper/annotatedcopy.h"

#include <optional>

namespace lc::paper {

// What the layout has to know of one page of a face; page millimetres.
struct FaceExtent
{
    QSizeF size;
    QList<QRectF> keepClear; // text and stamps
};

// Printers leave a border of up to 4.2 mm white; nothing of ours stands nearer to the edge but the
// watermark, which runs over it.
inline constexpr double marginMm = 8.0;

// A card of ISO/IEC 7810 ID-1 (85.60 × 53.98 mm), as faces give it.
[[nodiscard]] bool isCard(const QSizeF &size);

// The size of the sheet as it lies: width and height are exchanged for landscape.
[[nodiscard]] QSizeF sheetSize(QPageSize::PageSizeId paper, QPageLayout::Orientation orientation);
// What stands in the block beside its texts.
struct BlockParts
{
    bool traceCode = false;
};

// One page of the copy. `back`: the other side of a card, below the front. True size where face and
// block both fit, else the face is fitted. PaperNoFace for a face without extent.
[[nodiscard]] Result<CopyPage> layOutPage(const FaceExtent &face, const AnnotationTexts &texts,
                                          const QSizeF &paper, BlockParts parts = {},
                                          const std::optional<FaceExtent> &back = {});

} // namespace lc::paper
