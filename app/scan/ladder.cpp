#include "scan/ladder.h"

#include "scan/imagefilter.h"
#include "scan/softreader.h"
#include "scan/variant.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <memory>

namespace lc::scan {

namespace {

using SteadyClock = std::chrono::steady_clock;

// The picture at one size; corners found in it are `factor` times as far in the picture given.
struct Sized
{
    GrayFrame frame;
    double factor = 1;
};

struct Job
{
    SteadyClock::time_point end;
    CancellationToken token;
    int atMost = 1;
    [[nodiscard]] bool isOver() const { return token.isCancelled() || SteadyClock::now() >= end; }
};

// The decoder is weak on large photographs at full size, and on tiny pictures.
std::vector<Sized> sizesOf(const GrayFrame &frame)
{
    constexpr int large = 2600;
    constexpr int halves = 900;
    constexpr int small = 420;
    std::vector<Sized> sizes{{frame, 1}};
    while (std::max(sizes.front().frame.width, sizes.front().frame.height) > large)
        sizes.front() = {halved(sizes.front().frame), sizes.front().factor * 2};
    const Sized &first = sizes.front();
    const int shorter = std::min(first.frame.width, first.frame.height);
    const int longer = std::max(first.frame.width, first.frame.height);
    if (shorter > halves)
        sizes.push_back({halved(first.frame), first.factor * 2});
    else if (longer <= small && shorter > 0)
        sizes.push_back({doubled(first.frame), first.factor / 2});
    if (longer <= small / 3 && shorter > 0)
        sizes.push_back({doubled(sizes.back().frame), sizes.back().factor / 2});
    return sizes;
}

DecodedCodes tryVariants(const std::vector<Variant> &variants, const std::vector<Sized> &sizes,
                         const Job &job)
{
    for (const Variant &variant : variants) {
        for (const auto &[frame, factor] : sizes) {
            DecodedCodes codes = variant(frame, job.atMost);
            if (!codes.isEmpty())
                return scaled(std::move(codes), factor);
            if (job.isOver())
                return {};
        }
    }
    return {};
}

// The soft readers of all sizes, the smallest picture first.
class SoftLadder
{
public:
    SoftLadder(const std::vector<Sized> &sizes, const Job &job)
        : m_job(job)
    {
        for (auto it = sizes.rbegin(); it != sizes.rend(); ++it)
            m_rungs.push_back({std::make_unique<SoftReader>(it->frame), it->factor});
    }

    DecodedCodes readQuickly()
    {
        return read([this](SoftReader &reader, Polarity polarity) {
            return reader.readQuickly(polarity, m_job.end, m_job.token);
        });
    }

    DecodedCodes readThoroughly()
    {
        return read([this](SoftReader &reader, Polarity polarity) {
            return reader.readThoroughly(polarity, m_job.end, m_job.token);
        });
    }

private:
    struct Rung
    {
        std::unique_ptr<SoftReader> reader;
        double factor;
    };

    template <class Way>
    DecodedCodes read(Way way)
    {
        for (const auto &[reader, factor] : m_rungs) {
            for (const Polarity polarity : {Polarity::DarkOnLight, Polarity::LightOnDark}) {
                if (m_job.isOver())
                    return {};
                DecodedCodes codes = way(*reader, polarity);
                if (!codes.isEmpty())
                    return scaled(std::move(codes), factor);
            }
        }
        return {};
    }

    const Job &m_job;
    std::vector<Rung> m_rungs;
};

DecodedCodes readOnce(const std::vector<Sized> &sizes, const Job &job)
{
    DecodedCodes codes = tryVariants(firstVariants(), sizes, job);
    if (!codes.isEmpty() || job.isOver())
        return codes;
    SoftLadder soft(sizes, job);
    codes = soft.readQuickly();
    if (codes.isEmpty() && !job.isOver())
        codes = tryVariants(furtherVariants(), sizes, job);
    if (codes.isEmpty() && !job.isOver())
        codes = soft.readThoroughly();
    return codes;
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

void addFurtherCodes(const GrayFrame &frame, DecodedCodes &codes, const LadderLimits &limits,
                     Job job)
{
    job.end = std::min(job.end, SteadyClock::now() + limits.deadline / 2);
    while (codes.size() < limits.atMost && !job.isOver()) {
        const GrayFrame rest = without(frame, codes);
        if (!showsSymbol(rest) && !showsSymbol(inverted(rest)))
            return;
        const auto sizes = sizesOf(rest);
        DecodedCodes more = tryVariants(firstVariants(), sizes, job);
        if (more.isEmpty())
            more = SoftLadder(sizes, job).readQuickly();
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
    const Job job{SteadyClock::now() + limits.deadline, token, limits.atMost};
    if (frame.isNull())
        return {};
    const auto sizes = sizesOf(frame);
    DecodedCodes codes = readOnce(sizes, job);
    if (!codes.isEmpty() && sizes.front().factor == 1)
        addFurtherCodes(frame, codes, limits, job);
    return codes;
}

} // namespace lc::scan
