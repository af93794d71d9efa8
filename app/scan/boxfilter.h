#pragma once

#include "scan/grayframe.h"

namespace lc::scan {

// Reach of a box around a pixel, in pixels to each side; met within the size of a cell or two.
struct Box
{
    int x = 0;
    int y = 0;
};
// Black where a pixel is darker than the mean of the box around it, less `offset`; the result
// holds 0 and 255 only. With `invert` the other way round.
[[nodiscard]] GrayFrame boxThreshold(const GrayFrame &frame, Box box, int offset,
                                     bool invert = false);
// Each pixel in proportion to the mean of the box around it: a flat box takes out the bands that
// flickering light leaves.
[[nodiscard]] GrayFrame evened(const GrayFrame &frame, Box box);
// True when the brightness of whole rows swings as under flickering light.
[[nodiscard]] bool showsBands(const GrayFrame &frame);

} // namespace lc::scan
