#pragma once

#include "scan/deadline.h"
#include "scan/findersearch.h"
#include "scan/homography.h"
#include "scan/qrlayout.h"

namespace lc::scan {

// The grid of a symbol laid over a frame.
struct SymbolGrid
{
    int version = 0;
    Homography toFrame; // module centre (x + 0.5, y + 0.5) to pixels
    double fit = 0;     // agreement of the function patterns with what is seen, -1 to 1
};

// Lays a grid for each plausible version, refined over the alignment patterns; best fit first.
// Those whose timing pattern agrees less than `leastFit` at first sight are not looked at again.
// What is left to do when the deadline has passed is left.
[[nodiscard]] std::vector<SymbolGrid> layGrids(const GrayFrame &gray, const FinderTriple &finders,
                                               const Deadline &deadline, double leastFit = 0.05);

} // namespace lc::scan
