#include "ofd/textlayout.h"

#include <cmath>

namespace lc::ofd {

namespace {

constexpr double ItalicShear = -0.2126; // 12 degrees

bool isInvisible(char32_t c)
{
    return c == U' ' || c == 0x00a0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200f) || c == 0xfeff ||
           c == 0x2028 || c == 0x2029;
}

// Sets out the codes of one object.
class TextSetter
{
public:
    TextSetter(const TextObject &object, const FontResource *font, const FontSet &fonts)
        : m_object(object)
        , m_fonts(fonts)
        , m_resource(font != nullptr ? *font : FontResource())
    {}

    TextLayout set()
    {
        const bool bold = m_resource.bold || m_object.weight >= BoldWeight;
        const bool italic = m_resource.italic || m_object.italic;
        m_font = m_fonts.resolve(m_resource, bold, italic);
        m_layout.replaced = m_font.replaced;
        m_layout.family = m_font.family;
        m_layout.glyphTransform = glyphTransform();
        if (m_font.embedded && m_object.weight >= BoldWeight && !m_resource.bold &&
            !m_font.font->isBold())
            m_layout.emboldening = m_object.size / 28;
        for (const TextCode &code : m_object.codes)
            setCode(code);
        return std::move(m_layout);
    }

private:
    QTransform glyphTransform() const
    {
        QTransform transform =
            QTransform::fromScale(m_object.size * m_object.hScale, m_object.size);
        // A system font comes in its own italic; an embedded one is taken as it is unless the
        // object itself asks for more.
        const bool slanted =
            m_object.italic && m_font.embedded && !m_resource.italic && !m_font.font->isItalic();
        if (slanted)
            transform = QTransform(1, 0, ItalicShear, 1, 0, 0) * transform;
        if (m_object.charDirection != 0)
            transform *= QTransform().rotate(m_object.charDirection);
        return transform;
    }

    void setCode(const TextCode &code)
    {
        m_start = QPointF(code.x.value_or(m_start.x()), code.y.value_or(m_start.y()));
        m_pen = m_start;
        m_index = 0;
        const auto base = static_cast<qsizetype>(m_layout.text.size());
        m_layout.text += code.text;
        const auto count = static_cast<qsizetype>(code.text.size());
        for (qsizetype i = 0; i < count;) {
            if (const GlyphMapping *mapping = mappingAt(code, i)) {
                const qsizetype covered = std::min<qsizetype>(mapping->codeCount, count - i);
                setMapped(code, *mapping, base + i, covered);
                i += covered;
                continue;
            }
            const char32_t character = code.text[static_cast<size_t>(i)];
            if (character >= U' ') // line breaks of pretty-printed files are no characters
                setCharacter(code, character, base + i);
            ++i;
        }
    }

    // Files list mappings in order, so that the search starts where the last one ended.
    const GlyphMapping *mappingAt(const TextCode &code, qsizetype position)
    {
        if (position == 0)
            m_mapping = 0;
        for (qsizetype k = 0; k < code.mappings.size(); ++k) {
            const qsizetype at = (m_mapping + k) % code.mappings.size();
            if (code.mappings[at].codePosition == position) {
                m_mapping = at + 1;
                return code.mappings[at].glyphs.isEmpty() ? nullptr : &code.mappings[at];
            }
            if (code.mappings[at].codePosition > position && k == 0 &&
                (at == 0 || code.mappings[at - 1].codePosition < position))
                return nullptr;
        }
        return nullptr;
    }

    void setMapped(const TextCode &code, const GlyphMapping &mapping, qsizetype first,
                   qsizetype covered)
    {
        if (!m_font.embedded) {
            setUnmapped(code, mapping, first, covered);
            return;
        }
        const qsizetype glyphs = mapping.glyphs.size();
        for (qsizetype g = 0; g < glyphs; ++g) {
            // As many glyphs as characters: one each. Else the first stands for all of them.
            const bool oneEach = glyphs == covered;
            const qsizetype character = oneEach ? first + g : first;
            const qsizetype characters = oneEach ? 1 : g == 0 ? covered : 0;
            place(code, m_font.font, mapping.glyphs[g], character, characters);
        }
    }

    // Glyph numbers mean nothing in another font: the characters are set in the room of the glyphs.
    void setUnmapped(const TextCode &code, const GlyphMapping &mapping, qsizetype first,
                     qsizetype covered)
    {
        const bool placed = !code.deltaX.isEmpty() || !code.deltaY.isEmpty();
        const qsizetype glyphs = mapping.glyphs.size();
        const QPointF start = m_pen;
        const qsizetype index = m_index;
        QPointF room;
        for (m_index = index; m_index < index + glyphs; ++m_index)
            room += step(code, 1.0);
        for (qsizetype i = 0; i < covered; ++i) {
            m_index = std::min(index + i, index + glyphs - 1);
            if (placed && covered != glyphs)
                m_pen = start + room * (static_cast<double>(i) / static_cast<double>(covered));
            setCharacter(code, m_layout.text[static_cast<size_t>(first + i)], first + i);
        }
        m_index = index + glyphs;
        if (placed) // else each has its own advance
            m_pen = start + room;
    }

    void setCharacter(const TextCode &code, char32_t character, qsizetype index)
    {
        std::shared_ptr<const GlyphFont> font = m_font.font;
        quint32 glyph = font ? font->glyphFor(character) : 0;
        if (glyph == 0 && !isInvisible(character)) {
            const auto other = m_fonts.fallback(character, m_resource.serif, m_resource.bold);
            if (other) {
                font = other;
                glyph = other->glyphFor(character);
                m_layout.replaced = m_layout.replaced || !m_font.font || m_font.embedded;
            } else {
                m_layout.missing += character;
            }
        }
        place(code, font, glyph, index, 1);
    }

    void place(const TextCode &code, const std::shared_ptr<const GlyphFont> &font, quint32 glyph,
               qsizetype character, qsizetype characters)
    {
        PlacedGlyph placed;
        placed.font = font;
        placed.glyph = glyph;
        placed.origin = m_pen;
        placed.advance = font ? font->advance(glyph) : 0.5;
        placed.character = character;
        placed.characters = characters;
        const QPointF next = step(code, placed.advance);
        if (m_font.replaced && !code.deltaX.isEmpty())
            fitReplaced(placed, m_layout.text[static_cast<size_t>(character)], next.x());
        m_layout.glyphs.append(placed);
        m_pen += next;
        ++m_index;
    }

    // The file's distances are those of the font that is not here. Letters of the one that stands
    // in are narrowed where they would touch, and centred where they would leave a gap.
    void fitReplaced(PlacedGlyph &placed, char32_t character, double distance) const
    {
        const double width = placed.advance * m_object.size * m_object.hScale;
        const bool letter = character > U' ' && character < 0x80;
        if (!letter || m_object.charDirection != 0 || width <= 0 || distance <= 0)
            return;
        if (distance < width)
            placed.stretch = qMax(0.6, std::floor(distance / width * 32) / 32);
        const double gap = distance - width * placed.stretch;
        if (gap > 0 && gap < m_object.size * 0.35)
            placed.origin.rx() += gap / 2;
    }

    // To the next glyph: a list that is too short repeats its last value, which is what producers
    // rely on; without any list the font's own advance is the only sensible one.
    QPointF step(const TextCode &code, double advance) const
    {
        const auto delta = [this](const QList<double> &list) {
            return list.isEmpty() ? 0.0 : list[std::min(m_index, list.size() - 1)];
        };
        if (!code.deltaX.isEmpty() || !code.deltaY.isEmpty())
            return {delta(code.deltaX), delta(code.deltaY)};
        const bool along = m_object.readDirection % 180 == 0;
        const double length = along ? advance * m_object.size * m_object.hScale : m_object.size;
        return QTransform().rotate(m_object.readDirection).map(QPointF(length, 0));
    }

    const TextObject &m_object;
    const FontSet &m_fonts;
    FontResource m_resource;
    ResolvedFont m_font;
    TextLayout m_layout;
    QPointF m_start;
    QPointF m_pen;
    qsizetype m_index = 0;
    qsizetype m_mapping = 0;
};

} // namespace

QPainterPath placedOutline(const TextLayout &layout, const PlacedGlyph &placed)
{
    const QTransform transform = QTransform::fromScale(placed.stretch, 1.0) * layout.glyphTransform;
    return transform.map(placed.font->outline(placed.glyph)).translated(placed.origin);
}

TextLayout layOut(const TextObject &object, const FontResource *font, const FontSet &fonts)
{
    return TextSetter(object, font, fonts).set();
}

} // namespace lc::ofd
