#include "ofd/objectpainter.h"

#include <QPainterPathStroker>

// Filling and stroking of ObjectPainter, also where a file's coordinates lie far beyond the page:
// the rasteriser takes time for every pixel on the way there.

namespace lc::ofd {

namespace {

constexpr double FarAway = 8000; // pixels
constexpr double Margin = 64;

// The part of a polygon on one side of a line (Sutherland and Hodgman): `inside` is not negative
// there.
template <class Distance>
QPolygonF cutAt(const QPolygonF &polygon, Distance inside)
{
    QPolygonF kept;
    kept.reserve(polygon.size() + 4);
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF &a = polygon[i];
        const QPointF &b = polygon[(i + 1) % polygon.size()];
        const double atA = inside(a);
        const double atB = inside(b);
        if (atA >= 0)
            kept.append(a);
        if ((atA >= 0) != (atB >= 0))
            kept.append(a + (b - a) * (atA / (atA - atB)));
    }
    return kept;
}

// What lies within `area` looks the same afterwards, by either fill rule.
QPolygonF cutTo(QPolygonF polygon, const QRectF &area)
{
    polygon = cutAt(polygon, [&](const QPointF &p) { return p.x() - area.left(); });
    polygon = cutAt(polygon, [&](const QPointF &p) { return area.right() - p.x(); });
    polygon = cutAt(polygon, [&](const QPointF &p) { return p.y() - area.top(); });
    return cutAt(polygon, [&](const QPointF &p) { return area.bottom() - p.y(); });
}

// Qt keeps what it makes of a path for drawing within the path's shared data, without a lock, and
// other threads draw the same page. This one has data of its own.
QPainterPath ownCopy(const QPainterPath &path)
{
    QPainterPath own;
    own.addPath(path);
    own.setFillRule(path.fillRule());
    return own;
}

} // namespace

bool ObjectPainter::reachesFarAway(const QRectF &bounds, const QTransform &toPage) const
{
    if (!m_bitmaps)
        return false;
    const QRectF near = QRectF(0, 0, m_painter.device()->width(), m_painter.device()->height())
                            .marginsAdded(allAround(FarAway));
    return !near.contains(toDevice(toPage).mapRect(bounds));
}

void ObjectPainter::fillShape(const QPainterPath &path, const QBrush &brush,
                              const QTransform &toPage)
{
    if (!reachesFarAway(path.controlPointRect(), toPage)) {
        setTransform(toPage);
        m_painter.fillPath(ownCopy(path), brush);
        return;
    }
    QBrush moved = brush;
    moved.setTransform(brush.transform() * toDevice(toPage));
    m_painter.save();
    m_painter.resetTransform();
    m_painter.fillPath(cutToDevice(path, toPage), moved);
    m_painter.restore();
}

QPainterPath ObjectPainter::cutToDevice(const QPainterPath &path, const QTransform &toPage) const
{
    const QRectF area = QRectF(0, 0, m_painter.device()->width(), m_painter.device()->height())
                            .marginsAdded(allAround(Margin));
    QPainterPath cut;
    cut.setFillRule(path.fillRule());
    const QList<QPolygonF> polygons = path.toSubpathPolygons(toDevice(toPage));
    for (const QPolygonF &polygon : polygons)
        cut.addPolygon(cutTo(polygon, area));
    return cut;
}

void ObjectPainter::clipToShape(const QPainterPath &path, const QTransform &toPage)
{
    if (reachesFarAway(path.controlPointRect(), toPage)) {
        m_painter.resetTransform();
        m_painter.setClipPath(cutToDevice(path, toPage), Qt::IntersectClip);
        return;
    }
    setTransform(toPage);
    m_painter.setClipPath(ownCopy(path), Qt::IntersectClip);
}

void ObjectPainter::clipToRect(const QRectF &rect, const QTransform &toPage)
{
    if (toPage.type() > QTransform::TxScale) {
        QPainterPath path;
        path.addRect(rect);
        clipToShape(path, toPage);
        return;
    }
    setTransform(toPage);
    m_painter.setClipRect(rect, Qt::IntersectClip);
}

void ObjectPainter::strokeShape(const QPainterPath &path, const QPen &pen, const QTransform &toPage)
{
    const double reach = pen.widthF() * 2;
    const QRectF bounds = path.controlPointRect().marginsAdded(allAround(reach));
    if (!reachesFarAway(bounds, toPage)) {
        setTransform(toPage);
        m_painter.strokePath(ownCopy(path), pen);
        return;
    }
    fillShape(QPainterPathStroker(pen).createStroke(path), pen.brush(), toPage);
}

} // namespace lc::ofd
