#include "scan/softreader.h"

#include "scan/boxfilter.h"
#include "scan/softgrid.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lc::scan {

namespace {

std::vector<FinderCandidate> findersInHalf(const GrayFrame &softHalf, bool invert)
{
    auto finders = findFinders(boxThreshold(softHalf, {14, 14}, 2, invert));
    for (FinderCandidate &finder : finders) {
        finder.centre = finder.centre * 2 + QPointF(0.5, 0.5);
        finder.module *= 2;
    }
    return finders;
}

// The same symbol seen through other finders.
bool isAlike(const SymbolGrid &a, const SymbolGrid &b)
{
    if (a.version != b.version)
        return false;
    const int n = 17 + 4 * a.version;
    const QPointF side = a.toFrame.map(n, 0) - a.toFrame.map(0, 0);
    const double near = 0.4 * std::hypot(side.x(), side.y()) / n;
    for (const auto &[x, y] :
         {std::pair{0, 0}, std::pair{n, 0}, std::pair{0, n}, std::pair{n, n}}) {
        const QPointF d = a.toFrame.map(x, y) - b.toFrame.map(x, y);
        if (std::hypot(d.x(), d.y()) > near)
            return false;
    }
    return true;
}

bool isKnown(const SymbolGrid &grid, const std::vector<SymbolGrid> &grids)
{
    return std::ranges::any_of(grids,
                               [&](const SymbolGrid &other) { return isAlike(grid, other); });
}

} // namespace

// A frame in which the modules are dark, and the finders seen in it.
struct SoftReader::View
{
    std::vector<FinderCandidate> finders;
    std::vector<SymbolGrid> grids;
};

SoftReader::SoftReader(Sight &sight)
    : m_sight(sight)
{}

SoftReader::~SoftReader() = default;

SoftReader::View &SoftReader::viewOf(Polarity polarity, const Deadline &deadline)
{
    auto &view = m_views[static_cast<size_t>(polarity)];
    if (view)
        return *view;
    view = std::make_unique<View>();
    const bool invert = polarity == Polarity::LightOnDark;
    view->finders = findFinders(m_sight.binary(polarity));
    constexpr size_t most = 20;
    if (!deadline.isOver())
        view->finders = merged(view->finders, findersInHalf(m_sight.softHalf(), invert));
    if (view->finders.size() < most && !deadline.isOver()) {
        const GrayFrame near = boxThreshold(m_sight.soft(), {16, 16}, 2, invert);
        view->finders = merged(view->finders, findFinders(near));
    }
    if (view->finders.size() > most)
        view->finders.resize(most);
    return *view;
}

DecodedCodes SoftReader::readQuickly(Polarity polarity, const Deadline &deadline,
                                     SoftMemory *memory)
{
    View &view = viewOf(polarity, deadline);
    if (deadline.isOver())
        return {};
    const GrayFrame &gray = m_sight.turned(polarity);
    for (const FinderTriple &triple : finderTriples(m_sight.binary(polarity), view.finders)) {
        for (const SymbolGrid &grid : layGrids(gray, triple, deadline)) {
            if (isKnown(grid, view.grids))
                continue;
            view.grids.push_back(grid);
            DecodedCodes codes = readGrid(gray, grid, memory);
            if (!codes.isEmpty() || deadline.isOver())
                return codes;
        }
        if (deadline.isOver())
            return {};
    }
    return {};
}

DecodedCodes SoftReader::readThoroughly(Polarity polarity, const Deadline &deadline)
{
    View &view = viewOf(polarity, deadline);
    const GrayFrame &gray = m_sight.turned(polarity);
    std::ranges::stable_sort(view.grids, std::greater(), &SymbolGrid::fit);
    const size_t most = std::min<size_t>(view.grids.size(), 5);
    for (size_t i = 0; i < most; ++i) {
        if (deadline.isOver())
            return {};
        DecodedCodes codes = readGridThoroughly(gray, view.grids[i]);
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

DecodedCodes SoftReader::readGuessing(Polarity polarity, const Deadline &deadline)
{
    constexpr double likely = 0.4;
    View &view = viewOf(polarity, deadline);
    const GrayFrame &gray = m_sight.turned(polarity);
    for (const FinderTriple &triple : guessedTriples(m_sight.binary(polarity), view.finders)) {
        if (deadline.isOver())
            return {};
        const auto grids = layGrids(gray, triple, deadline, 0.25);
        if (grids.empty() || isKnown(grids.front(), view.grids))
            continue;
        view.grids.push_back(grids.front());
        DecodedCodes codes = readGrid(gray, grids.front(), nullptr);
        if (codes.isEmpty() && grids.front().fit > likely)
            codes = readGridThoroughly(gray, grids.front());
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

DecodedCodes SoftReader::readUnmixed(Polarity polarity, const Deadline &deadline)
{
    constexpr double likely = 0.45;
    const View &view = viewOf(polarity, deadline);
    const auto best = std::ranges::max_element(view.grids, {}, &SymbolGrid::fit);
    if (best == view.grids.end() || best->fit < likely)
        return {};
    return readGridUnmixed(m_sight.turned(polarity), *best);
}

bool SoftReader::hasSeenSymbol() const
{
    constexpr double sure = 0.6;
    return std::ranges::any_of(m_views, [](const auto &view) {
        return view && std::ranges::any_of(view->grids, [](const SymbolGrid &grid) {
                   return grid.version > 1 && grid.fit > sure;
               });
    });
}

DecodedCodes readSoftly(const GrayFrame &frame, const Deadline &deadline)
{
    constexpr Polarity both[] = {Polarity::DarkOnLight, Polarity::LightOnDark};
    Sight sight(frame);
    SoftReader reader(sight);
    for (const Polarity polarity : both) {
        DecodedCodes codes = reader.readQuickly(polarity, deadline);
        if (!codes.isEmpty())
            return codes;
    }
    for (const Polarity polarity : both) {
        DecodedCodes codes = reader.readThoroughly(polarity, deadline);
        if (codes.isEmpty())
            codes = reader.readGuessing(polarity, deadline);
        if (codes.isEmpty())
            codes = reader.readUnmixed(polarity, deadline);
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

bool showsSymbol(Sight &sight, Polarity polarity, const Deadline &deadline)
{
    const GrayFrame &binary = sight.binary(polarity);
    for (const FinderTriple &triple : finderTriples(binary, findFinders(binary), 3)) {
        const auto grids = layGrids(sight.turned(polarity), triple, deadline);
        if (!grids.empty() && grids.front().fit > 0.55)
            return true;
    }
    return false;
}

} // namespace lc::scan
