#pragma once

#include "scan/qrlayout.h"

#include <vector>

namespace lc::scan {

// One confidence a module out of its sampled darkness: positive dark, negative light, about 1
// when sure. Uneven light is levelled; blur is undone by an equaliser over `reach` modules to
// each side, trained on the function patterns. With `decided` (confidences of an earlier round)
// the modules that were sure there train it too.
[[nodiscard]] std::vector<float> equalised(const std::vector<float> &sampled,
                                           const QrLayout &layout, int reach,
                                           const std::vector<float> &decided = {});

} // namespace lc::scan
