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

// Mean of five points inside the module whose corner is (x, y).
float moduleAt(const GrayFrame &f, const Homography &h, double x, double y)
{
    float sum = 2 * pixelAt(f, h.map(x + 0.5, y + 0.5));
    for (const auto &[dx, dy] : {std::pair{0.28, 0.28}, std::pair{0.72, 0.28},
                                 std::pair{0.28, 0.72}, std::pair{0.72, 0.72}})
        sum += pixelAt(f, h.map(x + dx, y + dy));
    return sum / 6;
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

double functionFit(const GrayFrame &f, const Homography &h, const QrLayout &layout)
{
    double sum = 0;
    double squares = 0;
    double dark = 0;
    double both = 0;
    int count = 0;
    for (int i = 8; i < layout.size() - 8; ++i) {
        for (const auto &[x, y] : {std::pair{i, 6}, std::pair{6, i}}) {
            const double value = 255 - pixelAt(f, h.map(x + 0.5, y + 0.5));
            const int known = layout.known(x, y);
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

SymbolGrid layGrid(const GrayFrame &gray, const FinderTriple &t, int version)
{
    const QrLayout layout(version);
    const double far = layout.size() - 3.5;
    const QPointF parallelogram = t[1].centre + t[2].centre - t[0].centre;
    std::vector<Homography::Pair> pairs{{{3.5, 3.5}, t[0].centre},
                                        {{far, 3.5}, t[1].centre},
                                        {{3.5, far}, t[2].centre},
                                        {{far, far}, parallelogram}};
    SymbolGrid grid{version, {}, -1};
    auto h = Homography::fit(pairs);
    if (!h)
        return grid;
    if (version >= 2) {
        const int last = layout.size() - 7;
        QPointF place;
        // Under perspective the fourth corner may lie a good way off.
        for (const double reach : {2.0, 5.0, 9.0}) {
            if (reach > layout.size() / 3.0 || !findAlignment(gray, *h, last, last, reach, &place))
                continue;
            pairs.back() = {{last + 0.5, last + 0.5}, place};
            if (const auto better = Homography::fit(pairs))
                h = better;
            break;
        }
        for (const auto &[x, y] : layout.alignments()) {
            if (version >= 7 && (x != last || y != last) &&
                findAlignment(gray, *h, x, y, 1.4, &place))
                pairs.push_back({{x + 0.5, y + 0.5}, place});
        }
        if (const auto better = Homography::fit(pairs))
            h = better;
    }
    grid.toFrame = *h;
    grid.fit = functionFit(gray, *h, layout);
    return grid;
}

// Sampled darkness with the surroundings' mean taken off and their spread made one.
std::vector<float> levelled(const std::vector<float> &sampled, int n, std::vector<float> *spread)
{
    constexpr int reach = 4;
    std::vector<float> result(sampled.size());
    spread->resize(sampled.size());
    float widest = 1;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int v = std::max(0, y - reach); v <= std::min(n - 1, y + reach); ++v) {
                for (int u = std::max(0, x - reach); u <= std::min(n - 1, x + reach); ++u) {
                    const double value = sampled[static_cast<size_t>(v * n + u)];
                    sum += value;
                    squares += value * value;
                    ++count;
                }
            }
            const double mean = sum / count;
            const auto deviation =
                static_cast<float>(std::sqrt(std::max(0.0, squares / count - mean * mean)));
            const auto i = static_cast<size_t>(y * n + x);
            (*spread)[i] = deviation;
            widest = std::max(widest, deviation);
            result[i] = static_cast<float>(sampled[i] - mean);
        }
    }
    const float floor = 0.12f * widest + 1;
    for (size_t i = 0; i < result.size(); ++i) {
        result[i] /= (*spread)[i] + floor;
        (*spread)[i] = std::min(1.0f, (*spread)[i] / (0.45f * widest));
    }
    return result;
}

// Nine neighbours and a constant, fitted so that known modules come out as +1 and -1.
std::vector<double> trainEqualiser(const std::vector<float> &levels, const QrLayout &layout)
{
    const int n = layout.size();
    constexpr size_t taps = 10;
    std::vector<double> normal(taps * taps, 0.0);
    std::vector<double> right(taps, 0.0);
    for (int y = 1; y < n - 1; ++y) {
        for (int x = 1; x < n - 1; ++x) {
            const int known = layout.known(x, y);
            if (known < 0)
                continue;
            std::array<double, taps> row{};
            size_t k = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx)
                    row[k++] = levels[static_cast<size_t>((y + dy) * n + x + dx)];
            }
            row[9] = 1;
            const double target = known ? 1 : -1;
            for (size_t i = 0; i < taps; ++i) {
                for (size_t j = 0; j < taps; ++j)
                    normal[i * taps + j] += row[i] * row[j];
                right[i] += row[i] * target;
            }
        }
    }
    for (size_t i = 0; i < taps; ++i)
        normal[i * taps + i] += 4.0;
    if (!solveLinear(normal, right)) {
        right.assign(taps, 0.0);
        right[4] = 1;
    }
    return right;
}

} // namespace

std::vector<SymbolGrid> layGrids(const GrayFrame &gray, const FinderTriple &t)
{
    const auto distance = [](QPointF a, QPointF b) {
        return std::hypot(a.x() - b.x(), a.y() - b.y());
    };
    const double across = 2 * distance(t[0].centre, t[1].centre) / (t[0].module + t[1].module);
    const double down = 2 * distance(t[0].centre, t[2].centre) / (t[0].module + t[2].module);
    const double size = (across + down) / 2 + 7;
    const int guess = static_cast<int>(std::lround((size - 17) / 4));
    const int slack = guess < 7 ? 1 : guess < 15 ? 2 : 3;
    std::vector<SymbolGrid> grids;
    for (int version = std::max(1, guess - slack); version <= std::min(40, guess + slack);
         ++version) {
        SymbolGrid grid = layGrid(gray, t, version);
        if (grid.fit > 0.3)
            grids.push_back(std::move(grid));
    }
    std::ranges::sort(grids, std::greater(), &SymbolGrid::fit);
    if (grids.size() > 2)
        grids.resize(2);
    return grids;
}

std::vector<float> moduleConfidences(const GrayFrame &gray, const SymbolGrid &grid,
                                     const QrLayout &layout)
{
    const int n = layout.size();
    std::vector<float> sampled(static_cast<size_t>(n * n));
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x)
            sampled[static_cast<size_t>(y * n + x)] = 255 - moduleAt(gray, grid.toFrame, x, y);
    }
    std::vector<float> trust;
    const std::vector<float> levels = levelled(sampled, n, &trust);
    const std::vector<double> taps = trainEqualiser(levels, layout);
    std::vector<float> result(sampled.size());
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            double value = taps[9];
            size_t k = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const int u = std::clamp(x + dx, 0, n - 1);
                    const int v = std::clamp(y + dy, 0, n - 1);
                    value += taps[k++] * levels[static_cast<size_t>(v * n + u)];
                }
            }
            const auto i = static_cast<size_t>(y * n + x);
            result[i] = static_cast<float>(value) * trust[i];
        }
    }
    return result;
}

} // namespace lc::scan
