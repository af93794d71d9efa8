#pragma once

#include "core/cancellation.h"
#include "ofd/document.h"
#include "ofd/pageobjects.h"
#include "ofd/resources.h"
#include "ofd/textlayout.h"

#include <QMarginsF>
#include <QPainter>

#include <functional>

namespace lc::ofd {

// Where a block of objects stands: what its objects inherit.
struct PaintScope
{
    std::shared_ptr<const Resources> resources;
    DrawStyle style;      // of the layer
    QTransform transform; // to page millimetres
    double alpha = 1.0;   // where a group is too large to be put together first
    int depth = 0;        // of composites and patterns within each other
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
    qint64 groupPixels = 600'000'000; // of objects that are put together first
    qint64 openGroupPixels = 0;

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
    template <class Object>
    [[nodiscard]] Result<> paintUnit(const Object &object, const PaintScope &scope);
    // What `draw` draws within `area` (page millimetres) is put together by itself and then laid
    // over the page as a whole, so that what overlaps in it does not show through. What is too
    // large for that is drawn at once, with `alpha` passed on.
    using DrawGroup = std::function<Result<>(ObjectPainter &, double alpha)>;
    [[nodiscard]] Result<> paintGroup(const QRectF &area, double alpha, const DrawGroup &draw);
    // Whether parts of the object lie over each other, so that its alpha must act on it as a whole.
    [[nodiscard]] bool overlapsItself(const PathObject &object, const PaintScope &scope) const;
    [[nodiscard]] bool overlapsItself(const TextObject &object, const PaintScope &scope) const;
    [[nodiscard]] bool overlapsItself(const ImageObject &object, const PaintScope &scope) const;
    [[nodiscard]] bool overlapsItself(const CompositeObject &object, const PaintScope &scope) const;
    [[nodiscard]] QRectF pageExtent(const GraphicUnit &unit, const PaintScope &scope) const;
    // The part of the device that can still be drawn on.
    [[nodiscard]] QRectF deviceArea(const QRectF &device) const;
    [[nodiscard]] Result<> paint(const PathObject &object, const PaintScope &scope);
    [[nodiscard]] Result<> paint(const TextObject &object, const PaintScope &scope);
    [[nodiscard]] Result<> paint(const ImageObject &object, const PaintScope &scope);
    [[nodiscard]] Result<> paint(const CompositeObject &object, const PaintScope &scope);

    [[nodiscard]] Prepared prepare(const GraphicUnit &unit, const PaintScope &scope) const;
    [[nodiscard]] static QTransform boundarySpace(const GraphicUnit &unit, const PaintScope &scope);
    // Producers round boundaries, leave out the width of lines and guess at the height of letters;
    // what sticks out that little (millimetres) was meant to be seen.
    static constexpr double BoundaryTolerance = 0.2;
    static constexpr double LetterTolerance = 0.5;
    static constexpr double LineTolerance = 0.5;
    [[nodiscard]] static QMarginsF allAround(double margin);
    // True if drawing within `extent` (page millimetres) needs the clip of the boundary.
    [[nodiscard]] bool exceedsBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                       const QRectF &extent, const QMarginsF &tolerance) const;
    void clipToBoundary(const GraphicUnit &unit, const PaintScope &scope,
                        const QMarginsF &tolerance);
    // A line that follows its boundary keeps its outer half; one that crosses it is cut off.
    [[nodiscard]] static QMarginsF lineTolerance(const PathObject &object, double width);
    void clipToClips(const GraphicUnit &unit, const Prepared &prepared);
    // A vector image is cut off at its own width and height (chapter 13).
    void clipToCanvas(const CompositeResource &composite, const QTransform &toPage);
    [[nodiscard]] QPainterPath clipShape(const ClipArea &area, const Prepared &prepared) const;
    [[nodiscard]] QPainterPath clipPath(const PathObject &object, int drawParam,
                                        const Prepared &prepared) const;

    [[nodiscard]] double pixelsPerUnit(const QTransform &toPage) const;
    [[nodiscard]] QPen makePen(const DrawStyle &style, const QBrush &brush,
                               const QTransform &toPage) const;
    // A brush for `bounds` (object space). No brush where the colour means nothing.
    [[nodiscard]] QBrush makeBrush(const ColorSpec &color, const QRectF &bounds,
                                   const Prepared &prepared);
    [[nodiscard]] QBrush complexBrush(const ComplexColor &color, const QRectF &bounds,
                                      const Prepared &prepared, double alpha);
    [[nodiscard]] QImage patternImage(const Pattern &pattern, const QTransform &pageToImage,
                                      QSize size, const Prepared &prepared);

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
    [[nodiscard]] bool reachesFarAway(const QRectF &bounds, const QTransform &toPage) const;
    [[nodiscard]] QPainterPath cutToDevice(const QPainterPath &path,
                                           const QTransform &toPage) const;
    void clipToShape(const QPainterPath &path, const QTransform &toPage);
    void clipToRect(const QRectF &rect, const QTransform &toPage);
    void fillShape(const QPainterPath &path, const QBrush &brush, const QTransform &toPage);
    void strokeShape(const QPainterPath &path, const QPen &pen, const QTransform &toPage);
    [[nodiscard]] QTransform toDevice(const QTransform &toPage) const { return toPage * m_device; }

    PaintSession &m_session;
    QPainter &m_painter;
    QTransform m_world;     // of the painter, for page millimetres
    QTransform m_device;    // page millimetres to device pixels
    bool m_bitmaps = false; // the device takes bitmaps pixel by pixel
};

} // namespace lc::ofd
