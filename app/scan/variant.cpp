#include "scan/variant.h"

#include "scan/imagefilter.h"
#include "scan/zxingreader.h"

namespace lc::scan {

namespace {

DecodedCodes readFixed(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::Fixed, false, atMost});
}

DecodedCodes global(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::GlobalHistogram, false, atMost});
}

Variant halfSize(int radius, bool invert)
{
    return [=](const GrayFrame &frame, int atMost) {
        return scaled(readFixed(boxThreshold(halved(frame), radius, 2, invert), atMost), 2);
    };
}

DecodedCodes doubleSize(const GrayFrame &frame, int atMost)
{
    constexpr int largest = 1600 * 1200;
    if (frame.width * frame.height > largest)
        return {};
    const GrayFrame big = sharpened(doubled(frame), 1.6, 1.0);
    return scaled(readFixed(boxThreshold(big, 28, 2), atMost), 0.5);
}

DecodedCodes unsharp(const GrayFrame &frame, int atMost)
{
    return readPlain(sharpened(frame, 2.0, 2.0), atMost);
}

DecodedCodes joined(const GrayFrame &frame, int atMost)
{
    return readFixed(boxThreshold(closed(frame), 20, 2), atMost);
}

} // namespace

DecodedCodes scaled(DecodedCodes codes, double factor)
{
    for (DecodedCode &code : codes) {
        for (QPointF &corner : code.corners)
            corner *= factor;
    }
    return codes;
}

DecodedCodes readPlain(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::LocalAverage, false, atMost});
}

DecodedCodes readInverted(const GrayFrame &frame, int atMost)
{
    return readPlain(inverted(frame), atMost);
}

Variant thresholded(double sigma, int radius, bool invert)
{
    return [=](const GrayFrame &frame, int atMost) {
        return readFixed(boxThreshold(blurred(frame, sigma), radius, 2, invert), atMost);
    };
}

const std::vector<Variant> &firstVariants()
{
    static const std::vector<Variant> variants{
        readPlain,
        thresholded(1.2, 50, false),
        readInverted,
        thresholded(1.2, 50, true),
    };
    return variants;
}

const std::vector<Variant> &furtherVariants()
{
    static const std::vector<Variant> variants{
        halfSize(10, false),
        global,
        thresholded(2.0, 20, false),
        thresholded(1.2, 12, false),
        joined,
        unsharp,
        thresholded(1.2, 20, true),
        halfSize(10, true),
        thresholded(1.2, 12, true),
        doubleSize,
    };
    return variants;
}

const std::vector<Variant> &turnVariants()
{
    static const std::vector<Variant> variants{
        global,  halfSize(10, false),         thresholded(2.0, 20, false), joined,
        unsharp, thresholded(1.2, 12, false),
    };
    return variants;
}

} // namespace lc::scan
