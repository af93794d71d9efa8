#pragma once

#include "ofd/paintstyle.h"

#include <QColor>
#include <QImage>

#include <functional>

namespace lc::ofd {

// Shadings (GB/T 33190 8.3.4) computed pixel by pixel, because no gradient of a painter knows
// one-sided extension, map units, eccentricity or lattices. Pure; any thread.

using ColorResolver = std::function<QColor(const ColorSpec &)>;

// The shading over an image of `size`, whose pixels `toObject` takes to object space.
// Premultiplied, transparent where the shading does not reach.
[[nodiscard]] QImage shade(const LinearShading &shading, const QTransform &toObject, QSize size,
                           const ColorResolver &resolve);
[[nodiscard]] QImage shade(const RadialShading &shading, const QTransform &toObject, QSize size,
                           const ColorResolver &resolve);
[[nodiscard]] QImage shade(const MeshShading &shading, const QTransform &toObject, QSize size,
                           const ColorResolver &resolve);

} // namespace lc::ofd
