#include "scan/qrlayout.h"

#include "qrcode/qrcapacity.h"

#include <algorithm>
#include <cstdlib>

namespace lc::scan {

std::vector<std::pair<int, int>> alignmentCentres(int version)
{
    std::vector<std::pair<int, int>> centres;
    if (version < 2)
        return centres;
    const int last = 10 + 4 * version;
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> positions{6};
    for (int i = count - 2; i >= 0; --i)
        positions.push_back(last - i * step);
    for (const int y : positions) {
        for (const int x : positions) {
            const bool displaced =
                (x == 6 && y == 6) || (x == 6 && y == last) || (x == last && y == 6);
            if (!displaced)
                centres.emplace_back(x, y);
        }
    }
    return centres;
}

QrLayout::QrLayout(int version)
    : m_version(version)
    , m_size(17 + 4 * version)
    , m_known(static_cast<size_t>(m_size * m_size), -1)
    , m_data(static_cast<size_t>(m_size * m_size), 1)
{
    for (int i = 0; i < m_size; ++i) {
        set(i, 6, 1 - i % 2);
        set(6, i, 1 - i % 2);
    }
    placeFinder(3, 3);
    placeFinder(m_size - 4, 3);
    placeFinder(3, m_size - 4);
    placeAlignments();
    reserveInformation();
    makeOrder();
}

void QrLayout::set(int x, int y, int value)
{
    m_known[index(x, y)] = static_cast<int8_t>(value);
    m_data[index(x, y)] = 0;
}

void QrLayout::placeFinder(int cx, int cy)
{
    for (int dy = -4; dy <= 4; ++dy) {
        for (int dx = -4; dx <= 4; ++dx) {
            const int x = cx + dx;
            const int y = cy + dy;
            if (x < 0 || y < 0 || x >= m_size || y >= m_size)
                continue;
            const int ring = std::max(std::abs(dx), std::abs(dy));
            set(x, y, ring != 2 && ring != 4 ? 1 : 0);
        }
    }
}

void QrLayout::placeAlignments()
{
    for (const auto &[x, y] : alignmentCentres(m_version)) {
        for (int dy = -2; dy <= 2; ++dy) {
            for (int dx = -2; dx <= 2; ++dx)
                set(x + dx, y + dy, std::max(std::abs(dx), std::abs(dy)) != 1 ? 1 : 0);
        }
    }
}

void QrLayout::reserveInformation()
{
    for (int copy = 0; copy < 2; ++copy) {
        for (const auto &[x, y] : formatPlaces(copy))
            set(x, y, -1);
    }
    set(8, m_size - 8, 1); // always dark
    if (m_version >= 7) {
        for (int i = 0; i < 18; ++i) {
            set(m_size - 11 + i % 3, i / 3, -1);
            set(i / 3, m_size - 11 + i % 3, -1);
        }
    }
}

void QrLayout::makeOrder()
{
    for (int right = m_size - 1; right >= 1; right -= 2) {
        if (right == 6)
            right = 5;
        const bool upward = ((right + 1) & 2) == 0;
        for (int i = 0; i < m_size; ++i) {
            const int y = upward ? m_size - 1 - i : i;
            for (int x = right; x >= right - 1; --x) {
                if (isData(x, y))
                    m_order.emplace_back(x, y);
            }
        }
    }
}

std::vector<QrBlock> QrLayout::blocks(QrLevel level) const
{
    const qrcode::BlockPlan plan =
        qrcode::planOf(m_version, static_cast<qrcode::ErrorCorrection>(level));
    const int shortLength = plan.codewords / plan.blocks;
    const int longBlocks = plan.codewords % plan.blocks;
    std::vector<QrBlock> result;
    for (int i = 0; i < plan.blocks; ++i) {
        const int longer = i >= plan.blocks - longBlocks ? 1 : 0;
        result.push_back({shortLength - plan.correction + longer, plan.correction});
    }
    return result;
}

std::vector<std::vector<int>> QrLayout::interleaving(const std::vector<QrBlock> &blocks)
{
    std::vector<std::vector<int>> result(blocks.size());
    int next = 0;
    const int longest = blocks.back().data;
    for (int i = 0; i < longest; ++i) {
        for (size_t b = 0; b < blocks.size(); ++b) {
            if (i < blocks[b].data)
                result[b].push_back(next++);
        }
    }
    for (int i = 0; i < blocks.front().check; ++i) {
        for (size_t b = 0; b < blocks.size(); ++b)
            result[b].push_back(next++);
    }
    return result;
}

std::array<std::pair<int, int>, 15> QrLayout::formatPlaces(int copy) const
{
    std::array<std::pair<int, int>, 15> places;
    for (int i = 0; i < 15; ++i) {
        // i counts from the most significant bit.
        auto &place = places[static_cast<size_t>(i)];
        if (copy == 0)
            place = i < 6    ? std::pair{i, 8}
                    : i == 6 ? std::pair{7, 8}
                    : i == 7 ? std::pair{8, 8}
                    : i == 8 ? std::pair{8, 7}
                             : std::pair{8, 14 - i};
        else
            place = i < 7 ? std::pair{8, m_size - 1 - i} : std::pair{m_size - 15 + i, 8};
    }
    return places;
}

int qrFormatBits(QrLevel level, int mask)
{
    static constexpr int levelBits[4] = {1, 0, 3, 2};
    const int data = levelBits[static_cast<size_t>(level)] << 3 | mask;
    int rest = data;
    for (int i = 0; i < 10; ++i)
        rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    return (data << 10 | rest) ^ 0x5412;
}

} // namespace lc::scan
