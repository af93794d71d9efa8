#pragma once

#include "qrcode/qrcode.h"

#include <QList>

namespace lc::qrcode {

inline constexpr int largestVersion = 40;

// How a version at a level is divided (ISO/IEC 18004:2015, table 9). Blocks differ by one data
// codeword at most; the longer ones come last.
struct BlockPlan
{
    int codewords = 0; // data and correction together
    int blocks = 0;
    int correction = 0; // codewords per block
    [[nodiscard]] int data() const { return codewords - blocks * correction; }
};

[[nodiscard]] BlockPlan planOf(int version, ErrorCorrection correction);
[[nodiscard]] constexpr int sideOf(int version)
{
    return 4 * version + 17;
}
// Whether a mask, 0 to 7, turns the module around (7.8.2).
[[nodiscard]] bool isMasked(int mask, int x, int y);
// Rows and columns of the centres of the alignment patterns (annex E).
[[nodiscard]] QList<int> alignmentCentres(int version);

// Data codewords of one message with their corrections, blocks interleaved as they are drawn.
[[nodiscard]] QByteArray codewordsOf(QByteArrayView bytes, int version, ErrorCorrection correction);

} // namespace lc::qrcode
