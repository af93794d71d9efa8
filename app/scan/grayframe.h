#pragma once

#include <QImage>

#include <cstdint>
#include <vector>

namespace lc::scan {

// An 8-bit luma picture, rows packed without padding. What every decoder here works on.
struct GrayFrame
{
    int width = 0;
    int height = 0;
    std::vector<uint8_t> pixels;

    [[nodiscard]] bool isNull() const { return pixels.empty(); }
    [[nodiscard]] uint8_t *row(int y) { return pixels.data() + static_cast<size_t>(y) * width; }
    [[nodiscard]] const uint8_t *row(int y) const
    {
        return pixels.data() + static_cast<size_t>(y) * width;
    }
    [[nodiscard]] static GrayFrame ofSize(int width, int height);
    // Transparency becomes white.
    [[nodiscard]] static GrayFrame fromImage(const QImage &image);
};

} // namespace lc::scan
