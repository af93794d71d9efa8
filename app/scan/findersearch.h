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

// Best first, at most `atMost`.
[[nodiscard]] std::vector<FinderCandidate> findFinders(const GrayFrame &binary, int atMost = 14);

// Three finders in the order top left, top right, bottom left.
using FinderTriple = std::array<FinderCandidate, 3>;
// Plausible triples, best first.
[[nodiscard]] std::vector<FinderTriple> finderTriples(const std::vector<FinderCandidate> &finders,
                                                      int atMost = 8);

} // namespace lc::scan
