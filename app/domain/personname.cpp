#include "domain/personname.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace lc::domain {

namespace {

struct CodePair
{
    char16_t privateUse;
    char32_t standard;
};

// GB 18030-2000, -2005 and -2022 gave these their standard codes one after the other; files of
// each time are still about. Sorted by the private code.
constexpr std::array<CodePair, 105> codePairs{{
    {0xE78D, 0xFE10}, {0xE78E, 0xFE12},  {0xE78F, 0xFE11},  {0xE790, 0xFE13},  {0xE791, 0xFE14},
    {0xE792, 0xFE15}, {0xE793, 0xFE16},  {0xE794, 0xFE17},  {0xE795, 0xFE18},  {0xE796, 0xFE19},
    {0xE7C7, 0x1E3F}, {0xE7C8, 0x01F9},  {0xE7E7, 0x303E},  {0xE7E8, 0x2FF0},  {0xE7E9, 0x2FF1},
    {0xE7EA, 0x2FF2}, {0xE7EB, 0x2FF3},  {0xE7EC, 0x2FF4},  {0xE7ED, 0x2FF5},  {0xE7EE, 0x2FF6},
    {0xE7EF, 0x2FF7}, {0xE7F0, 0x2FF8},  {0xE7F1, 0x2FF9},  {0xE7F2, 0x2FFA},  {0xE7F3, 0x2FFB},
    {0xE815, 0x2E81}, {0xE816, 0x20087}, {0xE817, 0x20089}, {0xE818, 0x200CC}, {0xE819, 0x2E84},
    {0xE81A, 0x3473}, {0xE81B, 0x3447},  {0xE81C, 0x2E88},  {0xE81D, 0x2E8B},  {0xE81E, 0x9FB4},
    {0xE81F, 0x359E}, {0xE820, 0x361A},  {0xE821, 0x360E},  {0xE822, 0x2E8C},  {0xE823, 0x2E97},
    {0xE824, 0x396E}, {0xE825, 0x3918},  {0xE826, 0x9FB5},  {0xE827, 0x39CF},  {0xE828, 0x39DF},
    {0xE829, 0x3A73}, {0xE82A, 0x39D0},  {0xE82B, 0x9FB6},  {0xE82C, 0x9FB7},  {0xE82D, 0x3B4E},
    {0xE82E, 0x3C6E}, {0xE82F, 0x3CE0},  {0xE830, 0x2EA7},  {0xE831, 0x215D7}, {0xE832, 0x9FB8},
    {0xE833, 0x2EAA}, {0xE834, 0x4056},  {0xE835, 0x415F},  {0xE836, 0x2EAE},  {0xE837, 0x4337},
    {0xE838, 0x2EB3}, {0xE839, 0x2EB6},  {0xE83A, 0x2EB7},  {0xE83B, 0x2298F}, {0xE83C, 0x43B1},
    {0xE83D, 0x43AC}, {0xE83E, 0x2EBB},  {0xE83F, 0x43DD},  {0xE840, 0x44D6},  {0xE841, 0x4661},
    {0xE842, 0x464C}, {0xE843, 0x9FB9},  {0xE844, 0x4723},  {0xE845, 0x4729},  {0xE846, 0x477C},
    {0xE847, 0x478D}, {0xE848, 0x2ECA},  {0xE849, 0x4947},  {0xE84A, 0x497A},  {0xE84B, 0x497D},
    {0xE84C, 0x4982}, {0xE84D, 0x4983},  {0xE84E, 0x4985},  {0xE84F, 0x4986},  {0xE850, 0x499F},
    {0xE851, 0x499B}, {0xE852, 0x49B7},  {0xE853, 0x49B6},  {0xE854, 0x9FBA},  {0xE855, 0x241FE},
    {0xE856, 0x4CA3}, {0xE857, 0x4C9F},  {0xE858, 0x4CA0},  {0xE859, 0x4CA1},  {0xE85A, 0x4C77},
    {0xE85B, 0x4CA2}, {0xE85C, 0x4D13},  {0xE85D, 0x4D14},  {0xE85E, 0x4D15},  {0xE85F, 0x4D16},
    {0xE860, 0x4D17}, {0xE861, 0x4D18},  {0xE862, 0x4D19},  {0xE863, 0x4DAE},  {0xE864, 0x9FBB},
}};

bool isHan(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const QChar c = text[at];
    return c.isSurrogate() || QChar::script(c.unicode()) == QChar::Script_Han ||
           isPrivateUse(c.unicode());
}

} // namespace

QStringList graphemes(QStringView text)
{
    QStringList result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype start = 0;
    while (finder.toNextBoundary() > start) {
        result.append(text.mid(start, finder.position() - start).toString());
        start = finder.position();
    }
    return result;
}

qsizetype graphemeCount(QStringView text)
{
    return graphemes(text).size();
}

QString leftGraphemes(QStringView text, qsizetype count)
{
    const QStringList all = graphemes(text);
    return all.size() <= count ? text.toString() : all.first(count).join(QString());
}

bool isNameDot(char32_t c)
{
    switch (c) {
    case 0x00B7: // middle dot
    case 0x0387: // Greek ano teleia
    case 0x2022: // bullet
    case 0x2027: // hyphenation point
    case 0x2219: // bullet operator
    case 0x22C5: // dot operator
    case 0x30FB: // Katakana middle dot
    case 0xFF65: // half-width Katakana middle dot
        return true;
    default:
        return false;
    }
}

QString canonicalName(QStringView name)
{
    const QStringView whole = name.trimmed();
    QString result;
    result.reserve(whole.size());
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QChar c = whole[i];
        if (isNameDot(c.unicode())) {
            result += u'\u00B7';
            continue;
        }
        if (c.isSpace()) {
            qsizetype after = i;
            while (after < whole.size() && whole[after].isSpace())
                ++after;
            if (isHan(whole, i - 1) && isHan(whole, after)) {
                i = after - 1;
                continue;
            }
        }
        result += c;
    }
    return result;
}

QString maskedName(QStringView name)
{
    const QStringList all = graphemes(name.trimmed());
    if (all.isEmpty())
        return {};
    return all.first() + QString(std::clamp<qsizetype>(all.size() - 1, 1, 3), u'*');
}

QString codePointsOf(QStringView text)
{
    QStringList points;
    for (const char32_t c : text.toUcs4())
        points.append(u"U+" % QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
    return points.join(u' ');
}

QString withCodePoints(QStringView typed)
{
    static const QRegularExpression code(QStringLiteral("[Uu]\\+([0-9A-Fa-f]{4,6})"));
    QString result;
    qsizetype last = 0;
    for (auto it = code.globalMatch(typed); it.hasNext();) {
        const auto match = it.next();
        const char32_t c = match.capturedView(1).toUInt(nullptr, 16);
        if (c > QChar::LastValidCodePoint || QChar::isSurrogate(c) || QChar::isNonCharacter(c))
            continue;
        result += typed.mid(last, match.capturedStart() - last);
        result += QChar::fromUcs4(c);
        last = match.capturedEnd();
    }
    return result + typed.mid(last);
}

bool isPrivateUse(char32_t c)
{
    return QChar::category(c) == QChar::Other_PrivateUse;
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

char32_t standardCodeOf(char32_t privateUse)
{
    const auto found = std::ranges::lower_bound(
        codePairs, privateUse, {}, [](const CodePair &p) { return char32_t(p.privateUse); });
    return found != codePairs.end() && found->privateUse == privateUse ? found->standard : 0;
}

} // namespace lc::domain
