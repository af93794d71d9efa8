#pragma once

#include "core/result.h"

#include <QImage>

namespace lc::document {

// A still vector picture (SVG 1.1, as seals may hold one), drawn by Qt Svg on a clear ground,
// its longer side `wanted`'s or 800 pixels when that is empty, at most 4,000
// (docs/adr/0043-svg-through-qt-svg.md). Only shapes, gradients and text are drawn, and nothing
// outside of the picture is fetched (text needs a QGuiApplication and its fonts): ImageDamaged for
// anything else and in a build without Qt Svg, PackageLimit over 1 MB, 20,000 elements or 64
// levels. Any thread.
[[nodiscard]] Result<QImage> decodeSvg(const QByteArray &file, QSize wanted);

} // namespace lc::document
