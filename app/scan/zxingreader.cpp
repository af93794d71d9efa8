#include "scan/zxingreader.h"

#ifdef COUNTER_HAVE_ZXING
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#define COUNTER_ZXING_2
#endif
#endif

namespace lc::scan {

#ifdef COUNTER_HAVE_ZXING

namespace {

// 2.2 renamed the options, 2.3 the result, whose type is therefore never written here.
#ifdef COUNTER_ZXING_2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

constexpr int smallestSide = 8;
constexpr int largestSide = 65535;

Options optionsOf(const ZxingOptions &options)
{
    Options result;
    result.setFormats(ZXing::BarcodeFormat::QRCode);
    result.setTryRotate(false); // the finder search is free of rotation by itself
    result.setIsPure(options.pure);
    result.setMaxNumberOfSymbols(static_cast<uint8_t>(options.atMost));
#ifdef COUNTER_ZXING_2
    result.setTryInvert(false); // our ladder inverts where it pays
#endif
    switch (options.binarising) {
    case Binarising::LocalAverage:
        result.setBinarizer(ZXing::Binarizer::LocalAverage);
        break;
    case Binarising::GlobalHistogram:
        result.setBinarizer(ZXing::Binarizer::GlobalHistogram);
        break;
    case Binarising::Fixed:
        result.setBinarizer(ZXing::Binarizer::FixedThreshold);
        break;
    }
    return result;
}

template <class Found>
DecodedCode codeOf(const Found &found)
{
    DecodedCode code;
    const auto &bytes = found.bytes();
    code.payload = SecureBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const auto &position = found.position();
    for (size_t i = 0; i < 4; ++i) {
        const auto point = position[i];
        code.corners[i] = QPointF(point.x, point.y);
    }
    if (found.isPartOfSequence()) {
        code.part = found.sequenceIndex();
        code.parts = found.sequenceSize();
        code.sequenceId = QString::fromStdString(found.sequenceId());
    }
    return code;
}

} // namespace

bool decoderAvailable()
{
    return true;
}

DecodedCodes readWithZxing(const GrayFrame &frame, const ZxingOptions &options)
{
    DecodedCodes codes;
    if (frame.width < smallestSide || frame.height < smallestSide || frame.width > largestSide ||
        frame.height > largestSide)
        return codes;
    try {
        const ZXing::ImageView view(frame.pixels.data(), frame.width, frame.height,
                                    ZXing::ImageFormat::Lum);
        for (const auto &found : ZXing::ReadBarcodes(view, optionsOf(options))) {
            if (found.isValid())
                codes << codeOf(found);
        }
    } catch (...) {
        // Crafted content makes the library throw out of the reader: no code for us.
        codes.clear();
    }
    return codes;
}

#else

bool decoderAvailable()
{
    return false;
}

DecodedCodes readWithZxing(const GrayFrame &, const ZxingOptions &)
{
    return {};
}

#endif

} // namespace lc::scan
