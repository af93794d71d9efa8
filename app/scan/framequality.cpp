#include "scan/framequality.h"

#include "scan/boxfilter.h"
#include "scan/findersearch.h"
#include "scan/imagefilter.h"

#include <array>
#include <cmath>

namespace lc::scan {

namespace {

// Below 1.6 pixels a module nothing is read (scan.md 4.2).
constexpr double smallestModule = 1.8;

double percentile(const std::array<int, 256> &histogram, int total, double share)
{
    int sum = 0;
    for (int value = 0; value < 256; ++value) {
        sum += histogram[static_cast<size_t>(value)];
        if (sum >= share * total)
            return value;
    }
    return 255;
}

double difference(const GrayFrame &a, const GrayFrame &b)
{
    if (a.width != b.width || a.height != b.height || b.isNull())
        return 0;
    double sum = 0;
    int count = 0;
    for (int y = 0; y < a.height; y += 8) {
        for (int x = 0; x < a.width; x += 8, ++count)
            sum += std::abs(a.row(y)[x] - b.row(y)[x]);
    }
    return count > 0 ? sum / count : 0;
}

FrameProblem problemOf(const FrameQuality &q, double movement)
{
    if (q.mean < 35 && q.contrast < 60)
        return FrameProblem::TooDark;
    if (q.saturated > 0.6)
        return FrameProblem::TooBright;
    if (q.finderSeen && q.module < smallestModule)
        return FrameProblem::TooSmall;
    if (movement > 18)
        return FrameProblem::Moving;
    if (q.finderSeen && q.saturated > 0.08)
        return FrameProblem::Glare;
    if (q.contrast < 40)
        return FrameProblem::LowContrast;
    if (q.sharpness < 0.004)
        return FrameProblem::Blurred;
    return FrameProblem::None;
}

} // namespace

FrameQuality judgeFrame(const GrayFrame &frame, const GrayFrame &previous)
{
    FrameQuality quality;
    if (frame.width < 16 || frame.height < 16)
        return quality;
    std::array<int, 256> histogram{};
    double sum = 0;
    double laplacian = 0;
    int count = 0;
    for (int y = 2; y < frame.height - 2; y += 4) {
        const uint8_t *row = frame.row(y);
        for (int x = 2; x < frame.width - 2; x += 4, ++count) {
            ++histogram[row[x]];
            sum += row[x];
            const int l =
                4 * row[x] - row[x - 1] - row[x + 1] - frame.row(y - 1)[x] - frame.row(y + 1)[x];
            laplacian += l * l;
        }
    }
    quality.mean = sum / count;
    int bright = 0;
    for (size_t value = 250; value < 256; ++value)
        bright += histogram[value];
    quality.saturated = static_cast<double>(bright) / count;
    quality.contrast = percentile(histogram, count, 0.95) - percentile(histogram, count, 0.05);
    const double spread = std::max(1.0, quality.contrast);
    quality.sharpness = laplacian / count / (spread * spread);
    const auto finders = findFinders(boxThreshold(halved(frame), {25, 25}, 2), 6);
    quality.finderSeen = finders.size() >= 2;
    if (quality.finderSeen)
        quality.module = 2 * finders.front().module;
    quality.problem = problemOf(quality, difference(frame, previous));
    return quality;
}

} // namespace lc::scan
