#pragma once

#include "scan/grayframe.h"

#include <optional>

namespace lc::scan {

// A picture smeared along a line, as by a hand that moves.
struct Motion
{
    double angle = 0;  // radians, clockwise from the row
    double length = 0; // pixels
};

// The smear that the edges of the picture betray: along it they are missing, and what is left of
// them repeats after its length. Nothing when the edges look alike in all directions.
[[nodiscard]] std::optional<Motion> motionOf(const GrayFrame &frame);
// The picture with that smear taken out as well as can be; where there was none it rings.
[[nodiscard]] GrayFrame withoutMotion(const GrayFrame &frame, const Motion &motion);

} // namespace lc::scan
