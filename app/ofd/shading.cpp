#include "ofd/shading.h"

#include "ofd/colorramp.h"

#include <cmath>
#include <numbers>

namespace lc::ofd {

namespace {

template <class Function>
QImage perPixel(const QTransform &toObject, QSize size, Function colorAt)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = colorAt(toObject.map(QPointF(x + 0.5, y + 0.5)));
    }
    return image;
}

double length(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

// Of the circles between two, the one that a point lies on: the largest parameter whose radius is
// not negative and whose place is painted (later circles cover earlier ones).
class CircleSolver
{
public:
    CircleSolver(QPointF start, double startRadius, QPointF end, double endRadius)
        : m_start(start)
        , m_startRadius(startRadius)
        , m_direction(end - start)
        , m_growth(endRadius - startRadius)
        , m_a(QPointF::dotProduct(m_direction, m_direction) - m_growth * m_growth)
    {}

    template <class Accept>
    std::optional<QRgb> solve(QPointF point, Accept accept) const
    {
        const QPointF p = point - m_start;
        const double b = QPointF::dotProduct(p, m_direction) + m_startRadius * m_growth;
        const double c = QPointF::dotProduct(p, p) - m_startRadius * m_startRadius;
        if (std::abs(m_a) < 1e-12)
            return std::abs(b) < 1e-12 ? std::nullopt : take(c / (2 * b), accept);
        const double root = b * b - m_a * c;
        if (root < 0)
            return std::nullopt;
        const double one = (b + std::sqrt(root)) / m_a;
        const double two = (b - std::sqrt(root)) / m_a;
        if (const auto color = take(qMax(one, two), accept))
            return color;
        return take(qMin(one, two), accept);
    }

private:
    template <class Accept>
    std::optional<QRgb> take(double t, Accept accept) const
    {
        if (m_startRadius + t * m_growth < 0)
            return std::nullopt;
        return accept(t);
    }

    QPointF m_start;
    double m_startRadius;
    QPointF m_direction;
    double m_growth;
    double m_a;
};

} // namespace

QImage shade(const LinearShading &shading, const QTransform &toObject, QSize size,
             const ColorResolver &resolve)
{
    const QPointF axis = shading.end - shading.start;
    const double squared = QPointF::dotProduct(axis, axis);
    const double whole = std::sqrt(squared);
    const double unit = whole > 0 ? shading.mapUnit.value_or(whole) / whole : 1.0;
    const ColorRamp ramp(shading.stops, shading.map, unit, shading.extend, resolve);
    return perPixel(toObject, size, [&](QPointF point) -> QRgb {
        if (squared <= 0)
            return 0;
        return ramp.at(QPointF::dotProduct(point - shading.start, axis) / squared).value_or(0);
    });
}

QImage shade(const RadialShading &shading, const QTransform &toObject, QSize size,
             const ColorResolver &resolve)
{
    // Turning the ellipses upright and stretching their short axis makes circles of them.
    const double flattening = std::sqrt(1.0 - shading.eccentricity * shading.eccentricity);
    const QTransform toCircles =
        QTransform().rotate(-shading.angle) * QTransform::fromScale(1.0, 1.0 / flattening);
    const QPointF start = toCircles.map(shading.start);
    const QPointF end = toCircles.map(shading.end);
    const double distance = length(shading.end - shading.start);
    const double whole =
        distance > 1e-9 ? distance : std::abs(shading.endRadius - shading.startRadius);
    const double unit = whole > 0 ? shading.mapUnit.value_or(whole) / whole : 1.0;
    const ColorRamp ramp(shading.stops, shading.map, unit, shading.extend, resolve);
    const CircleSolver solver(start, shading.startRadius, end, shading.endRadius);
    return perPixel(toObject * toCircles, size, [&](QPointF point) -> QRgb {
        return solver.solve(point, [&](double t) { return ramp.at(t); }).value_or(0);
    });
}

} // namespace lc::ofd
