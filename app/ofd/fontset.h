#pragma once

#include "ofd/glyphfont.h"
#include "ofd/package.h"
#include "ofd/resources.h"

#include <QSet>

namespace lc::ofd {

// What a font of a file is drawn with.
struct ResolvedFont
{
    std::shared_ptr<const GlyphFont> font; // null when this computer has nothing at all
    bool embedded = false;
    bool replaced = false; // another face than the file asks for
    QString family;        // of a system font
};

// The fonts of one document: embedded files and what stands in for those that are not. Kept as
// long as the document, so that nothing of a citizen's stays behind. Thread-safe.
class FontSet
{
public:
    explicit FontSet(Package package)
        : m_package(std::move(package))
    {}

    [[nodiscard]] ResolvedFont resolve(const FontResource &font, bool bold, bool italic) const;
    // A font that has the character; null when there is none.
    [[nodiscard]] std::shared_ptr<const GlyphFont> fallback(char32_t character, bool serif,
                                                            bool bold) const;

private:
    using FontPointer = std::shared_ptr<const GlyphFont>;
    FontPointer embedded(const FontResource &font) const;
    FontPointer system(const QString &family, bool bold, bool italic) const;
    ResolvedFont find(const FontResource &font, bool bold, bool italic) const;

    Package m_package;
    mutable std::mutex m_mutex;
    mutable QHash<QString, FontPointer> m_embedded;
    mutable QHash<QString, FontPointer> m_system;
    mutable QHash<QString, ResolvedFont> m_resolved;
    mutable QHash<quint64, FontPointer> m_fallback;
};

} // namespace lc::ofd
