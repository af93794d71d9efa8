#pragma once

#include "scan/qrlayout.h"

#include <cstdint>
#include <vector>

namespace lc::scan {

// A second, stronger look at blurred modules. Learns from what is known and believed how much
// each module is mixed into its neighbours, then looks for those modules that explain best what
// was seen: each in turn takes the side that its neighbours' remainders ask for, the surest
// first. Stronger than an equaliser where blur spans modules, but needs a start that is mostly
// right.
struct Mixed
{
    std::vector<float> sampled;  // darkness of each module, row by row
    std::vector<float> believed; // confidences of an earlier look, positive dark
    // 1 dark, 0 light, -1 not known: function patterns, corrected blocks.
    std::vector<int8_t> known;
};

// Confidences, about 1 when sure.
[[nodiscard]] std::vector<float> unmixed(const Mixed &mixed, int size, int reach);

} // namespace lc::scan
