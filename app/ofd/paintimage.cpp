#include "ofd/objectpainter.h"

#include "ofd/document_p.h"

#include <cmath>

// Images (GB/T 33190 chapter 10) of ObjectPainter.

namespace lc::ofd {

namespace {

// The mask's white lets the image through; the standard does not say which way round it is, and
// this is how producers use it: black hides.
constexpr bool WhiteShows = true;

QImage masked(const QImage &image, const QImage &mask)
{
    // A few large pixels may be cut out by a fine mask, and the other way round.
    const QSize size = image.size().expandedTo(mask.size());
    QImage result = image.scaled(size).convertToFormat(QImage::Format_ARGB32);
    const QImage gray = mask.scaled(size).convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        const uchar *cover = gray.constScanLine(y);
        for (int x = 0; x < result.width(); ++x) {
            const int shows = WhiteShows ? cover[x] : 255 - cover[x];
            line[x] = qRgba(qRed(line[x]), qGreen(line[x]), qBlue(line[x]),
                            qAlpha(line[x]) * shows / 255);
        }
    }
    return result;
}

// How many pixels the unit square covers under `transform`.
QSize coveredPixels(const QTransform &transform)
{
    const double width = std::hypot(transform.m11(), transform.m12());
    const double height = std::hypot(transform.m21(), transform.m22());
    const auto pixels = [](double length) {
        return static_cast<int>(qBound(1.0, std::ceil(length), 16000.0));
    };
    return {pixels(width), pixels(height)};
}

} // namespace

QImage ObjectPainter::loadImage(const ImageObject &object, const Prepared &prepared, QSize wanted)
{
    const auto media = [&](int id) { return prepared.scope.resources->media.value(id).entry; };
    const QString entry = media(object.resource);
    const auto image = m_session.document.images.image(entry, wanted);
    if (!image) {
        const auto other = object.substitution != 0
                               ? m_session.document.images.image(media(object.substitution), wanted)
                               : image;
        if (other)
            return *other;
        m_session.warn(entry.isEmpty() ? Warning::Kind::ResourceMissing
                                       : Warning::Kind::ObjectSkipped,
                       entry.isEmpty() ? QStringLiteral("ImageObject") : entry);
        return {};
    }
    if (object.mask == 0)
        return *image;
    const auto mask = m_session.document.images.image(media(object.mask), wanted);
    if (mask)
        return masked(*image, *mask);
    m_session.warn(Warning::Kind::ResourceMissing, QStringLiteral("ImageMask"));
    return *image;
}

void ObjectPainter::paintImage(const QImage &image, const QTransform &unitToPage, double alpha,
                               QPainter::CompositionMode mode)
{
    m_painter.save();
    setTransform(unitToPage);
    m_painter.setOpacity(alpha);
    m_painter.setCompositionMode(mode);
    m_painter.drawImage(QRectF(0, 0, 1, 1), image);
    m_painter.restore();
}

void ObjectPainter::drawBorder(const ImageBorder &border, const QTransform &unitToPage,
                               const Prepared &prepared)
{
    if (border.lineWidth <= 0)
        return;
    // The frame's width is in millimetres whatever the image's matrix stretches.
    const double width = std::hypot(unitToPage.m11(), unitToPage.m12());
    const double height = std::hypot(unitToPage.m21(), unitToPage.m22());
    if (width <= 0 || height <= 0)
        return;
    const QTransform frame = QTransform::fromScale(1 / width, 1 / height) * unitToPage;
    QPainterPath path;
    path.addRoundedRect(QRectF(0, 0, width, height), border.radius.width(), border.radius.height());
    DrawStyle style;
    style.lineWidth = border.lineWidth;
    style.dashOffset = border.dashOffset;
    style.dashPattern = border.dashPattern;
    const QBrush brush =
        border.color ? makeBrush(*border.color, QRectF(0, 0, 1, 1), prepared) : QBrush(Qt::black);
    setTransform(frame);
    m_painter.strokePath(path, makePen(style, brush, frame));
}

Result<> ObjectPainter::paint(const ImageObject &object, const PaintScope &scope)
{
    Prepared prepared = prepare(object.unit, scope);
    if (prepared.alpha <= 0)
        return {};
    // Without a matrix the image fills its boundary.
    if (!object.unit.ctm && object.unit.boundary)
        prepared.toPage =
            QTransform::fromScale(object.unit.boundary->width(), object.unit.boundary->height()) *
            prepared.toPage;
    const QTransform &unitToPage = prepared.toPage;
    const QImage image = loadImage(object, prepared, coveredPixels(toDevice(unitToPage)));
    if (image.isNull())
        return {};
    const QRectF extent = unitToPage.mapRect(QRectF(0, 0, 1, 1));
    const bool boundary = exceedsBoundary(object.unit, scope, extent, allAround(BoundaryTolerance));
    m_painter.save();
    if (boundary)
        clipToBoundary(object.unit, scope, allAround(BoundaryTolerance));
    clipToClips(object.unit, prepared);
    paintImage(image, unitToPage, prepared.alpha);
    if (object.border)
        drawBorder(*object.border, unitToPage, prepared);
    m_painter.restore();
    return {};
}

} // namespace lc::ofd
