#include "scan/findersearch.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

namespace {

// Five run lengths dark-light-dark-light-dark near 1:1:3:1:1; returns the module or 0.
double moduleOf(const std::array<int, 5> &runs)
{
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 9)
        return 0;
    const double module = total / 7.0;
    const double slack = module * 0.75 + 0.5;
    const bool fits = std::abs(runs[0] - module) < slack && std::abs(runs[1] - module) < slack &&
                      std::abs(runs[2] - 3 * module) < 1.5 * slack &&
                      std::abs(runs[3] - module) < slack && std::abs(runs[4] - module) < slack;
    return fits ? module : 0;
}

// Follows the line through (x, y) in direction (dx, dy); gives module and offset of the centre.
bool crossCheck(const GrayFrame &f, double x, double y, double dx, double dy, double limit,
                double *module, double *offset)
{
    const auto dark = [&](double t, bool *inside) {
        const int px = static_cast<int>(std::lround(x + t * dx));
        const int py = static_cast<int>(std::lround(y + t * dy));
        *inside = px >= 0 && py >= 0 && px < f.width && py < f.height;
        return *inside && f.row(py)[px] == 0;
    };
    std::array<int, 5> runs{};
    bool inside = true;
    if (!dark(0, &inside))
        return false;
    const auto follow = [&](int sign, std::array<size_t, 3> slots) {
        double t = sign > 0 ? 1 : -1;
        bool want = true;
        for (const size_t slot : slots) {
            int length = 0;
            while (true) {
                const bool isDark = dark(t, &inside);
                if (!inside || isDark != want || length > limit)
                    break;
                ++length;
                t += sign;
            }
            runs[slot] += length;
            want = !want;
        }
    };
    follow(-1, {2, 1, 0});
    const int before = runs[2];
    follow(1, {2, 3, 4});
    runs[2] += 1;
    *module = moduleOf(runs);
    *offset = (runs[2] - 1) / 2.0 - before;
    return *module > 0;
}

void addCandidate(std::vector<FinderCandidate> &found, QPointF centre, double module)
{
    for (FinderCandidate &other : found) {
        const QPointF distance = other.centre - centre;
        if (std::hypot(distance.x(), distance.y()) < 2 * other.module &&
            std::abs(other.module - module) < 0.5 * other.module + 0.7) {
            const double n = other.votes;
            other.centre = (other.centre * n + centre) / (n + 1);
            other.module = (other.module * n + module) / (n + 1);
            ++other.votes;
            return;
        }
    }
    found.push_back({centre, module, 1});
}

void checkRun(const GrayFrame &f, std::vector<FinderCandidate> &found, int end, int y,
              const std::array<int, 5> &runs)
{
    const double across = moduleOf(runs);
    if (across <= 0)
        return;
    double cx = end - runs[4] - runs[3] - runs[2] / 2.0 - 0.5;
    double cy = y;
    double down = 0;
    double offset = 0;
    if (!crossCheck(f, cx, cy, 0, 1, 6 * across + 3, &down, &offset))
        return;
    if (down > 2.2 * across || across > 2.2 * down)
        return;
    cy += offset;
    double again = 0;
    if (!crossCheck(f, cx, cy, 1, 0, 6 * down + 3, &again, &offset))
        return;
    cx += offset;
    addCandidate(found, QPointF(cx, cy), (again + down) / 2);
}

double lengthOf(const QPointF &p)
{
    return std::hypot(p.x(), p.y());
}

// How far three candidates are from the corners of a square seen from somewhere; smaller is
// better, negative is impossible. `a` is taken as the corner between the other two.
double cost(const FinderCandidate &a, const FinderCandidate &b, const FinderCandidate &c)
{
    const double smallest = std::min({a.module, b.module, c.module});
    const double largest = std::max({a.module, b.module, c.module});
    if (largest > 2.2 * smallest)
        return -1;
    const QPointF ab = b.centre - a.centre;
    const QPointF ac = c.centre - a.centre;
    const double lab = lengthOf(ab);
    const double lac = lengthOf(ac);
    const double mean = (a.module + b.module + c.module) / 3;
    if (std::min(lab, lac) < 10 * smallest || std::max(lab, lac) > 180 * largest)
        return -1;
    const double cosine = QPointF::dotProduct(ab, ac) / (lab * lac);
    const double ratio = std::max(lab, lac) / std::min(lab, lac);
    if (std::abs(cosine) > 0.6 || ratio > 2.6)
        return -1;
    return std::abs(cosine) + 0.7 * (ratio - 1) + 0.8 * (largest - smallest) / mean;
}

} // namespace

std::vector<FinderCandidate> findFinders(const GrayFrame &binary, int atMost)
{
    std::vector<FinderCandidate> found;
    for (int y = 0; y < binary.height; ++y) {
        const uint8_t *row = binary.row(y);
        std::array<int, 5> runs{};
        int filled = 0;
        int start = 0;
        for (int x = 1; x <= binary.width; ++x) {
            if (x < binary.width && row[x] == row[x - 1])
                continue;
            std::rotate(runs.begin(), runs.begin() + 1, runs.end());
            runs[4] = x - start;
            start = x;
            ++filled;
            if (filled >= 5 && row[x - 1] == 0)
                checkRun(binary, found, x, y, runs);
        }
    }
    std::erase_if(found, [](const FinderCandidate &c) { return c.votes < 2; });
    std::ranges::sort(found, std::greater(), &FinderCandidate::votes);
    if (static_cast<int>(found.size()) > atMost)
        found.resize(static_cast<size_t>(atMost));
    return found;
}

std::vector<FinderTriple> finderTriples(const std::vector<FinderCandidate> &finders, int atMost)
{
    std::vector<std::pair<double, FinderTriple>> triples;
    for (size_t a = 0; a < finders.size(); ++a) {
        for (size_t b = 0; b < finders.size(); ++b) {
            for (size_t c = 0; c < finders.size(); ++c) {
                if (a == b || b == c || a == c)
                    continue;
                const QPointF ab = finders[b].centre - finders[a].centre;
                const QPointF ac = finders[c].centre - finders[a].centre;
                if (ab.x() * ac.y() - ab.y() * ac.x() <= 0)
                    continue; // right-handed: b is top right, c bottom left
                const double value = cost(finders[a], finders[b], finders[c]);
                if (value >= 0)
                    triples.emplace_back(value, FinderTriple{finders[a], finders[b], finders[c]});
            }
        }
    }
    std::ranges::sort(triples, {}, [](const auto &t) { return t.first; });
    std::vector<FinderTriple> result;
    for (const auto &[value, triple] : triples) {
        if (static_cast<int>(result.size()) < atMost)
            result.push_back(triple);
    }
    return result;
}

} // namespace lc::scan
