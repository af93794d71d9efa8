#pragma once

#include "qrcode/qrcode.h"

namespace lc::qrcode {

// Our own writer of QR codes (ISO/IEC 18004:2015), in byte mode: what encode() uses where the ZXing
// library is absent. Takes the smallest version that holds the bytes and the mask with the lowest
// penalty (7.8.3). InputEmpty, InputTooLong.
[[nodiscard]] Result<QrCode> encodeByteMode(QByteArrayView bytes, ErrorCorrection correction);

} // namespace lc::qrcode
