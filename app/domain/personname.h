#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace lc::domain {

// Names as people read them: counted and cut by grapheme, never by UTF-16 unit (rare characters
// take two). The dot of names (U+00B7, decided by the State Ethnic Affairs Commission and the
// Ministry of Public Security, 2016) is accepted in its variants and compared as U+00B7. Pure.

[[nodiscard]] QStringList graphemes(QStringView text);
[[nodiscard]] qsizetype graphemeCount(QStringView text);
[[nodiscard]] QString leftGraphemes(QStringView text, qsizetype count);

[[nodiscard]] bool isNameDot(char32_t c);
// Dots as U+00B7, no white space at the ends or between Chinese characters (张　三).
[[nodiscard]] QString canonicalName(QStringView name);
// The first grapheme and a star for each other one, at most three: 张*, 阿***.
[[nodiscard]] QString maskedName(QStringView name);

// "U+5F20 U+4E09".
[[nodiscard]] QString codePointsOf(QStringView text);
// "U+5CEF" and "u+20bb7" in `typed` become their characters, for those whom no keyboard knows.
[[nodiscard]] QString withCodePoints(QStringView typed);
// Private use: its meaning is a matter of the font, so no two computers need agree on it.
[[nodiscard]] bool isPrivateUse(char32_t c);
[[nodiscard]] bool isVariationSelector(char32_t c);
// The standard code of a character that stood in the private use area in earlier editions of
// GB 18030 or in GBK (U+E81E is U+9FB4); 0 when there is none.
[[nodiscard]] char32_t standardCodeOf(char32_t privateUse);

} // namespace lc::domain
