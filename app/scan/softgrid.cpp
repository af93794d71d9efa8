#include "scan/softgrid.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

namespace {

float pixelAt(const GrayFrame &f, QPointF p)
{
    const double x = std::clamp(p.x(), 0.0, f.width - 1.001);
    const double y = std::clamp(p.y(), 0.0, f.height - 1.001);
    const int ix = static_cast<int>(x);
    const int iy = static_cast<int>(y);
    const auto fx = static_cast<float>(x - ix);
    const auto fy = static_cast<float>(y - iy);
    const uint8_t *a = f.row(iy) + ix;
    const uint8_t *b = f.row(std::min(iy + 1, f.height - 1)) + ix;
    return (a[0] * (1 - fx) + a[1] * fx) * (1 - fy) + (b[0] * (1 - fx) + b[1] * fx) * fy;
}

// Normalised correlation of a template (1 dark, 0 light) of side `n` with what is seen.
double templateFit(const GrayFrame &f, const Homography &h, double x0, double y0, int n,
                   const auto &isDark)
{
    double sum = 0;
    double sumSquares = 0;
    double sumDark = 0;
    double sumBoth = 0;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            const double value = 255 - pixelAt(f, h.map(x0 + x + 0.5, y0 + y + 0.5));
            const double dark = isDark(x, y) ? 1 : 0;
            sum += value;
            sumSquares += value * value;
            sumDark += dark;
            sumBoth += value * dark;
        }
    }
    const double count = n * n;
    const double variance = sumSquares - sum * sum / count;
    const double templateVariance = sumDark - sumDark * sumDark / count;
    if (variance < 1 || templateVariance < 0.1)
        return 0;
    return (sumBoth - sum * sumDark / count) / std::sqrt(variance * templateVariance);
}

bool alignmentIsDark(int x, int y)
{
    return std::max(std::abs(x - 2), std::abs(y - 2)) != 1;
}

// Looks for the alignment pattern near where the grid says it is; true when it was found.
bool findAlignment(const GrayFrame &f, const Homography &h, int cx, int cy, double reach,
                   QPointF *place)
{
    double best = 0.45;
    bool found = false;
    const double step = 0.34;
    for (double dy = -reach; dy <= reach; dy += step) {
        for (double dx = -reach; dx <= reach; dx += step) {
            const double fit = templateFit(f, h, cx - 2 + dx, cy - 2 + dy, 5, alignmentIsDark);
            if (fit > best) {
                best = fit;
                *place = h.map(cx + dx + 0.5, cy + dy + 0.5);
                found = true;
            }
        }
    }
    return found;
}

// Agreement with the timing patterns; alignment patterns on them continue their rhythm.
double timingFit(const GrayFrame &f, const Homography &h, int size)
{
    double sum = 0;
    double squares = 0;
    double dark = 0;
    double both = 0;
    int count = 0;
    for (int i = 8; i < size - 8; ++i) {
        for (const auto &[x, y] : {std::pair{i, 6}, std::pair{6, i}}) {
            const double value = 255 - pixelAt(f, h.map(x + 0.5, y + 0.5));
            const int known = 1 - i % 2;
            sum += value;
            squares += value * value;
            dark += known;
            both += value * known;
            ++count;
        }
    }
    const double variance = squares - sum * sum / count;
    const double knownVariance = dark - dark * dark / count;
    if (count < 8 || variance < 1 || knownVariance <= 0)
        return -1;
    return (both - sum * dark / count) / std::sqrt(variance * knownVariance);
}

using Centres = std::vector<std::pair<int, int>>;

// How well the alignment patterns stand where the grid has them; they outlast the timing pattern
// when everything is blurred.
double alignmentFit(const GrayFrame &f, const Homography &h, const Centres &centres)
{
    double sum = 0;
    for (const auto &[x, y] : centres)
        sum += templateFit(f, h, x - 2, y - 2, 5, alignmentIsDark);
    return centres.empty() ? 0 : sum / static_cast<double>(centres.size());
}

int sizeOf(int version)
{
    return 17 + 4 * version;
}

struct RoughGrid
{
    SymbolGrid grid;
    std::vector<Homography::Pair> pairs;
};

std::vector<Homography::Pair> cornerPairs(const FinderTriple &t, int size, bool bent)
{
    const double far = size - 3.5;
    const auto &[a, b, c] = t.corners;
    const double g = bent ? t.acrossBend : 0;
    const double h = bent ? t.downBend : 0;
    const QPointF fourth =
        (b.centre * (1 + g) + c.centre * (1 + h) - a.centre) / std::max(0.3, 1 + g + h);
    return {{{3.5, 3.5}, a.centre},
            {{far, 3.5}, b.centre},
            {{3.5, far}, c.centre},
            {{far, far}, fourth}};
}

// Without a look at the alignment patterns: quick, and enough to tell versions apart.
RoughGrid roughGrid(const GrayFrame &gray, const FinderTriple &t, int version)
{
    RoughGrid best{{version, {}, -1}, {}};
    for (const bool bent : {false, true}) {
        auto pairs = cornerPairs(t, sizeOf(version), bent);
        const auto h = Homography::fit(pairs);
        if (!h)
            continue;
        const double fit = timingFit(gray, *h, sizeOf(version));
        if (fit > best.grid.fit)
            best = {{version, *h, fit}, std::move(pairs)};
    }
    return best;
}

SymbolGrid refined(const GrayFrame &gray, const RoughGrid &rough)
{
    const SymbolGrid &grid = rough.grid;
    if (grid.version < 2)
        return grid;
    const int size = sizeOf(grid.version);
    const Centres centres = alignmentCentres(grid.version);
    auto pairs = rough.pairs;
    Homography h = grid.toFrame;
    const int last = size - 7;
    QPointF place;
    // Under perspective the fourth corner may lie a good way off.
    for (const double reach : {2.0, 5.0, 9.0}) {
        if (reach > size / 3.0 || !findAlignment(gray, h, last, last, reach, &place))
            continue;
        pairs.back() = {{last + 0.5, last + 0.5}, place};
        h = Homography::fit(pairs).value_or(h);
        break;
    }
    for (const auto &[x, y] : centres) {
        if (grid.version >= 7 && (x != last || y != last) &&
            findAlignment(gray, h, x, y, 1.4, &place))
            pairs.push_back({{x + 0.5, y + 0.5}, place});
    }
    h = Homography::fit(pairs).value_or(h);
    const double fit = timingFit(gray, h, size);
    // A false alignment pattern spoils what the finders alone had right.
    const bool better = fit + 0.1 > grid.fit;
    const Homography &best = better ? h : grid.toFrame;
    const double timing = better ? fit : grid.fit;
    return {grid.version, best, 0.6 * timing + 0.4 * alignmentFit(gray, best, centres)};
}

} // namespace

std::vector<SymbolGrid> layGrids(const GrayFrame &gray, const FinderTriple &t,
                                 const Deadline &deadline, double leastFit)
{
    const auto distance = [](QPointF a, QPointF b) {
        return std::hypot(a.x() - b.x(), a.y() - b.y());
    };
    const auto &[a, b, c] = t.corners;
    const double across = distance(a.centre, b.centre) / std::max(0.5, t.across);
    const double down = distance(a.centre, c.centre) / std::max(0.5, t.down);
    const double size = (across + down) / 2 + 7;
    const int guess = static_cast<int>(std::lround((size - 17) / 4));
    const int slack = guess < 7 ? 2 : guess < 15 ? 3 : 4;
    std::vector<RoughGrid> rough;
    for (int version = std::max(1, guess - slack); version <= std::min(40, guess + slack);
         ++version)
        rough.push_back(roughGrid(gray, t, version));
    std::ranges::sort(rough, std::greater(), [](const RoughGrid &r) { return r.grid.fit; });
    if (rough.size() > 4)
        rough.resize(4);
    std::vector<SymbolGrid> grids;
    for (const RoughGrid &candidate : rough) {
        if (candidate.grid.fit > leastFit && !deadline.isOver())
            grids.push_back(refined(gray, candidate));
    }
    std::erase_if(grids, [](const SymbolGrid &grid) { return grid.fit < 0.25; });
    std::ranges::sort(grids, std::greater(), &SymbolGrid::fit);
    if (grids.size() > 2)
        grids.resize(2);
    return grids;
}

} // namespace lc::scan
