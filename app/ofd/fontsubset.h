#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QPainterPath>

#include <memory>

namespace lc::ofd {

// One face of a TrueType or OpenType file: its widths and outlines, for setting text and drawing
// seal pictures without a window system. Reading is thread-safe; shared inside. Units are ems.
// FontDamaged when the bytes hold no such face, or when the build has no HarfBuzz.
class FontFace
{
public:
    FontFace() = default;
    // Face `index` of `file`, whose bytes are shared with the face.
    [[nodiscard]] static Result<FontFace> load(const QByteArray &file, int index = 0);
    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] bool has(char32_t character) const;
    // Of a missing character: that of .notdef.
    [[nodiscard]] double advance(char32_t character) const;
    // Baseline at the origin, y downwards.
    [[nodiscard]] QPainterPath outline(char32_t character) const;

    struct Private;

private:
    std::shared_ptr<const Private> d;
};

// The advance (ems) that a character is given where no font file is known: one em for East Asian
// characters, half an em for the rest.
[[nodiscard]] double assumedAdvance(char32_t character);

} // namespace lc::ofd
