#include "ofd/glyphfont.h"

#include "ofd/pathdata.h"

#include <QTransform>

namespace lc::ofd {

namespace {
constexpr qsizetype MaxBitmapBytes = 4 << 20;
constexpr qsizetype MaxOutlines = 20'000;
} // namespace

size_t qHash(const GlyphMatrix &matrix, size_t seed)
{
    return qHashMulti(seed, matrix.m11, matrix.m12, matrix.m21, matrix.m22);
}

GlyphFont::GlyphFont(std::unique_ptr<GlyphSource> source)
    : m_source(std::move(source))
    , m_bold(m_source->isBold())
    , m_italic(m_source->isItalic())
    , m_hasCharacters(m_source->hasCharacters())
{}

quint32 GlyphFont::glyphFor(char32_t character) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_glyphs.constFind(character);
    if (known != m_glyphs.cend())
        return *known;
    return *m_glyphs.insert(character, m_source->glyphFor(character));
}

double GlyphFont::advance(quint32 glyph) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_advances.constFind(glyph);
    if (known != m_advances.cend())
        return *known;
    return *m_advances.insert(glyph, m_source->advance(glyph));
}

QPainterPath GlyphFont::cachedOutline(quint32 glyph) const
{
    const auto known = m_outlines.constFind(glyph);
    if (known != m_outlines.cend())
        return *known;
    if (m_outlines.size() >= MaxOutlines)
        m_outlines.clear();
    const auto made = m_outlines.insert(glyph, m_source->outline(glyph));
    settleBounds(*made);
    return *made;
}

QPainterPath GlyphFont::outline(quint32 glyph) const
{
    const std::lock_guard lock(m_mutex);
    return cachedOutline(glyph);
}

std::shared_ptr<const GlyphBitmap> GlyphFont::bitmap(quint32 glyph, const GlyphMatrix &matrix,
                                                     int phaseX, int phaseY) const
{
    const quint64 key =
        (static_cast<quint64>(glyph) << 4) | static_cast<quint64>(phaseY << 2 | phaseX);
    const std::lock_guard lock(m_mutex);
    auto &size = m_bitmaps[matrix];
    const auto known = size.constFind(key);
    if (known != size.cend())
        return *known;
    if (!m_freeType)
        m_freeType = makeFreeType();
    const QTransform toPixels(matrix.m11, matrix.m12, matrix.m21, matrix.m22, phaseX / 4.0,
                              phaseY / 4.0);
    const auto made = std::make_shared<const GlyphBitmap>(
        rasterise(m_freeType.get(), toPixels.map(cachedOutline(glyph))));
    m_bitmapBytes += made->coverage.size() + 64;
    if (m_bitmapBytes > MaxBitmapBytes) {
        m_bitmaps.clear();
        m_bitmapBytes = 0;
        return made;
    }
    size.insert(key, made);
    return made;
}

} // namespace lc::ofd
