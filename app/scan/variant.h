#pragma once

#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <functional>
#include <vector>

namespace lc::scan {

// One way of looking at a frame: what is read that way, at most so many codes, corners in the
// frame's own pixels.
using Variant = std::function<DecodedCodes(const GrayFrame &frame, int atMost)>;

[[nodiscard]] DecodedCodes readPlain(const GrayFrame &frame, int atMost);
[[nodiscard]] DecodedCodes readInverted(const GrayFrame &frame, int atMost);
// Blur, then a threshold at the mean of a square around each pixel (scan.md 5.1).
[[nodiscard]] Variant thresholded(double sigma, int radius, bool invert);
// What finds most of the readable codes, cheapest first.
[[nodiscard]] const std::vector<Variant> &firstVariants();
// What else is worth trying on a still picture, in the order of what it brings.
[[nodiscard]] const std::vector<Variant> &furtherVariants();
// One of these a frame, taking turns.
[[nodiscard]] const std::vector<Variant> &turnVariants();
[[nodiscard]] DecodedCodes scaled(DecodedCodes codes, double factor);

} // namespace lc::scan
