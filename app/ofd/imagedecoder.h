#pragma once

#include "core/result.h"

#include <QImage>

#include <functional>

namespace lc::ofd {

enum class ImageFormat { Unknown, Png, Jpeg, Bmp, Gif, Tiff, Webp, Jbig2, Svg, Package };

// By the first bytes; what a file declares is often wrong.
[[nodiscard]] ImageFormat sniffImage(QByteArrayView bytes);

// Decoders of formats that this folder cannot read by itself; an empty one: not available
// (docs/adr/0041-jbig2-through-qt-pdf.md, 0043-svg-through-qt-svg.md). Called from any thread.
struct ImageCodecs
{
    std::function<Result<QImage>(const QByteArray &)> jbig2; // a file of its own, as in Annex D
    // Drawn at a size that suits `wanted`, which may be empty.
    std::function<Result<QImage>(const QByteArray &, QSize wanted)> svg;
};

// Decodes a picture of at most 128 MB in memory. `wanted`: the size it will be shown at; a larger
// picture may come back reduced, never below it; empty: as it is. ImageDamaged (with the format
// as a fact), PackageLimit. Any thread.
[[nodiscard]] Result<QImage> decodeImage(const QByteArray &bytes, QSize wanted = {},
                                         const ImageCodecs &codecs = {});

} // namespace lc::ofd
