#include "scan/motion.h"

#include "scan/homography.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lc::scan {

namespace {

constexpr double gamma = 2.2;

struct Offset
{
    int x = 0;
    int y = 0;
};

// The pixel `steps` along the line.
Offset along(double angle, int steps)
{
    return {static_cast<int>(std::lround(steps * std::cos(angle))),
            static_cast<int>(std::lround(steps * std::sin(angle)))};
}

struct EdgeSums
{
    double xx = 0;
    double xy = 0;
    double yy = 0;
    int count = 0;
    void add(double dx, double dy)
    {
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
        ++count;
    }
};

// Of the edges stronger than `least` only: the others are noise.
EdgeSums edgesOf(const GrayFrame &frame, double least)
{
    EdgeSums sums;
    for (int y = 2; y < frame.height - 2; y += 2) {
        const uint8_t *row = frame.row(y);
        const uint8_t *above = frame.row(y - 1);
        const uint8_t *below = frame.row(y + 1);
        for (int x = 2; x < frame.width - 2; ++x) {
            const int dx = row[x + 1] - row[x - 1];
            const int dy = below[x] - above[x];
            if (dx * dx + dy * dy >= least)
                sums.add(dx, dy);
        }
    }
    return sums;
}

// How the changes along the line repeat after `lag` steps.
double repetition(const GrayFrame &frame, double angle, int lag)
{
    const Offset step = along(angle, 1);
    const Offset far = along(angle, lag);
    const int rim = lag + 3;
    double sum = 0;
    for (int y = rim; y < frame.height - rim; y += 2) {
        const uint8_t *a = frame.row(y - step.y) - step.x;
        const uint8_t *b = frame.row(y + step.y) + step.x;
        const uint8_t *c = frame.row(y + far.y - step.y) + far.x - step.x;
        const uint8_t *d = frame.row(y + far.y + step.y) + far.x + step.x;
        int line = 0;
        for (int x = rim; x < frame.width - rim; ++x)
            line += (b[x] - a[x]) * (d[x] - c[x]);
        sum += line;
    }
    return sum;
}

// The filter that turns a box of `length` back into about a point, by least squares.
std::vector<float> inverseOfBox(double length)
{
    constexpr double noise = 0.012;
    constexpr double pointWidth = 0.9; // sigma of what a point becomes
    const int reach = static_cast<int>(std::ceil(1.6 * length)) + 2;
    const int half = static_cast<int>(std::ceil(length / 2));
    std::vector<double> box;
    for (int i = -half; i <= half; ++i)
        box.push_back(std::clamp(length / 2 + 0.5 - std::abs(i), 0.0, 1.0) / length);
    const int wide = 2 * half + 1;
    const auto autocorrelation = [&](int lag) {
        double sum = 0;
        for (int i = 0; i + lag < wide; ++i)
            sum += box[static_cast<size_t>(i)] * box[static_cast<size_t>(i + lag)];
        return sum;
    };
    const auto n = static_cast<size_t>(2 * reach + 1);
    std::vector<double> matrix(n * n, 0.0);
    std::vector<double> right(n, 0.0);
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
            const int lag = std::abs(static_cast<int>(i) - static_cast<int>(j));
            matrix[i * n + j] = lag < wide ? autocorrelation(lag) : 0;
        }
        matrix[i * n + i] += noise / length;
        for (int k = -half; k <= half; ++k) {
            const double at = static_cast<int>(i) - reach + k;
            right[i] += box[static_cast<size_t>(k + half)] *
                        std::exp(-at * at / (2 * pointWidth * pointWidth));
        }
    }
    if (!solveLinear(matrix, right))
        return {1.0f};
    double sum = 0;
    for (const double tap : right)
        sum += tap;
    std::vector<float> taps;
    for (const double tap : right)
        taps.push_back(static_cast<float>(tap / sum));
    return taps;
}

} // namespace

std::optional<Motion> motionOf(const GrayFrame &frame)
{
    constexpr double mostAlike = 0.55;
    constexpr int shortest = 3;
    constexpr int longest = 16;
    if (std::min(frame.width, frame.height) < 6 * longest)
        return std::nullopt;
    const EdgeSums all = edgesOf(frame, 0);
    const EdgeSums strong = edgesOf(frame, 1.5 * (all.xx + all.yy) / std::max(1, all.count));
    const double difference = std::hypot(strong.xx - strong.yy, 2 * strong.xy);
    const double sum = strong.xx + strong.yy;
    if (strong.count < 100 || sum - difference > mostAlike * (sum + difference))
        return std::nullopt;
    // The strongest edges lie across the smear.
    const double across = 0.5 * std::atan2(2 * strong.xy, strong.xx - strong.yy);
    Motion motion{across + std::acos(0.0), 0};
    double least = 0;
    for (int lag = shortest; lag <= longest; ++lag) {
        const double value = repetition(frame, motion.angle, lag);
        if (value < least) {
            least = value;
            motion.length = lag;
        }
    }
    return motion.length > 0 ? std::optional(motion) : std::nullopt;
}

GrayFrame withoutMotion(const GrayFrame &frame, const Motion &motion)
{
    const std::vector<float> taps = inverseOfBox(motion.length);
    const int reach = static_cast<int>(taps.size() / 2);
    const int width = frame.width;
    const int height = frame.height;
    std::array<float, 256> light{};
    for (size_t i = 0; i < light.size(); ++i)
        light[i] = static_cast<float>(std::pow(static_cast<double>(i) / 255, gamma));
    std::array<uint8_t, 1025> written{};
    for (size_t i = 0; i < written.size(); ++i)
        written[i] = static_cast<uint8_t>(
            std::lround(255 * std::pow(static_cast<double>(i) / 1024, 1 / gamma)));
    std::vector<float> linear(frame.pixels.size());
    std::ranges::transform(frame.pixels, linear.begin(), [&](uint8_t v) { return light[v]; });

    GrayFrame result = frame;
    std::vector<float> sum(static_cast<size_t>(width));
    for (int y = reach; y < height - reach; ++y) {
        std::ranges::fill(sum, 0.0f);
        for (size_t k = 0; k < taps.size(); ++k) {
            const Offset offset = along(motion.angle, static_cast<int>(k) - reach);
            const float *in = linear.data() +
                              static_cast<size_t>(y + offset.y) * static_cast<size_t>(width) +
                              offset.x;
            const float tap = taps[k];
            float *out = sum.data();
            for (int x = reach; x < width - reach; ++x)
                out[x] += tap * in[x];
        }
        uint8_t *out = result.row(y);
        for (int x = reach; x < width - reach; ++x)
            out[x] = written[static_cast<size_t>(
                std::clamp(sum[static_cast<size_t>(x)], 0.0f, 1.0f) * 1024)];
    }
    return result;
}

} // namespace lc::scan
