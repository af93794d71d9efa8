#include "ofd/shading.h"

#include <algorithm>
#include <array>
#include <cmath>

// Gouraud and lattice Gouraud shading (GB/T 33190 8.3.4.4, 8.3.4.5).

namespace lc::ofd {

namespace {

constexpr qsizetype MaxTriangles = 200'000;
constexpr qint64 MaxCover = 32;

struct Vertex
{
    QPointF point; // image pixels
    std::array<double, 4> color{};
};

using Triangle = std::array<const Vertex *, 3>;

Vertex vertexOf(const MeshPoint &point, const QTransform &toImage, const ColorResolver &resolve)
{
    const QColor color = resolve(point.color);
    return {toImage.map(point.point),
            {color.redF() * 255.0, color.greenF() * 255.0, color.blueF() * 255.0,
             color.alphaF() * 255.0}};
}

// Flag 0 starts a triangle of its own, 1 goes on from the last one's second side, 2 from its third.
QList<Triangle> freeTriangles(const QList<Vertex> &vertices, const QList<MeshPoint> &points)
{
    QList<Triangle> triangles;
    qsizetype i = 0;
    while (i < vertices.size() && triangles.size() < MaxTriangles) {
        const int flag = points[i].edgeFlag;
        if (triangles.isEmpty() || (flag != 1 && flag != 2)) {
            if (i + 2 >= vertices.size())
                break;
            triangles.append({&vertices[i], &vertices[i + 1], &vertices[i + 2]});
            i += 3;
            continue;
        }
        const Triangle last = triangles.last();
        triangles.append({flag == 1 ? last[1] : last[0], last[2], &vertices[i]});
        ++i;
    }
    return triangles;
}

QList<Triangle> latticeTriangles(const QList<Vertex> &vertices, qsizetype perRow)
{
    QList<Triangle> triangles;
    if (perRow < 2)
        return triangles;
    const qsizetype rows = vertices.size() / perRow;
    for (qsizetype row = 0; row + 1 < rows; ++row) {
        for (qsizetype column = 0; column + 1 < perRow; ++column) {
            const qsizetype a = row * perRow + column;
            const qsizetype b = a + perRow;
            triangles.append({&vertices[a], &vertices[a + 1], &vertices[b]});
            triangles.append({&vertices[a + 1], &vertices[b], &vertices[b + 1]});
        }
    }
    return triangles;
}

// Returns how many pixels were looked at.
qint64 fillTriangle(QImage &image, const Triangle &triangle)
{
    const QPointF a = triangle[0]->point;
    const QPointF b = triangle[1]->point;
    const QPointF c = triangle[2]->point;
    const double area = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
    if (std::abs(area) < 1e-9)
        return 0;
    const auto [minX, maxX] = std::minmax({a.x(), b.x(), c.x()});
    const auto [minY, maxY] = std::minmax({a.y(), b.y(), c.y()});
    const int left = static_cast<int>(qBound(0.0, std::floor(minX), image.width() + 0.0));
    const int right = static_cast<int>(qBound(-1.0, std::ceil(maxX), image.width() - 1.0));
    const int top = static_cast<int>(qBound(0.0, std::floor(minY), image.height() + 0.0));
    const int bottom = static_cast<int>(qBound(-1.0, std::ceil(maxY), image.height() - 1.0));
    constexpr double Slack = -1e-6; // neighbours share their edge's pixels, so no gap shows
    for (int y = top; y <= bottom; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = left; x <= right; ++x) {
            const QPointF p(x + 0.5, y + 0.5);
            const double wb =
                ((p.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (p.y() - a.y())) / area;
            const double wc =
                ((b.x() - a.x()) * (p.y() - a.y()) - (p.x() - a.x()) * (b.y() - a.y())) / area;
            const double wa = 1 - wb - wc;
            if (wa < Slack || wb < Slack || wc < Slack)
                continue;
            std::array<int, 4> color;
            for (size_t i = 0; i < 4; ++i)
                color[i] = qBound(0,
                                  qRound(wa * triangle[0]->color[i] + wb * triangle[1]->color[i] +
                                         wc * triangle[2]->color[i]),
                                  255);
            line[x] = qPremultiply(qRgba(color[0], color[1], color[2], color[3]));
        }
    }
    return qint64(qMax(0, right - left + 1)) * qMax(0, bottom - top + 1);
}

} // namespace

QImage shade(const MeshShading &shading, const QTransform &toObject, QSize size,
             const ColorResolver &resolve)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    const bool background = shading.backColor && shading.extend;
    image.fill(background ? resolve(*shading.backColor) : QColor(Qt::transparent));
    bool invertible = false;
    const QTransform toImage = toObject.inverted(&invertible);
    if (!invertible)
        return image;
    QList<Vertex> vertices;
    for (const MeshPoint &point : shading.points)
        vertices.append(vertexOf(point, toImage, resolve));
    const QList<Triangle> triangles = shading.verticesPerRow > 0
                                          ? latticeTriangles(vertices, shading.verticesPerRow)
                                          : freeTriangles(vertices, shading.points);
    // An honest mesh covers its area about once.
    qint64 budget = MaxCover * (qint64(image.width()) * image.height() + MaxTriangles);
    for (const Triangle &triangle : triangles) {
        budget -= fillTriangle(image, triangle);
        if (budget < 0)
            break;
    }
    return image;
}

} // namespace lc::ofd
