#include "scan/qrlayout.h"

#include <algorithm>
#include <cstdlib>

namespace lc::scan {

namespace {

// ISO/IEC 18004 table 9: check codewords in each block, and number of blocks, by level.
constexpr uint8_t checkPerBlock[4][40] = {
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}};
constexpr uint8_t blockCount[4][40] = {
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81}};

} // namespace

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
    const auto row = static_cast<size_t>(level);
    const auto column = static_cast<size_t>(m_version - 1);
    const int count = blockCount[row][column];
    const int check = checkPerBlock[row][column];
    const int total = static_cast<int>(m_order.size()) / 8;
    const int shortLength = total / count;
    const int longBlocks = total % count;
    std::vector<QrBlock> result;
    for (int i = 0; i < count; ++i)
        result.push_back({shortLength - check + (i >= count - longBlocks ? 1 : 0), check});
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

bool QrLayout::masked(int mask, int x, int y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
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
