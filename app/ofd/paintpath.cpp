#include "ofd/objectpainter.h"

#include <cmath>
#include <numeric>

// Paths and pens (GB/T 33190 8.2, 9) of ObjectPainter.

namespace lc::ofd {

namespace {

constexpr double DefaultLineWidth = 0.353; // millimetres
constexpr double DefaultMiterLimit = 3.528;
constexpr double MaxDashes = 200'000;

Qt::PenCapStyle capStyle(Cap cap)
{
    switch (cap) {
    case Cap::Butt:
        return Qt::FlatCap;
    case Cap::Round:
        return Qt::RoundCap;
    case Cap::Square:
        return Qt::SquareCap;
    }
    return Qt::FlatCap;
}

Qt::PenJoinStyle joinStyle(Join join)
{
    switch (join) {
    case Join::Miter:
        return Qt::SvgMiterJoin;
    case Join::Round:
        return Qt::RoundJoin;
    case Join::Bevel:
        return Qt::BevelJoin;
    }
    return Qt::SvgMiterJoin;
}

// Lengths in pen widths, an even number of them, or nothing for a solid line. Dashes that are too
// fine to be seen would only cost time.
QList<qreal> dashes(QList<double> pattern, double width, double pixel)
{
    double sum = 0;
    for (double &length : pattern) {
        length = std::abs(length);
        sum += length;
    }
    if (pattern.isEmpty() || sum < pixel / 4 || width <= 0)
        return {};
    if (pattern.size() % 2 != 0)
        pattern += QList<double>(pattern);
    for (double &length : pattern)
        length /= width;
    return pattern;
}

// Of the straight lines between a path's points.
double chordLength(const QPainterPath &path)
{
    double length = 0;
    for (int i = 1; i < path.elementCount(); ++i) {
        const QPainterPath::Element a = path.elementAt(i - 1);
        const QPainterPath::Element b = path.elementAt(i);
        length += std::hypot(b.x - a.x, b.y - a.y);
    }
    return length;
}

// More dashes than a page can show are drawn as a solid line, or drawing would not end.
QPen withBoundedDashes(QPen pen, const QPainterPath &path)
{
    if (pen.style() != Qt::CustomDashLine)
        return pen;
    const QList<qreal> pattern = pen.dashPattern();
    const double period = std::accumulate(pattern.cbegin(), pattern.cend(), 0.0) * pen.widthF();
    if (!(chordLength(path) < period * MaxDashes))
        pen.setStyle(Qt::SolidLine);
    return pen;
}

} // namespace

QPen ObjectPainter::makePen(const DrawStyle &style, const QBrush &brush,
                            const QTransform &toPage) const
{
    const double scale = qMax(1e-9, pixelsPerUnit(toPage));
    // A line is at least one pixel wide, or it would fade away.
    const double width = qMax(style.lineWidth.value_or(DefaultLineWidth), 1.0 / scale);
    QPen pen(brush, width);
    pen.setCapStyle(capStyle(style.cap.value_or(Cap::Butt)));
    pen.setJoinStyle(joinStyle(style.join.value_or(Join::Miter)));
    pen.setMiterLimit(qMax(1.0, style.miterLimit.value_or(DefaultMiterLimit)));
    const QList<qreal> pattern =
        dashes(style.dashPattern.value_or(QList<double>()), width, 1.0 / scale);
    if (!pattern.isEmpty()) {
        pen.setDashPattern(pattern);
        pen.setDashOffset(style.dashOffset.value_or(0) / width);
    }
    return pen;
}

Result<> ObjectPainter::paint(const PathObject &object, const PaintScope &scope)
{
    const Prepared prepared = prepare(object.unit, scope);
    if (object.path.isEmpty() || prepared.alpha <= 0)
        return {};
    const bool fill = object.fill && prepared.style.fillColor.has_value();
    if (!fill && !object.stroke)
        return {};
    const QRectF geometry = object.path.controlPointRect();
    const double width = object.stroke ? prepared.style.lineWidth.value_or(DefaultLineWidth) : 0.0;
    const double reach = 2 * width; // of mitres
    const QRectF bounds = geometry.adjusted(-reach, -reach, reach, reach);
    const QRectF extent =
        prepared.toPage.mapRect(geometry.adjusted(-width / 2, -width / 2, width / 2, width / 2));

    const QMarginsF tolerance = lineTolerance(object, width);
    const bool boundary = exceedsBoundary(object.unit, scope, extent, tolerance);
    const bool clipped = boundary || !object.unit.clips.isEmpty();
    if (clipped) {
        m_painter.save();
        if (boundary)
            clipToBoundary(object.unit, scope, tolerance);
        clipToClips(object.unit, prepared);
    }
    if (fill)
        fillShape(object.path, makeBrush(*prepared.style.fillColor, bounds, prepared),
                  prepared.toPage);
    if (object.stroke) {
        const bool inherited = prepared.style.strokeColor.has_value();
        const QBrush brush = inherited ? makeBrush(*prepared.style.strokeColor, bounds, prepared)
                                       : QBrush(QColor::fromRgbF(0, 0, 0, float(prepared.alpha)));
        if (brush.style() != Qt::NoBrush)
            strokeShape(
                object.path,
                withBoundedDashes(makePen(prepared.style, brush, prepared.toPage), object.path),
                prepared.toPage);
    }
    if (clipped)
        m_painter.restore();
    return {};
}

} // namespace lc::ofd
