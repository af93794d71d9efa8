#include "scan/homography.h"

#include <cmath>

namespace lc::scan {

bool solveLinear(std::vector<double> &a, std::vector<double> &b)
{
    const size_t n = b.size();
    for (size_t column = 0; column < n; ++column) {
        size_t pivot = column;
        for (size_t row = column + 1; row < n; ++row) {
            if (std::abs(a[row * n + column]) > std::abs(a[pivot * n + column]))
                pivot = row;
        }
        if (std::abs(a[pivot * n + column]) < 1e-12)
            return false;
        for (size_t k = 0; k < n; ++k)
            std::swap(a[pivot * n + k], a[column * n + k]);
        std::swap(b[pivot], b[column]);
        for (size_t row = column + 1; row < n; ++row) {
            const double factor = a[row * n + column] / a[column * n + column];
            for (size_t k = column; k < n; ++k)
                a[row * n + k] -= factor * a[column * n + k];
            b[row] -= factor * b[column];
        }
    }
    for (size_t row = n; row-- > 0;) {
        for (size_t k = row + 1; k < n; ++k)
            b[row] -= a[row * n + k] * b[k];
        b[row] /= a[row * n + row];
    }
    return true;
}

std::optional<Homography> Homography::fit(const std::vector<Pair> &pairs)
{
    if (pairs.size() < 4)
        return std::nullopt;
    std::vector<double> normal(64, 0.0);
    std::vector<double> right(8, 0.0);
    const auto add = [&](const std::array<double, 8> &row, double value) {
        for (size_t i = 0; i < 8; ++i) {
            for (size_t k = 0; k < 8; ++k)
                normal[i * 8 + k] += row[i] * row[k];
            right[i] += row[i] * value;
        }
    };
    // Scaled to about one, so that the normal equations stay well conditioned.
    constexpr double unitFrom = 1.0 / 100;
    constexpr double unitTo = 1.0 / 1000;
    for (const auto &[from, to] : pairs) {
        const double x = from.x() * unitFrom;
        const double y = from.y() * unitFrom;
        const double u = to.x() * unitTo;
        const double v = to.y() * unitTo;
        add({x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
        add({0, 0, 0, x, y, 1, -v * x, -v * y}, v);
    }
    if (!solveLinear(normal, right))
        return std::nullopt;
    Homography result;
    for (size_t i = 0; i < 8; ++i) {
        const double from = i % 3 == 2 ? 1 : unitFrom;
        result.m_h[i] = right[i] * from / (i < 6 ? unitTo : 1);
    }
    return result;
}

} // namespace lc::scan
