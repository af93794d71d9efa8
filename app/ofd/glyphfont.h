#pragma once

#include "ofd/glyphraster.h"

#include <QHash>
#include <QPainterPath>
#include <QString>

#include <mutex>
#include <optional>

namespace lc::ofd {

// Where glyphs come from: a font file of the package or a font of the system. Em units, y
// downwards, unhinted. Called by one thread at a time (GlyphFont sees to that).
class GlyphSource
{
public:
    virtual ~GlyphSource() = default;
    [[nodiscard]] virtual quint32 glyphFor(char32_t character) const = 0; // 0: none
    [[nodiscard]] virtual QPainterPath outline(quint32 glyph) const = 0;
    [[nodiscard]] virtual double advance(quint32 glyph) const = 0;
    [[nodiscard]] virtual bool isBold() const = 0;
    [[nodiscard]] virtual bool isItalic() const = 0;
    // False for a font from which characters cannot be looked up.
    [[nodiscard]] virtual bool hasCharacters() const = 0;
};

// TrueType, OpenType, bare CFF, Type 1: whatever FreeType reads; of a collection the font of that
// name, else the first. Null when it is no font.
[[nodiscard]] std::unique_ptr<GlyphSource> openFontFile(const QByteArray &bytes,
                                                        const QString &name = {});
// The system's font of that family; null when there is none or no font database (no
// QGuiApplication).
[[nodiscard]] std::unique_ptr<GlyphSource> openSystemFont(const QString &family, bool bold,
                                                          bool italic);

// The linear part of a transformation from ems to pixels.
struct GlyphMatrix
{
    float m11 = 1, m12 = 0, m21 = 0, m22 = 1;
    friend bool operator==(const GlyphMatrix &, const GlyphMatrix &) = default;
};
[[nodiscard]] size_t qHash(const GlyphMatrix &matrix, size_t seed = 0);

// A font with caches of outlines and of bitmaps at quarter-pixel positions. Thread-safe.
class GlyphFont
{
public:
    explicit GlyphFont(std::unique_ptr<GlyphSource> source);

    [[nodiscard]] quint32 glyphFor(char32_t character) const;
    [[nodiscard]] double advance(quint32 glyph) const;
    [[nodiscard]] QPainterPath outline(quint32 glyph) const;
    [[nodiscard]] bool isBold() const { return m_bold; }
    [[nodiscard]] bool isItalic() const { return m_italic; }
    [[nodiscard]] bool hasCharacters() const { return m_hasCharacters; }
    // Phases are quarters of a pixel (0..3) to the right and down.
    [[nodiscard]] std::shared_ptr<const GlyphBitmap>
    bitmap(quint32 glyph, const GlyphMatrix &matrix, int phaseX, int phaseY) const;

private:
    QPainterPath cachedOutline(quint32 glyph) const;

    std::unique_ptr<GlyphSource> m_source;
    bool m_bold;
    bool m_italic;
    bool m_hasCharacters;
    mutable std::mutex m_mutex;
    mutable FreeTypeLibrary m_freeType;
    mutable QHash<char32_t, quint32> m_glyphs;
    mutable QHash<quint32, double> m_advances;
    mutable QHash<quint32, QPainterPath> m_outlines;
    mutable QHash<GlyphMatrix, QHash<quint64, std::shared_ptr<const GlyphBitmap>>> m_bitmaps;
    mutable qsizetype m_bitmapBytes = 0;
};

} // namespace lc::ofd
