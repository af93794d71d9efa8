#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>

namespace lc::qrcode {

enum class ErrorCorrection { Low, Medium, Quartile, High };

// A QR code (ISO/IEC 18004) as modules, without its quiet zone. Value type.
struct QrCode
{
    int side = 0;       // modules per side
    QByteArray modules; // row by row, 1 is dark
    [[nodiscard]] bool dark(int column, int row) const
    {
        return modules.at(static_cast<qsizetype>(row) * side + column) != 0;
    }
};

// The modules the standard asks for around a code.
inline constexpr int quietZone = 4;

// Bytes as they are (byte mode; with ZXing digits and upper-case text in their denser modes).
// InputEmpty, InputTooLong when no version holds them.
[[nodiscard]] Result<QrCode> encode(QByteArrayView bytes,
                                    ErrorCorrection correction = ErrorCorrection::Medium);
// Black on white with the quiet zone, `modulePixels` per module.
[[nodiscard]] QImage toImage(const QrCode &code, int modulePixels);
[[nodiscard]] QByteArray toPng(const QrCode &code, int modulePixels);

} // namespace lc::qrcode
