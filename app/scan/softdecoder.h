#pragma once

#include "scan/qrlayout.h"

#include <cstdint>
#include <vector>

namespace lc::scan {

// What errors-and-erasures decoding makes of a symbol: whole, or some of its blocks only.
struct CorrectedSymbol
{
    bool whole = false;
    int blocks = 0;               // that could be corrected
    double format = 0;            // agreement of the format information, up to 1
    std::vector<uint8_t> modules; // 1 dark; as they must be where `isSure`, or all when whole
    std::vector<uint8_t> isSure;  // belongs to a corrected block
};

// Confidences of a symbol's modules (positive dark). Whole only when the estimated chance of a
// false correction is below 1e-8.
[[nodiscard]] CorrectedSymbol correctSymbol(const std::vector<float> &confidences,
                                            const QrLayout &layout);
// The modules of a whole one, empty otherwise.
[[nodiscard]] std::vector<uint8_t> correctedModules(const std::vector<float> &confidences,
                                                    int version);

} // namespace lc::scan
