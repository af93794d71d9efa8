#include "symbolmaker.h"

#include "qrcode/qrcapacity.h"
#include "scan/qrlayout.h"
#include "scan/reedsolomon.h"

#include <algorithm>
#include <numeric>

namespace lc::test {

namespace {

constexpr int version = 4;
constexpr int scale = 4;
constexpr int quiet = 4;

class BitWriter
{
public:
    void add(unsigned value, int bits)
    {
        for (int i = bits - 1; i >= 0; --i)
            m_bits.push_back(value >> i & 1);
    }
    // Terminator, whole bytes, padding.
    [[nodiscard]] std::vector<uint8_t> bytes(size_t count)
    {
        add(0, 4);
        while (m_bits.size() % 8 != 0)
            m_bits.push_back(0);
        std::vector<uint8_t> result;
        for (size_t i = 0; i < m_bits.size(); i += 8) {
            int value = 0;
            for (size_t k = 0; k < 8; ++k)
                value = value << 1 | m_bits[i + k];
            result.push_back(static_cast<uint8_t>(value));
        }
        for (uint8_t pad = 0xEC; result.size() < count; pad ^= 0xEC ^ 0x11)
            result.push_back(pad);
        result.resize(count);
        return result;
    }

private:
    std::vector<int> m_bits;
};

// Check symbols are what an eraser of exactly those takes them for.
std::vector<uint8_t> codewords(const std::vector<uint8_t> &data, const scan::QrLayout &layout)
{
    const auto blocks = layout.blocks(scan::QrLevel::M);
    const auto places = scan::QrLayout::interleaving(blocks);
    std::vector<uint8_t> result(layout.order().size() / 8, 0);
    size_t next = 0;
    for (size_t b = 0; b < blocks.size(); ++b) {
        const auto length = static_cast<size_t>(blocks[b].data);
        std::vector<uint8_t> block(data.begin() + static_cast<std::ptrdiff_t>(next),
                                   data.begin() + static_cast<std::ptrdiff_t>(next + length));
        next += length;
        block.resize(length + static_cast<size_t>(blocks[b].check), 0);
        std::vector<int> erasures(static_cast<size_t>(blocks[b].check));
        std::iota(erasures.begin(), erasures.end(), blocks[b].data);
        (void)scan::correctBlock(block, blocks[b].check, erasures);
        for (size_t i = 0; i < block.size(); ++i)
            result[static_cast<size_t>(places[b][i])] = block[i];
    }
    return result;
}

void paint(scan::GrayFrame &frame, int x, int y)
{
    for (int v = 0; v < scale; ++v)
        std::fill_n(frame.row((y + quiet) * scale + v) + (x + quiet) * scale, scale, uint8_t{0});
}

} // namespace

scan::GrayFrame appendedSymbol(const QByteArray &bytes, const AppendedPart &part)
{
    const scan::QrLayout layout(version);
    BitWriter writer;
    writer.add(3, 4);
    writer.add(static_cast<unsigned>(part.number), 4);
    writer.add(static_cast<unsigned>(part.count - 1), 4);
    writer.add(static_cast<unsigned>(part.parity), 8);
    writer.add(4, 4);
    writer.add(static_cast<unsigned>(bytes.size()), 8);
    for (const char c : bytes)
        writer.add(static_cast<uchar>(c), 8);
    size_t length = 0;
    for (const scan::QrBlock &block : layout.blocks(scan::QrLevel::M))
        length += static_cast<size_t>(block.data);
    const auto words = codewords(writer.bytes(length), layout);

    const int n = layout.size();
    const int side = (n + 2 * quiet) * scale;
    scan::GrayFrame frame = scan::GrayFrame::ofSize(side, side);
    std::ranges::fill(frame.pixels, uint8_t{255});
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            if (layout.known(x, y) == 1)
                paint(frame, x, y);
        }
    }
    for (size_t i = 0; i < layout.order().size(); ++i) {
        const auto &[x, y] = layout.order()[i];
        const bool bit = i / 8 < words.size() && (words[i / 8] >> (7 - i % 8) & 1);
        if (bit != qrcode::isMasked(0, x, y))
            paint(frame, x, y);
    }
    const int format = scan::qrFormatBits(scan::QrLevel::M, 0);
    for (int copy = 0; copy < 2; ++copy) {
        const auto places = layout.formatPlaces(copy);
        for (size_t i = 0; i < 15; ++i) {
            if (format >> (14 - i) & 1)
                paint(frame, places[i].first, places[i].second);
        }
    }
    return frame;
}

} // namespace lc::test
