#pragma once

#include "scan/deadline.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"
#include "scan/softreader.h"

#include <QRectF>

#include <chrono>
#include <vector>

namespace lc::scan {

struct LiveLimits
{
    // For one frame: with the last step under way it may take a few more, 25 at 1280 x 720.
    std::chrono::milliseconds deadline{20};
    int atMost = 8;
    int patience = Deadline::usualPatience;
};

// Frames of a camera, one after another: a tracked region first, then the whole frame, then one
// variant that changes from frame to frame, then the soft reader, whose confidences add up over
// frames. A variant that would not end in time, as it took lately, is left to a later frame. Not
// thread-safe; lives in the scan pool.
class LiveReader
{
public:
    explicit LiveReader(LiveLimits limits = {});
    [[nodiscard]] DecodedCodes read(const GrayFrame &frame);

private:
    [[nodiscard]] DecodedCodes readTracked(const GrayFrame &frame, const Deadline &deadline);
    [[nodiscard]] DecodedCodes readWhole(const GrayFrame &frame, const Deadline &deadline);
    // One way of looking at a frame, and what it took lately.
    enum Way { Plain, Binary, Inverted, InvertedBinary, FirstTurn };
    [[nodiscard]] DecodedCodes take(size_t way, Sight &sight, const Deadline &deadline);
    [[nodiscard]] DecodedCodes found(DecodedCodes codes, bool inverse);

    LiveLimits m_limits;
    QRectF m_tracked; // where the last code was, in frame pixels
    int m_missed = 0; // frames since
    bool m_lastWasInverted = false;
    size_t m_turn = 0;
    std::vector<std::chrono::nanoseconds> m_costs; // of each way
    size_t m_pixels = 0;                           // of the frames that they hold for
    SoftMemory m_memory;
};

} // namespace lc::scan
