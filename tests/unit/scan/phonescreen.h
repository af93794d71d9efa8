#pragma once

#include "phoneview.h"

#include <QPointF>

#include <vector>

namespace lc::test {

// What a phone shows: linear light, 1 is the screen's white.
struct PhoneScreen
{
    int width = 0;
    int height = 0;
    std::vector<float> light;
    double module = 8; // texture pixels
    QPointF symbol;    // its top left corner
    double symbolSide = 0;

    [[nodiscard]] float at(int x, int y) const
    {
        return light[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
    }
};

// A page with rows of text and the QR code of `payload` (at the level that it asks for), with the
// logo, the cracks, the dots and the finger that `view` asks for.
[[nodiscard]] PhoneScreen drawScreen(const QByteArray &payload, const PhoneView &view);

} // namespace lc::test
