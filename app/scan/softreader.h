#pragma once

#include "core/cancellation.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <chrono>

namespace lc::scan {

// The last resort for codes that are blurred, glaring or cracked: own finder search, grey-level
// sampling, equaliser, errors-and-erasures decoding. What it corrects is drawn anew as a clean
// symbol and read by ZXing, which stays the decoder of record. A symbol is accepted only when
// the estimated chance of a wrong one is under 1e-7.
[[nodiscard]] DecodedCodes readSoftly(const GrayFrame &frame,
                                      std::chrono::steady_clock::time_point end,
                                      const CancellationToken &token = {});

// Decodes a grid of confidences (positive dark) of a symbol of the given version; the clean
// modules (1 dark) or nothing.
[[nodiscard]] std::vector<uint8_t> correctedModules(const std::vector<float> &confidences,
                                                    int version);

} // namespace lc::scan
