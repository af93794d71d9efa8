#include "paper/watermark.h"

#include "paper/papertext.h"

#include <QPainter>
#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace lc::paper {

namespace {

constexpr double clearanceMm = 0.4;
constexpr double gapMm = 12.0; // between two texts of a row
constexpr double rowMm = 16.0; // from row to row
// A row without room may be moved so far; it stays apart from its neighbours.
constexpr std::array<double, 5> rowShifts{0, 2.5, -2.5, 5, -5};
// Enough repetitions that no part of the copy can be cut out without one.
constexpr qsizetype enoughTiles = 6;

const QColor watermarkInk(0x1B, 0x27, 0x33, 72);

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

// Along a row, from its first to its last millimetre.
struct Span
{
    double from;
    double to;
};

// What a row sees of a convex shape: its extent along the row between two lines beside it.
std::optional<Span> spanBetween(const QPolygonF &shape, double low, double high)
{
    std::optional<Span> span;
    const auto take = [&span](double u) {
        span = span ? Span{std::min(span->from, u), std::max(span->to, u)} : Span{u, u};
    };
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const QPointF a = shape.at(i);
        const QPointF b = shape.at((i + 1) % shape.size());
        if (a.y() >= low && a.y() <= high)
            take(a.x());
        for (const double edge : {low, high}) {
            if ((a.y() < edge) != (b.y() < edge))
                take(a.x() + (b.x() - a.x()) * (edge - a.y()) / (b.y() - a.y()));
        }
    }
    return span;
}

// The texts of one font and angle; `whole` of them are not cut by an edge of the paper.
struct Spread
{
    QList<WatermarkTile> tiles;
    qsizetype whole = 0;
};

// Works in a turned frame, in which the rows are level.
class Rows
{
public:
    Rows(const WatermarkTile &tile, const QRectF &area, const QList<QRectF> &keepClear)
        : m_tile(tile)
        , m_area(area)
    {
        m_turn.translate(area.center().x(), area.center().y());
        m_turn.rotate(tile.angle);
        const QTransform back = m_turn.inverted();
        m_extent = back.map(QPolygonF(area)).boundingRect();
        for (const QRectF &box : keepClear)
            m_taken.append(back.map(QPolygonF(box)));
        // Nothing may stand below the area; the other edges are those of the paper.
        const double far = area.width() + area.height() + tile.size.width();
        m_taken.append(back.map(
            QPolygonF(QRectF(area.left() - far, area.bottom(), area.width() + 2 * far, far))));
    }

    [[nodiscard]] Spread all() const
    {
        Spread spread;
        const int last = int(std::ceil(m_extent.height() / 2 / rowMm));
        for (int row = -last; row <= last; ++row) {
            const Spread filled = filledRow(row);
            spread.tiles += filled.tiles;
            spread.whole += filled.whole;
        }
        return spread;
    }

private:
    [[nodiscard]] Spread filledRow(int row) const
    {
        std::optional<Spread> first;
        for (const double shift : rowShifts) {
            const Spread filled = rowAt(row * rowMm + shift, row % 2 != 0);
            if (filled.whole > 0)
                return filled;
            if (!first)
                first = filled;
        }
        return *first;
    }

    [[nodiscard]] Spread rowAt(double v, bool staggered) const
    {
        const double half = m_tile.size.height() / 2 + clearanceMm;
        QList<Span> taken;
        for (const QPolygonF &shape : m_taken) {
            if (const auto span = spanBetween(shape, v - half, v + half))
                taken.append({span->from - clearanceMm, span->to + clearanceMm});
        }
        std::sort(taken.begin(), taken.end(),
                  [](const Span &a, const Span &b) { return a.from < b.from; });
        const double length = m_tile.size.width();
        const double step = length + gapMm;
        Spread spread;
        double u = m_extent.left() - (staggered ? step / 2 : 0);
        for (; u < m_extent.right(); u += step) {
            // What is in the way moves the text on along its row.
            for (const Span &span : taken) {
                if (span.from < u + length && span.to > u)
                    u = span.to;
            }
            append({u + length / 2, v}, spread);
        }
        return spread;
    }

    void append(const QPointF &centre, Spread &spread) const
    {
        WatermarkTile tile = m_tile;
        tile.centre = m_turn.map(centre);
        if (!touches(tile, m_area))
            return;
        spread.tiles.append(tile);
        if (m_area.contains(outlineOf(tile).boundingRect()))
            ++spread.whole;
    }

    WatermarkTile m_tile;
    QRectF m_area;
    QTransform m_turn;
    QRectF m_extent; // of the area, in the frame
    QList<QPolygonF> m_taken;
};

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
    Spread best;
    if (text.isEmpty())
        return {};
    for (const double fontMm : {4.5, 3.4, 2.6, 2.0}) {
        const PaperText set(text, fontMm, 0);
        for (const double angle : {-25.0, 0.0}) {
            const WatermarkTile tile{{}, {set.width(), set.height()}, angle, fontMm};
            Spread spread = Rows(tile, area, keepClear).all();
            if (spread.whole > best.whole || best.tiles.isEmpty())
                best = std::move(spread);
            if (best.whole >= enoughTiles)
                return best.tiles;
        }
    }
    return best.tiles;
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
