#include "qrcode/qrcode.h"

#include "qrcode/qrsymbol.h"

#include <QBuffer>

#ifdef COUNTER_HAVE_ZXING
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#ifdef __GNUC__
// 3.x has another writer, and this one still.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
#endif

namespace lc::qrcode {

#ifdef COUNTER_HAVE_ZXING

namespace {

// The library's levels of error correction run from 0 to 8.
int libraryLevel(ErrorCorrection correction)
{
    switch (correction) {
    case ErrorCorrection::Low:
        return 1;
    case ErrorCorrection::Medium:
        return 3;
    case ErrorCorrection::Quartile:
        return 5;
    case ErrorCorrection::High:
        return 7;
    }
    return 3;
}

} // namespace

Result<QrCode> encode(QByteArrayView bytes, ErrorCorrection correction)
{
    if (bytes.isEmpty())
        return fail(ErrorCode::InputEmpty);
    // One character per byte: Latin-1 is what byte mode means without further marking.
    std::wstring text;
    for (const char byte : bytes)
        text += static_cast<wchar_t>(static_cast<unsigned char>(byte));
    try {
        const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                            .setEncoding(ZXing::CharacterSet::ISO8859_1)
                                            .setEccLevel(libraryLevel(correction))
                                            .setMargin(0)
                                            .encode(text, 0, 0);
        QrCode code;
        code.side = matrix.width();
        code.modules.reserve(static_cast<qsizetype>(code.side) * code.side);
        for (int row = 0; row < code.side; ++row) {
            for (int column = 0; column < code.side; ++column)
                code.modules.append(matrix.get(column, row) ? '\1' : '\0');
        }
        return code;
    } catch (const std::exception &) {
        // Since 2.x the library refuses bytes from 0x80 to 0x9f, which ISO 8859-1 leaves open.
        return encodeByteMode(bytes, correction);
    }
}

#else

Result<QrCode> encode(QByteArrayView bytes, ErrorCorrection correction)
{
    return encodeByteMode(bytes, correction);
}

#endif

QImage toImage(const QrCode &code, int modulePixels)
{
    const int side = (code.side + 2 * quietZone) * modulePixels;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code.side * modulePixels; ++y) {
        uchar *line = image.scanLine(y + quietZone * modulePixels) + quietZone * modulePixels;
        for (int x = 0; x < code.side * modulePixels; ++x)
            line[x] = code.dark(x / modulePixels, y / modulePixels) ? 0 : 255;
    }
    return image;
}

QByteArray toPng(const QrCode &code, int modulePixels)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    toImage(code, modulePixels).save(&buffer, "PNG");
    return bytes;
}

} // namespace lc::qrcode
