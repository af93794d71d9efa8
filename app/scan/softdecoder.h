#pragma once

#include <cstdint>
#include <vector>

namespace lc::scan {

// Decodes a grid of confidences (positive dark, row by row) of a symbol of the given version by
// errors and erasures: the clean modules (1 dark), or nothing. Accepted only when the estimated
// chance of a wrong symbol is under 1e-7.
[[nodiscard]] std::vector<uint8_t> correctedModules(const std::vector<float> &confidences,
                                                    int version);

} // namespace lc::scan
