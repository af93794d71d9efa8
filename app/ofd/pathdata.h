#pragma once

#include <QPainterPath>
#include <QStringView>

namespace lc::ofd {

// AbbreviatedData (GB/T 33190 9.1, table 36): S M L Q B A C with absolute coordinates. What
// follows the first mistake is left out. At most a million operations. Pure; any thread.
[[nodiscard]] QPainterPath parsePathData(QStringView data);

// Works out the bounds of a path that several threads will draw: Qt does so at the first question
// and keeps them in the path's shared data, without a lock.
void settleBounds(const QPainterPath &path);

// An elliptical arc from the current position, as "A rx ry angle large sweep x y" gives it; `sweep`
// is clockwise.
void appendArc(QPainterPath &path, QPointF radii, double degrees, bool large, bool sweep,
               QPointF to);

} // namespace lc::ofd
