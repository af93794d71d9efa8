#include "scan/levels.h"

#include <algorithm>
#include <cmath>

namespace lc::scan {

Levels levelled(const std::vector<float> &sampled, int n)
{
    constexpr int reach = 4; // modules
    Levels levels{std::vector<float>(sampled.size()), std::vector<float>(sampled.size())};
    float widest = 1;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            float sum = 0;
            float squares = 0;
            int count = 0;
            for (int v = std::max(0, y - reach); v <= std::min(n - 1, y + reach); ++v) {
                for (int u = std::max(0, x - reach); u <= std::min(n - 1, x + reach); ++u) {
                    const float value = sampled[static_cast<size_t>(v * n + u)];
                    sum += value;
                    squares += value * value;
                    ++count;
                }
            }
            const float mean = sum / static_cast<float>(count);
            const float deviation =
                std::sqrt(std::max(0.0f, squares / static_cast<float>(count) - mean * mean));
            const auto i = static_cast<size_t>(y * n + x);
            levels.trust[i] = deviation;
            widest = std::max(widest, deviation);
            levels.value[i] = sampled[i] - mean;
        }
    }
    const float floor = 0.12f * widest + 1;
    for (size_t i = 0; i < sampled.size(); ++i) {
        levels.value[i] /= levels.trust[i] + floor;
        levels.trust[i] = std::min(1.0f, levels.trust[i] / (0.45f * widest));
    }
    return levels;
}

} // namespace lc::scan
