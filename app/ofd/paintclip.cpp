#include "ofd/objectpainter.h"

// Boundaries and clips (GB/T 33190 8.4, 8.5) of ObjectPainter.

namespace lc::ofd {

QTransform ObjectPainter::boundarySpace(const GraphicUnit &unit, const PaintScope &scope)
{
    if (!unit.boundary)
        return scope.transform;
    return QTransform::fromTranslate(unit.boundary->x(), unit.boundary->y()) * scope.transform;
}

namespace {

// Producers round boundaries and leave out the width of lines; what sticks out that little was
// meant to be seen.
constexpr double BoundaryTolerance = 0.5; // millimetres

QRectF boundaryClip(const QRectF &boundary, double lineWidth, double pixel)
{
    const double margin = qMax(BoundaryTolerance, pixel) + lineWidth;
    return QRectF(QPointF(0, 0), boundary.size()).adjusted(-margin, -margin, margin, margin);
}

} // namespace

bool ObjectPainter::exceedsBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                    const QRectF &extent, double lineWidth) const
{
    if (!unit.boundary)
        return false;
    const QTransform space = boundarySpace(unit, scope);
    const double pixel = 0.5 / qMax(1e-6, pixelsPerUnit(space));
    const QRectF clip = space.mapRect(boundaryClip(*unit.boundary, lineWidth, pixel));
    return !clip.contains(extent);
}

void ObjectPainter::clipToBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                   double lineWidth)
{
    if (!unit.boundary)
        return;
    const QTransform space = boundarySpace(unit, scope);
    const double pixel = 0.5 / qMax(1e-6, pixelsPerUnit(space));
    setTransform(space);
    m_painter.setClipRect(boundaryClip(*unit.boundary, lineWidth, pixel), Qt::IntersectClip);
}

QPainterPath ObjectPainter::clipShape(const ClipArea &area, const Prepared &prepared) const
{
    QPainterPath shape;
    if (!area.shape)
        return shape;
    if (const auto *path = std::get_if<PathObject>(area.shape.get())) {
        shape = path->path;
        if (path->unit.ctm)
            shape = path->unit.ctm->map(shape);
        if (path->unit.boundary)
            shape.translate(path->unit.boundary->topLeft());
    } else if (const auto *text = std::get_if<TextObject>(area.shape.get())) {
        const TextLayout layout = layOutText(*text, prepared);
        for (const PlacedGlyph &placed : layout.glyphs) {
            if (placed.font)
                shape.addPath(placedOutline(layout, placed));
        }
        shape.setFillRule(Qt::WindingFill);
        if (text->unit.ctm)
            shape = text->unit.ctm->map(shape);
        if (text->unit.boundary)
            shape.translate(text->unit.boundary->topLeft());
    }
    return area.ctm.map(shape);
}

void ObjectPainter::clipToClips(const GraphicUnit &unit, const Prepared &prepared)
{
    if (unit.clips.isEmpty())
        return;
    setTransform(unit.clipsFollowCtm ? prepared.toPage : boundarySpace(unit, prepared.scope));
    for (const Clip &clip : unit.clips) {
        QPainterPath whole;
        for (const ClipArea &area : clip.areas) {
            const QPainterPath shape = clipShape(area, prepared);
            whole = whole.isEmpty() ? shape : whole.united(shape);
        }
        m_painter.setClipPath(whole, Qt::IntersectClip);
    }
}

} // namespace lc::ofd
