#pragma once

#include <QFont>

class QApplication;
class QWidget;

namespace lc::ui {

class Theme;

// Fusion with our palette, fonts and one style sheet made from the tones. Sizes in it follow the
// base font, so that scaling the font scales everything.
void applyLook(QApplication &application, const Theme &theme);

// Families that hold Chinese on the systems we know, the most complete first.
[[nodiscard]] QStringList uiFamilies();
[[nodiscard]] QFont baseFont();
// The base font in the sizes that the desk knows.
enum class TextSize { Small, Normal, Large, Title, Huge };
[[nodiscard]] QFont fontOf(TextSize size, bool bold = false);
// Numbers and codes whose digits must be told apart.
[[nodiscard]] QFont codeFont(TextSize size);
// `n` pixels of the sketch (base font 13) in this program's base font.
[[nodiscard]] int scaled(double n);
// Lets the style sheet see a changed dynamic property.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace lc::ui
