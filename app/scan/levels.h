#pragma once

#include <vector>

namespace lc::scan {

// The modules of a symbol with uneven light taken out, row by row.
struct Levels
{
    std::vector<float> value; // darkness, mean of the surroundings taken off, spread made one
    std::vector<float> trust; // 0 where all around is of one brightness, else up to 1
};

[[nodiscard]] Levels levelled(const std::vector<float> &sampled, int size);

} // namespace lc::scan
