#pragma once

#include <QList>
#include <QPointF>
#include <QTransform>

#include <memory>
#include <optional>
#include <variant>

namespace lc::ofd {

// Colours, shadings, patterns and draw parameters as a file writes them (GB/T 33190 8.2, 8.3).
// Plain values; what is absent stays absent until the painter puts an object together.

struct ObjectBlock;
struct Pattern;
struct LinearShading;
struct RadialShading;
struct MeshShading;
using ComplexColor = std::variant<Pattern, LinearShading, RadialShading, MeshShading>;

struct ColorSpec
{
    QList<int> channels; // Value
    int index = -1;      // into the palette; -1: absent
    int colorSpace = 0;  // 0: the document's default
    int alpha = 255;
    std::shared_ptr<const ComplexColor> complex;
};

enum class ReflectMethod { Normal, Row, Column, RowAndColumn };

struct Pattern // 8.3.3
{
    double width = 0;
    double height = 0;
    double xStep = 0;
    double yStep = 0;
    ReflectMethod reflect = ReflectMethod::Normal;
    bool relativeToPage = false;
    QTransform ctm;
    std::shared_ptr<const ObjectBlock> cell;
};

struct ColorStop
{
    double position = 0;
    ColorSpec color;
};

enum class MapType { Direct, Repeat, Reflect };

struct LinearShading // 8.3.4.2 AxialShd
{
    QPointF start;
    QPointF end;
    MapType map = MapType::Direct;
    std::optional<double> mapUnit;
    int extend = 0; // 1: before the start, 2: beyond the end
    QList<ColorStop> stops;
};

struct RadialShading // 8.3.4.3
{
    QPointF start;
    QPointF end;
    double startRadius = 0;
    double endRadius = 0;
    double eccentricity = 0;
    double angle = 0;
    MapType map = MapType::Direct;
    std::optional<double> mapUnit;
    int extend = 0;
    QList<ColorStop> stops;
};

struct MeshPoint
{
    QPointF point;
    int edgeFlag = 0;
    ColorSpec color;
};

struct MeshShading // 8.3.4.4 GouraudShd; 8.3.4.5 LaGouraudShd when verticesPerRow is set
{
    QList<MeshPoint> points;
    int verticesPerRow = 0;
    bool extend = false;
    std::optional<ColorSpec> backColor;
};

enum class Cap { Butt, Round, Square };
enum class Join { Miter, Round, Bevel };

// What a DrawParam, a layer or an object may say about lines and colours.
struct DrawStyle
{
    std::optional<double> lineWidth;
    std::optional<double> miterLimit;
    std::optional<double> dashOffset;
    std::optional<QList<double>> dashPattern;
    std::optional<Cap> cap;
    std::optional<Join> join;
    std::optional<ColorSpec> fillColor;
    std::optional<ColorSpec> strokeColor;
};

struct DrawParam // 8.2
{
    DrawStyle style;
    int relative = 0; // 0: none
};

} // namespace lc::ofd
