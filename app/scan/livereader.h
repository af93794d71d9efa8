#pragma once

#include "scan/deadline.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"
#include "scan/softreader.h"

#include <QRectF>

#include <chrono>

namespace lc::scan {

struct LiveLimits
{
    std::chrono::milliseconds deadline{25}; // for one frame
    int atMost = 8;
};

// Frames of a camera, one after another: a tracked region first, then the whole frame, then one
// variant that changes from frame to frame, then the soft reader, whose confidences add up over
// frames. Not thread-safe; lives in the scan pool.
class LiveReader
{
public:
    explicit LiveReader(LiveLimits limits = {});
    [[nodiscard]] DecodedCodes read(const GrayFrame &frame);

private:
    [[nodiscard]] DecodedCodes readTracked(const GrayFrame &frame, const Deadline &deadline);
    [[nodiscard]] DecodedCodes readWhole(const GrayFrame &frame, const Deadline &deadline);
    [[nodiscard]] DecodedCodes found(DecodedCodes codes, bool inverse);

    LiveLimits m_limits;
    QRectF m_tracked; // where the last code was, in frame pixels
    int m_missed = 0; // frames since
    bool m_lastWasInverted = false;
    size_t m_turn = 0;
    SoftMemory m_memory;
};

} // namespace lc::scan
