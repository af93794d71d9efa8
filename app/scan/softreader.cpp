#include "scan/softreader.h"

#include "scan/equaliser.h"
#include "scan/flatsymbol.h"
#include "scan/imagefilter.h"
#include "scan/softdecoder.h"
#include "scan/softgrid.h"
#include "scan/zxingreader.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lc::scan {

namespace {

struct Stop
{
    SoftReader::End end;
    const CancellationToken &token;
    [[nodiscard]] bool now() const
    {
        return token.isCancelled() || std::chrono::steady_clock::now() >= end;
    }
};

std::vector<FinderCandidate> findersInHalf(const GrayFrame &soft)
{
    auto finders = findFinders(boxThreshold(halved(soft), 14, 2));
    for (FinderCandidate &finder : finders) {
        finder.centre = finder.centre * 2 + QPointF(0.5, 0.5);
        finder.module *= 2;
    }
    return finders;
}

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

DecodedCodes readModules(const std::vector<float> &confidences, const SymbolGrid &grid)
{
    const auto modules = correctedModules(confidences, grid.version);
    if (modules.empty())
        return {};
    const int n = 17 + 4 * grid.version;
    DecodedCodes codes = readWithZxing(drawn(modules, n), {Binarising::Fixed, true, 1});
    for (DecodedCode &code : codes)
        code.corners = {grid.toFrame.map(0, 0), grid.toFrame.map(n, 0), grid.toFrame.map(n, n),
                        grid.toFrame.map(0, n)};
    return codes;
}

DecodedCodes readGrid(const GrayFrame &gray, const SymbolGrid &grid, SoftMemory *memory)
{
    const QrLayout layout(grid.version);
    const FlatSymbol flat(gray, grid, layout.size());
    const auto confidences = equalised(flat.sampled(), layout, 1);
    DecodedCodes codes = readModules(confidences, grid);
    if (codes.isEmpty() && memory)
        codes = readModules(memory->add(confidences, grid.version), grid);
    return codes;
}

DecodedCodes readGridThoroughly(const GrayFrame &gray, const SymbolGrid &grid)
{
    const QrLayout layout(grid.version);
    FlatSymbol flat(gray, grid, layout.size());
    const auto straight = flat.sampled();
    const auto first = equalised(straight, layout, 1);
    DecodedCodes codes = readModules(equalised(straight, layout, 2, first), grid);
    if (!codes.isEmpty())
        return codes;
    flat.follow();
    const auto bent = flat.sampled();
    const auto narrow = equalised(bent, layout, 1);
    codes = readModules(narrow, grid);
    return codes.isEmpty() ? readModules(equalised(bent, layout, 2, narrow), grid) : codes;
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

// A frame in which the modules are dark, and the finders seen in it.
struct SoftReader::View
{
    GrayFrame turned; // only when the frame had to be inverted
    const GrayFrame *gray = nullptr;
    GrayFrame binary;
    std::vector<FinderCandidate> finders;
    std::vector<SymbolGrid> grids;
};

SoftReader::SoftReader(const GrayFrame &frame)
    : m_frame(frame)
{}

SoftReader::~SoftReader() = default;

SoftReader::View &SoftReader::viewOf(Polarity polarity)
{
    auto &view = m_views[static_cast<size_t>(polarity)];
    if (view)
        return *view;
    view = std::make_unique<View>();
    const bool invert = polarity == Polarity::LightOnDark;
    if (invert)
        view->turned = inverted(m_frame);
    view->gray = invert ? &view->turned : &m_frame;
    const GrayFrame soft = blurred(*view->gray, 1.2);
    view->binary = boxThreshold(soft, 50, 2);
    view->finders = merged(findFinders(view->binary), findersInHalf(soft));
    constexpr size_t most = 20;
    if (view->finders.size() < most)
        view->finders = merged(view->finders, findFinders(boxThreshold(soft, 16, 2)));
    if (view->finders.size() > most)
        view->finders.resize(most);
    return *view;
}

DecodedCodes SoftReader::readQuickly(Polarity polarity, End end, const CancellationToken &token,
                                     SoftMemory *memory)
{
    const Stop stop{end, token};
    View &view = viewOf(polarity);
    if (stop.now())
        return {};
    for (const FinderTriple &triple : finderTriples(view.binary, view.finders)) {
        for (const SymbolGrid &grid : layGrids(*view.gray, triple)) {
            view.grids.push_back(grid);
            DecodedCodes codes = readGrid(*view.gray, grid, memory);
            if (!codes.isEmpty() || stop.now())
                return codes;
        }
        if (stop.now())
            return {};
    }
    return {};
}

DecodedCodes SoftReader::readThoroughly(Polarity polarity, End end, const CancellationToken &token)
{
    const Stop stop{end, token};
    View &view = viewOf(polarity);
    std::ranges::stable_sort(view.grids, std::greater(), &SymbolGrid::fit);
    const size_t most = std::min<size_t>(view.grids.size(), 5);
    for (size_t i = 0; i < most; ++i) {
        if (stop.now())
            return {};
        DecodedCodes codes = readGridThoroughly(*view.gray, view.grids[i]);
        if (!codes.isEmpty())
            return codes;
    }
    for (const FinderTriple &triple : guessedTriples(view.binary, view.finders)) {
        if (stop.now())
            return {};
        const auto grids = layGrids(*view.gray, triple, 0.25);
        if (grids.empty())
            continue;
        DecodedCodes codes = readGrid(*view.gray, grids.front(), nullptr);
        if (codes.isEmpty())
            codes = readGridThoroughly(*view.gray, grids.front());
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

DecodedCodes readSoftly(const GrayFrame &frame, SoftReader::End end, const CancellationToken &token)
{
    constexpr Polarity both[] = {Polarity::DarkOnLight, Polarity::LightOnDark};
    SoftReader reader(frame);
    for (const Polarity polarity : both) {
        DecodedCodes codes = reader.readQuickly(polarity, end, token);
        if (!codes.isEmpty())
            return codes;
    }
    for (const Polarity polarity : both) {
        DecodedCodes codes = reader.readThoroughly(polarity, end, token);
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

bool showsSymbol(const GrayFrame &frame)
{
    const GrayFrame binary = boxThreshold(blurred(frame, 1.2), 50, 2);
    for (const FinderTriple &triple : finderTriples(binary, findFinders(binary), 3)) {
        const auto grids = layGrids(frame, triple);
        if (!grids.empty() && grids.front().fit > 0.55)
            return true;
    }
    return false;
}

} // namespace lc::scan
