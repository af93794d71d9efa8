#include "ofd/colorramp.h"

#include <cmath>

namespace lc::ofd {

namespace {

struct ResolvedStop
{
    double position = 0;
    QColor color;
};

float mix(float a, float b, float t)
{
    return a + (b - a) * t;
}

QRgb mixed(const QColor &a, const QColor &b, double t)
{
    const auto f = static_cast<float>(t);
    const QColor color =
        QColor::fromRgbF(mix(a.redF(), b.redF(), f), mix(a.greenF(), b.greenF(), f),
                         mix(a.blueF(), b.blueF(), f), mix(a.alphaF(), b.alphaF(), f));
    return qPremultiply(color.rgba());
}

} // namespace

ColorRamp::ColorRamp(const QList<ColorStop> &stops, MapType map, double unit, int extend,
                     const ColorResolver &resolve)
    : m_map(map)
    , m_unit(map == MapType::Direct || !(unit > 1e-6) ? 1.0 : unit)
    , m_extend(extend)
{
    QList<ResolvedStop> resolved;
    for (const ColorStop &stop : stops)
        resolved.append({stop.position, resolve(stop.color)});
    if (resolved.isEmpty())
        return;
    qsizetype segment = 0;
    for (int i = 0; i <= Steps; ++i) {
        const double t = static_cast<double>(i) / Steps;
        while (segment + 2 < resolved.size() && t > resolved[segment + 1].position)
            ++segment;
        const ResolvedStop &from = resolved[segment];
        const ResolvedStop &to = resolved[qMin(segment + 1, resolved.size() - 1)];
        const double length = to.position - from.position;
        const double part = length > 1e-9 ? (t - from.position) / length : 1.0;
        m_colors[static_cast<size_t>(i)] = mixed(from.color, to.color, qBound(0.0, part, 1.0));
    }
}

QRgb ColorRamp::colorAt(double position) const
{
    const double step = qBound(0.0, position, 1.0) * Steps;
    return m_colors[static_cast<size_t>(std::lround(step))];
}

std::optional<QRgb> ColorRamp::at(double t) const
{
    if ((t < 0 && (m_extend & ExtendStart) == 0) || (t > 1 && (m_extend & ExtendEnd) == 0))
        return std::nullopt;
    if (m_map == MapType::Direct)
        return colorAt(t);
    const double interval = std::floor(t / m_unit);
    double part = t / m_unit - interval;
    if (m_map == MapType::Reflect && std::fmod(std::abs(interval), 2.0) > 0.5)
        part = 1.0 - part;
    return colorAt(part);
}

} // namespace lc::ofd
