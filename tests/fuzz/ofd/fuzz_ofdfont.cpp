#include "ofd/glyphfont.h"
#include "tests/fuzz/ofd/fuzzpackage.h"

// An embedded font: characters, advances, outlines and bitmaps of its first glyphs.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    auto source = lc::ofd::openFontFile(lc::fuzz::bytesOf(data, size));
    if (!source)
        return 0;
    const lc::ofd::GlyphFont font(std::move(source));
    for (const char32_t character : {U'A', U' ', U'\u4e00', U'\U00020bb7'})
        (void)font.glyphFor(character);
    for (quint32 glyph = 0; glyph < 8; ++glyph) {
        (void)font.advance(glyph);
        (void)font.outline(glyph);
        (void)font.bitmap(glyph, {20, 0, 0, 20}, static_cast<int>(glyph & 3), 0);
        (void)font.bitmap(glyph, {14, 14, -14, 14}, 0, 0);
    }
    return 0;
}
