#include "ofd/objectreader.h"
#include "ofd/values.h"

// Colours, patterns and shadings (GB/T 33190 8.3) of ObjectReader.

namespace lc::ofd {

namespace {

constexpr qsizetype MaxStops = 4096;
constexpr qsizetype MaxMeshPoints = 100'000;

// Stops without a position share the gap between their neighbours evenly (table 29).
void spreadPositions(QList<ColorStop> &stops, QList<bool> placed)
{
    if (stops.isEmpty())
        return;
    if (!placed.first())
        stops.first().position = 0;
    if (!placed.last())
        stops.last().position = 1;
    placed.first() = placed.last() = true;
    qsizetype known = 0;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        if (!placed[i])
            continue;
        const double from = stops[known].position;
        const double step = (stops[i].position - from) / static_cast<double>(i - known);
        for (qsizetype k = known + 1; k < i; ++k)
            stops[k].position = from + step * static_cast<double>(k - known);
        known = i;
    }
}

} // namespace

ColorSpec ObjectReader::readColor()
{
    ColorSpec color;
    color.channels = parseChannels(m_xml.value(u"Value"));
    color.index = m_xml.integer(u"Index").value_or(-1);
    color.colorSpace = m_xml.integer(u"ColorSpace").value_or(0);
    color.alpha = qBound(0, m_xml.integer(u"Alpha").value_or(255), 255);
    while (m_xml.nextChild()) {
        if (m_xml.is(u"Pattern"))
            color.complex = std::make_shared<ComplexColor>(readPattern());
        else if (m_xml.is(u"AxialShd"))
            color.complex = std::make_shared<ComplexColor>(readLinear());
        else if (m_xml.is(u"RadialShd"))
            color.complex = std::make_shared<ComplexColor>(readRadial());
        else if (m_xml.is(u"GouraudShd") || m_xml.is(u"LaGouraudShd") || m_xml.is(u"LaGourandShd"))
            color.complex = std::make_shared<ComplexColor>(readMesh());
        else
            m_xml.skip();
    }
    return color;
}

Pattern ObjectReader::readPattern()
{
    Pattern pattern;
    pattern.width = m_xml.number(u"Width").value_or(0);
    pattern.height = m_xml.number(u"Height").value_or(0);
    pattern.xStep = qMax(pattern.width, m_xml.number(u"XStep").value_or(0));
    pattern.yStep = qMax(pattern.height, m_xml.number(u"YStep").value_or(0));
    pattern.relativeToPage = m_xml.value(u"RelativeTo") == u"Page";
    pattern.ctm = parseMatrix(m_xml.value(u"CTM")).value_or(QTransform());
    const QString reflect = m_xml.value(u"ReflectMethod");
    if (reflect == u"Row")
        pattern.reflect = ReflectMethod::Row;
    else if (reflect == u"Column")
        pattern.reflect = ReflectMethod::Column;
    else if (reflect == u"RowAndColumn")
        pattern.reflect = ReflectMethod::RowAndColumn;
    while (m_xml.nextChild()) {
        if (m_xml.is(u"CellContent"))
            pattern.cell = std::make_shared<ObjectBlock>(readBlock());
        else
            m_xml.skip();
    }
    return pattern;
}

MapType ObjectReader::readMapType() const
{
    const QString map = m_xml.value(u"MapType");
    if (map == u"Repeat")
        return MapType::Repeat;
    return map == u"Reflect" ? MapType::Reflect : MapType::Direct;
}

LinearShading ObjectReader::readLinear()
{
    LinearShading shading;
    shading.start = parsePosition(m_xml.value(u"StartPoint")).value_or(QPointF());
    shading.end = parsePosition(m_xml.value(u"EndPoint")).value_or(QPointF());
    shading.map = readMapType();
    shading.mapUnit = m_xml.number(u"MapUnit");
    shading.extend = m_xml.integer(u"Extend").value_or(0);
    shading.stops = readStops();
    return shading;
}

RadialShading ObjectReader::readRadial()
{
    RadialShading shading;
    shading.start = parsePosition(m_xml.value(u"StartPoint")).value_or(QPointF());
    shading.end = parsePosition(m_xml.value(u"EndPoint")).value_or(QPointF());
    shading.startRadius = qMax(0.0, m_xml.number(u"StartRadius").value_or(0));
    shading.endRadius = qMax(0.0, m_xml.number(u"EndRadius").value_or(0));
    shading.eccentricity = qBound(0.0, m_xml.number(u"Eccentricity").value_or(0), 0.9999);
    shading.angle = m_xml.number(u"Angle").value_or(0);
    shading.map = readMapType();
    shading.mapUnit = m_xml.number(u"MapUnit");
    shading.extend = m_xml.integer(u"Extend").value_or(0);
    shading.stops = readStops();
    return shading;
}

QList<ColorStop> ObjectReader::readStops()
{
    QList<ColorStop> stops;
    QList<bool> placed;
    while (m_xml.nextChild()) {
        if (!m_xml.is(u"Segment") || stops.size() >= MaxStops) {
            m_xml.skip();
            continue;
        }
        const auto position = m_xml.number(u"Position");
        ColorStop stop;
        stop.position = position.value_or(0);
        while (m_xml.nextChild()) {
            if (m_xml.is(u"Color"))
                stop.color = readColor();
            else
                m_xml.skip();
        }
        stops.append(stop);
        placed.append(position.has_value());
    }
    spreadPositions(stops, placed);
    return stops;
}

MeshShading ObjectReader::readMesh()
{
    MeshShading shading;
    shading.verticesPerRow = qMax(0, m_xml.integer(u"VerticesPerRow").value_or(0));
    shading.extend = m_xml.integer(u"Extend").value_or(0) != 0;
    while (m_xml.nextChild()) {
        if (m_xml.is(u"BackColor")) {
            shading.backColor = readColor();
        } else if (m_xml.is(u"Point") && shading.points.size() < MaxMeshPoints) {
            MeshPoint point;
            point.point = QPointF(m_xml.number(u"X").value_or(0), m_xml.number(u"Y").value_or(0));
            point.edgeFlag = m_xml.integer(u"EdgeFlag").value_or(0);
            while (m_xml.nextChild()) {
                if (m_xml.is(u"Color"))
                    point.color = readColor();
                else
                    m_xml.skip();
            }
            shading.points.append(point);
        } else {
            m_xml.skip();
        }
    }
    return shading;
}

} // namespace lc::ofd
