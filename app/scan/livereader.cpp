#include "scan/livereader.h"

#include "scan/variant.h"

#include <QRect>

#include <algorithm>
#include <array>
#include <cstring>

namespace lc::scan {

namespace {

// A code that has not been seen for so many frames is gone.
constexpr int longestMissed = 12;
constexpr int smallestRegion = 40;

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

LiveReader::LiveReader(LiveLimits limits)
    : m_limits(limits)
{}

DecodedCodes LiveReader::found(DecodedCodes codes, bool inverse)
{
    m_tracked = boundsOf(codes.front());
    m_lastWasInverted = inverse;
    m_missed = 0;
    return codes;
}

DecodedCodes LiveReader::readTracked(const GrayFrame &frame, const Deadline &deadline)
{
    const QRect whole(0, 0, frame.width, frame.height);
    const double margin = 0.4 * std::max(m_tracked.width(), m_tracked.height());
    const QRect area =
        m_tracked.adjusted(-margin, -margin, margin, margin).toAlignedRect().intersected(whole);
    if (m_tracked.isNull() || area.width() < smallestRegion || area.height() < smallestRegion)
        return {};
    const GrayFrame region = cropped(frame, area);
    Sight sight(region);
    const bool inverse = m_lastWasInverted;
    for (const Variant &variant : {Variant(inverse ? readInverted : readPlain),
                                   Variant(inverse ? readInvertedBinary : readBinary)}) {
        DecodedCodes codes = variant(sight, m_limits.atMost);
        if (!codes.isEmpty())
            return found(moved(std::move(codes), area.topLeft()), inverse);
    }
    const Polarity polarity = inverse ? Polarity::LightOnDark : Polarity::DarkOnLight;
    DecodedCodes codes = SoftReader(sight).readQuickly(polarity, deadline, &m_memory);
    if (!codes.isEmpty())
        return found(moved(std::move(codes), area.topLeft()), inverse);
    return {};
}

DecodedCodes LiveReader::take(size_t way, Sight &sight, const Deadline &deadline)
{
    static const std::array<Variant, FirstTurn> always{readPlain, readBinary, readInverted,
                                                       readInvertedBinary};
    const auto before = deadline.left();
    std::chrono::nanoseconds &cost = m_costs[way];
    if (before < cost) {
        cost -= cost / 8; // so that it is tried again
        return {};
    }
    const Variant &variant = way < FirstTurn ? always[way] : turnVariants()[way - FirstTurn];
    DecodedCodes codes = variant(sight, m_limits.atMost);
    cost = std::max(before - deadline.left(), cost - cost / 8);
    return codes;
}

DecodedCodes LiveReader::readWhole(const GrayFrame &frame, const Deadline &deadline)
{
    if (m_pixels != frame.pixels.size())
        m_costs.assign(FirstTurn + turnVariants().size(), std::chrono::nanoseconds(0));
    m_pixels = frame.pixels.size();
    Sight sight(frame);
    std::vector<size_t> ways{Plain, Binary};
    if (m_lastWasInverted || m_turn % 2 == 0)
        ways.push_back(m_turn % 4 == 0 ? InvertedBinary : Inverted);
    // The soft reader brings more than a further variant, which costs a third of the time.
    ways.push_back(FirstTurn + m_turn / 2 % turnVariants().size());
    for (const size_t way : ways) {
        DecodedCodes codes = take(way, sight, deadline);
        if (!codes.isEmpty())
            return found(std::move(codes), way == Inverted || way == InvertedBinary);
        if (deadline.isOver())
            return {};
    }
    // It looks at the time at every grid, each of which takes about so long.
    constexpr std::chrono::milliseconds oneGrid{2};
    const bool soft = m_lastWasInverted || m_turn % 3 == 0;
    const Polarity polarity = soft ? Polarity::LightOnDark : Polarity::DarkOnLight;
    DecodedCodes codes = SoftReader(sight).readQuickly(
        polarity, deadline.within(deadline.left() - oneGrid), &m_memory);
    return codes.isEmpty() ? codes : found(std::move(codes), soft);
}

DecodedCodes LiveReader::read(const GrayFrame &frame)
{
    const Deadline deadline(m_limits.deadline, {}, m_limits.patience);
    ++m_turn;
    DecodedCodes codes = readTracked(frame, deadline);
    if (codes.isEmpty() && !deadline.isOver())
        codes = readWhole(frame, deadline);
    if (codes.isEmpty() && ++m_missed > longestMissed) {
        m_tracked = {};
        m_lastWasInverted = false;
    }
    return codes;
}

} // namespace lc::scan
