#include "ofd/fontset.h"

#include "ofd/fontsubstitution.h"

namespace lc::ofd {

std::shared_ptr<const GlyphFont> FontSet::embedded(const FontResource &font) const
{
    const QString key = font.entry + u'|' + font.name;
    const auto known = m_embedded.constFind(key);
    if (known != m_embedded.cend())
        return *known;
    FontPointer opened;
    if (const auto bytes = m_package.read(font.entry)) {
        if (auto source = openFontFile(*bytes, font.name))
            opened = std::make_shared<GlyphFont>(std::move(source));
    }
    m_embedded.insert(key, opened);
    return opened;
}

std::shared_ptr<const GlyphFont> FontSet::system(const QString &family, bool bold,
                                                 bool italic) const
{
    const QString key = family + (bold ? u"|b" : u"|") + (italic ? u"i" : u"");
    const auto known = m_system.constFind(key);
    if (known != m_system.cend())
        return *known;
    FontPointer font;
    if (auto source = openSystemFont(family, bold, italic))
        font = std::make_shared<GlyphFont>(std::move(source));
    m_system.insert(key, font);
    return font;
}

ResolvedFont FontSet::find(const FontResource &font, bool bold, bool italic) const
{
    ResolvedFont result;
    if (!font.entry.isEmpty()) {
        result.font = embedded(font);
        result.embedded = result.font != nullptr;
        if (result.font)
            return result;
    }
    const FontCandidates candidates = fontCandidates(font);
    for (const QString &family : candidates.same) {
        result.font = system(family, bold, italic);
        result.family = family;
        if (result.font)
            return result;
    }
    result.replaced = true;
    for (const QString &family : candidates.similar + lastResortFamilies(font.serif)) {
        result.font = system(family, bold || candidates.heavy, italic);
        result.family = family;
        if (result.font)
            return result;
    }
    result.family.clear();
    return result;
}

ResolvedFont FontSet::resolve(const FontResource &font, bool bold, bool italic) const
{
    const QString key = font.entry + u'|' + font.name + u'|' + font.family + (bold ? u"|b" : u"|") +
                        (italic ? u"i" : u"") + (font.serif ? u"s" : u"") +
                        (font.fixedWidth ? u"f" : u"");
    const std::lock_guard lock(m_mutex);
    const auto known = m_resolved.constFind(key);
    if (known != m_resolved.cend())
        return *known;
    return *m_resolved.insert(key, find(font, bold, italic));
}

std::shared_ptr<const GlyphFont> FontSet::fallback(char32_t character, bool serif, bool bold) const
{
    const quint64 key = (quint64(character) << 2) | (serif ? 2u : 0u) | (bold ? 1u : 0u);
    const std::lock_guard lock(m_mutex);
    const auto known = m_fallback.constFind(key);
    if (known != m_fallback.cend())
        return *known;
    FontPointer found;
    for (const QString &family : lastResortFamilies(serif)) {
        const FontPointer font = system(family, bold, false);
        if (font && font->glyphFor(character) != 0) {
            found = font;
            break;
        }
    }
    m_fallback.insert(key, found);
    return found;
}

} // namespace lc::ofd
