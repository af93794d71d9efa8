#include "sandbox/issuing/borders.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lc::sandbox {

namespace {

QString coordinate(double value)
{
    return QString::number(value, 'f', 2);
}

QString point(double x, double y)
{
    return coordinate(x) + u' ' + coordinate(y);
}

QColor faded(const QColor &color, int alpha)
{
    QColor result = color;
    result.setAlpha(alpha);
    return result;
}

// A wave along a line, part of a guilloche: half periods as quadratic curves.
QString wave(QPointF from, QPointF to, double amplitude, int halves)
{
    const QPointF step = (to - from) / halves;
    const double length = std::hypot(step.x(), step.y());
    const QPointF across(-step.y() / length * amplitude, step.x() / length * amplitude);
    QString data = u"M " + point(from.x(), from.y());
    for (int i = 0; i < halves; ++i) {
        const QPointF control = from + step * (i + 0.5) + across * (i % 2 == 0 ? 2.0 : -2.0);
        const QPointF end = from + step * (i + 1);
        data += u" Q " + point(control.x(), control.y()) + u' ' + point(end.x(), end.y());
    }
    return data;
}

void addBand(QList<ofd::WriterObject> &objects, const LicenseType &type)
{
    const double width = type.page.width();
    const double height = type.page.height();
    objects.append(rectanglePath({0, 0, width, 6}, {}, type.accent, 0));
    objects.append(rectanglePath({0, height - 4, width, 4}, {}, type.accent, 0));
    for (int i = 1; i <= 8; ++i)
        objects.append(linePath({0, 6 + i * 0.9}, {width, 6 + i * 0.9},
                                faded(type.accent, 130 - i * 14), 0.25));
}

void addGuilloche(QList<ofd::WriterObject> &objects, const LicenseType &type)
{
    const QRectF page(QPointF(0, 0), type.page);
    const QRectF path = page.adjusted(8, 8, -8, -8);
    const int across = 2 * qRound(path.width() / 7);
    const int down = 2 * qRound(path.height() / 7);
    for (int layer = 0; layer < 4; ++layer) {
        const double amplitude = (layer % 2 == 0 ? 1.0 : -1.0) * (1.5 + layer * 0.5);
        const QString data = wave(path.topLeft(), path.topRight(), amplitude, across) + u' ' +
                             wave(path.topRight(), path.bottomRight(), amplitude, down) + u' ' +
                             wave(path.bottomRight(), path.bottomLeft(), amplitude, across) + u' ' +
                             wave(path.bottomLeft(), path.topLeft(), amplitude, down);
        objects.append(ofd::WriterPath{page, data, faded(type.accent, 210), {}, 0.25});
    }
    objects.append(rectanglePath(page.adjusted(3.5, 3.5, -3.5, -3.5), type.accent, {}, 0.8));
    objects.append(rectanglePath(page.adjusted(12.5, 12.5, -12.5, -12.5), type.accent, {}, 0.35));
}

void addDouble(QList<ofd::WriterObject> &objects, const LicenseType &type)
{
    const QRectF page(QPointF(0, 0), type.page);
    objects.append(rectanglePath(page.adjusted(6, 6, -6, -6), type.accent, {}, 1.4));
    objects.append(rectanglePath(page.adjusted(8.5, 8.5, -8.5, -8.5), type.accent, {}, 0.4));
}

void addCorners(QList<ofd::WriterObject> &objects, const LicenseType &type)
{
    const QRectF page(QPointF(0, 0), type.page);
    const QRectF frame = page.adjusted(6, 6, -6, -6);
    objects.append(rectanglePath(frame, faded(type.accent, 150), {}, 0.3));
    constexpr double reach = 12;
    for (const double sx : {1.0, -1.0}) {
        for (const double sy : {1.0, -1.0}) {
            const double x = sx > 0 ? frame.left() : frame.right();
            const double y = sy > 0 ? frame.top() : frame.bottom();
            const QString data =
                u"M " + point(x, y + sy * reach) + u" L " + point(x, y) + u" L " +
                point(x + sx * reach, y) + u" B " + point(x + sx * reach * 0.55, y) + u' ' +
                point(x, y + sy * reach * 0.55) + u' ' + point(x, y + sy * reach) + u" C";
            objects.append(ofd::WriterPath{page, data, type.accent, type.accent, 0.4});
        }
    }
}

// Rosettes behind the content: overlapping ellipses drawn as arcs.
void addRosette(QList<ofd::WriterObject> &objects, const LicenseType &type)
{
    const QRectF page(QPointF(0, 0), type.page);
    const QPointF centre(type.page.width() / 2, type.page.height() / 2);
    const double radius = std::min(type.page.width(), type.page.height()) * 0.3;
    constexpr int petals = 12;
    for (int i = 0; i < petals; ++i) {
        const double angle = i * std::numbers::pi / petals;
        const QPointF end(std::cos(angle) * radius, std::sin(angle) * radius);
        const QString turn = coordinate(angle * 180 / std::numbers::pi);
        const QString radii = point(radius, radius * 0.4);
        const QPointF a = centre - end;
        const QPointF b = centre + end;
        const QString data = u"M " + point(a.x(), a.y()) + u" A " + radii + u' ' + turn + u" 0 1 " +
                             point(b.x(), b.y()) + u" A " + radii + u' ' + turn + u" 0 1 " +
                             point(a.x(), a.y()) + u" C";
        objects.append(ofd::WriterPath{page, data, faded(type.accent, 34), {}, 0.3});
    }
}

} // namespace

ofd::WriterPath linePath(QPointF from, QPointF to, const QColor &color, double lineWidth)
{
    // The boundary clips: it has to hold the width of the line too.
    const QRectF box =
        QRectF(from, to).normalized().adjusted(-lineWidth, -lineWidth, lineWidth, lineWidth);
    const QPointF a = from - box.topLeft();
    const QPointF b = to - box.topLeft();
    return {box, u"M " + point(a.x(), a.y()) + u" L " + point(b.x(), b.y()), color, {}, lineWidth};
}

ofd::WriterPath rectanglePath(const QRectF &rectangle, const QColor &stroke, const QColor &fill,
                              double lineWidth)
{
    const double pad = stroke.isValid() ? lineWidth : 0;
    const QRectF box = rectangle.adjusted(-pad, -pad, pad, pad);
    const double right = pad + rectangle.width();
    const double bottom = pad + rectangle.height();
    return {box,
            u"M " + point(pad, pad) + u" L " + point(right, pad) + u" L " + point(right, bottom) +
                u" L " + point(pad, bottom) + u" C",
            stroke, fill, lineWidth};
}

QList<ofd::WriterObject> pageGround(const LicenseType &type)
{
    QList<ofd::WriterObject> objects;
    objects.append(rectanglePath(QRectF(QPointF(0, 0), type.page), {}, type.tint, 0));
    addRosette(objects, type);
    switch (type.border) {
    case BorderStyle::Band:
        addBand(objects, type);
        break;
    case BorderStyle::Guilloche:
        addGuilloche(objects, type);
        break;
    case BorderStyle::Double:
        addDouble(objects, type);
        break;
    case BorderStyle::Corner:
        addCorners(objects, type);
        break;
    case BorderStyle::Plain:
        objects.append(rectanglePath(QRectF(QPointF(0, 0), type.page).adjusted(5, 5, -5, -5),
                                     type.accent, {}, 0.5));
        break;
    }
    return objects;
}

double contentMargin(const LicenseType &type)
{
    // A card has less room to give away.
    const double longer = std::max(type.page.width(), type.page.height());
    const double scale = std::clamp(longer / 210, 0.72, 1.0);
    switch (type.border) {
    case BorderStyle::Guilloche:
        return 17;
    case BorderStyle::Band:
    case BorderStyle::Double:
    case BorderStyle::Corner:
        return 12 * scale;
    case BorderStyle::Plain:
        return 9 * scale;
    }
    return 12;
}

} // namespace lc::sandbox
