#include "ofd/color.h"

#include <algorithm>
#include <array>
#include <span>

namespace lc::ofd {

namespace {

// Colours of the sixteen overprints of full inks, in the order of the bits K Y M C. The standard
// names no inks: these lie between the arithmetic complement and coated offset, except that full
// black is black, so that text stays text.
constexpr std::array<std::array<double, 3>, 16> Overprints{{
    {255, 255, 255},
    {0, 200, 246},
    {246, 0, 170},
    {40, 40, 170}, // -, C, M, CM
    {255, 246, 0},
    {0, 176, 70},
    {240, 20, 24},
    {40, 38, 36}, // Y, CY, MY, CMY
    {0, 0, 0},
    {0, 0, 0},
    {0, 0, 0},
    {0, 0, 0}, // K and more
    {0, 0, 0},
    {0, 0, 0},
    {0, 0, 0},
    {0, 0, 0},
}};

int toByte(double value)
{
    return qBound(0, qRound(value), 255);
}

// By the profile if there is one that can be used, else by the device's own meaning.
QColor plainColor(const ColorSpace &space, const QList<int> &values, double top)
{
    std::array<double, 4> channels{};
    for (size_t i = 0; i < channels.size(); ++i)
        channels[i] = values.value(static_cast<qsizetype>(i), 0) / top;
    const size_t count = space.model == ColorModel::Gray   ? 1
                         : space.model == ColorModel::Cmyk ? 4
                                                           : 3;
    if (space.icc) {
        if (const auto color = space.icc->toSrgb(std::span(channels).first(count)))
            return *color;
    }
    const auto [a, b, c, k] = channels;
    switch (space.model) {
    case ColorModel::Gray:
        return QColor::fromRgbF(float(a), float(a), float(a));
    case ColorModel::Rgb:
        return QColor::fromRgbF(float(a), float(b), float(c));
    case ColorModel::Cmyk:
        return cmykColor(a, b, c, k);
    }
    return Qt::black;
}

} // namespace

QColor cmykColor(double c, double m, double y, double k)
{
    // Neugebauer: each overprint weighs as much of the area as chance lets it cover.
    std::array<double, 3> sum{};
    for (size_t i = 0; i < Overprints.size(); ++i) {
        const double weight = ((i & 1) != 0 ? c : 1 - c) * ((i & 2) != 0 ? m : 1 - m) *
                              ((i & 4) != 0 ? y : 1 - y) * ((i & 8) != 0 ? k : 1 - k);
        for (size_t channel = 0; channel < 3; ++channel)
            sum[channel] += weight * Overprints[i][channel];
    }
    return QColor(toByte(sum[0]), toByte(sum[1]), toByte(sum[2]));
}

QColor resolveColor(const ColorSpec &color, const Resources &resources, int defaultColorSpace,
                    double alpha)
{
    const ColorSpace space =
        resources.colorSpaces.value(color.colorSpace != 0 ? color.colorSpace : defaultColorSpace);
    QList<int> channels = color.channels;
    if (channels.isEmpty() && color.index >= 0 && color.index < space.palette.size())
        channels = space.palette[color.index];

    const double top = (1 << space.bitsPerComponent) - 1;
    // A value out of its range makes the whole colour the default one (8.3.2).
    const auto outside = [top](int channel) { return channel < 0 || channel > top; };
    const bool outOfRange = std::any_of(channels.cbegin(), channels.cend(), outside);
    // With neither value nor index every channel is 0 (table 26), which is white in CMYK.
    if (space.model == ColorModel::Rgb && channels.size() == 1) // gray in everything but name
        channels = {channels[0], channels[0], channels[0]};
    QColor result = outOfRange ? QColor(Qt::black) : plainColor(space, channels, top);
    result.setAlphaF(static_cast<float>(qBound(0.0, color.alpha / 255.0 * alpha, 1.0)));
    return result;
}

} // namespace lc::ofd
