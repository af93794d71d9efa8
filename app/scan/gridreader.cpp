#include "scan/gridreader.h"

#include "scan/equaliser.h"
#include "scan/flatsymbol.h"
#include "scan/softdecoder.h"
#include "scan/unmixed.h"
#include "scan/zxingreader.h"

#include <algorithm>

namespace lc::scan {

namespace {

GrayFrame drawn(const std::vector<uint8_t> &modules, int n)
{
    constexpr int scale = 4;
    constexpr int quiet = 4;
    const int side = (n + 2 * quiet) * scale;
    GrayFrame frame = GrayFrame::ofSize(side, side);
    std::ranges::fill(frame.pixels, uint8_t{255});
    for (int y = 0; y < n * scale; ++y) {
        for (int x = 0; x < n * scale; ++x) {
            if (modules[static_cast<size_t>(y / scale * n + x / scale)])
                frame.row(y + quiet * scale)[x + quiet * scale] = 0;
        }
    }
    return frame;
}

DecodedCodes readModules(const std::vector<uint8_t> &modules, const SymbolGrid &grid)
{
    const int n = 17 + 4 * grid.version;
    DecodedCodes codes = readWithZxing(drawn(modules, n), {Binarising::Fixed, true, 1});
    // A flat surface makes a valid symbol without content.
    codes.removeIf([](const DecodedCode &code) { return code.payload.isEmpty(); });
    for (DecodedCode &code : codes)
        code.corners = {grid.toFrame.map(0, 0), grid.toFrame.map(n, 0), grid.toFrame.map(n, n),
                        grid.toFrame.map(0, n)};
    return codes;
}

DecodedCodes readConfidences(const std::vector<float> &confidences, const QrLayout &layout,
                             const SymbolGrid &grid)
{
    const CorrectedSymbol symbol = correctSymbol(confidences, layout);
    return symbol.whole ? readModules(symbol.modules, grid) : DecodedCodes();
}

// Each block that is corrected helps to tell the blur, and that to correct the others.
DecodedCodes readUnmixed(const std::vector<float> &sampled, const std::vector<float> &start,
                         const QrLayout &layout, const SymbolGrid &grid)
{
    constexpr int rounds = 3;
    const int n = layout.size();
    Mixed mixed{sampled, start, {}};
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x)
            mixed.known.push_back(static_cast<int8_t>(layout.known(x, y)));
    }
    int blocks = 0;
    for (int round = 0; round < rounds; ++round) {
        mixed.believed = unmixed(mixed, n, round < 2 ? 2 : 3);
        const CorrectedSymbol symbol = correctSymbol(mixed.believed, layout);
        if (symbol.whole)
            return readModules(symbol.modules, grid);
        if (round > 0 && symbol.blocks <= blocks)
            break;
        blocks = symbol.blocks;
        for (size_t i = 0; i < symbol.isSure.size(); ++i) {
            if (symbol.isSure[i])
                mixed.known[i] = static_cast<int8_t>(symbol.modules[i]);
        }
    }
    return {};
}

} // namespace

const std::vector<float> &SoftMemory::add(const std::vector<float> &confidences, int version)
{
    constexpr float kept = 0.8f;
    if (version != m_version || m_sum.size() != confidences.size()) {
        m_sum.assign(confidences.size(), 0.0f);
        m_version = version;
    }
    for (size_t i = 0; i < confidences.size(); ++i)
        m_sum[i] = kept * m_sum[i] + (1 - kept) * 2 * confidences[i];
    return m_sum;
}

void SoftMemory::clear()
{
    m_sum.clear();
    m_version = 0;
}

DecodedCodes readGrid(const GrayFrame &gray, const SymbolGrid &grid, SoftMemory *memory)
{
    const QrLayout layout(grid.version);
    const FlatSymbol flat(gray, grid, layout.size());
    const auto confidences = equalised(flat.sampled(), layout, 1);
    DecodedCodes codes = readConfidences(confidences, layout, grid);
    if (codes.isEmpty() && memory)
        codes = readConfidences(memory->add(confidences, grid.version), layout, grid);
    return codes;
}

DecodedCodes readGridThoroughly(const GrayFrame &gray, const SymbolGrid &grid)
{
    const QrLayout layout(grid.version);
    FlatSymbol flat(gray, grid, layout.size());
    const auto straight = flat.sampled();
    const auto first = equalised(straight, layout, 1);
    DecodedCodes codes = readConfidences(equalised(straight, layout, 2, first), layout, grid);
    if (!codes.isEmpty())
        return codes;
    flat.follow();
    const auto bent = flat.sampled();
    const auto narrow = equalised(bent, layout, 1);
    codes = readConfidences(narrow, layout, grid);
    return codes.isEmpty() ? readConfidences(equalised(bent, layout, 2, narrow), layout, grid)
                           : codes;
}

DecodedCodes readGridUnmixed(const GrayFrame &gray, const SymbolGrid &grid)
{
    constexpr double leastFormat = 0.4; // others are no symbols at all
    const QrLayout layout(grid.version);
    FlatSymbol flat(gray, grid, layout.size());
    flat.follow();
    const auto sampled = flat.sampled(FlatSymbol::Scale::Light);
    const auto narrow = equalised(sampled, layout, 1);
    const auto wide = equalised(sampled, layout, 2, narrow);
    const CorrectedSymbol symbol = correctSymbol(wide, layout);
    if (symbol.whole)
        return readModules(symbol.modules, grid);
    return symbol.format < leastFormat ? DecodedCodes() : readUnmixed(sampled, wide, layout, grid);
}

} // namespace lc::scan
