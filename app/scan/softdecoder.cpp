#include "scan/softdecoder.h"

#include "scan/qrlayout.h"
#include "scan/reedsolomon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lc::scan {

namespace {

constexpr double acceptedLog10 = -7.0;

struct Format
{
    QrLevel level = QrLevel::M;
    int mask = 0;
    double score = 0;
};

std::vector<Format> bestFormats(const std::vector<float> &confidences, const QrLayout &layout)
{
    std::array<float, 15> soft{};
    for (int copy = 0; copy < 2; ++copy) {
        const auto places = layout.formatPlaces(copy);
        for (size_t i = 0; i < 15; ++i) {
            const float value = confidences[static_cast<size_t>(places[i].second * layout.size() +
                                                                places[i].first)];
            soft[i] += std::clamp(value, -1.0f, 1.0f);
        }
    }
    std::vector<Format> formats;
    for (const QrLevel level : {QrLevel::L, QrLevel::M, QrLevel::Q, QrLevel::H}) {
        for (int mask = 0; mask < 8; ++mask) {
            const int bits = qrFormatBits(level, mask);
            double score = 0;
            for (size_t i = 0; i < 15; ++i)
                score += (bits >> (14 - i) & 1) ? soft[i] : -soft[i];
            formats.push_back({level, mask, score});
        }
    }
    std::ranges::sort(formats, std::greater(), &Format::score);
    formats.resize(2);
    return formats;
}

struct SoftBytes
{
    std::vector<uint8_t> bytes;
    std::vector<float> trust; // of each byte: its least sure bit
};

SoftBytes readBytes(const std::vector<float> &confidences, const QrLayout &layout, int mask)
{
    SoftBytes result;
    const size_t count = layout.order().size() / 8;
    for (size_t b = 0; b < count; ++b) {
        int value = 0;
        float least = 10;
        for (size_t i = 0; i < 8; ++i) {
            const auto &[x, y] = layout.order()[b * 8 + i];
            const float c = confidences[static_cast<size_t>(y * layout.size() + x)];
            const bool dark = (c > 0) != QrLayout::masked(mask, x, y);
            value = value << 1 | (dark ? 1 : 0);
            least = std::min(least, std::abs(c));
        }
        result.bytes.push_back(static_cast<uint8_t>(value));
        result.trust.push_back(least);
    }
    return result;
}

// log10 of the chance that random symbols would be "corrected" with so many errors and erasures.
double falseLog10(int length, int check, int erased, int errors)
{
    double ways = 0;
    for (int i = 0; i < errors; ++i)
        ways += std::log10(static_cast<double>(length - erased - i) / (i + 1));
    return ways + errors * std::log10(255.0) - (check - erased) * std::log10(256.0);
}

// Tries more and more erasures among the least trusted bytes.
bool correctSoftly(std::vector<uint8_t> &block, const std::vector<float> &trust, int check,
                   double *log10)
{
    std::vector<int> byTrust(block.size());
    std::iota(byTrust.begin(), byTrust.end(), 0);
    std::ranges::sort(byTrust, {}, [&](int i) { return trust[static_cast<size_t>(i)]; });
    const int most = std::max(0, check - 3);
    for (int erased = 0; erased <= most; erased += std::max(1, check / 10)) {
        std::vector<uint8_t> attempt = block;
        const std::vector<int> erasures(byTrust.begin(), byTrust.begin() + erased);
        const auto errors = correctBlock(attempt, check, erasures);
        if (!errors)
            continue;
        const double chance = falseLog10(static_cast<int>(block.size()), check, erased, *errors);
        if (chance > -2)
            continue;
        block = std::move(attempt);
        *log10 += chance;
        return true;
    }
    return false;
}

std::vector<uint8_t> redrawn(const QrLayout &layout, const Format &format,
                             const std::vector<uint8_t> &bytes)
{
    const int n = layout.size();
    std::vector<uint8_t> modules(static_cast<size_t>(n * n), 0);
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x)
            modules[static_cast<size_t>(y * n + x)] = layout.known(x, y) == 1 ? 1 : 0;
    }
    for (size_t i = 0; i < layout.order().size(); ++i) {
        const auto &[x, y] = layout.order()[i];
        const bool bit = i / 8 < bytes.size() && (bytes[i / 8] >> (7 - i % 8) & 1);
        modules[static_cast<size_t>(y * n + x)] = bit != QrLayout::masked(format.mask, x, y);
    }
    const int bits = qrFormatBits(format.level, format.mask);
    for (int copy = 0; copy < 2; ++copy) {
        const auto places = layout.formatPlaces(copy);
        for (size_t i = 0; i < 15; ++i)
            modules[static_cast<size_t>(places[i].second * n + places[i].first)] =
                bits >> (14 - i) & 1;
    }
    if (layout.version() >= 7) {
        int rest = layout.version();
        for (int i = 0; i < 12; ++i)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        const int info = layout.version() << 12 | rest;
        for (int i = 0; i < 18; ++i) {
            const uint8_t bit = info >> i & 1;
            modules[static_cast<size_t>((i / 3) * n + n - 11 + i % 3)] = bit;
            modules[static_cast<size_t>((n - 11 + i % 3) * n + i / 3)] = bit;
        }
    }
    return modules;
}

} // namespace

std::vector<uint8_t> correctedModules(const std::vector<float> &confidences, int version)
{
    const QrLayout layout(version);
    for (const Format &format : bestFormats(confidences, layout)) {
        const SoftBytes soft = readBytes(confidences, layout, format.mask);
        const auto blocks = layout.blocks(format.level);
        const auto places = QrLayout::interleaving(blocks);
        std::vector<uint8_t> corrected = soft.bytes;
        double log10 = 0;
        bool good = true;
        for (size_t b = 0; b < blocks.size() && good; ++b) {
            std::vector<uint8_t> block;
            std::vector<float> trust;
            for (const int place : places[b]) {
                block.push_back(soft.bytes[static_cast<size_t>(place)]);
                trust.push_back(soft.trust[static_cast<size_t>(place)]);
            }
            good = correctSoftly(block, trust, blocks[b].check, &log10);
            for (size_t i = 0; good && i < block.size(); ++i)
                corrected[static_cast<size_t>(places[b][i])] = block[i];
        }
        if (good && log10 < acceptedLog10)
            return redrawn(layout, format, corrected);
    }
    return {};
}

} // namespace lc::scan
