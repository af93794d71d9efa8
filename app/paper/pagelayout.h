#pragma once

#include "paper/annotatedcopy.h"

namespace lc::paper {

// What the layout has to know of one page of a face; page millimetres.
struct FaceExtent
{
    QSizeF size;
    QList<QRectF> keepClear; // text and stamps
};

// Printers leave a border of up to 4.2 mm white; nothing of ours stands nearer to the edge.
inline constexpr double marginMm = 8.0;

// The size of the sheet as it lies: width and height are exchanged for landscape.
[[nodiscard]] QSizeF sheetSize(QPageSize::PageSizeId paper, QPageLayout::Orientation orientation);
// One page of the copy. True size where face and block both fit, else the face is fitted.
// PaperNoFace for a face without extent.
[[nodiscard]] Result<CopyPage> layOutPage(const FaceExtent &face, const AnnotationTexts &texts,
                                          const QSizeF &paper);

} // namespace lc::paper
