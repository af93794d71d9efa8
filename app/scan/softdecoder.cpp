#include "scan/softdecoder.h"

#include "qrcode/qrcapacity.h"
#include "scan/qrlayout.h"
#include "scan/reedsolomon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace lc::scan {

namespace {

constexpr double acceptedLog10 = -8.0;      // for the whole symbol
constexpr double acceptedBlockLog10 = -4.0; // and for each of its blocks

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

struct SoftByte
{
    uint8_t value = 0;
    float trust = 10;           // of its least sure bit
    std::array<float, 8> sides; // of its bits, most significant first: positive is 1
};

std::vector<SoftByte> readBytes(const std::vector<float> &confidences, const QrLayout &layout,
                                int mask)
{
    std::vector<SoftByte> result(layout.order().size() / 8);
    for (size_t b = 0; b < result.size(); ++b) {
        SoftByte &byte = result[b];
        for (size_t i = 0; i < 8; ++i) {
            const auto &[x, y] = layout.order()[b * 8 + i];
            const float c = confidences[static_cast<size_t>(y * layout.size() + x)];
            byte.sides[i] = qrcode::isMasked(mask, x, y) ? -c : c;
            byte.value = static_cast<uint8_t>(byte.value << 1 | (byte.sides[i] > 0 ? 1 : 0));
            byte.trust = std::min(byte.trust, std::abs(c));
        }
    }
    return result;
}

double log10Ways(int of, int chosen)
{
    double ways = 0;
    for (int i = 0; i < chosen; ++i)
        ways += std::log10(static_cast<double>(of - i) / (i + 1));
    return ways;
}

// log10 of the chance that random symbols would be "corrected" with so many errors and erasures.
double falseLog10(int length, int check, int erased, int errors)
{
    return log10Ways(length - erased, errors) + errors * std::log10(255.0) -
           (check - erased) * std::log10(256.0);
}

// Most bytes that are erased have bits that were seen well, and a false correction agrees with
// each of those by chance only. log10 of that chance, or nothing when too many disagree.
std::optional<double> agreementLog10(const std::vector<SoftByte> &seen,
                                     const std::vector<uint8_t> &corrected,
                                     const std::vector<int> &erased)
{
    constexpr float sure = 0.55f;
    int agree = 0;
    int differ = 0;
    for (const int i : erased) {
        const auto place = static_cast<size_t>(i);
        for (size_t bit = 0; bit < 8; ++bit) {
            const float side = seen[place].sides[bit];
            if (std::abs(side) < sure)
                continue;
            ((corrected[place] >> (7 - bit) & 1) == (side > 0 ? 1 : 0) ? agree : differ) += 1;
        }
    }
    const int all = agree + differ;
    if (differ * 6 > all)
        return std::nullopt;
    // No more than that: neighbouring bits are not independent.
    constexpr double most = -3;
    return std::max(most, log10Ways(all, differ) - all * std::log10(2.0));
}

// Tries more and more erasures among the least trusted bytes.
std::optional<std::vector<uint8_t>> correctSoftly(const std::vector<SoftByte> &seen, int check,
                                                  double *log10)
{
    std::vector<uint8_t> block;
    for (const SoftByte &byte : seen)
        block.push_back(byte.value);
    std::vector<int> byTrust(block.size());
    std::iota(byTrust.begin(), byTrust.end(), 0);
    std::ranges::sort(byTrust, {}, [&](int i) { return seen[static_cast<size_t>(i)].trust; });
    const int step = std::max(1, check / 10);
    for (int erased = 0; erased <= check; erased += erased < check - 4 ? step : 1) {
        std::vector<uint8_t> attempt = block;
        const std::vector<int> erasures(byTrust.begin(), byTrust.begin() + erased);
        const auto errors = correctBlock(attempt, check, erasures);
        if (!errors)
            continue;
        const auto agreement = agreementLog10(seen, attempt, erasures);
        if (!agreement)
            continue;
        const double chance =
            falseLog10(static_cast<int>(block.size()), check, erased, *errors) + *agreement;
        if (chance > acceptedBlockLog10)
            continue;
        *log10 += chance;
        return attempt;
    }
    return std::nullopt;
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
        modules[static_cast<size_t>(y * n + x)] = bit != qrcode::isMasked(format.mask, x, y);
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

CorrectedSymbol correctSymbol(const std::vector<float> &confidences, const QrLayout &layout)
{
    CorrectedSymbol best;
    const auto formats = bestFormats(confidences, layout);
    best.format = formats.front().score / 30;
    for (const Format &format : formats) {
        const std::vector<SoftByte> seen = readBytes(confidences, layout, format.mask);
        const auto blocks = layout.blocks(format.level);
        const auto places = QrLayout::interleaving(blocks);
        std::vector<uint8_t> corrected(seen.size());
        std::ranges::transform(seen, corrected.begin(), &SoftByte::value);
        std::vector<uint8_t> isSure(corrected.size(), 0);
        double log10 = 0;
        int good = 0;
        for (size_t b = 0; b < blocks.size(); ++b) {
            std::vector<SoftByte> block;
            for (const int place : places[b])
                block.push_back(seen[static_cast<size_t>(place)]);
            const auto bytes = correctSoftly(block, blocks[b].check, &log10);
            if (!bytes)
                continue;
            ++good;
            for (size_t i = 0; i < bytes->size(); ++i) {
                corrected[static_cast<size_t>(places[b][i])] = (*bytes)[i];
                isSure[static_cast<size_t>(places[b][i])] = 1;
            }
        }
        const bool whole = good == static_cast<int>(blocks.size()) && log10 < acceptedLog10;
        if (!whole && good <= best.blocks)
            continue;
        best.blocks = good;
        best.modules = redrawn(layout, format, corrected);
        best.whole = whole;
        if (whole)
            break;
        best.isSure.assign(best.modules.size(), 0);
        for (size_t i = 0; i < layout.order().size(); ++i) {
            const auto &[x, y] = layout.order()[i];
            best.isSure[static_cast<size_t>(y * layout.size() + x)] =
                i / 8 < isSure.size() && isSure[i / 8];
        }
    }
    return best;
}

std::vector<uint8_t> correctedModules(const std::vector<float> &confidences, int version)
{
    CorrectedSymbol symbol = correctSymbol(confidences, QrLayout(version));
    return symbol.whole ? std::move(symbol.modules) : std::vector<uint8_t>();
}

} // namespace lc::scan
