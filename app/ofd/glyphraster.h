#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QPoint>
#include <QSize>

#include <memory>

struct FT_LibraryRec_;

namespace lc::ofd {

// The coverage of one glyph, 8 bits a pixel, `offset` from the pixel that its origin lies in.
struct GlyphBitmap
{
    QPoint offset;
    QSize size;
    QByteArray coverage; // size.width() bytes a row
};

struct FreeTypeDelete
{
    void operator()(FT_LibraryRec_ *library) const;
};
using FreeTypeLibrary = std::unique_ptr<FT_LibraryRec_, FreeTypeDelete>;

[[nodiscard]] FreeTypeLibrary makeFreeType();

// Fills `outline` (pixels, y downwards) with FreeType's scan converter, which is several times
// faster than a QPainter for small shapes. One caller at a time per library.
[[nodiscard]] GlyphBitmap rasterise(FT_LibraryRec_ *library, const QPainterPath &outline);

} // namespace lc::ofd
