#pragma once

#include "ofd/writer.h"
#include "sandbox/world/catalogue.h"

namespace lc::sandbox {

// Ground, border and ornaments of a type's page.
[[nodiscard]] QList<ofd::WriterObject> pageGround(const LicenseType &type);
// Millimetres between the page's edge and its content.
[[nodiscard]] double contentMargin(const LicenseType &type);
[[nodiscard]] ofd::WriterPath linePath(QPointF from, QPointF to, const QColor &color,
                                       double lineWidth);
[[nodiscard]] ofd::WriterPath rectanglePath(const QRectF &rectangle, const QColor &stroke,
                                            const QColor &fill, double lineWidth);

} // namespace lc::sandbox
