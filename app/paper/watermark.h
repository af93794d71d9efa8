#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace lc::paper {

// One repetition of the light text, in paper millimetres.
struct WatermarkTile
{
    QPointF centre;
    QSizeF size;         // of the text before it is turned
    double angle = 0;    // degrees, clockwise
    double fontMm = 4.5; // size of the type
};

// Spreads the text over `area` in staggered rows of one angle, wherever there is room between
// `keepClear`: a watermark over a name, a number or a seal would make the copy useless. The texts
// never touch each other. Left, right and top of the area are edges of the paper and may cut a
// text; nothing reaches below the area.
[[nodiscard]] QList<WatermarkTile> spreadWatermark(const QString &text, const QRectF &area,
                                                   const QList<QRectF> &keepClear);
void drawWatermark(QPainter &painter, const QString &text, const QList<WatermarkTile> &tiles);
// Whether the turned text comes nearer than `distance` to `box`.
[[nodiscard]] bool touches(const WatermarkTile &tile, const QRectF &box, double distance = 0);

} // namespace lc::paper
