#include "ofd/glyphraster.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <vector>

namespace lc::ofd {

namespace {

// An outline in FreeType's own form: 26.6 fixed point, y upwards.
class OutlineBuilder
{
public:
    explicit OutlineBuilder(const QPainterPath &path)
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            switch (element.type) {
            case QPainterPath::MoveToElement:
                endContour();
                add(element, FT_CURVE_TAG_ON);
                break;
            case QPainterPath::LineToElement:
                add(element, FT_CURVE_TAG_ON);
                break;
            case QPainterPath::CurveToElement:
                add(element, FT_CURVE_TAG_CUBIC);
                add(path.elementAt(i + 1), FT_CURVE_TAG_CUBIC);
                add(path.elementAt(i + 2), FT_CURVE_TAG_ON);
                i += 2;
                break;
            case QPainterPath::CurveToDataElement:
                break;
            }
        }
        endContour();
    }

    [[nodiscard]] FT_Outline outline()
    {
        FT_Outline result{};
        result.n_contours = static_cast<short>(m_ends.size());
        result.n_points = static_cast<short>(m_points.size());
        result.points = m_points.data();
        result.tags = m_tags.data();
        result.contours = m_ends.data();
        return result;
    }
    // FreeType counts points with 16 bits.
    [[nodiscard]] bool usable() const { return !m_points.empty() && m_points.size() < 32000; }

private:
    void add(const QPainterPath::Element &element, int tag)
    {
        m_points.push_back({std::lround(element.x * 64), std::lround(-element.y * 64)});
        m_tags.push_back(static_cast<char>(tag));
    }

    void endContour()
    {
        if (m_points.size() < 32000 && m_points.size() > m_begin)
            m_ends.push_back(static_cast<short>(m_points.size() - 1));
        m_begin = m_points.size();
    }

    std::vector<FT_Vector> m_points;
    std::vector<char> m_tags;
    std::vector<short> m_ends;
    size_t m_begin = 0;
};

} // namespace

void FreeTypeDelete::operator()(FT_LibraryRec_ *library) const
{
    FT_Done_FreeType(library);
}

FreeTypeLibrary makeFreeType()
{
    FT_Library library = nullptr;
    return FreeTypeLibrary(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

GlyphBitmap rasterise(FT_LibraryRec_ *library, const QPainterPath &outline)
{
    OutlineBuilder builder(outline);
    if (library == nullptr || !builder.usable())
        return {};
    FT_Outline shape = builder.outline();
    FT_BBox box;
    FT_Outline_Get_CBox(&shape, &box);
    const FT_Pos left = box.xMin >> 6;
    const FT_Pos bottom = box.yMin >> 6;
    const FT_Pos width = ((box.xMax + 63) >> 6) - left;
    const FT_Pos height = ((box.yMax + 63) >> 6) - bottom;
    if (width <= 0 || height <= 0 || width > 2048 || height > 2048)
        return {};
    FT_Outline_Translate(&shape, -left * 64, -bottom * 64);

    GlyphBitmap glyph;
    glyph.offset = QPoint(static_cast<int>(left), static_cast<int>(-(bottom + height)));
    glyph.size = QSize(static_cast<int>(width), static_cast<int>(height));
    glyph.coverage = QByteArray(static_cast<qsizetype>(width) * height, '\0');
    FT_Bitmap bitmap{};
    bitmap.rows = static_cast<unsigned>(height);
    bitmap.width = static_cast<unsigned>(width);
    bitmap.pitch = static_cast<int>(width);
    bitmap.buffer = reinterpret_cast<unsigned char *>(glyph.coverage.data());
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(library, &shape, &bitmap) != 0)
        return {};
    return glyph;
}

} // namespace lc::ofd
