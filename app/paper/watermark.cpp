#include "paper/watermark.h"

#include "paper/papertext.h"

#include <QLineF>
#include <QPainter>
#include <QPolygonF>
#include <QTransform>

#include <array>
#include <cmath>
#include <optional>

namespace lc::paper {

namespace {

constexpr double clearanceMm = 0.4;
// However short the text: the copy must stay readable.
constexpr QSizeF leastStep(56, 34);
// Enough repetitions that no part of the copy can be cut out without one.
constexpr qsizetype enoughTiles = 6;

const QColor watermarkInk(0x1B, 0x27, 0x33, 70);

QPolygonF outlineOf(const WatermarkTile &tile)
{
    QTransform turn;
    turn.translate(tile.centre.x(), tile.centre.y());
    turn.rotate(tile.angle);
    return turn.map(
        QPolygonF(QRectF(QPointF(-tile.size.width() / 2, -tile.size.height() / 2), tile.size)));
}

// Whether the projections of both on the direction of `axis` are apart.
bool apartAlong(const QPointF &axis, const QPolygonF &a, const QPolygonF &b)
{
    const auto range = [&axis](const QPolygonF &shape) {
        std::pair<double, double> span{1e9, -1e9};
        for (const QPointF &point : shape) {
            const double place = QPointF::dotProduct(axis, point);
            span = {std::min(span.first, place), std::max(span.second, place)};
        }
        return span;
    };
    const auto first = range(a);
    const auto second = range(b);
    return first.second <= second.first || second.second <= first.first;
}

bool isFree(const WatermarkTile &tile, const QRectF &area, const QList<QRectF> &keepClear)
{
    if (!area.contains(outlineOf(tile).boundingRect()))
        return false;
    return std::none_of(keepClear.begin(), keepClear.end(),
                        [&tile](const QRectF &box) { return touches(tile, box, clearanceMm); });
}

bool isNearAnother(const WatermarkTile &tile, const QList<WatermarkTile> &tiles)
{
    const QRectF box = outlineOf(tile).boundingRect().adjusted(-2, -2, 2, 2);
    return std::any_of(tiles.begin(), tiles.end(),
                       [&box](const WatermarkTile &other) { return touches(other, box); });
}

// A place that is taken is looked for again a little beside.
std::optional<WatermarkTile> placedNear(WatermarkTile tile, const QPointF &wanted,
                                        const QSizeF &step, const QRectF &area,
                                        const QList<QRectF> &keepClear,
                                        const QList<WatermarkTile> &tiles)
{
    constexpr std::array<double, 5> shifts{0, -0.25, 0.25, -0.5, 0.5};
    for (const double shiftY : shifts) {
        for (const double shiftX : shifts) {
            tile.centre = wanted + QPointF(shiftX * step.width(), shiftY * step.height());
            if (isFree(tile, area, keepClear) && !isNearAnother(tile, tiles))
                return tile;
        }
    }
    return std::nullopt;
}

// A brick pattern.
QList<WatermarkTile> spread(const WatermarkTile &tile, const QRectF &area,
                            const QList<QRectF> &keepClear)
{
    const QSizeF extent = outlineOf(tile).boundingRect().size();
    const QSizeF step = (extent + QSizeF(8, 8)).expandedTo(leastStep);
    QList<WatermarkTile> tiles;
    int row = 0;
    for (double y = area.top() + extent.height() / 2; y < area.bottom(); y += step.height()) {
        double x = area.left() + (row++ % 2 == 0 ? 0.5 : 1) * step.width();
        for (; x < area.right(); x += step.width()) {
            if (const auto placed = placedNear(tile, {x, y}, step, area, keepClear, tiles))
                tiles.append(*placed);
        }
    }
    return tiles;
}

} // namespace

bool touches(const WatermarkTile &tile, const QRectF &box, double distance)
{
    const QPolygonF outline = outlineOf(tile);
    const QPolygonF other(box.adjusted(-distance, -distance, distance, distance));
    const double radians = qDegreesToRadians(tile.angle);
    const QPointF along(std::cos(radians), std::sin(radians));
    const QPointF across(-along.y(), along.x());
    for (const QPointF &axis : {QPointF(1, 0), QPointF(0, 1), along, across}) {
        if (apartAlong(axis, outline, other))
            return false;
    }
    return true;
}

QList<WatermarkTile> spreadWatermark(const QString &text, const QRectF &area,
                                     const QList<QRectF> &keepClear)
{
    QList<WatermarkTile> best;
    if (text.isEmpty())
        return best;
    for (const double fontMm : {4.5, 3.4, 2.6, 2.0}) {
        const PaperText set(text, fontMm, 0);
        for (const double angle : {-25.0, 0.0}) {
            const WatermarkTile tile{{}, {set.width(), set.height()}, angle, fontMm};
            const QList<WatermarkTile> tiles = spread(tile, area, keepClear);
            if (tiles.size() > best.size())
                best = tiles;
        }
        if (best.size() >= enoughTiles)
            break;
    }
    return best;
}

void drawWatermark(QPainter &painter, const QString &text, const QList<WatermarkTile> &tiles)
{
    if (tiles.isEmpty())
        return;
    const PaperText set(text, tiles.first().fontMm, 0);
    painter.save();
    painter.setPen(watermarkInk);
    for (const WatermarkTile &tile : tiles) {
        painter.save();
        painter.translate(tile.centre);
        painter.rotate(tile.angle);
        set.draw(painter, QPointF(-tile.size.width() / 2, -tile.size.height() / 2));
        painter.restore();
    }
    painter.restore();
}

} // namespace lc::paper
