#include "scan/boxfilter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lc::scan {

namespace {

// Means of a box around each pixel, from sums over cells of a few pixels.
class Means
{
public:
    Means(const GrayFrame &frame, Box box)
        : m_frame(frame)
        , m_cell(std::min(box.x, box.y) >= 24  ? 4
                 : std::min(box.x, box.y) >= 4 ? 2
                                               : 1)
        , m_reachX(box.x / m_cell)
        , m_reachY(box.y / m_cell)
        , m_columns((frame.width + m_cell - 1) / m_cell)
        , m_rows((frame.height + m_cell - 1) / m_cell)
        , m_sums(static_cast<size_t>(m_columns + 1) * static_cast<size_t>(m_rows + 1), 0)
    {
        std::vector<uint32_t> cells(static_cast<size_t>(m_columns));
        for (int r = 0; r < m_rows; ++r) {
            std::ranges::fill(cells, 0u);
            for (int y = r * m_cell; y < std::min(frame.height, (r + 1) * m_cell); ++y)
                addRow(frame.row(y), cells.data());
            const uint32_t *above = m_sums.data() + at(0, r);
            uint32_t *here = m_sums.data() + at(0, r + 1);
            uint32_t sum = 0;
            for (int c = 0; c < m_columns; ++c) {
                sum += cells[static_cast<size_t>(c)];
                here[c + 1] = above[c + 1] + sum;
            }
        }
    }

    [[nodiscard]] bool changesAt(int y) const { return y % m_cell == 0; }

    // The least whole number not below mean + `offset`, for each pixel of row `y`.
    void write(int y, int offset, uint8_t *out) const
    {
        const int row = y / m_cell;
        const int top = std::max(0, row - m_reachY);
        const int bottom = std::min(m_rows, row + m_reachY + 1);
        const int high = std::min(m_frame.height, bottom * m_cell) - top * m_cell;
        for (int c = 0; c < m_columns; ++c) {
            const int left = std::max(0, c - m_reachX);
            const int right = std::min(m_columns, c + m_reachX + 1);
            const int wide = std::min(m_frame.width, right * m_cell) - left * m_cell;
            const uint32_t sum = m_sums[at(right, bottom)] - m_sums[at(left, bottom)] -
                                 m_sums[at(right, top)] + m_sums[at(left, top)];
            const float mean = static_cast<float>(sum) / static_cast<float>(wide * high);
            const float limit = std::ceil(mean + static_cast<float>(offset));
            const auto value = static_cast<uint8_t>(std::clamp(limit, 0.0f, 255.0f));
            const int end = std::min(m_frame.width, (c + 1) * m_cell);
            for (int x = c * m_cell; x < end; ++x)
                out[x] = value;
        }
    }

private:
    [[nodiscard]] size_t at(int column, int row) const
    {
        return static_cast<size_t>(row) * static_cast<size_t>(m_columns + 1) +
               static_cast<size_t>(column);
    }
    void addRow(const uint8_t *in, uint32_t *cells) const
    {
        const int whole = m_frame.width / m_cell;
        for (int c = 0; c < whole; ++c) {
            const uint8_t *p = in + c * m_cell;
            cells[c] += m_cell == 4   ? static_cast<uint32_t>(p[0] + p[1] + p[2] + p[3])
                        : m_cell == 2 ? static_cast<uint32_t>(p[0] + p[1])
                                      : p[0];
        }
        for (int x = whole * m_cell; x < m_frame.width; ++x)
            cells[whole] += in[x];
    }

    const GrayFrame &m_frame;
    int m_cell;
    int m_reachX;
    int m_reachY;
    int m_columns;
    int m_rows;
    std::vector<uint32_t> m_sums; // of all cells above and left
};

} // namespace

GrayFrame boxThreshold(const GrayFrame &frame, Box box, int offset, bool invert)
{
    const Means means(frame, box);
    const uint8_t below = invert ? 255 : 0;
    const uint8_t above = invert ? 0 : 255;
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    std::vector<uint8_t> limit(static_cast<size_t>(frame.width));
    for (int y = 0; y < frame.height; ++y) {
        if (means.changesAt(y))
            means.write(y, invert ? offset : -offset, limit.data());
        const uint8_t *in = frame.row(y);
        uint8_t *out = result.row(y);
        const uint8_t *t = limit.data();
        for (int x = 0; x < frame.width; ++x)
            out[x] = in[x] < t[x] ? below : above;
    }
    return result;
}

GrayFrame evened(const GrayFrame &frame, Box box)
{
    constexpr int middle = 110;
    const Means means(frame, box);
    GrayFrame result = GrayFrame::ofSize(frame.width, frame.height);
    std::vector<uint8_t> mean(static_cast<size_t>(frame.width));
    for (int y = 0; y < frame.height; ++y) {
        if (means.changesAt(y))
            means.write(y, 0, mean.data());
        const uint8_t *in = frame.row(y);
        uint8_t *out = result.row(y);
        const uint8_t *m = mean.data();
        for (int x = 0; x < frame.width; ++x) {
            const float value = static_cast<float>(in[x] * middle) / static_cast<float>(m[x] + 3);
            out[x] = static_cast<uint8_t>(std::min(255.0f, value));
        }
    }
    return result;
}

bool showsBands(const GrayFrame &frame)
{
    constexpr int group = 4; // rows
    constexpr double swing = 0.08;
    std::vector<double> means;
    for (int y = 0; y + group <= frame.height; y += group) {
        uint32_t sum = 0;
        for (int i = 0; i < group; ++i) {
            const uint8_t *row = frame.row(y + i);
            for (int x = 0; x < frame.width; ++x)
                sum += row[x];
        }
        means.push_back(sum);
    }
    double change = 0;
    double all = 1;
    for (size_t i = 2; i < means.size(); ++i) {
        change += std::abs(means[i] - means[i - 2]);
        all += means[i];
    }
    return change > swing * all;
}

} // namespace lc::scan
