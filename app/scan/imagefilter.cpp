#include "scan/imagefilter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lc::scan {

namespace {

// Fixed-point taps that add up to 256.
std::array<int, 4> gaussianTaps(double sigma)
{
    std::array<double, 4> weight{};
    double sum = 0;
    for (int i = 0; i < 4; ++i) {
        weight[static_cast<size_t>(i)] = std::exp(-i * i / (2 * sigma * sigma));
        sum += (i == 0 ? 1 : 2) * weight[static_cast<size_t>(i)];
    }
    std::array<int, 4> taps{};
    for (size_t i = 1; i < 4; ++i)
        taps[i] = static_cast<int>(std::lround(weight[i] / sum * 256));
    taps[0] = 256 - 2 * (taps[1] + taps[2] + taps[3]);
    return taps;
}

void blurRow(const uint8_t *in, uint8_t *out, int width, const std::array<int, 4> &t)
{
    const auto clampedAt = [&](int x) { return in[std::clamp(x, 0, width - 1)]; };
    const auto slow = [&](int x) {
        int sum = t[0] * in[x];
        for (int i = 1; i < 4; ++i)
            sum += t[static_cast<size_t>(i)] * (clampedAt(x - i) + clampedAt(x + i));
        out[x] = static_cast<uint8_t>((sum + 128) >> 8);
    };
    const int inner = std::max(3, width - 3);
    for (int x = 0; x < std::min(3, width); ++x)
        slow(x);
    for (int x = 3; x < inner; ++x) {
        const int sum = t[0] * in[x] + t[1] * (in[x - 1] + in[x + 1]) +
                        t[2] * (in[x - 2] + in[x + 2]) + t[3] * (in[x - 3] + in[x + 3]);
        out[x] = static_cast<uint8_t>((sum + 128) >> 8);
    }
    for (int x = inner; x < width; ++x)
        slow(x);
}

template <class Choose>
GrayFrame morphed(const GrayFrame &frame, Choose choose)
{
    GrayFrame lines = GrayFrame::ofSize(frame.width, frame.height);
    for (int y = 0; y < frame.height; ++y) {
        const uint8_t *up = frame.row(std::max(0, y - 1));
        const uint8_t *mid = frame.row(y);
        const uint8_t *down = frame.row(std::min(frame.height - 1, y + 1));
        uint8_t *out = lines.row(y);
        for (int x = 0; x < frame.width; ++x)
            out[x] = choose(choose(up[x], mid[x]), down[x]);
    }
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    for (int y = 0; y < frame.height; ++y) {
        const uint8_t *in = lines.row(y);
        uint8_t *out = result.row(y);
        for (int x = 0; x < frame.width; ++x)
            out[x] =
                choose(choose(in[std::max(0, x - 1)], in[x]), in[std::min(frame.width - 1, x + 1)]);
    }
    return result;
}

} // namespace

GrayFrame inverted(const GrayFrame &frame)
{
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    for (size_t i = 0; i < frame.pixels.size(); ++i)
        result.pixels[i] = static_cast<uint8_t>(255 - frame.pixels[i]);
    return result;
}

GrayFrame blurred(const GrayFrame &frame, double sigma)
{
    const auto t = gaussianTaps(sigma);
    GrayFrame rows = GrayFrame::ofSize(frame.width, frame.height);
    for (int y = 0; y < frame.height; ++y)
        blurRow(frame.row(y), rows.row(y), frame.width, t);
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    for (int y = 0; y < frame.height; ++y) {
        const auto at = [&](int dy) { return rows.row(std::clamp(y + dy, 0, frame.height - 1)); };
        const uint8_t *a3 = at(-3);
        const uint8_t *a2 = at(-2);
        const uint8_t *a1 = at(-1);
        const uint8_t *m = at(0);
        const uint8_t *b1 = at(1);
        const uint8_t *b2 = at(2);
        const uint8_t *b3 = at(3);
        uint8_t *out = result.row(y);
        for (int x = 0; x < frame.width; ++x) {
            const int sum = t[0] * m[x] + t[1] * (a1[x] + b1[x]) + t[2] * (a2[x] + b2[x]) +
                            t[3] * (a3[x] + b3[x]);
            out[x] = static_cast<uint8_t>((sum + 128) >> 8);
        }
    }
    return result;
}

GrayFrame boxThreshold(const GrayFrame &frame, int radius, int offset, bool invert)
{
    const int width = frame.width;
    const int height = frame.height;
    GrayFrame result = GrayFrame::ofSize(width, height);
    std::vector<int> columns(static_cast<size_t>(width), 0);
    const auto addRow = [&](int y, int sign) {
        const uint8_t *in = frame.row(y);
        for (int x = 0; x < width; ++x)
            columns[static_cast<size_t>(x)] += sign * in[x];
    };
    const uint8_t dark = invert ? 255 : 0;
    const uint8_t light = invert ? 0 : 255;
    int rows = 0;
    for (int y = 0; y < std::min(height, radius); ++y, ++rows)
        addRow(y, 1);
    for (int y = 0; y < height; ++y) {
        if (y + radius < height) {
            addRow(y + radius, 1);
            ++rows;
        }
        if (y - radius - 1 >= 0) {
            addRow(y - radius - 1, -1);
            --rows;
        }
        int sum = 0;
        int count = 0;
        for (int x = 0; x < std::min(width, radius); ++x, ++count)
            sum += columns[static_cast<size_t>(x)];
        const uint8_t *in = frame.row(y);
        uint8_t *out = result.row(y);
        for (int x = 0; x < width; ++x) {
            if (x + radius < width) {
                sum += columns[static_cast<size_t>(x + radius)];
                ++count;
            }
            if (x - radius - 1 >= 0) {
                sum -= columns[static_cast<size_t>(x - radius - 1)];
                --count;
            }
            const int area = count * rows;
            const int shift = invert ? -offset : offset;
            out[x] = (in[x] + shift) * area < sum ? dark : light;
        }
    }
    return result;
}

GrayFrame halved(const GrayFrame &frame)
{
    GrayFrame result = GrayFrame::ofSize(frame.width / 2, frame.height / 2);
    for (int y = 0; y < result.height; ++y) {
        const uint8_t *a = frame.row(2 * y);
        const uint8_t *b = frame.row(2 * y + 1);
        uint8_t *out = result.row(y);
        for (int x = 0; x < result.width; ++x)
            out[x] =
                static_cast<uint8_t>((a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1] + 2) >> 2);
    }
    return result;
}

GrayFrame doubled(const GrayFrame &frame)
{
    GrayFrame result = GrayFrame::ofSize(frame.width * 2, frame.height * 2);
    for (int y = 0; y < result.height; ++y) {
        // Output pixel centres lie a quarter pixel off the input's.
        const int near = y / 2;
        const int far = std::clamp(y % 2 == 0 ? near - 1 : near + 1, 0, frame.height - 1);
        const uint8_t *a = frame.row(near);
        const uint8_t *b = frame.row(far);
        uint8_t *out = result.row(y);
        for (int x = 0; x < result.width; ++x) {
            const int nx = x / 2;
            const int fx = std::clamp(x % 2 == 0 ? nx - 1 : nx + 1, 0, frame.width - 1);
            out[x] = static_cast<uint8_t>((9 * a[nx] + 3 * a[fx] + 3 * b[nx] + b[fx] + 8) >> 4);
        }
    }
    return result;
}

GrayFrame sharpened(const GrayFrame &frame, double sigma, double amount)
{
    const GrayFrame soft = blurred(frame, sigma);
    const int gain = static_cast<int>(std::lround(amount * 256));
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    for (size_t i = 0; i < frame.pixels.size(); ++i) {
        const int value = frame.pixels[i] + ((gain * (frame.pixels[i] - soft.pixels[i])) >> 8);
        result.pixels[i] = static_cast<uint8_t>(std::clamp(value, 0, 255));
    }
    return result;
}

GrayFrame closed(const GrayFrame &frame)
{
    const auto darker = [](uint8_t a, uint8_t b) { return std::min(a, b); };
    const auto lighter = [](uint8_t a, uint8_t b) { return std::max(a, b); };
    // Dark modules are the figure: grow the dark, then shrink it again.
    return morphed(morphed(frame, darker), lighter);
}

} // namespace lc::scan
