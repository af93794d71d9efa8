#pragma once

#include "ofd/resources.h"

#include <QColor>

namespace lc::ofd {

// The colour that a ColorSpec's channels or index mean (GB/T 33190 8.3). `alpha` (0..1) is that
// of the object around it. Complex colours are the painter's. Pure.
[[nodiscard]] QColor resolveColor(const ColorSpec &color, const Resources &resources,
                                  int defaultColorSpace, double alpha = 1.0);
// Channel values 0..1.
[[nodiscard]] QColor cmykColor(double c, double m, double y, double k);

} // namespace lc::ofd
