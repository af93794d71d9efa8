#pragma once

#include "scan/grayframe.h"

namespace lc::scan {

// Filters before decoding (scan.md 5.1). Each returns a new frame of the same size unless said.
[[nodiscard]] GrayFrame inverted(const GrayFrame &frame);
// Gaussian, seven taps; sigma in pixels, up to 2.
[[nodiscard]] GrayFrame blurred(const GrayFrame &frame, double sigma);
[[nodiscard]] GrayFrame halved(const GrayFrame &frame);
// Bilinear, twice the size.
[[nodiscard]] GrayFrame doubled(const GrayFrame &frame);
// frame + amount * (frame - blurred)
[[nodiscard]] GrayFrame sharpened(const GrayFrame &frame, double sigma, double amount);
// Morphological closing with a 3 x 3 square: joins dots, fills cracks.
[[nodiscard]] GrayFrame closed(const GrayFrame &frame);

} // namespace lc::scan
