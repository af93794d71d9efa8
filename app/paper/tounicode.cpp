#include "paper/tounicode.h"

#include <QString>

namespace lc::paper {

namespace {

constexpr char16_t firstRadical = 0x2E80;
constexpr char16_t lastRadical = 0x2FD5;

// The supplement's simplified radicals, which have no decomposition of their own.
struct Radical
{
    char16_t radical;
    char16_t ideograph;
};
constexpr Radical simplified[] = {
    {0x2EC5, u'见'}, {0x2EC8, u'讠'}, {0x2EC9, u'贝'}, {0x2ECB, u'车'}, {0x2ED0, u'钅'},
    {0x2ED3, u'长'}, {0x2ED4, u'门'}, {0x2ED9, u'韦'}, {0x2EDA, u'页'}, {0x2EDB, u'风'},
    {0x2EDC, u'飞'}, {0x2EE0, u'饣'}, {0x2EE2, u'马'}, {0x2EE5, u'鱼'}, {0x2EE6, u'鸟'},
    {0x2EE8, u'麦'}, {0x2EEC, u'齐'}, {0x2EEE, u'齿'}, {0x2EF0, u'龙'}, {0x2EF3, u'龟'},
};

char16_t ideographOf(char16_t radical)
{
    for (const Radical &entry : simplified) {
        if (entry.radical == radical)
            return entry.ideograph;
    }
    const QString plain = QString(QChar(radical)).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? plain.front().unicode() : radical;
}

} // namespace

bool isToUnicodeMap(QByteArrayView piece)
{
    return piece.startsWith("/CIDInit /ProcSet");
}

QByteArray withIdeographs(QByteArrayView map)
{
    constexpr qsizetype digits = 4;
    QByteArray text = map.toByteArray();
    // Glyph numbers stand there as well, but a copy never has so many different glyphs that they
    // would reach the radicals.
    for (qsizetype at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const qsizetype end = at + 1 + digits;
        if (end >= text.size() || text.at(end) != '>')
            continue;
        bool ok = false;
        const uint code = text.mid(at + 1, digits).toUInt(&ok, 16);
        if (!ok || code < firstRadical || code > lastRadical)
            continue;
        const uint ideograph = ideographOf(static_cast<char16_t>(code));
        text.replace(at + 1, digits,
                     QByteArray::number(ideograph, 16).rightJustified(digits, '0').toUpper());
    }
    return text;
}

} // namespace lc::paper
