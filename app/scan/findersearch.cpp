#include "scan/findersearch.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

namespace {

bool isNear(int run, double wanted, double slack)
{
    return std::abs(run - wanted) < slack;
}

// Five run lengths dark-light-dark-light-dark near 1:1:3:1:1; returns the module or 0. An outer
// run may be longer: without a quiet zone it runs into the page.
double moduleOf(const std::array<int, 5> &runs)
{
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 9)
        return 0;
    const double module = total / 7.0;
    const double slack = module * 0.75 + 0.5;
    if (isNear(runs[0], module, slack) && isNear(runs[1], module, slack) &&
        isNear(runs[2], 3 * module, 1.5 * slack) && isNear(runs[3], module, slack) &&
        isNear(runs[4], module, slack))
        return module;
    const double inner = (runs[1] + runs[2] + runs[3]) / 5.0;
    const double tight = inner * 0.5 + 0.5;
    const bool fits = inner >= 1.4 && runs[0] >= 0.5 * inner && runs[4] >= 0.5 * inner &&
                      isNear(runs[1], inner, tight) && isNear(runs[2], 3 * inner, tight) &&
                      isNear(runs[3], inner, tight);
    return fits ? inner : 0;
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
    if (down > 3.2 * across || across > 3.2 * down)
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

// Pixels a module at `finder` in the direction of `other`; its own average where that shows none.
double moduleTowards(const GrayFrame &binary, const FinderCandidate &finder, QPointF other)
{
    const QPointF d = other - finder.centre;
    const double length = lengthOf(d);
    double module = 0;
    double offset = 0;
    const bool found = finder.votes > 0 && length > 1 &&
                       crossCheck(binary, finder.centre.x(), finder.centre.y(), d.x() / length,
                                  d.y() / length, 8 * finder.module + 3, &module, &offset);
    return found ? module : finder.module;
}

void measure(const GrayFrame &binary, FinderTriple &triple)
{
    const auto &[a, b, c] = triple.corners;
    const auto side = [&](const FinderCandidate &from, const FinderCandidate &to, double *module,
                          double *bend) {
        const double here = moduleTowards(binary, from, to.centre);
        const double there = moduleTowards(binary, to, from.centre);
        *module = std::sqrt(here * there);
        *bend = std::clamp(std::sqrt(here / there) - 1, -0.4, 0.6);
    };
    side(a, b, &triple.across, &triple.acrossBend);
    side(a, c, &triple.down, &triple.downBend);
}

// How far three candidates are from the corners of a square seen from somewhere; smaller is
// better, negative is impossible. `a` is taken as the corner between the other two.
double cost(const FinderCandidate &a, const FinderCandidate &b, const FinderCandidate &c)
{
    const double smallest = std::min({a.module, b.module, c.module});
    const double largest = std::max({a.module, b.module, c.module});
    if (largest > 2.4 * smallest)
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
    if (std::abs(cosine) > 0.6 || ratio > 3.2)
        return -1;
    return std::abs(cosine) + 0.7 * (ratio - 1) + 0.8 * (largest - smallest) / mean;
}

// Where the third finder would be if `a` and `b` were two of a square's.
void addGuesses(const FinderCandidate &a, const FinderCandidate &b,
                std::vector<FinderTriple> &guesses)
{
    const QPointF d = b.centre - a.centre;
    const double module = (a.module + b.module) / 2;
    if (std::max(a.module, b.module) > 1.5 * std::min(a.module, b.module) ||
        lengthOf(d) < 12 * module || lengthOf(d) > 180 * module)
        return;
    const QPointF turned(-d.y(), d.x());
    const auto at = [&](QPointF centre) { return FinderCandidate{centre, module, 0}; };
    guesses.push_back({{a, b, at(a.centre + turned)}});
    guesses.push_back({{a, at(a.centre - turned), b}});
    if (lengthOf(d) > 20 * module)
        guesses.push_back({{at((a.centre + b.centre + turned) / 2), a, b}});
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

std::vector<FinderCandidate> merged(std::vector<FinderCandidate> finders,
                                    const std::vector<FinderCandidate> &more)
{
    for (const FinderCandidate &candidate : more) {
        const bool known = std::ranges::any_of(finders, [&](const FinderCandidate &other) {
            return lengthOf(other.centre - candidate.centre) < 2 * other.module;
        });
        if (!known)
            finders.push_back(candidate);
    }
    return finders;
}

std::vector<FinderTriple> finderTriples(const GrayFrame &binary,
                                        const std::vector<FinderCandidate> &finders, int atMost)
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
                    triples.emplace_back(value, FinderTriple{{finders[a], finders[b], finders[c]}});
            }
        }
    }
    std::ranges::sort(triples, {}, [](const auto &t) { return t.first; });
    if (static_cast<int>(triples.size()) > atMost)
        triples.resize(static_cast<size_t>(atMost));
    std::vector<FinderTriple> result;
    for (auto &[value, triple] : triples) {
        measure(binary, triple);
        result.push_back(triple);
    }
    return result;
}

std::vector<FinderTriple> guessedTriples(const GrayFrame &binary,
                                         const std::vector<FinderCandidate> &finders, int atMost)
{
    std::vector<FinderTriple> result;
    const size_t considered = std::min<size_t>(finders.size(), 6);
    // The surest pairs first, each both ways round.
    for (size_t sum = 1; sum + 1 < 2 * considered; ++sum) {
        for (size_t i = 0; i < considered; ++i) {
            const size_t j = sum - i;
            if (j < considered && i <= sum && i != j)
                addGuesses(finders[i], finders[j], result);
        }
    }
    if (static_cast<int>(result.size()) > atMost)
        result.resize(static_cast<size_t>(atMost));
    for (FinderTriple &triple : result)
        measure(binary, triple);
    return result;
}

} // namespace lc::scan
