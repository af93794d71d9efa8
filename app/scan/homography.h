#pragma once

#include <QPointF>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace lc::scan {

// A plane seen in perspective: module coordinates to frame pixels.
class Homography
{
public:
    using Pair = std::pair<QPointF, QPointF>; // from, to
    // Least squares over four or more pairs; nothing when they are degenerate.
    [[nodiscard]] static std::optional<Homography> fit(const std::vector<Pair> &pairs);
    [[nodiscard]] QPointF map(double x, double y) const
    {
        const double w = m_h[6] * x + m_h[7] * y + 1;
        return {(m_h[0] * x + m_h[1] * y + m_h[2]) / w, (m_h[3] * x + m_h[4] * y + m_h[5]) / w};
    }

private:
    std::array<double, 8> m_h{1, 0, 0, 0, 1, 0, 0, 0};
};

// Solves the symmetric positive system in place (n x n, row-major); false when singular.
[[nodiscard]] bool solveLinear(std::vector<double> &matrix, std::vector<double> &right);

} // namespace lc::scan
