#include "qrcode/qrcapacity.h"

#include <algorithm>
#include <array>

namespace lc::qrcode {

namespace {

using Row = std::array<quint8, largestVersion>;

// Table 9: correction codewords per block, and blocks, by level and version.
constexpr std::array<Row, 4> perBlock{{
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
}};
constexpr std::array<Row, 4> blockCount{{
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81},
}};

// Multiplication in the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
quint8 times(quint8 a, quint8 b)
{
    unsigned product = 0;
    for (int bit = 7; bit >= 0; --bit) {
        product = (product << 1) ^ ((product >> 7) * 0x11d);
        product ^= ((b >> bit) & 1u) * a;
    }
    return static_cast<quint8>(product);
}

// The generator polynomial without its leading one, highest power first.
QList<quint8> generator(int degree)
{
    QList<quint8> result(degree, 0);
    result.last() = 1;
    quint8 root = 1;
    for (int i = 0; i < degree; ++i) {
        for (int j = 0; j < degree; ++j) {
            result[j] = times(result[j], root);
            if (j + 1 < degree)
                result[j] ^= result[j + 1];
        }
        root = times(root, 2);
    }
    return result;
}

QByteArray remainder(QByteArrayView data, const QList<quint8> &divisor)
{
    QByteArray result(divisor.size(), '\0');
    for (const char byte : data) {
        const auto factor = static_cast<quint8>(byte ^ result.front());
        result.remove(0, 1);
        result.append('\0');
        for (qsizetype i = 0; i < divisor.size(); ++i)
            result[i] = static_cast<char>(result[i] ^ times(divisor[i], factor));
    }
    return result;
}

// Mode, count, bytes, terminator and padding (7.4).
QByteArray dataCodewords(QByteArrayView bytes, int version, int capacity)
{
    QByteArray made;
    unsigned pending = 0;
    int bits = 0;
    const auto add = [&](unsigned value, int count) {
        for (int bit = count - 1; bit >= 0; --bit) {
            pending = (pending << 1) | ((value >> bit) & 1u);
            if (++bits == 8) {
                made.append(static_cast<char>(pending));
                pending = 0;
                bits = 0;
            }
        }
    };
    add(4, 4);
    add(static_cast<unsigned>(bytes.size()), version < 10 ? 8 : 16);
    for (const char byte : bytes)
        add(static_cast<quint8>(byte), 8);
    // Four bits for the mode leave four free, which the terminator fills.
    add(0, 4);
    for (quint8 filler = 0xec; made.size() < capacity; filler ^= 0xec ^ 0x11)
        made.append(static_cast<char>(filler));
    return made;
}

} // namespace

BlockPlan planOf(int version, ErrorCorrection correction)
{
    int modules = (16 * version + 128) * version + 64;
    if (version >= 2) {
        const int alignments = version / 7 + 2;
        modules -= (25 * alignments - 10) * alignments - 55;
        if (version >= 7)
            modules -= 36;
    }
    const auto level = static_cast<size_t>(correction);
    const auto index = static_cast<size_t>(version - 1);
    return {modules / 8, blockCount[level][index], perBlock[level][index]};
}

bool isMasked(int mask, int x, int y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    case 7:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
    return false;
}

QList<int> alignmentCentres(int version)
{
    if (version < 2)
        return {};
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    QList<int> centres;
    for (int i = 0, place = sideOf(version) - 7; i < count - 1; ++i, place -= step)
        centres.prepend(place);
    centres.prepend(6);
    return centres;
}

QByteArray codewordsOf(QByteArrayView bytes, int version, ErrorCorrection correction)
{
    const BlockPlan plan = planOf(version, correction);
    const QByteArray data = dataCodewords(bytes, version, plan.data());
    const QList<quint8> divisor = generator(plan.correction);
    const int shortLength = plan.data() / plan.blocks;
    const int shortBlocks = plan.blocks - plan.data() % plan.blocks;
    QList<QByteArray> blocks;
    QList<QByteArray> corrections;
    qsizetype start = 0;
    for (int i = 0; i < plan.blocks; ++i) {
        const int length = shortLength + (i < shortBlocks ? 0 : 1);
        blocks.append(data.mid(start, length));
        corrections.append(remainder(blocks.last(), divisor));
        start += length;
    }
    QByteArray made;
    for (int column = 0; column <= shortLength; ++column) {
        for (const QByteArray &block : blocks) {
            if (column < block.size())
                made.append(block[column]);
        }
    }
    for (int column = 0; column < plan.correction; ++column) {
        for (const QByteArray &block : corrections)
            made.append(block[column]);
    }
    return made;
}

} // namespace lc::qrcode
