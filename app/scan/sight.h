#pragma once

#include "scan/grayframe.h"

#include <array>

namespace lc::scan {

// Which way round the modules are.
enum class Polarity { DarkOnLight, LightOnDark };

// A frame and what several readers make of it, each made when it is first asked for. One thread;
// the frame must outlive it.
class Sight
{
public:
    explicit Sight(const GrayFrame &frame)
        : m_frame(frame)
    {}
    Sight(const Sight &) = delete;
    Sight &operator=(const Sight &) = delete;

    [[nodiscard]] const GrayFrame &frame() const { return m_frame; }
    // With the modules dark: the frame itself or its negative.
    [[nodiscard]] const GrayFrame &turned(Polarity polarity);
    // Blurred by 1.2 pixels, and that in half size.
    [[nodiscard]] const GrayFrame &soft();
    [[nodiscard]] const GrayFrame &softHalf();
    // The blurred one in black and white, the modules black: threshold at the mean of 101 pixels.
    [[nodiscard]] const GrayFrame &binary(Polarity polarity);

private:
    const GrayFrame &m_frame;
    GrayFrame m_negative;
    GrayFrame m_soft;
    GrayFrame m_softHalf;
    std::array<GrayFrame, 2> m_binary;
};

} // namespace lc::scan
