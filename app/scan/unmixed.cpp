#include "scan/unmixed.h"

#include "scan/homography.h"
#include "scan/levels.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

namespace {

constexpr int sweeps = 7;
constexpr int passes = 2;

class Unmixer
{
public:
    Unmixer(const Mixed &mixed, int size, int reach)
        : m_size(size)
        , m_reach(reach)
        , m_stride(size + 2 * reach)
        , m_levels(levelled(mixed.sampled, size))
        , m_weight(m_levels.trust)
        , m_rest(m_levels.value.size(), 0.0f)
        , m_side(static_cast<size_t>(m_stride) * static_cast<size_t>(m_stride), -1.0f)
        , m_confidence(mixed.believed)
        , m_known(mixed.known)
        , m_kernel(static_cast<size_t>((2 * reach + 1) * (2 * reach + 1)), 0.0f)
    {
        // Around the symbol it is light.
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const size_t i = at(x, y);
                m_side[sideAt(x, y)] = m_known[i] >= 0
                                           ? (m_known[i] ? 1.0f : -1.0f)
                                           : std::clamp(mixed.believed[i] * 1.3f, -1.0f, 1.0f);
            }
        }
    }

    bool learn();
    void settle();
    [[nodiscard]] std::vector<float> confidences() const;

private:
    [[nodiscard]] size_t at(int x, int y) const
    {
        return static_cast<size_t>(y) * static_cast<size_t>(m_size) + static_cast<size_t>(x);
    }
    [[nodiscard]] size_t sideAt(int x, int y) const
    {
        return static_cast<size_t>(y + m_reach) * static_cast<size_t>(m_stride) +
               static_cast<size_t>(x + m_reach);
    }
    [[nodiscard]] int taps() const { return 2 * m_reach + 1; }
    void gather(int x, int y, std::vector<float> &row) const;
    void updateRest();
    void doubtOddOnes();
    void decide(int x, int y, float noise);

    int m_size;
    int m_reach;
    int m_stride;
    Levels m_levels;
    std::vector<float> m_weight; // of what was seen at each module
    std::vector<float> m_rest;   // seen, less what the mixture explains
    std::vector<float> m_side;   // -1 light to 1 dark, with a rim around
    std::vector<float> m_confidence;
    const std::vector<int8_t> &m_known;
    std::vector<float> m_kernel;
    float m_offset = 0;
    float m_noise = 1; // variance of the rest
};

void Unmixer::gather(int x, int y, std::vector<float> &row) const
{
    size_t k = 0;
    for (int dy = 0; dy < taps(); ++dy) {
        const float *side = m_side.data() + sideAt(x - m_reach, y - m_reach + dy);
        for (int dx = 0; dx < taps(); ++dx)
            row[k++] = side[dx];
    }
    row[k] = 1;
}

// Least squares for the kernel: value = kernel * sides + offset.
bool Unmixer::learn()
{
    const size_t n = m_kernel.size() + 1;
    std::vector<float> row(n);
    std::vector<double> normal(n * n, 0.0);
    std::vector<float> line(n * n, 0.0f);
    std::vector<double> right(n, 0.0);
    for (int y = 0; y < m_size; ++y) {
        std::ranges::fill(line, 0.0f);
        for (int x = 0; x < m_size; ++x) {
            const float weight = m_weight[at(x, y)];
            if (weight < 0.1f)
                continue;
            gather(x, y, row);
            const float value = weight * m_levels.value[at(x, y)];
            for (size_t i = 0; i < n; ++i) {
                const float factor = weight * row[i];
                float *out = line.data() + i * n;
                for (size_t j = 0; j < n; ++j)
                    out[j] += factor * row[j];
                right[i] += static_cast<double>(value * row[i]);
            }
        }
        for (size_t i = 0; i < line.size(); ++i)
            normal[i] += static_cast<double>(line[i]);
    }
    for (size_t i = 0; i < n; ++i)
        normal[i * n + i] += 2.0;
    if (!solveLinear(normal, right))
        return false;
    for (size_t k = 0; k < m_kernel.size(); ++k)
        m_kernel[k] = static_cast<float>(right[k]);
    m_offset = static_cast<float>(right.back());
    updateRest();
    doubtOddOnes();
    return m_kernel[m_kernel.size() / 2] > 0.05f;
}

void Unmixer::updateRest()
{
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            float sum = m_offset;
            const float *kernel = m_kernel.data();
            for (int dy = 0; dy < taps(); ++dy) {
                const float *side = m_side.data() + sideAt(x - m_reach, y - m_reach + dy);
                for (int dx = 0; dx < taps(); ++dx)
                    sum += *kernel++ * side[dx];
            }
            m_rest[at(x, y)] = m_levels.value[at(x, y)] - sum;
        }
    }
}

// What nothing explains is a crack, a reflection or a finger's edge.
void Unmixer::doubtOddOnes()
{
    std::vector<float> sizes;
    sizes.reserve(m_rest.size());
    for (size_t i = 0; i < m_rest.size(); ++i) {
        if (m_levels.trust[i] > 0.1f)
            sizes.push_back(std::abs(m_rest[i]));
    }
    if (sizes.empty())
        return;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    const float deviation = std::max(0.03f, 1.48f * *middle);
    m_noise = deviation * deviation;
    for (size_t i = 0; i < m_rest.size(); ++i) {
        const float odd = m_rest[i] / (3 * deviation);
        m_weight[i] = m_levels.trust[i] / (1 + odd * odd);
    }
}

// What module (x, y) must be, given all others.
void Unmixer::decide(int x, int y, float noise)
{
    const int top = std::max(0, y - m_reach);
    const int bottom = std::min(m_size - 1, y + m_reach);
    const int left = std::max(0, x - m_reach);
    const int right = std::min(m_size - 1, x + m_reach);
    float pull = 0;
    float power = 0;
    for (int v = top; v <= bottom; ++v) {
        for (int u = left; u <= right; ++u) {
            // Module (u, v) sees (x, y) through this tap.
            const float k =
                m_kernel[static_cast<size_t>((y - v + m_reach) * taps() + x - u + m_reach)];
            const float weighed = k * m_weight[at(u, v)];
            pull += weighed * m_rest[at(u, v)];
            power += weighed * k;
        }
    }
    float &side = m_side[sideAt(x, y)];
    pull += power * side;
    m_confidence[at(x, y)] = pull;
    const float next = std::tanh(pull / noise);
    const float change = next - side;
    side = next;
    for (int v = top; v <= bottom; ++v) {
        for (int u = left; u <= right; ++u)
            m_rest[at(u, v)] -=
                change *
                m_kernel[static_cast<size_t>((y - v + m_reach) * taps() + x - u + m_reach)];
    }
}

void Unmixer::settle()
{
    float whole = 0.01f;
    for (const float k : m_kernel)
        whole += k * k;
    const float warm = std::max(0.35f * whole, m_noise);
    const float cold = std::clamp(m_noise, 0.02f * whole, warm);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const float noise = warm * std::pow(cold / warm, static_cast<float>(sweep) / (sweeps - 1));
        for (int i = 0; i < m_size * m_size; ++i) {
            const int place = sweep % 2 == 0 ? i : m_size * m_size - 1 - i;
            if (m_known[static_cast<size_t>(place)] < 0)
                decide(place % m_size, place / m_size, noise);
        }
    }
    for (float &confidence : m_confidence)
        confidence /= whole;
}

std::vector<float> Unmixer::confidences() const
{
    std::vector<float> result = m_confidence;
    for (size_t i = 0; i < result.size(); ++i) {
        if (m_known[i] >= 0)
            result[i] = m_known[i] ? 1.0f : -1.0f;
    }
    return result;
}

} // namespace

std::vector<float> unmixed(const Mixed &mixed, int size, int reach)
{
    Unmixer unmixer(mixed, size, reach);
    for (int pass = 0; pass < passes; ++pass) {
        if (!unmixer.learn())
            return mixed.believed;
        unmixer.settle();
    }
    return unmixer.confidences();
}

} // namespace lc::scan
