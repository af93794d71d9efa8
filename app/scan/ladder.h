#pragma once

#include "core/cancellation.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <QRectF>

#include <chrono>

namespace lc::scan {

struct LadderLimits
{
    std::chrono::milliseconds deadline{300};
    int atMost = 8;
};

// All that can be done for one still picture (file, clipboard, screen area): variants in the
// order of what they bring, until something is read or the deadline has passed.
[[nodiscard]] DecodedCodes readStill(const GrayFrame &frame, const LadderLimits &limits = {},
                                     const CancellationToken &token = {});

// Frames of a camera, one after another: a tracked region first, then the whole frame, then one
// variant that changes from frame to frame. Not thread-safe; lives in the scan pool.
class LiveReader
{
public:
    explicit LiveReader(LadderLimits limits = {std::chrono::milliseconds(25), 8});
    [[nodiscard]] DecodedCodes read(const GrayFrame &frame);

private:
    LadderLimits m_limits;
    QRectF m_tracked;
    bool m_lastWasInverted = false;
    unsigned m_turn = 0;
};

} // namespace lc::scan
