#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lc::scan {

// The geometry of a QR code symbol (ISO/IEC 18004): which module is what. Model 2, versions 1-40.
// In the order of qrcode::ErrorCorrection.
enum class QrLevel { L = 0, M = 1, Q = 2, H = 3 };

// Centres of the alignment patterns, without those that finders displace.
[[nodiscard]] std::vector<std::pair<int, int>> alignmentCentres(int version);

struct QrBlock
{
    int data = 0;
    int check = 0;
};

class QrLayout
{
public:
    explicit QrLayout(int version);

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] int size() const { return m_size; }
    // Value of a function module: 1 dark, 0 light, -1: data, format or version information.
    [[nodiscard]] int known(int x, int y) const { return m_known[index(x, y)]; }
    [[nodiscard]] bool isData(int x, int y) const { return m_data[index(x, y)] != 0; }
    // Data modules in the order of the codeword bits (7.7.3).
    [[nodiscard]] const std::vector<std::pair<int, int>> &order() const { return m_order; }
    [[nodiscard]] std::vector<QrBlock> blocks(QrLevel level) const;
    // Index of byte `position` of block `block` in the interleaved sequence.
    [[nodiscard]] static std::vector<std::vector<int>>
    interleaving(const std::vector<QrBlock> &blocks);

    // Modules of the two copies of the format information, most significant bit first.
    [[nodiscard]] std::array<std::pair<int, int>, 15> formatPlaces(int copy) const;

private:
    [[nodiscard]] size_t index(int x, int y) const
    {
        return static_cast<size_t>(y) * static_cast<size_t>(m_size) + static_cast<size_t>(x);
    }
    void set(int x, int y, int value);
    void placeFinder(int cx, int cy);
    void placeAlignments();
    void reserveInformation();
    void makeOrder();

    int m_version;
    int m_size;
    std::vector<int8_t> m_known;
    std::vector<uint8_t> m_data;
    std::vector<std::pair<int, int>> m_order;
};

// The 15 bits of format information for level and mask, masked as printed (7.9).
[[nodiscard]] int qrFormatBits(QrLevel level, int mask);

} // namespace lc::scan
