#pragma once

#include "scan/decodedcode.h"
#include "scan/sight.h"

#include <functional>
#include <vector>

namespace lc::scan {

// One way of looking at a picture: what is read that way, at most so many codes, corners in the
// frame's own pixels.
using Variant = std::function<DecodedCodes(Sight &sight, int atMost)>;

[[nodiscard]] DecodedCodes readPlain(Sight &sight, int atMost);
[[nodiscard]] DecodedCodes readInverted(Sight &sight, int atMost);
// Blur, then a threshold at the mean of a square around each pixel (scan.md 5.1).
[[nodiscard]] DecodedCodes readBinary(Sight &sight, int atMost);
[[nodiscard]] DecodedCodes readInvertedBinary(Sight &sight, int atMost);
// What finds most of the readable codes, cheapest first.
[[nodiscard]] const std::vector<Variant> &firstVariants();
// What else is worth trying on a still picture, in the order of what it brings.
[[nodiscard]] const std::vector<Variant> &furtherVariants();
// One of these a frame, taking turns.
[[nodiscard]] const std::vector<Variant> &turnVariants();
[[nodiscard]] DecodedCodes scaled(DecodedCodes codes, double factor);

} // namespace lc::scan
