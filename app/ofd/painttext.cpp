#include "ofd/objectpainter.h"

#include "ofd/document_p.h"

#include <cmath>

// Text (GB/T 33190 chapter 11) of ObjectPainter.

namespace lc::ofd {

namespace {

constexpr double LargestBitmapGlyph = 160; // pixels; larger glyphs are filled as paths

// The coverage of all glyphs of one object, put together so that overlapping glyphs do not
// darken each other, and then coloured at once.
class CoverageMask
{
public:
    explicit CoverageMask(const QRect &area)
        : m_area(area)
        , m_coverage(static_cast<size_t>(area.width()) * static_cast<size_t>(area.height()))
    {}

    void add(const GlyphBitmap &glyph, QPoint origin)
    {
        const QRect placed(origin + glyph.offset, glyph.size);
        const QRect visible = placed.intersected(m_area);
        for (int y = visible.top(); y <= visible.bottom(); ++y) {
            const auto *from = reinterpret_cast<const uchar *>(glyph.coverage.constData()) +
                               static_cast<qsizetype>(y - placed.top()) * placed.width() +
                               (visible.left() - placed.left());
            uchar *to = row(y) + (visible.left() - m_area.left());
            for (int x = 0; x < visible.width(); ++x) {
                const unsigned sum = to[x] + from[x];
                to[x] = static_cast<uchar>(sum > 255 ? 255 : sum);
            }
        }
    }

    QImage coloured(const QColor &color)
    {
        QImage image(m_area.size(), QImage::Format_ARGB32_Premultiplied);
        std::array<QRgb, 256> shades;
        for (int i = 0; i < 256; ++i)
            shades[static_cast<size_t>(i)] = qPremultiply(
                qRgba(color.red(), color.green(), color.blue(), color.alpha() * i / 255));
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            const uchar *from = row(y + m_area.top());
            for (int x = 0; x < image.width(); ++x)
                line[x] = shades[from[x]];
        }
        return image;
    }

private:
    uchar *row(int y)
    {
        return m_coverage.data() +
               static_cast<size_t>(y - m_area.top()) * static_cast<size_t>(m_area.width());
    }

    QRect m_area;
    std::vector<uchar> m_coverage;
};

struct GlyphStamp
{
    std::shared_ptr<const GlyphBitmap> bitmap;
    QPoint origin;
};

// Where a glyph's origin falls, in whole pixels and quarters.
GlyphStamp stampOf(const PlacedGlyph &placed, GlyphMatrix matrix, QPointF origin)
{
    matrix.m11 *= static_cast<float>(placed.stretch);
    matrix.m12 *= static_cast<float>(placed.stretch);
    const int quarterX = static_cast<int>(std::floor(origin.x() * 4 + 0.5));
    const int quarterY = static_cast<int>(std::floor(origin.y() * 4 + 0.5));
    GlyphStamp stamp;
    stamp.origin = QPoint(quarterX >> 2, quarterY >> 2);
    stamp.bitmap = placed.font->bitmap(placed.glyph, matrix, quarterX & 3, quarterY & 3);
    return stamp;
}

} // namespace

TextLayout ObjectPainter::layOutText(const TextObject &object, const Prepared &prepared) const
{
    const auto font = prepared.scope.resources->fonts.constFind(object.font);
    const bool known = font != prepared.scope.resources->fonts.cend();
    TextLayout layout = layOut(object, known ? &*font : nullptr, m_session.document.fonts);
    if (layout.replaced)
        m_session.warn(Warning::Kind::FontReplaced, known ? font->name : QString(), layout.family);
    for (const char32_t missing : layout.missing)
        m_session.warn(Warning::Kind::GlyphMissing, QString::fromUcs4(&missing, 1));
    return layout;
}

void ObjectPainter::drawGlyphBitmaps(const TextLayout &layout, const QTransform &toPage,
                                     const QColor &color, const QRectF &clip)
{
    const QTransform device = toDevice(toPage);
    const QTransform glyph = layout.glyphTransform * device;
    const GlyphMatrix matrix{static_cast<float>(glyph.m11()), static_cast<float>(glyph.m12()),
                             static_cast<float>(glyph.m21()), static_cast<float>(glyph.m22())};
    const QSize size(m_painter.device()->width(), m_painter.device()->height());
    const double reach = 2 * LargestBitmapGlyph;
    const QRectF near = QRectF(QPointF(0, 0), size).adjusted(-reach, -reach, reach, reach);
    QRect area;
    QList<GlyphStamp> stamps;
    stamps.reserve(layout.glyphs.size());
    for (const PlacedGlyph &placed : layout.glyphs) {
        const QPointF origin = device.map(placed.origin);
        if (!placed.font || !near.contains(origin))
            continue;
        GlyphStamp stamp = stampOf(placed, matrix, origin);
        if (stamp.bitmap->size.isEmpty())
            continue;
        area |= QRect(stamp.origin + stamp.bitmap->offset, stamp.bitmap->size);
        stamps.append(std::move(stamp));
    }
    area &= QRect(QPoint(0, 0), size);
    if (!clip.isNull())
        area &= clip.toAlignedRect();
    if (area.isEmpty())
        return;
    CoverageMask mask(area);
    for (const GlyphStamp &stamp : std::as_const(stamps))
        mask.add(*stamp.bitmap, stamp.origin);
    m_painter.resetTransform();
    m_painter.drawImage(area.topLeft(), mask.coloured(color));
}

void ObjectPainter::drawGlyphPaths(const TextLayout &layout, const TextObject &object,
                                   const Prepared &prepared)
{
    // Complex colours are made once for the whole object.
    QRectF bounds;
    for (const PlacedGlyph &placed : layout.glyphs)
        bounds |= QRectF(placed.origin - QPointF(object.size, object.size) * 2,
                         QSizeF(object.size, object.size) * 4);
    QBrush fill(QColor::fromRgbF(0, 0, 0, static_cast<float>(prepared.alpha)));
    if (!object.fill)
        fill = QBrush(Qt::NoBrush);
    else if (prepared.style.fillColor)
        fill = makeBrush(*prepared.style.fillColor, bounds, prepared);
    QPen pen(Qt::NoPen);
    if (object.stroke && prepared.style.strokeColor)
        pen = makePen(prepared.style, makeBrush(*prepared.style.strokeColor, bounds, prepared),
                      prepared.toPage);
    QPen bold(fill, layout.emboldening);
    bold.setJoinStyle(Qt::RoundJoin);

    for (const PlacedGlyph &placed : layout.glyphs) {
        if (!placed.font)
            continue;
        const QPainterPath outline = placedOutline(layout, placed);
        if (fill.style() != Qt::NoBrush) {
            fillShape(outline, fill, prepared.toPage);
            if (layout.emboldening > 0)
                strokeShape(outline, bold, prepared.toPage);
        }
        if (pen.style() != Qt::NoPen)
            strokeShape(outline, pen, prepared.toPage);
    }
}

// Glyphs that are drawn as bitmaps are put together anyway.
bool ObjectPainter::overlapsItself(const TextObject &object, const PaintScope &scope) const
{
    const QTransform toPage = object.unit.ctm.value_or(QTransform()) * scope.transform;
    return object.stroke || object.weight >= BoldWeight ||
           object.size * pixelsPerUnit(toPage) >= LargestBitmapGlyph;
}

Result<> ObjectPainter::paint(const TextObject &object, const PaintScope &scope)
{
    const Prepared prepared = prepare(object.unit, scope);
    if (prepared.alpha <= 0 || object.size <= 0 || (!object.fill && !object.stroke))
        return {};
    const TextLayout layout = layOutText(object, prepared);
    QRectF origins;
    for (const PlacedGlyph &placed : layout.glyphs)
        origins |= QRectF(placed.origin, QSizeF(1e-9, 1e-9));
    const double reach = object.size * qMax(1.0, object.hScale);
    const QRectF extent =
        prepared.toPage.mapRect(origins.adjusted(-reach / 2, -reach, reach * 1.2, reach / 2));
    // What a font that stands in draws beyond the boundary is not for the file to cut off.
    const bool boundary =
        !layout.replaced && exceedsBoundary(object.unit, scope, extent, allAround(LetterTolerance));

    const bool simpleColor = !prepared.style.fillColor || !prepared.style.fillColor->complex;
    const bool stroked = object.stroke && prepared.style.strokeColor;
    const double pixels = object.size * pixelsPerUnit(prepared.toPage);
    const bool bitmaps = m_bitmaps && simpleColor && !stroked && object.fill &&
                         layout.emboldening <= 0 && pixels < LargestBitmapGlyph;
    const bool clipped = boundary || !object.unit.clips.isEmpty();
    if (clipped) {
        m_painter.save();
        if (boundary)
            clipToBoundary(object.unit, scope, allAround(LetterTolerance));
        clipToClips(object.unit, prepared);
    }
    if (bitmaps) {
        QColor color = QColor::fromRgbF(0, 0, 0, static_cast<float>(prepared.alpha));
        if (prepared.style.fillColor)
            color = makeBrush(*prepared.style.fillColor, QRectF(), prepared).color();
        drawGlyphBitmaps(layout, prepared.toPage, color, QRectF());
    } else {
        drawGlyphPaths(layout, object, prepared);
    }
    if (clipped)
        m_painter.restore();
    return {};
}

} // namespace lc::ofd
