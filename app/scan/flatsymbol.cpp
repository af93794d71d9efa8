#include "scan/flatsymbol.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lc::scan {

namespace {

constexpr int perModule = 5; // samples
constexpr int margin = 3;    // modules around the symbol
constexpr int spacing = 4;   // modules between nodes
constexpr int reach = 4;     // modules of a patch to each side of its node
constexpr int farthest = 12; // samples that a node may lie off

uint8_t darknessAt(const GrayFrame &f, double x, double y)
{
    x = std::clamp(x, 0.0, f.width - 1.001);
    y = std::clamp(y, 0.0, f.height - 1.001);
    const int ix = static_cast<int>(x);
    const int iy = static_cast<int>(y);
    const auto fx = static_cast<int>((x - ix) * 256);
    const auto fy = static_cast<int>((y - iy) * 256);
    const uint8_t *a = f.row(iy) + ix;
    const uint8_t *b = f.row(std::min(iy + 1, f.height - 1)) + ix;
    const int top = a[0] * (256 - fx) + a[1] * fx;
    const int bottom = b[0] * (256 - fx) + b[1] * fx;
    return static_cast<uint8_t>(255 - ((top * (256 - fy) + bottom * fy) >> 16));
}

} // namespace

FlatSymbol::FlatSymbol(const GrayFrame &frame, const SymbolGrid &grid, int size)
    : m_size(size)
    , m_width((size + 2 * margin) * perModule)
    , m_nodes((size + spacing - 1) / spacing + 1)
    , m_dark(static_cast<size_t>(m_width) * static_cast<size_t>(m_width))
    , m_shift(static_cast<size_t>(m_nodes) * static_cast<size_t>(m_nodes))
{
    for (int y = 0; y < m_width; ++y) {
        uint8_t *out = m_dark.data() + static_cast<size_t>(y) * static_cast<size_t>(m_width);
        const double v = (y + 0.5) / perModule - margin;
        for (int x = 0; x < m_width; ++x) {
            const QPointF p = grid.toFrame.map((x + 0.5) / perModule - margin, v);
            out[x] = darknessAt(frame, p.x(), p.y());
        }
    }
}

// The sample in the middle of a module.
int FlatSymbol::indexOf(double module) const
{
    return static_cast<int>((module + margin) * perModule) + perModule / 2;
}

double FlatSymbol::contrastAt(int node, Shift shift) const
{
    const int cx = std::min(node % m_nodes * spacing, m_size - 1);
    const int cy = std::min(node / m_nodes * spacing, m_size - 1);
    int sum = 0;
    int squares = 0;
    int count = 0;
    for (int y = std::max(0, cy - reach); y <= std::min(m_size - 1, cy + reach); ++y) {
        const uint8_t *row = m_dark.data() + static_cast<size_t>(indexOf(y) + shift.y) *
                                                 static_cast<size_t>(m_width);
        for (int x = std::max(0, cx - reach); x <= std::min(m_size - 1, cx + reach); ++x) {
            const int value = row[indexOf(x) + shift.x];
            sum += value;
            squares += value * value;
            ++count;
        }
    }
    return squares - static_cast<double>(sum) * sum / count;
}

FlatSymbol::Shift FlatSymbol::predicted(int node, const std::vector<uint8_t> &solved) const
{
    const int nx = node % m_nodes;
    const int ny = node / m_nodes;
    int x = 0;
    int y = 0;
    int count = 0;
    for (int v = std::max(0, ny - 1); v <= std::min(m_nodes - 1, ny + 1); ++v) {
        for (int u = std::max(0, nx - 1); u <= std::min(m_nodes - 1, nx + 1); ++u) {
            const auto other = static_cast<size_t>(v * m_nodes + u);
            if (!solved[other])
                continue;
            x += m_shift[other].x;
            y += m_shift[other].y;
            ++count;
        }
    }
    if (count == 0)
        return {};
    const auto mean = [count](int total) {
        return static_cast<int>(std::lround(static_cast<double>(total) / count));
    };
    return {mean(x), mean(y)};
}

std::vector<int> FlatSymbol::outwards() const
{
    std::vector<int> order(m_shift.size());
    std::iota(order.begin(), order.end(), 0);
    const double far = (m_size - 4.0) / spacing;
    const double near = 3.0 / spacing;
    const auto distance = [&](int node) {
        const double x = node % m_nodes;
        const double y = node / m_nodes;
        return std::min({std::hypot(x - near, y - near), std::hypot(x - far, y - near),
                         std::hypot(x - near, y - far)});
    };
    std::ranges::sort(order, {}, distance);
    return order;
}

void FlatSymbol::follow()
{
    constexpr int step = 2;
    std::vector<uint8_t> solved(m_shift.size(), 0);
    for (const int node : outwards()) {
        const Shift from = predicted(node, solved);
        Shift best = from;
        double most = 1.04 * contrastAt(node, from);
        for (int dy = -step; dy <= step; ++dy) {
            for (int dx = -step; dx <= step; ++dx) {
                const Shift shift{from.x + dx, from.y + dy};
                if (std::max(std::abs(shift.x), std::abs(shift.y)) > farthest)
                    continue;
                const double contrast = contrastAt(node, shift) * (1 - 0.01 * (dx * dx + dy * dy));
                if (contrast > most) {
                    most = contrast;
                    best = shift;
                }
            }
        }
        m_shift[static_cast<size_t>(node)] = best;
        solved[static_cast<size_t>(node)] = 1;
    }
}

QPointF FlatSymbol::shiftAt(double x, double y) const
{
    const double gx = std::min(x / spacing, m_nodes - 1.001);
    const double gy = std::min(y / spacing, m_nodes - 1.001);
    const int ix = static_cast<int>(gx);
    const int iy = static_cast<int>(gy);
    const double fx = gx - ix;
    const double fy = gy - iy;
    QPointF sum;
    for (const auto &[dx, dy, weight] :
         {std::tuple{0, 0, (1 - fx) * (1 - fy)}, std::tuple{1, 0, fx * (1 - fy)},
          std::tuple{0, 1, (1 - fx) * fy}, std::tuple{1, 1, fx * fy}}) {
        const Shift &shift = m_shift[static_cast<size_t>((iy + dy) * m_nodes + ix + dx)];
        sum += QPointF(shift.x, shift.y) * weight;
    }
    return sum;
}

std::vector<float> FlatSymbol::sampled(Scale scale) const
{
    std::array<float, 256> level{};
    for (size_t i = 0; i < level.size(); ++i) {
        const auto dark = static_cast<float>(i);
        level[i] = scale == Scale::Written ? dark : 255 - 255 * std::pow((255 - dark) / 255, 2.2f);
    }
    std::vector<float> result;
    result.reserve(static_cast<size_t>(m_size) * static_cast<size_t>(m_size));
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            const QPointF shift = shiftAt(x, y);
            const int sx = indexOf(x) + static_cast<int>(std::lround(shift.x()));
            const int sy = indexOf(y) + static_cast<int>(std::lround(shift.y()));
            float sum = 0;
            for (int v = sy - 1; v <= sy + 1; ++v) {
                const uint8_t *row =
                    m_dark.data() + static_cast<size_t>(v) * static_cast<size_t>(m_width);
                sum += level[row[sx - 1]] + level[row[sx]] + level[row[sx + 1]];
            }
            result.push_back(sum / 9);
        }
    }
    return result;
}

} // namespace lc::scan
