#pragma once

#include "scan/decodedcode.h"
#include "scan/softgrid.h"

#include <vector>

namespace lc::scan {

// What was seen of one symbol over several frames: its modules' confidences add up, wherever the
// symbol has moved meanwhile. Forgets by and by; another version starts anew.
class SoftMemory
{
public:
    // The sum with the confidences of this frame.
    [[nodiscard]] const std::vector<float> &add(const std::vector<float> &confidences, int version);
    void clear();

private:
    std::vector<float> m_sum;
    int m_version = 0;
};

// What a grid laid over a frame (modules dark) reads: sampled, levelled, equalised, corrected and
// read anew by ZXing as a clean symbol.
[[nodiscard]] DecodedCodes readGrid(const GrayFrame &gray, const SymbolGrid &grid,
                                    SoftMemory *memory);
// After readGrid(): a wide equaliser, the grid bent to the paper.
[[nodiscard]] DecodedCodes readGridThoroughly(const GrayFrame &gray, const SymbolGrid &grid);
// Blur taken out block by block; takes several times as long.
[[nodiscard]] DecodedCodes readGridUnmixed(const GrayFrame &gray, const SymbolGrid &grid);

} // namespace lc::scan
