#include "scan/equaliser.h"

#include "scan/homography.h"
#include "scan/levels.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

namespace {

class Equaliser
{
public:
    Equaliser(const std::vector<float> &levels, int size, int reach)
        : m_levels(levels)
        , m_size(size)
        , m_reach(reach)
        , m_taps(static_cast<size_t>((2 * reach + 1) * (2 * reach + 1) + 1))
        , m_row(m_taps)
        , m_normal(m_taps * m_taps, 0.0)
        , m_weights(m_taps, 0.0)
    {}

    void learn(int x, int y, double target, double weight)
    {
        look(x, y);
        for (size_t i = 0; i < m_taps; ++i) {
            for (size_t j = i; j < m_taps; ++j)
                m_normal[i * m_taps + j] += weight * m_row[i] * m_row[j];
            m_weights[i] += weight * m_row[i] * target;
        }
    }

    void settle()
    {
        for (size_t i = 0; i < m_taps; ++i) {
            for (size_t j = 0; j < i; ++j)
                m_normal[i * m_taps + j] = m_normal[j * m_taps + i];
            m_normal[i * m_taps + i] += 4.0;
        }
        if (!solveLinear(m_normal, m_weights)) {
            m_weights.assign(m_taps, 0.0);
            m_weights[m_taps / 2 - (m_taps % 2 == 0 ? 1 : 0)] = 1;
        }
    }

    [[nodiscard]] float at(int x, int y)
    {
        look(x, y);
        double value = 0;
        for (size_t i = 0; i < m_taps; ++i)
            value += m_weights[i] * m_row[i];
        return static_cast<float>(value);
    }

private:
    void look(int x, int y)
    {
        size_t k = 0;
        for (int dy = -m_reach; dy <= m_reach; ++dy) {
            const int v = std::clamp(y + dy, 0, m_size - 1);
            for (int dx = -m_reach; dx <= m_reach; ++dx) {
                const int u = std::clamp(x + dx, 0, m_size - 1);
                m_row[k++] = m_levels[static_cast<size_t>(v * m_size + u)];
            }
        }
        m_row[k] = 1;
    }

    const std::vector<float> &m_levels;
    int m_size;
    int m_reach;
    size_t m_taps;
    std::vector<double> m_row;
    std::vector<double> m_normal;
    std::vector<double> m_weights;
};

} // namespace

std::vector<float> equalised(const std::vector<float> &sampled, const QrLayout &layout, int reach,
                             const std::vector<float> &decided)
{
    constexpr float sure = 0.45f;
    const int n = layout.size();
    const Levels levels = levelled(sampled, n);
    Equaliser equaliser(levels.value, n, reach);
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            const int known = layout.known(x, y);
            const auto i = static_cast<size_t>(y * n + x);
            if (known >= 0 && x > 0 && y > 0 && x < n - 1 && y < n - 1)
                equaliser.learn(x, y, known ? 1 : -1, 1);
            else if (known < 0 && !decided.empty() && std::abs(decided[i]) > sure)
                equaliser.learn(x, y, decided[i] > 0 ? 1 : -1, 0.6);
        }
    }
    equaliser.settle();
    std::vector<float> result(sampled.size());
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            const auto i = static_cast<size_t>(y * n + x);
            result[i] = equaliser.at(x, y) * levels.trust[i];
        }
    }
    return result;
}

} // namespace lc::scan
