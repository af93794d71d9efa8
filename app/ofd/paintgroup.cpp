#include "ofd/objectpainter.h"

#include <cmath>

// Alpha of whole objects (GB/T 33190 table 34) of ObjectPainter.

namespace lc::ofd {

namespace {

constexpr double MaxGroupPixels = 6e6;         // of a device that has more of them than a screen
constexpr qint64 MaxPixelsAtOnce = 96'000'000; // of groups within groups

} // namespace

bool ObjectPainter::overlapsItself(const PathObject &object, const PaintScope &) const
{
    return object.fill && object.stroke;
}

bool ObjectPainter::overlapsItself(const ImageObject &object, const PaintScope &) const
{
    return object.border.has_value();
}

bool ObjectPainter::overlapsItself(const CompositeObject &, const PaintScope &) const
{
    return true;
}

QRectF ObjectPainter::deviceArea(const QRectF &device) const
{
    QRectF area = device;
    if (m_bitmaps)
        area &= QRectF(0, 0, m_painter.device()->width(), m_painter.device()->height());
    if (m_bitmaps && m_painter.hasClipping())
        area &= m_painter.deviceTransform().mapRect(m_painter.clipBoundingRect());
    return area;
}

QRectF ObjectPainter::pageExtent(const GraphicUnit &unit, const PaintScope &scope) const
{
    constexpr double Everything = 1e5;
    if (!unit.boundary || unit.boundary->isEmpty())
        return QRectF(-Everything, -Everything, 2 * Everything, 2 * Everything);
    // Wide lines and letters of other fonts may reach beyond it.
    const double reach = 10 + unit.style.lineWidth.value_or(0);
    return scope.transform.mapRect(unit.boundary->marginsAdded(allAround(reach)));
}

Result<> ObjectPainter::paintGroup(const QRectF &area, double alpha, const DrawGroup &draw)
{
    QRectF pixels = QRectF(deviceArea(m_device.mapRect(area)).toAlignedRect());
    if (pixels.isEmpty())
        return {};
    const double scale =
        m_bitmaps ? 1.0 : qMin(1.0, std::sqrt(MaxGroupPixels / (pixels.width() * pixels.height())));
    const QSize size = (pixels.size() * scale).toSize().expandedTo(QSize(1, 1));
    const qint64 count = qint64(size.width()) * size.height();
    const bool large = count + m_session.openGroupPixels > MaxPixelsAtOnce ||
                       m_session.groupPixels < count || size.width() > 32000 ||
                       size.height() > 32000;
    QImage image;
    if (!large)
        image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return draw(*this, alpha);
    m_session.groupPixels -= count;
    m_session.openGroupPixels += count;
    image.fill(Qt::transparent);
    const QTransform imageToDevice = QTransform::fromScale(1 / scale, 1 / scale) *
                                     QTransform::fromTranslate(pixels.x(), pixels.y());
    QPainter painter(&image);
    painter.setWorldTransform(m_device * imageToDevice.inverted());
    ObjectPainter inner(m_session, painter);
    const Result<> done = draw(inner, 1.0);
    painter.end();
    m_session.openGroupPixels -= count;
    m_painter.save();
    m_painter.setOpacity(alpha);
    if (m_bitmaps) {
        m_painter.resetTransform();
        m_painter.drawImage(pixels.topLeft(), image);
    } else {
        m_painter.setWorldTransform(imageToDevice * m_device.inverted() * m_world);
        m_painter.drawImage(QPointF(0, 0), image);
    }
    m_painter.restore();
    return done;
}

} // namespace lc::ofd
