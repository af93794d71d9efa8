#include "scan/imagefilter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lc::scan {

namespace {

// Fixed-point taps that add up to 256.
std::array<uint16_t, 4> gaussianTaps(double sigma)
{
    std::array<double, 4> weight{};
    double sum = 0;
    for (int i = 0; i < 4; ++i) {
        weight[static_cast<size_t>(i)] = std::exp(-i * i / (2 * sigma * sigma));
        sum += (i == 0 ? 1 : 2) * weight[static_cast<size_t>(i)];
    }
    std::array<uint16_t, 4> taps{};
    for (size_t i = 1; i < 4; ++i)
        taps[i] = static_cast<uint16_t>(std::lround(weight[i] / sum * 256));
    taps[0] = static_cast<uint16_t>(256 - 2 * (taps[1] + taps[2] + taps[3]));
    return taps;
}

// In 16 bits, which the vector unit multiplies eight at a time: taps add up to 256.
uint8_t weighed(const std::array<uint16_t, 4> &t, int m, int p1, int p2, int p3)
{
    const auto sum = static_cast<uint16_t>(t[0] * m + t[1] * p1 + t[2] * p2 + t[3] * p3 + 128);
    return static_cast<uint8_t>(sum >> 8);
}

void blurRow(const uint8_t *in, uint8_t *out, int width, const std::array<uint16_t, 4> &t)
{
    const auto at = [&](int x) { return in[std::clamp(x, 0, width - 1)]; };
    const auto slow = [&](int x) {
        out[x] =
            weighed(t, in[x], at(x - 1) + at(x + 1), at(x - 2) + at(x + 2), at(x - 3) + at(x + 3));
    };
    const int inner = std::max(3, width - 3);
    for (int x = 0; x < std::min(3, width); ++x)
        slow(x);
    for (int x = 3; x < inner; ++x)
        out[x] =
            weighed(t, in[x], in[x - 1] + in[x + 1], in[x - 2] + in[x + 2], in[x - 3] + in[x + 3]);
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
        for (int x = 0; x < frame.width; ++x)
            out[x] = weighed(t, m[x], a1[x] + b1[x], a2[x] + b2[x], a3[x] + b3[x]);
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
