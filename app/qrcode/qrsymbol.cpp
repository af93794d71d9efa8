#include "qrcode/qrsymbol.h"

#include "qrcode/qrcapacity.h"

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace lc::qrcode {

namespace {

constexpr int maskCount = 8;

// A symbol while it is drawn: besides each module whether it belongs to a pattern, which no mask
// touches. x is the column, y the row, as everywhere in this folder.
class Symbol
{
public:
    explicit Symbol(int version)
        : m_version(version)
        , m_side(sideOf(version))
        , m_dark(qsizetype(m_side) * m_side, '\0')
        , m_fixed(m_dark)
    {}

    void drawPatterns();
    void drawCodewords(const QByteArray &codewords);
    void applyMask(int mask);
    void drawFormat(ErrorCorrection correction, int mask);
    [[nodiscard]] int penalty() const;
    [[nodiscard]] QrCode code() const { return {m_side, m_dark}; }

private:
    [[nodiscard]] qsizetype at(int x, int y) const { return qsizetype(y) * m_side + x; }
    [[nodiscard]] bool dark(int x, int y) const { return m_dark[at(x, y)] != 0; }
    void fix(int x, int y, bool isDark)
    {
        m_dark[at(x, y)] = isDark ? '\1' : '\0';
        m_fixed[at(x, y)] = '\1';
    }
    void drawFinder(int centreX, int centreY);
    void drawAlignment(int centreX, int centreY);
    void drawVersion();
    [[nodiscard]] int linePenalty(bool rows) const;

    int m_version;
    int m_side;
    QByteArray m_dark;
    QByteArray m_fixed;
};

void Symbol::drawFinder(int centreX, int centreY)
{
    for (int dy = -4; dy <= 4; ++dy) {
        for (int dx = -4; dx <= 4; ++dx) {
            const int x = centreX + dx;
            const int y = centreY + dy;
            const int ring = std::max(std::abs(dx), std::abs(dy));
            if (x >= 0 && x < m_side && y >= 0 && y < m_side)
                fix(x, y, ring != 2 && ring != 4);
        }
    }
}

void Symbol::drawAlignment(int centreX, int centreY)
{
    for (int dy = -2; dy <= 2; ++dy) {
        for (int dx = -2; dx <= 2; ++dx)
            fix(centreX + dx, centreY + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
    }
}

void Symbol::drawPatterns()
{
    for (int i = 0; i < m_side; ++i) {
        fix(6, i, i % 2 == 0);
        fix(i, 6, i % 2 == 0);
    }
    drawFinder(3, 3);
    drawFinder(m_side - 4, 3);
    drawFinder(3, m_side - 4);
    const QList<int> centres = alignmentCentres(m_version);
    for (const int y : centres) {
        for (const int x : centres) {
            const bool atFinder = (x == 6 && y == 6) || (x == 6 && y == centres.last()) ||
                                  (x == centres.last() && y == 6);
            if (!atFinder)
                drawAlignment(x, y);
        }
    }
    drawFormat(ErrorCorrection::Low, 0);
    drawVersion();
}

// 7.9: level and mask, with their own correction, in two places.
void Symbol::drawFormat(ErrorCorrection correction, int mask)
{
    constexpr int levelBits[] = {1, 0, 3, 2};
    const int data = levelBits[int(correction)] << 3 | mask;
    int rest = data;
    for (int i = 0; i < 10; ++i)
        rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    const int bits = (data << 10 | rest) ^ 0x5412;
    const auto bit = [bits](int i) { return ((bits >> i) & 1) != 0; };
    for (int i = 0; i <= 5; ++i)
        fix(8, i, bit(i));
    fix(8, 7, bit(6));
    fix(8, 8, bit(7));
    fix(7, 8, bit(8));
    for (int i = 9; i < 15; ++i)
        fix(14 - i, 8, bit(i));
    for (int i = 0; i < 8; ++i)
        fix(m_side - 1 - i, 8, bit(i));
    for (int i = 8; i < 15; ++i)
        fix(8, m_side - 15 + i, bit(i));
    fix(8, m_side - 8, true);
}

// 7.10.
void Symbol::drawVersion()
{
    if (m_version < 7)
        return;
    int rest = m_version;
    for (int i = 0; i < 12; ++i)
        rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const int bits = m_version << 12 | rest;
    for (int i = 0; i < 18; ++i) {
        const bool isDark = ((bits >> i) & 1) != 0;
        fix(m_side - 11 + i % 3, i / 3, isDark);
        fix(i / 3, m_side - 11 + i % 3, isDark);
    }
}

// 7.7.3: two columns at a time, up and down, from the right; the timing column is passed over.
void Symbol::drawCodewords(const QByteArray &codewords)
{
    qsizetype bit = 0;
    const qsizetype bits = codewords.size() * 8;
    for (int right = m_side - 1; right >= 1; right -= 2) {
        if (right == 6)
            right = 5;
        const bool upwards = ((right + 1) & 2) == 0;
        for (int step = 0; step < 2 * m_side; ++step) {
            const int x = right - step % 2;
            const int y = upwards ? m_side - 1 - step / 2 : step / 2;
            if (m_fixed[at(x, y)] || bit >= bits)
                continue;
            m_dark[at(x, y)] = static_cast<char>((codewords[bit / 8] >> (7 - bit % 8)) & 1);
            ++bit;
        }
    }
}

void Symbol::applyMask(int mask)
{
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (!m_fixed[at(x, y)] && isMasked(mask, x, y))
                m_dark[at(x, y)] ^= 1;
        }
    }
}

// Runs of one colour, and what looks like a finder (7.8.3, features 1 and 3).
int Symbol::linePenalty(bool rows) const
{
    int sum = 0;
    for (int line = 0; line < m_side; ++line) {
        int run = 0;
        unsigned window = 0;
        for (int i = 0; i < m_side; ++i) {
            const bool isDark = rows ? dark(i, line) : dark(line, i);
            const bool same = i > 0 && isDark == ((window & 1) != 0);
            run = same ? run + 1 : 1;
            if (run == 5)
                sum += 3;
            else if (run > 5)
                ++sum;
            window = (window << 1 | (isDark ? 1u : 0u)) & 0x7ff;
            if (i >= 10 && (window == 0x5d0 || window == 0x05d))
                sum += 40;
        }
    }
    return sum;
}

int Symbol::penalty() const
{
    int sum = linePenalty(true) + linePenalty(false);
    for (int y = 1; y < m_side; ++y) {
        for (int x = 1; x < m_side; ++x) {
            const bool isDark = dark(x, y);
            if (isDark == dark(x - 1, y) && isDark == dark(x, y - 1) &&
                isDark == dark(x - 1, y - 1))
                sum += 3;
        }
    }
    const qsizetype total = m_dark.size();
    const qsizetype fromHalf = std::abs(m_dark.count('\1') * 20 - total * 10);
    return sum + int(fromHalf / total) * 10;
}

} // namespace

Result<QrCode> encodeByteMode(QByteArrayView bytes, ErrorCorrection correction)
{
    if (bytes.isEmpty())
        return fail(ErrorCode::InputEmpty);
    int version = 1;
    const auto holds = [&](int candidate) {
        return planOf(candidate, correction).data() >= bytes.size() + (candidate < 10 ? 2 : 3);
    };
    while (version <= largestVersion && !holds(version))
        ++version;
    if (version > largestVersion)
        return fail(ErrorCode::InputTooLong, {{QStringLiteral("length"), bytes.size()}});
    Symbol plain(version);
    plain.drawPatterns();
    plain.drawCodewords(codewordsOf(bytes, version, correction));
    QrCode best;
    int lowest = INT_MAX;
    for (int mask = 0; mask < maskCount; ++mask) {
        Symbol masked = plain;
        masked.applyMask(mask);
        masked.drawFormat(correction, mask);
        if (const int penalty = masked.penalty(); penalty < lowest) {
            lowest = penalty;
            best = masked.code();
        }
    }
    return best;
}

} // namespace lc::qrcode
