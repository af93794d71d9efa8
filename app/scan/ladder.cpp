#include "scan/ladder.h"

#include "scan/imagefilter.h"
#include "scan/softreader.h"
#include "scan/zxingreader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

namespace lc::scan {

namespace {

using SteadyClock = std::chrono::steady_clock;

// One way of looking at a frame; corners come back in the frame's own pixels.
using Variant = std::function<DecodedCodes(const GrayFrame &, int)>;

DecodedCodes scaled(DecodedCodes codes, double factor)
{
    for (DecodedCode &code : codes) {
        for (QPointF &corner : code.corners)
            corner *= factor;
    }
    return codes;
}

DecodedCodes readFixed(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::Fixed, false, atMost});
}

DecodedCodes plain(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::LocalAverage, false, atMost});
}

DecodedCodes turned(const GrayFrame &frame, int atMost)
{
    return plain(inverted(frame), atMost);
}

DecodedCodes global(const GrayFrame &frame, int atMost)
{
    return readWithZxing(frame, {Binarising::GlobalHistogram, false, atMost});
}

Variant thresholded(double sigma, int radius, bool invert)
{
    return [=](const GrayFrame &frame, int atMost) {
        return readFixed(boxThreshold(blurred(frame, sigma), radius, 2, invert), atMost);
    };
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
    return plain(sharpened(frame, 2.0, 2.0), atMost);
}

DecodedCodes joined(const GrayFrame &frame, int atMost)
{
    return readFixed(boxThreshold(closed(frame), 20, 2), atMost);
}

const std::vector<Variant> &stillVariants()
{
    static const std::vector<Variant> variants{
        plain,
        thresholded(1.2, 50, false),
        turned,
        thresholded(1.2, 50, true),
        global,
        doubleSize,
        halfSize(10, false),
        thresholded(2.0, 20, false),
        thresholded(1.2, 12, false),
        unsharp,
        joined,
        thresholded(1.2, 30, true),
        thresholded(1.2, 12, true),
        halfSize(10, true),
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

GrayFrame cropped(const GrayFrame &frame, const QRect &area)
{
    GrayFrame result = GrayFrame::ofSize(area.width(), area.height());
    for (int y = 0; y < area.height(); ++y)
        std::memcpy(result.row(y), frame.row(area.top() + y) + area.left(),
                    static_cast<size_t>(area.width()));
    return result;
}

QRectF boundsOf(const DecodedCode &code)
{
    QRectF bounds(code.corners[0], QSizeF(0, 0));
    for (const QPointF &corner : code.corners) {
        bounds.setLeft(std::min(bounds.left(), corner.x()));
        bounds.setTop(std::min(bounds.top(), corner.y()));
        bounds.setRight(std::max(bounds.right(), corner.x()));
        bounds.setBottom(std::max(bounds.bottom(), corner.y()));
    }
    return bounds;
}

DecodedCodes moved(DecodedCodes codes, const QPointF &by)
{
    for (DecodedCode &code : codes) {
        for (QPointF &corner : code.corners)
            corner += by;
    }
    return codes;
}

} // namespace

DecodedCodes readStill(const GrayFrame &frame, const LadderLimits &limits,
                       const CancellationToken &token)
{
    const auto end = SteadyClock::now() + limits.deadline;
    const auto outOfTime = [&] { return token.isCancelled() || SteadyClock::now() >= end; };
    // Large photographs: the decoder is weak on them at full size, so smaller ones first.
    std::vector<std::pair<GrayFrame, double>> sizes;
    double factor = 1;
    GrayFrame current = frame;
    while (std::max(current.width, current.height) > 2600) {
        current = halved(current);
        factor *= 2;
    }
    sizes.emplace_back(current, factor);
    if (std::min(current.width, current.height) > 900)
        sizes.emplace_back(halved(current), factor * 2);
    for (const Variant &variant : stillVariants()) {
        for (const auto &[size, scale] : sizes) {
            DecodedCodes codes = variant(size, limits.atMost);
            if (!codes.isEmpty())
                return scaled(std::move(codes), scale);
            if (outOfTime())
                return {};
        }
    }
    for (const auto &[size, scale] : sizes) {
        DecodedCodes codes = readSoftly(size, end, token);
        if (!codes.isEmpty())
            return scaled(std::move(codes), scale);
        if (outOfTime())
            return {};
    }
    return {};
}

LiveReader::LiveReader(LadderLimits limits)
    : m_limits(limits)
{}

DecodedCodes LiveReader::read(const GrayFrame &frame)
{
    const auto end = SteadyClock::now() + m_limits.deadline;
    const auto outOfTime = [&] { return SteadyClock::now() >= end; };
    ++m_turn;
    const auto found = [this](DecodedCodes codes, bool inverse) {
        m_tracked = boundsOf(codes.front());
        m_lastWasInverted = inverse;
        return codes;
    };
    static const Variant local = thresholded(1.2, 50, false);
    const QRect whole(0, 0, frame.width, frame.height);
    const double margin = 0.4 * std::max(m_tracked.width(), m_tracked.height());
    const QRect area =
        m_tracked.adjusted(-margin, -margin, margin, margin).toAlignedRect().intersected(whole);
    if (!m_tracked.isNull() && area.width() > 40 && area.height() > 40) {
        const GrayFrame region = cropped(frame, area);
        for (const Variant &variant : {Variant(m_lastWasInverted ? turned : plain), local}) {
            DecodedCodes codes = variant(region, m_limits.atMost);
            if (!codes.isEmpty())
                return found(moved(std::move(codes), area.topLeft()), m_lastWasInverted);
        }
    }
    const bool inverse = m_lastWasInverted || m_turn % 2 == 0;
    std::vector<std::pair<Variant, bool>> steps{{plain, false}, {local, false}};
    if (inverse)
        steps.emplace_back(turned, true);
    steps.emplace_back(turnVariants()[m_turn % turnVariants().size()], false);
    for (const auto &[variant, isInverse] : steps) {
        DecodedCodes codes = variant(frame, m_limits.atMost);
        if (!codes.isEmpty())
            return found(std::move(codes), isInverse);
        if (outOfTime())
            return {};
    }
    return readSoftly(frame, end, {});
}

} // namespace lc::scan
