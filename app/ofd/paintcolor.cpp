#include "ofd/objectpainter.h"

#include "ofd/color.h"
#include "ofd/document_p.h"
#include "ofd/shading.h"

#include <cmath>

// Colours, shadings and patterns (GB/T 33190 8.3) as brushes of ObjectPainter.

namespace lc::ofd {

namespace {

constexpr double MaxBrushPixels = 6e6;
constexpr qint64 MaxTiles = 40'000;

struct TileRange
{
    int left = 0;
    int top = 0;
    int right = -1;
    int bottom = -1;
    [[nodiscard]] qint64 count() const { return qint64(right - left + 1) * (bottom - top + 1); }
};

// Tiles of the pattern that touch `area` (pattern space).
TileRange tilesIn(const QRectF &area, const Pattern &pattern)
{
    const auto tile = [](double position, double step) {
        return static_cast<int>(std::floor(qBound(-1e6, position / step, 1e6)));
    };
    return {tile(area.left() - pattern.width, pattern.xStep),
            tile(area.top() - pattern.height, pattern.yStep), tile(area.right(), pattern.xStep),
            tile(area.bottom(), pattern.yStep)};
}

// From cell space to pattern space for one tile. Figure 28: Column turns every other column over
// its vertical axis, Row every other row over its horizontal one.
QTransform tileTransform(const Pattern &pattern, int column, int row)
{
    const bool inRow =
        pattern.reflect == ReflectMethod::Row || pattern.reflect == ReflectMethod::RowAndColumn;
    const bool inColumn =
        pattern.reflect == ReflectMethod::Column || pattern.reflect == ReflectMethod::RowAndColumn;
    const bool mirrorX = inColumn && column % 2 != 0;
    const bool mirrorY = inRow && row % 2 != 0;
    QTransform transform(mirrorX ? -1 : 1, 0, 0, mirrorY ? -1 : 1, mirrorX ? pattern.width : 0,
                         mirrorY ? pattern.height : 0);
    return transform * QTransform::fromTranslate(column * pattern.xStep, row * pattern.yStep);
}

// Upright tiles are moved and stretched to whole pixels, by less than one, so that no seam shows
// between them. `toImage`: of pattern space.
QTransform onWholePixels(const Pattern &pattern, int column, int row, const QTransform &toImage)
{
    const QRectF tile = toImage.mapRect(
        QRectF(column * pattern.xStep, row * pattern.yStep, pattern.xStep, pattern.yStep));
    const QRectF whole(QPointF(std::round(tile.left()), std::round(tile.top())),
                       QPointF(std::round(tile.right()), std::round(tile.bottom())));
    if (toImage.type() > QTransform::TxScale || whole.width() < 1 || whole.height() < 1)
        return toImage;
    return toImage * QTransform::fromTranslate(-tile.left(), -tile.top()) *
           QTransform::fromScale(whole.width() / tile.width(), whole.height() / tile.height()) *
           QTransform::fromTranslate(whole.left(), whole.top());
}

// Cells are drawn opaque and made translucent as a whole.
void fade(QImage &image, double alpha)
{
    if (image.isNull())
        return;
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(image.rect(), QColor::fromRgbF(0, 0, 0, static_cast<float>(alpha)));
}

} // namespace

QBrush ObjectPainter::makeBrush(const ColorSpec &color, const QRectF &bounds,
                                const Prepared &prepared)
{
    if (color.complex)
        return complexBrush(*color.complex, bounds, prepared, prepared.alpha * color.alpha / 255.0);
    return resolveColor(color, *prepared.scope.resources, m_session.document.root.defaultColorSpace,
                        prepared.alpha);
}

QBrush ObjectPainter::complexBrush(const ComplexColor &color, const QRectF &bounds,
                                   const Prepared &prepared, double alpha)
{
    const QTransform objectToDevice = toDevice(prepared.toPage);
    QRectF area = deviceArea(objectToDevice.mapRect(bounds));
    area = QRectF(area.toAlignedRect().adjusted(-1, -1, 1, 1));
    // Print devices have more pixels than a gradient needs.
    const double scale =
        qMin(1.0, std::sqrt(MaxBrushPixels / qMax(1.0, area.width() * area.height())));
    const QSize size(static_cast<int>(std::ceil(area.width() * scale)),
                     static_cast<int>(std::ceil(area.height() * scale)));
    bool invertible = false;
    const QTransform deviceToObject = objectToDevice.inverted(&invertible);
    if (!invertible || size.isEmpty() || size.width() > 32000 || size.height() > 32000)
        return QBrush(Qt::NoBrush);
    m_session.brushPixels -= qint64(size.width()) * size.height();
    if (m_session.brushPixels < 0) {
        m_session.warn(Warning::Kind::ObjectSkipped, QStringLiteral("FillColor"));
        return QBrush(Qt::NoBrush);
    }
    const QTransform imageToDevice =
        QTransform::fromScale(1 / scale, 1 / scale) * QTransform::fromTranslate(area.x(), area.y());
    const QTransform imageToObject = imageToDevice * deviceToObject;

    const ColorResolver resolve = [&](const ColorSpec &spec) {
        return resolveColor(spec, *prepared.scope.resources,
                            m_session.document.root.defaultColorSpace, alpha);
    };
    QImage image;
    if (const auto *pattern = std::get_if<Pattern>(&color)) {
        image = patternImage(*pattern, m_device * imageToDevice.inverted(), size, prepared);
        if (alpha < 1)
            fade(image, alpha);
    } else if (const auto *linear = std::get_if<LinearShading>(&color)) {
        image = shade(*linear, imageToObject, size, resolve);
    } else if (const auto *radial = std::get_if<RadialShading>(&color)) {
        image = shade(*radial, imageToObject, size, resolve);
    } else if (const auto *mesh = std::get_if<MeshShading>(&color)) {
        image = shade(*mesh, imageToObject, size, resolve);
    }
    if (image.isNull())
        return QBrush(Qt::NoBrush);
    QBrush brush(image);
    brush.setTransform(imageToObject);
    return brush;
}

QImage ObjectPainter::patternImage(const Pattern &pattern, const QTransform &pageToImage,
                                   QSize size, const Prepared &prepared)
{
    const PaintScope &scope = prepared.scope;
    if (!pattern.cell || pattern.xStep <= 0 || pattern.yStep <= 0 || scope.depth >= 16)
        return {};
    const QTransform toPage =
        pattern.ctm * (pattern.relativeToPage ? QTransform() : prepared.toPage);
    bool invertible = false;
    const QTransform toImage = toPage * pageToImage;
    const QTransform imageToPattern = toImage.inverted(&invertible);
    if (!invertible)
        return {};
    const QTransform imageToPage = pageToImage.inverted();
    const TileRange tiles = tilesIn(imageToPattern.mapRect(QRectF(QPointF(0, 0), size)), pattern);
    if (tiles.count() > MaxTiles) {
        m_session.warn(Warning::Kind::ObjectSkipped, QStringLiteral("Pattern"));
        return {};
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setWorldTransform(pageToImage);
    ObjectPainter cellPainter(m_session, painter);
    PaintScope inner;
    inner.resources = scope.resources;
    inner.depth = scope.depth + 1;
    for (int row = tiles.top; row <= tiles.bottom; ++row) {
        for (int column = tiles.left; column <= tiles.right; ++column) {
            inner.transform = tileTransform(pattern, column, row) *
                              onWholePixels(pattern, column, row, toImage) * imageToPage;
            painter.save();
            cellPainter.setTransform(inner.transform);
            painter.setClipRect(QRectF(0, 0, pattern.width, pattern.height));
            const Result<> done = cellPainter.paintBlock(*pattern.cell, inner);
            painter.restore();
            if (!done)
                return {};
        }
    }
    return image;
}

} // namespace lc::ofd
