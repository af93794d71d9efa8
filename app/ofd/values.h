#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QStringView>
#include <QTransform>

#include <optional>

namespace lc::ofd {

// The simple types of GB/T 33190 table 2 (ST_Array, ST_Pos, ST_Box) and what is built from them.
// Pure functions; any thread. Numbers are separated by white space or commas; what is no finite
// number ends an array.
[[nodiscard]] QList<double> parseNumbers(QStringView text, qsizetype atMost = 1 << 20);
// Nothing unless there are two or four numbers and no negative size.
[[nodiscard]] std::optional<QPointF> parsePosition(QStringView text);
[[nodiscard]] std::optional<QRectF> parseBox(QStringView text);
// "a b c d e f" with x' = ax + cy + e (8.1.5). Nothing unless there are six numbers.
[[nodiscard]] std::optional<QTransform> parseMatrix(QStringView text);
// DeltaX and DeltaY: numbers, where "g n v" stands for n times v (11.3). Never more than `atMost`
// values come out of it.
[[nodiscard]] QList<double> parseDeltas(QStringView text, qsizetype atMost = 1 << 16);
// Channel values: decimal, or hexadecimal after "#" (8.3.2).
[[nodiscard]] QList<int> parseChannels(QStringView text);

} // namespace lc::ofd
