#include "scan/ladder.h"

#include "scan/boxfilter.h"
#include "scan/deadline.h"
#include "scan/imagefilter.h"
#include "scan/motion.h"
#include "scan/softreader.h"
#include "scan/variant.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <deque>

namespace lc::scan {

namespace {

// The picture at one size; corners found in it are `factor` times as far in the picture given.
struct Sized
{
    Sized(GrayFrame picture, double times)
        : frame(std::move(picture))
        , factor(times)
        , sight(frame)
        , soft(sight)
    {}
    GrayFrame frame;
    double factor;
    Sight sight;
    SoftReader soft;
};
using Sizes = std::deque<Sized>; // never moved

// The decoder is weak on large photographs at full size, and on tiny pictures.
Sizes sizesOf(const GrayFrame &frame)
{
    constexpr int large = 2600;
    constexpr int halves = 900;
    constexpr int small = 420;
    GrayFrame whole = frame;
    double factor = 1;
    for (; std::max(whole.width, whole.height) > large; factor *= 2)
        whole = halved(whole);
    const int shorter = std::min(whole.width, whole.height);
    const int longer = std::max(whole.width, whole.height);
    Sizes sizes;
    sizes.emplace_back(std::move(whole), factor);
    if (shorter > halves)
        sizes.emplace_back(halved(sizes.front().frame), factor * 2);
    else if (longer <= small && shorter > 0)
        sizes.emplace_back(doubled(sizes.front().frame), factor / 2);
    if (longer <= small / 3 && shorter > 0)
        sizes.emplace_back(doubled(sizes.back().frame), factor / 4);
    return sizes;
}

DecodedCodes tryVariants(const std::vector<Variant> &variants, Sizes &sizes, int atMost,
                         const Deadline &deadline)
{
    for (const Variant &variant : variants) {
        for (Sized &sized : sizes) {
            DecodedCodes codes = variant(sized.sight, atMost);
            if (!codes.isEmpty())
                return scaled(std::move(codes), sized.factor);
            if (deadline.isOver())
                return {};
        }
    }
    return {};
}

// The soft readers of all sizes, the smallest picture first.
template <class Way>
DecodedCodes trySoftly(Sizes &sizes, const Deadline &deadline, Way way)
{
    for (auto sized = sizes.rbegin(); sized != sizes.rend(); ++sized) {
        for (const Polarity polarity : {Polarity::DarkOnLight, Polarity::LightOnDark}) {
            if (deadline.isOver())
                return {};
            DecodedCodes codes = way(sized->soft, polarity);
            if (!codes.isEmpty())
                return scaled(std::move(codes), sized->factor);
        }
    }
    return {};
}

DecodedCodes softlyQuick(Sizes &sizes, const Deadline &deadline)
{
    return trySoftly(sizes, deadline, [&](SoftReader &reader, Polarity polarity) {
        return reader.readQuickly(polarity, deadline);
    });
}

DecodedCodes softlyThorough(Sizes &sizes, const Deadline &deadline)
{
    return trySoftly(sizes, deadline, [&](SoftReader &reader, Polarity polarity) {
        return reader.readThoroughly(polarity, deadline);
    });
}

DecodedCodes softlyGuessing(Sizes &sizes, const Deadline &deadline)
{
    return trySoftly(sizes, deadline, [&](SoftReader &reader, Polarity polarity) {
        return reader.readGuessing(polarity, deadline);
    });
}

DecodedCodes softlyUnmixed(Sizes &sizes, const Deadline &deadline)
{
    return trySoftly(sizes, deadline, [&](SoftReader &reader, Polarity polarity) {
        return reader.readUnmixed(polarity, deadline);
    });
}

// Light that flickers leaves bands in which nothing but the rows themselves can be compared.
DecodedCodes tryEvened(const Sizes &sizes, const Deadline &deadline)
{
    if (!showsBands(sizes.front().frame))
        return {};
    Sizes even;
    even.emplace_back(evened(sizes.front().frame, {50, 4}), sizes.front().factor);
    DecodedCodes codes = softlyQuick(even, deadline);
    return codes.isEmpty() ? softlyThorough(even, deadline) : codes;
}

// A moving phone: the smear is taken out in half size, where it costs little, and then in full.
DecodedCodes tryUnsmeared(const Sizes &sizes, const Deadline &deadline)
{
    const GrayFrame &frame = sizes.front().frame;
    const GrayFrame half = halved(frame);
    const auto motion = motionOf(half);
    if (!motion)
        return {};
    Sizes still;
    still.emplace_back(withoutMotion(half, *motion), sizes.front().factor * 2);
    DecodedCodes codes = softlyQuick(still, deadline);
    if (codes.isEmpty())
        codes = softlyThorough(still, deadline.within(std::chrono::milliseconds(30)));
    constexpr int largest = 1600 * 1000;
    if (!codes.isEmpty() || deadline.isOver() || frame.width * frame.height > largest)
        return codes;
    Sizes whole;
    whole.emplace_back(withoutMotion(frame, {motion->angle, 2 * motion->length}),
                       sizes.front().factor);
    codes = softlyQuick(whole, deadline);
    return codes.isEmpty() ? softlyThorough(whole, deadline) : codes;
}

// Ways of reading in the order of what they bring, until one brings something.
class Steps
{
public:
    explicit Steps(const Deadline &deadline)
        : m_deadline(deadline)
    {}
    template <class Way>
    void take(Way way)
    {
        if (m_codes.isEmpty() && !m_deadline.isOver())
            m_codes = way();
    }
    [[nodiscard]] DecodedCodes codes() { return std::move(m_codes); }

private:
    const Deadline &m_deadline;
    DecodedCodes m_codes;
};

DecodedCodes readOnce(Sizes &sizes, int atMost, const Deadline &deadline)
{
    Steps steps(deadline);
    steps.take([&] { return tryVariants(firstVariants(), sizes, atMost, deadline); });
    steps.take([&] { return softlyQuick(sizes, deadline); });
    // A symbol that was seen but not read is worth more than another look at the whole picture.
    const bool seen =
        std::ranges::any_of(sizes, [](const Sized &sized) { return sized.soft.hasSeenSymbol(); });
    if (seen)
        steps.take([&] { return softlyThorough(sizes, deadline); });
    steps.take([&] { return tryEvened(sizes, deadline); });
    if (!seen)
        steps.take([&] { return tryUnsmeared(sizes, deadline); });
    steps.take([&] { return tryVariants(furtherVariants(), sizes, atMost, deadline); });
    if (!seen)
        steps.take([&] { return softlyThorough(sizes, deadline); });
    steps.take([&] { return softlyGuessing(sizes, deadline); });
    steps.take([&] { return softlyUnmixed(sizes, deadline); });
    if (seen)
        steps.take([&] { return tryUnsmeared(sizes, deadline); });
    return steps.codes();
}

// What has been read is painted over, so that the rest can be looked for.
GrayFrame without(const GrayFrame &frame, const DecodedCodes &codes)
{
    GrayFrame rest = frame;
    QImage image(rest.pixels.data(), rest.width, rest.height, rest.width,
                 QImage::Format_Grayscale8);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(170, 170, 170));
    for (const DecodedCode &code : codes) {
        QPolygonF outline;
        QPointF middle;
        for (const QPointF &corner : code.corners)
            middle += corner / 4;
        for (const QPointF &corner : code.corners)
            outline << middle + (corner - middle) * 1.12;
        painter.drawPolygon(outline);
    }
    return rest;
}

bool isNew(const DecodedCode &code, const DecodedCodes &codes)
{
    return std::ranges::none_of(
        codes, [&](const DecodedCode &other) { return other.payload == code.payload; });
}

void addFurtherCodes(const GrayFrame &frame, DecodedCodes &codes, int atMost,
                     const Deadline &deadline)
{
    while (codes.size() < atMost && !deadline.isOver()) {
        Sizes sizes = sizesOf(without(frame, codes));
        Sight &sight = sizes.front().sight;
        if (!showsSymbol(sight, Polarity::DarkOnLight, deadline) &&
            !showsSymbol(sight, Polarity::LightOnDark, deadline))
            return;
        DecodedCodes more = tryVariants(firstVariants(), sizes, atMost, deadline);
        if (more.isEmpty())
            more = softlyQuick(sizes, deadline);
        const qsizetype before = codes.size();
        for (const DecodedCode &code : more) {
            if (isNew(code, codes))
                codes << code;
        }
        if (codes.size() == before)
            return;
    }
}

} // namespace

DecodedCodes readStill(const GrayFrame &frame, const LadderLimits &limits,
                       const CancellationToken &token)
{
    const Deadline deadline(limits.deadline, token, limits.patience);
    if (frame.isNull())
        return {};
    Sizes sizes = sizesOf(frame);
    DecodedCodes codes = readOnce(sizes, limits.atMost, deadline);
    if (!codes.isEmpty() && sizes.front().factor == 1)
        addFurtherCodes(frame, codes, limits.atMost, deadline.within(limits.deadline / 2));
    return codes;
}

} // namespace lc::scan
