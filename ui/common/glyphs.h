#pragma once

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringView>

class QPainter;

namespace lc::ui {

// Rare characters: what no font of this computer has is never left out or shown as an empty box,
// but as its code point in a frame. A private-use code counts as missing, since each font may
// show another character for it. GUI thread.

// The code points of `text` that cannot be shown in `font` and its fallbacks, each once.
[[nodiscard]] QList<char32_t> missingGlyphs(QStringView text, const QFont &font);
// In the program's own font.
[[nodiscard]] QList<char32_t> missingGlyphs(QStringView text);

// Draws `text` from the top left of `box`, breaking lines anywhere, with frames for what is
// missing; a null painter only measures. The height that it took.
int paintWithFrames(QPainter *painter, const QRect &box, const QString &text, const QFont &font);
// The width of one line of it.
[[nodiscard]] int widthWithFrames(const QString &text, const QFont &font);

} // namespace lc::ui
