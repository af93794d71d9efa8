#pragma once

#include "ofd/fontset.h"

#include <QStringList>

namespace lc::ofd {

// From this weight on text is drawn bold.
inline constexpr int BoldWeight = 600;

// A glyph of a text object and where its origin stands in the object's space (before its CTM).
struct PlacedGlyph
{
    std::shared_ptr<const GlyphFont> font; // null: nothing can be drawn
    quint32 glyph = 0;
    QPointF origin;
    double advance = 0;      // ems
    double stretch = 1;      // of its width, where another font stands in
    qsizetype character = 0; // index into the object's text
    qsizetype characters = 1;
};

// A text object set out as GB/T 33190 chapter 11 says: glyph by glyph, never shaped anew.
struct TextLayout
{
    std::u32string text; // of all codes
    QList<PlacedGlyph> glyphs;
    QTransform glyphTransform; // ems to object space, without the origin
    double emboldening = 0;    // width of the additional stroke in millimetres
    bool replaced = false;     // the font is another than the file asks for
    QString family;            // the one that stands in for it
    std::u32string missing;    // characters that no font has
};

// `font` may be null: the number of a font that does not exist.
[[nodiscard]] TextLayout layOut(const TextObject &object, const FontResource *font,
                                const FontSet &fonts);

// In object space. The glyph must have a font.
[[nodiscard]] QPainterPath placedOutline(const TextLayout &layout, const PlacedGlyph &placed);

} // namespace lc::ofd
