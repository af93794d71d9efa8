#pragma once

#include "phoneview.h"
#include "scan/grayframe.h"

namespace lc::test {

// A computed 1280 x 720 camera picture of a phone that shows `payload` as a QR code: the screen
// in perspective, defocus and motion in linear light, exposure, the sensor's noise, the gamma of
// a camera and its JPEG. The same arguments give the same picture.
[[nodiscard]] scan::GrayFrame photograph(const QByteArray &payload, const PhoneView &view);
[[nodiscard]] scan::GrayFrame photograph(const QByteArray &payload, Hardship hardship,
                                         double severity, quint32 seed);

} // namespace lc::test
