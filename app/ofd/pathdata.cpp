#include "ofd/pathdata.h"

#include <QTransform>

#include <array>
#include <cmath>
#include <numbers>

namespace lc::ofd {

namespace {

constexpr int MaxOperations = 1 << 20;

bool isOperator(QChar character)
{
    static constexpr QStringView operators = u"SMLQBAC";
    return operators.contains(character);
}

int operandCount(QChar operation)
{
    switch (operation.unicode()) {
    case u'Q':
        return 4;
    case u'B':
        return 6;
    case u'A':
        return 7;
    case u'C':
        return 0;
    }
    return 2;
}

class PathParser
{
public:
    explicit PathParser(QStringView data)
        : m_data(data)
    {}

    QPainterPath parse()
    {
        for (int i = 0; i < MaxOperations && readOperation(); ++i)
            apply();
        return m_path;
    }

private:
    void skipSeparators()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    // Numbers may follow each other without a new letter: the operation is repeated.
    bool readOperation()
    {
        skipSeparators();
        if (m_at >= m_data.size())
            return false;
        if (isOperator(m_data[m_at]))
            m_operation = m_data[m_at++];
        else if (m_operation.isNull() || m_operation == u'C')
            return false;
        const int count = operandCount(m_operation);
        for (int i = 0; i < count; ++i) {
            if (!readNumber(m_operands[static_cast<size_t>(i)]))
                return false;
        }
        return true;
    }

    bool readNumber(double &number)
    {
        skipSeparators();
        const qsizetype start = m_at;
        while (m_at < m_data.size() && !m_data[m_at].isSpace() && m_data[m_at] != u',' &&
               !isOperator(m_data[m_at]))
            ++m_at;
        const QStringView word = m_data.sliced(start, m_at - start);
        bool ok = false;
        number = word.size() <= 64 ? word.toDouble(&ok) : 0;
        return ok && std::isfinite(number) && std::abs(number) < 1e9;
    }

    QPointF point(size_t at) const { return {m_operands[at], m_operands[at + 1]}; }

    void apply()
    {
        switch (m_operation.unicode()) {
        case u'S':
        case u'M':
            m_path.moveTo(point(0));
            break;
        case u'L':
            m_path.lineTo(point(0));
            break;
        case u'Q':
            m_path.quadTo(point(0), point(2));
            break;
        case u'B':
            m_path.cubicTo(point(0), point(2), point(4));
            break;
        case u'A':
            appendArc(m_path, point(0), m_operands[2], m_operands[3] != 0, m_operands[4] != 0,
                      point(5));
            break;
        case u'C':
            m_path.closeSubpath();
            break;
        }
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QChar m_operation;
    std::array<double, 7> m_operands{};
    QPainterPath m_path;
};

double angleOf(QPointF vector)
{
    return std::atan2(vector.y(), vector.x());
}

} // namespace

QPainterPath parsePathData(QStringView data)
{
    return PathParser(data).parse();
}

void appendArc(QPainterPath &path, QPointF radii, double degrees, bool large, bool sweep,
               QPointF to)
{
    const QPointF from = path.currentPosition();
    double rx = std::abs(radii.x());
    double ry = std::abs(radii.y());
    if (from == to)
        return;
    if (rx < 1e-9 || ry < 1e-9) {
        path.lineTo(to);
        return;
    }
    // In a space turned by the ellipse's angle the ellipse stands upright; dividing by the radii
    // makes it a unit circle, whose centre lies on the chord's perpendicular bisector.
    const QTransform turn = QTransform().rotate(-degrees);
    const QPointF half = turn.map((from - to) / 2);
    const double reach = std::pow(half.x() / rx, 2) + std::pow(half.y() / ry, 2);
    if (reach > 1) { // too small to reach: grown until it does
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const QPointF unit(half.x() / rx, half.y() / ry);
    const double length = std::pow(unit.x(), 2) + std::pow(unit.y(), 2);
    double offset = length > 0 ? std::sqrt(std::max(0.0, 1 / length - 1)) : 0;
    if (large == sweep)
        offset = -offset;
    const QPointF centre(offset * unit.y(), -offset * unit.x());
    const double first = angleOf(unit - centre);
    double span = angleOf(-unit - centre) - first;
    if (sweep && span < 0)
        span += 2 * std::numbers::pi;
    else if (!sweep && span > 0)
        span -= 2 * std::numbers::pi;

    const QPointF middle = (from + to) / 2;
    const QTransform place = QTransform::fromScale(rx, ry) * QTransform().rotate(degrees) *
                             QTransform::fromTranslate(middle.x(), middle.y());
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(span) * 2 / std::numbers::pi - 1e-9)));
    const double step = span / pieces;
    const double handle = 4.0 / 3.0 * std::tan(step / 4);
    for (int i = 0; i < pieces; ++i) {
        const double a = first + i * step;
        const double b = a + step;
        const QPointF start = centre + QPointF(std::cos(a), std::sin(a));
        const QPointF end = centre + QPointF(std::cos(b), std::sin(b));
        const QPointF c1 = start + handle * QPointF(-std::sin(a), std::cos(a));
        const QPointF c2 = end - handle * QPointF(-std::sin(b), std::cos(b));
        path.cubicTo(place.map(c1), place.map(c2), i + 1 == pieces ? to : place.map(end));
    }
}

void settleBounds(const QPainterPath &path)
{
    std::ignore = path.controlPointRect();
    std::ignore = path.boundingRect();
}

} // namespace lc::ofd
