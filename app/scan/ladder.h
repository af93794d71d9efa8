#pragma once

#include "core/cancellation.h"
#include "scan/deadline.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <chrono>

namespace lc::scan {

struct LadderLimits
{
    std::chrono::milliseconds deadline{240};
    int atMost = 8;
    int patience = Deadline::usualPatience;
};

// All that can be done for one still picture (file, clipboard, screen area): variants in the
// order of what they bring, then the soft reader, until something is read or the deadline has
// passed. After a find it goes on while more symbols are in view. Any thread.
[[nodiscard]] DecodedCodes readStill(const GrayFrame &frame, const LadderLimits &limits = {},
                                     const CancellationToken &token = {});

} // namespace lc::scan
