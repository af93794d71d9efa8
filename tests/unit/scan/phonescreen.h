#pragma once

#include "scan/grayframe.h"

#include <QByteArray>
#include <QString>

namespace lc::test {

// One way in which a phone held to a camera is hard to read. `severity` runs from 0 (none) to 1.
enum class Hardship {
    Tilt,
    Blur,
    Moire,
    Noise,
    Glare,
    LowContrast,
    Inverted,
    Occlusion,
    Distance,
};

// Text of `length` characters of the base64url alphabet, the same for the same seed.
[[nodiscard]] QByteArray codeText(int length, quint32 seed);
// A computed 1280 x 720 camera picture of a phone that shows `text` as a QR code of level M.
[[nodiscard]] scan::GrayFrame phoneScreen(const QByteArray &text, Hardship hardship,
                                          double severity, quint32 seed);

} // namespace lc::test
