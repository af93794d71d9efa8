#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace lc::paper {

// Fonts give a radical (U+2E80–U+2FD5) and the ideograph of the same look one glyph, and the PDF
// engine then writes down the lower code point: a search for 页 or 示 would find nothing. Puts the
// ideographs into a ToUnicode CMap (ISO 32000-1 9.10.3), byte for byte of the same length; other
// bytes come back as they are.
[[nodiscard]] bool isToUnicodeMap(QByteArrayView piece);
[[nodiscard]] QByteArray withIdeographs(QByteArrayView map);

} // namespace lc::paper
