#pragma once

#include "ofd/paintstyle.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace lc::ofd {

// The objects of a page (GB/T 33190 8.5, 9, 10, 11, 13) as small values. Lengths are millimetres
// in the space that the object stands in; object space begins at its boundary's corner.

struct Clip;

struct GraphicUnit
{
    int id = 0;
    std::optional<QRectF> boundary;
    std::optional<QTransform> ctm;
    bool visible = true;
    int alpha = 255; // the schema's default; the table's 0 would blank every document
    int drawParam = 0;
    DrawStyle style;
    QList<Clip> clips;           // intersected
    bool clipsFollowCtm = false; // TransFlag, unknown to the edition of 2016
};

struct PathObject
{
    GraphicUnit unit;
    bool stroke = true;
    bool fill = false;
    QPainterPath path; // with its fill rule
};

// Characters from `codePosition` on are shown by these glyphs (11.4).
struct GlyphMapping
{
    int codePosition = 0;
    int codeCount = 1;
    QList<quint32> glyphs;
};

struct TextCode
{
    std::optional<double> x; // else that of the code before
    std::optional<double> y;
    std::u32string text; // escapes resolved
    QList<double> deltaX;
    QList<double> deltaY;
    QList<GlyphMapping> mappings;
};

struct TextObject
{
    GraphicUnit unit;
    int font = 0;
    double size = 0;
    bool stroke = false;
    bool fill = true;
    double hScale = 1;
    int readDirection = 0;
    int charDirection = 0;
    int weight = 400;
    bool italic = false;
    QList<TextCode> codes;
};

struct ImageBorder
{
    double lineWidth = 0.353;
    QSizeF radius;
    double dashOffset = 0;
    QList<double> dashPattern;
    std::optional<ColorSpec> color;
};

struct ImageObject
{
    GraphicUnit unit;
    int resource = 0;
    int substitution = 0;
    int mask = 0;
    std::optional<ImageBorder> border;
};

struct CompositeObject
{
    GraphicUnit unit;
    int resource = 0;
};

struct NestedBlock
{
    std::shared_ptr<const ObjectBlock> block;
};

using PageObject = std::variant<TextObject, PathObject, ImageObject, CompositeObject, NestedBlock>;

struct ObjectBlock // CT_PageBlock
{
    QList<PageObject> objects;
};

struct ClipArea
{
    int drawParam = 0;
    QTransform ctm;
    std::shared_ptr<const PageObject> shape; // path or text
};

struct Clip // 8.4: the union of its areas
{
    QList<ClipArea> areas;
};

enum class LayerType { Background, Body, Foreground }; // from back to front

struct Layer // 7.7
{
    LayerType type = LayerType::Body; // Custom counts as Body
    int drawParam = 0;
    ObjectBlock block;
};

struct TemplateUse
{
    int id = 0;
    std::optional<LayerType> order; // absent: as the template itself says
};

struct PageContent // Content.xml (7.7)
{
    std::optional<QRectF> physicalBox;
    QList<TemplateUse> templates;
    QStringList resources; // locations
    QList<Layer> layers;
};

} // namespace lc::ofd
