#pragma once

#include "scan/grayframe.h"

namespace lc::scan {

// Filters before decoding (scan.md 5.1). Each returns a new frame of the same size unless said.
[[nodiscard]] GrayFrame inverted(const GrayFrame &frame);
// Gaussian, seven taps; sigma in pixels, up to 2.
[[nodiscard]] GrayFrame blurred(const GrayFrame &frame, double sigma);
// Black where a pixel is darker than the mean of the (2 radius + 1) square around it, less
// `offset`; the result holds 0 and 255 only. With `invert` the other way round.
[[nodiscard]] GrayFrame boxThreshold(const GrayFrame &frame, int radius, int offset,
                                     bool invert = false);
[[nodiscard]] GrayFrame halved(const GrayFrame &frame);
// Bilinear, twice the size.
[[nodiscard]] GrayFrame doubled(const GrayFrame &frame);
// frame + amount * (frame - blurred)
[[nodiscard]] GrayFrame sharpened(const GrayFrame &frame, double sigma, double amount);
// Morphological closing with a 3 x 3 square: joins dots, fills cracks.
[[nodiscard]] GrayFrame closed(const GrayFrame &frame);

} // namespace lc::scan
