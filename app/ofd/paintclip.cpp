#include "ofd/objectpainter.h"

#include <cmath>

// Boundaries and clips (GB/T 33190 8.4, 8.5) of ObjectPainter.

namespace lc::ofd {

QTransform ObjectPainter::boundarySpace(const GraphicUnit &unit, const PaintScope &scope)
{
    if (!unit.boundary)
        return scope.transform;
    return QTransform::fromTranslate(unit.boundary->x(), unit.boundary->y()) * scope.transform;
}

namespace {

constexpr int MaxExactElements = 400;

// 0 0 0 0 is how some producers leave it out.
bool bounds(const std::optional<QRectF> &boundary)
{
    return boundary && boundary->size() != QSizeF(0, 0);
}

QRectF boundaryClip(const QRectF &boundary, const QMarginsF &tolerance, double pixel)
{
    const QMarginsF margins(qMax(tolerance.left(), pixel), qMax(tolerance.top(), pixel),
                            qMax(tolerance.right(), pixel), qMax(tolerance.bottom(), pixel));
    return QRectF(QPointF(0, 0), boundary.size()).marginsAdded(margins);
}

} // namespace

QMarginsF ObjectPainter::allAround(double margin)
{
    return {margin, margin, margin, margin};
}

QMarginsF ObjectPainter::lineTolerance(const PathObject &object, double width)
{
    if (!object.unit.boundary)
        return {};
    const QTransform ctm = object.unit.ctm.value_or(QTransform());
    const QRectF line = ctm.mapRect(object.path.controlPointRect());
    const double half = width / 2 * std::sqrt(std::abs(ctm.determinant()));
    const QRectF inside =
        QRectF(QPointF(0, 0), object.unit.boundary->size()).marginsAdded(allAround(LineTolerance));
    const auto margin = [half](bool follows) { return LineTolerance + (follows ? half : 0); };
    return {margin(line.left() >= inside.left()), margin(line.top() >= inside.top()),
            margin(line.right() <= inside.right()), margin(line.bottom() <= inside.bottom())};
}

bool ObjectPainter::exceedsBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                    const QRectF &extent, const QMarginsF &tolerance) const
{
    if (!bounds(unit.boundary))
        return false;
    const QTransform space = boundarySpace(unit, scope);
    const double pixel = 0.5 / qMax(1e-6, pixelsPerUnit(space));
    const QRectF clip = space.mapRect(boundaryClip(*unit.boundary, tolerance, pixel));
    return !clip.contains(extent);
}

void ObjectPainter::clipToBoundary(const GraphicUnit &unit, const PaintScope &scope,
                                   const QMarginsF &tolerance)
{
    if (!bounds(unit.boundary))
        return;
    const QTransform space = boundarySpace(unit, scope);
    const double pixel = 0.5 / qMax(1e-6, pixelsPerUnit(space));
    clipToRect(boundaryClip(*unit.boundary, tolerance, pixel), space);
}

void ObjectPainter::clipToCanvas(const CompositeResource &composite, const QTransform &toPage)
{
    if (composite.width <= 0 || composite.height <= 0)
        return;
    const double margin = qMax(BoundaryTolerance, 0.5 / qMax(1e-6, pixelsPerUnit(toPage)));
    clipToRect(QRectF(0, 0, composite.width, composite.height).marginsAdded(allAround(margin)),
               toPage);
}

// With a draw parameter the line belongs to the area (table 33); without one, files that leave
// Stroke at its default mean what lies within.
QPainterPath ObjectPainter::clipPath(const PathObject &object, int drawParam,
                                     const Prepared &prepared) const
{
    if (drawParam == 0 || !object.stroke)
        return object.path;
    DrawStyle style = object.unit.style;
    applyParam(drawParam, *prepared.scope.resources, style);
    const QPen pen = makePen(style, QBrush(Qt::black), prepared.toPage);
    if (object.path.elementCount() > MaxExactElements || pen.widthF() <= 0)
        return object.path;
    QPainterPathStroker stroker(pen);
    return stroker.createStroke(object.path).united(object.path);
}

QPainterPath ObjectPainter::clipShape(const ClipArea &area, const Prepared &prepared) const
{
    QPainterPath shape;
    if (!area.shape)
        return shape;
    if (const auto *path = std::get_if<PathObject>(area.shape.get())) {
        shape = clipPath(*path, area.drawParam, prepared);
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

namespace {

double signedArea(const QPainterPath &path)
{
    double doubled = 0;
    QPointF start;
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QPointF point(element.x, element.y);
        if (element.isMoveTo()) {
            doubled += last.x() * start.y() - start.x() * last.y();
            start = point;
        } else {
            doubled += last.x() * point.y() - point.x() * last.y();
        }
        last = point;
    }
    return doubled + last.x() * start.y() - start.x() * last.y();
}

// The exact union takes time that grows with the square of the curves. Many of them are put side
// by side, all turning the same way, which the winding rule unites as well.
QPainterPath unitedShapes(const QPainterPath &a, const QPainterPath &b)
{
    if (a.isEmpty())
        return b;
    if (a.elementCount() + b.elementCount() <= MaxExactElements)
        return a.united(b);
    QPainterPath both = a;
    both.addPath(signedArea(a) * signedArea(b) < 0 ? b.toReversed() : b);
    both.setFillRule(Qt::WindingFill);
    return both;
}

} // namespace

void ObjectPainter::clipToClips(const GraphicUnit &unit, const Prepared &prepared)
{
    if (unit.clips.isEmpty())
        return;
    const QTransform space =
        unit.clipsFollowCtm ? prepared.toPage : boundarySpace(unit, prepared.scope);
    for (const Clip &clip : unit.clips) {
        QPainterPath whole;
        for (const ClipArea &area : clip.areas)
            whole = unitedShapes(whole, clipShape(area, prepared));
        clipToShape(whole, space);
    }
}

} // namespace lc::ofd
