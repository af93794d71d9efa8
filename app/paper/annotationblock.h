#pragma once

#include "core/result.h"
#include "paper/annotatedcopy.h"

#include <QRectF>

class QPainter;

namespace lc::paper {

// The annotation under a face: title, lines, verdict and findings. What is left of every line is
// closed by a rule and every line stands on one, so that nothing can be added; the block as a
// whole lies between three heavy rules. Units: paper millimetres.
class AnnotationBlock
{
public:
    // `scale` shrinks all type, for small paper. `withTraceCode` leaves room for the QR at the
    // right of the texts.
    AnnotationBlock(const AnnotationTexts &texts, double width, double scale = 1.0,
                    bool withTraceCode = false);
    ~AnnotationBlock();
    AnnotationBlock(AnnotationBlock &&) noexcept;
    AnnotationBlock &operator=(AnnotationBlock &&) noexcept;

    [[nodiscard]] double height() const;
    // `pageOf`: "page n of m", at the right of the title.
    void draw(QPainter &painter, const QPointF &at, const QString &pageOf) const;
    // Where the QR belongs, in the block's own millimetres; empty without one.
    [[nodiscard]] QRectF traceCodeBox() const;
    // PaperFontMissing.
    [[nodiscard]] Result<> checkGlyphs() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::paper
