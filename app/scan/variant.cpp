#include "scan/variant.h"

#include "scan/boxfilter.h"
#include "scan/imagefilter.h"
#include "scan/zxingreader.h"

namespace lc::scan {

namespace {

DecodedCodes readFixed(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::Fixed, false, atMost});
}

DecodedCodes global(Sight &sight, int atMost)
{
    return readWithZxing(sight.frame(), {Binarising::GlobalHistogram, false, atMost});
}

Variant thresholded(double sigma, int radius, bool invert)
{
    return [=](Sight &sight, int atMost) {
        const bool known = sigma == 1.2;
        const GrayFrame soft = known ? GrayFrame() : blurred(sight.frame(), sigma);
        return readFixed(boxThreshold(known ? sight.soft() : soft, {radius, radius}, 2, invert),
                         atMost);
    };
}

Variant halfSize(int radius, bool invert)
{
    return [=](Sight &sight, int atMost) {
        const GrayFrame half = halved(sight.frame());
        return scaled(readFixed(boxThreshold(half, {radius, radius}, 2, invert), atMost), 2);
    };
}

Variant doubleSize(bool invert)
{
    return [=](Sight &sight, int atMost) -> DecodedCodes {
        constexpr int largest = 1600 * 1200;
        if (sight.frame().width * sight.frame().height > largest)
            return {};
        const GrayFrame big = sharpened(doubled(sight.frame()), 1.6, 1.0);
        return scaled(readFixed(boxThreshold(big, {28, 28}, 2, invert), atMost), 0.5);
    };
}

DecodedCodes unsharp(Sight &sight, int atMost)
{
    return readWithZxing(sharpened(sight.frame(), 2.0, 2.0),
                         {Binarising::LocalAverage, false, atMost});
}

DecodedCodes joined(Sight &sight, int atMost)
{
    return readFixed(boxThreshold(closed(sight.frame()), {20, 20}, 2), atMost);
}

// A flat box follows the bands of flickering light.
DecodedCodes banded(Sight &sight, int atMost)
{
    return readFixed(boxThreshold(sight.soft(), {50, 4}, 2), atMost);
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

DecodedCodes readPlain(Sight &sight, int atMost)
{
    return readWithZxing(sight.frame(), {Binarising::LocalAverage, false, atMost});
}

DecodedCodes readInverted(Sight &sight, int atMost)
{
    return readWithZxing(sight.turned(Polarity::LightOnDark),
                         {Binarising::LocalAverage, false, atMost});
}

DecodedCodes readBinary(Sight &sight, int atMost)
{
    return readFixed(sight.binary(Polarity::DarkOnLight), atMost);
}

DecodedCodes readInvertedBinary(Sight &sight, int atMost)
{
    return readFixed(sight.binary(Polarity::LightOnDark), atMost);
}

const std::vector<Variant> &firstVariants()
{
    static const std::vector<Variant> variants{
        readPlain,
        readBinary,
        readInverted,
        readInvertedBinary,
    };
    return variants;
}

const std::vector<Variant> &furtherVariants()
{
    static const std::vector<Variant> variants{
        halfSize(10, false),
        global,
        banded,
        thresholded(2.0, 20, false),
        thresholded(1.2, 12, false),
        joined,
        unsharp,
        thresholded(1.2, 20, true),
        halfSize(10, true),
        thresholded(1.2, 12, true),
        doubleSize(false),
        doubleSize(true),
    };
    return variants;
}

const std::vector<Variant> &turnVariants()
{
    static const std::vector<Variant> variants{
        global,
        halfSize(10, false),
        thresholded(2.0, 20, false),
        joined,
        banded,
        thresholded(1.2, 12, false),
        unsharp,
    };
    return variants;
}

} // namespace lc::scan
