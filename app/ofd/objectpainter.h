#pragma once

#include "core/cancellation.h"
#include "ofd/document.h"
#include "ofd/pageobjects.h"
#include "ofd/resources.h"
#include "ofd/textlayout.h"

#include <QPainter>

namespace lc::ofd {

// Where a block of objects stands: what its objects inherit.
struct PaintScope
{
    std::shared_ptr<const Resources> resources;
    DrawStyle style;      // of the layer
    QTransform transform; // to page millimetres
    double alpha = 1.0;
    int depth = 0; // of composites and patterns within each other
};

// What one call to paintPage() shares between its painters, those of pattern cells included.
struct PaintSession
{
    const Document::Private &document;
    int page = 0;
    QList<Warning> *warnings = nullptr;
    CancellationToken token;
    qint64 budget = 2'000'000;        // objects; patterns and composites multiply
    qint64 brushPixels = 600'000'000; // of shadings and patterns, which may lie in each other

    void warn(Warning::Kind kind, const QString &what, const QString &instead = {});
};

// Draws page objects with a QPainter in page millimetres (GB/T 33190 8 to 13). Made for one
// painter and one thread. Works on images and, with paths instead of glyph bitmaps, on print
// devices.
class ObjectPainter
{
public:
    ObjectPainter(PaintSession &session, QPainter &painter);

    // Cancelled, PackageLimit (more objects than any honest page has).
    [[nodiscard]] Result<> paintBlock(const ObjectBlock &block, const PaintScope &scope);
    // Lets `style` inherit from a DrawParam and from what that is relative to.
    void applyParam(int id, const Resources &resources, DrawStyle &style) const;
    void paintImage(const QImage &image, const QTransform &unitToPage, double alpha,
                    QPainter::CompositionMode mode = QPainter::CompositionMode_SourceOver);

private:
    // An object made ready: style put together, clips set.
    struct Prepared
    {
        DrawStyle style;
        QTransform toPage; // object space, CTM included
        double alpha = 1.0;
        const PaintScope &scope;
    };

    [[nodiscard]] Result<> paintObject(const PageObject &object, const PaintScope &scope);
    void paint(const PathObject &object, const PaintScope &scope);
    void paint(const TextObject &object, const PaintScope &scope);
    void paint(const ImageObject &object, const PaintScope &scope);
    [[nodiscard]] Result<> paint(const CompositeObject &object, const PaintScope &scope);

    [[nodiscard]] Prepared prepare(const GraphicUnit &unit, const PaintScope &scope) const;
    [[nodiscard]] static QTransform boundarySpace(const GraphicUnit &unit, const PaintScope &scope);
    // Producers round boundaries, leave out the width of lines and guess at the height of letters;
    // what sticks out that little (millimetres) was meant to be seen.
    static constexpr double BoundaryTolerance = 0.2;
    static constexpr double LetterTolerance = 0.5;
    // True if drawing within `extent` (page millimetres) needs the clip of the boundary.
    [[nodiscard]] bool exceedsBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                       const QRectF &extent, double tolerance) const;
    void clipToBoundary(const GraphicUnit &unit, const PaintScope &scope, double tolerance);
    void clipToClips(const GraphicUnit &unit, const Prepared &prepared);
    [[nodiscard]] QPainterPath clipShape(const ClipArea &area, const Prepared &prepared) const;

    [[nodiscard]] double pixelsPerUnit(const QTransform &toPage) const;
    [[nodiscard]] QPen makePen(const DrawStyle &style, const QBrush &brush,
                               const QTransform &toPage) const;
    // A brush for `bounds` (object space). No brush where the colour means nothing.
    [[nodiscard]] QBrush makeBrush(const ColorSpec &color, const QRectF &bounds,
                                   const Prepared &prepared);
    [[nodiscard]] QBrush complexBrush(const ComplexColor &color, const QRectF &bounds,
                                      const Prepared &prepared, double alpha);
    [[nodiscard]] QImage patternImage(const Pattern &pattern, const QTransform &pageToImage,
                                      QSize size, const Prepared &prepared, double alpha);

    [[nodiscard]] TextLayout layOutText(const TextObject &object, const Prepared &prepared) const;
    void drawGlyphBitmaps(const TextLayout &layout, const QTransform &toPage, const QColor &color,
                          const QRectF &clip);
    void drawGlyphPaths(const TextLayout &layout, const TextObject &object,
                        const Prepared &prepared);
    [[nodiscard]] QImage loadImage(const ImageObject &object, const Prepared &prepared,
                                   QSize wanted);
    void drawBorder(const ImageBorder &border, const QTransform &unitToPage,
                    const Prepared &prepared);
    void setTransform(const QTransform &toPage);
    [[nodiscard]] QTransform toDevice(const QTransform &toPage) const { return toPage * m_device; }

    PaintSession &m_session;
    QPainter &m_painter;
    QTransform m_world;     // of the painter, for page millimetres
    QTransform m_device;    // page millimetres to device pixels
    bool m_bitmaps = false; // the device takes bitmaps pixel by pixel
};

} // namespace lc::ofd
