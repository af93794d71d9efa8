#pragma once

#include "scan/grayframe.h"

#include <QPointF>

#include <array>
#include <vector>

namespace lc::scan {

// A place that looks like a finder pattern (1:1:3:1:1) in a black and white frame.
struct FinderCandidate
{
    QPointF centre;
    double module = 0; // pixels
    int votes = 0;
};

// Best first, at most `atMost`. The outer ring may run into a dark page.
[[nodiscard]] std::vector<FinderCandidate> findFinders(const GrayFrame &binary, int atMost = 14);
// Both lists in one, the same place once.
[[nodiscard]] std::vector<FinderCandidate> merged(std::vector<FinderCandidate> finders,
                                                  const std::vector<FinderCandidate> &more);

struct FinderTriple
{
    std::array<FinderCandidate, 3> corners; // top left, top right, bottom left
    double across = 0;                      // pixels a module along the upper side
    double down = 0;                        // and along the left one
    double acrossBend = 0; // by how much the upper side's modules shrink from its middle to its
    double downBend = 0;   // ends, as seen in perspective; 0 from straight above
};

// Plausible triples, best first. `binary` is where the modules are measured.
[[nodiscard]] std::vector<FinderTriple>
finderTriples(const GrayFrame &binary, const std::vector<FinderCandidate> &finders, int atMost = 8);
// For a symbol with one finder hidden: pairs, with the third where a square would have it.
[[nodiscard]] std::vector<FinderTriple> guessedTriples(const GrayFrame &binary,
                                                       const std::vector<FinderCandidate> &finders,
                                                       int atMost = 36);

} // namespace lc::scan
