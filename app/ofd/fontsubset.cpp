#include "ofd/fontsubset.h"

#include "ofd/writer.h"

#ifdef COUNTER_HAVE_HARFBUZZ
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#endif

namespace lc::ofd {

double assumedAdvance(char32_t character)
{
    return character >= 0x2E80 ? 1.0 : 0.5;
}

#ifdef COUNTER_HAVE_HARFBUZZ

namespace {

struct HbDelete
{
    void operator()(hb_blob_t *p) const { hb_blob_destroy(p); }
    void operator()(hb_face_t *p) const { hb_face_destroy(p); }
    void operator()(hb_font_t *p) const { hb_font_destroy(p); }
    void operator()(hb_subset_input_t *p) const { hb_subset_input_destroy(p); }
};
template <class T>
using HbPointer = std::unique_ptr<T, HbDelete>;

HbPointer<hb_face_t> makeFace(QByteArrayView file, int index)
{
    const HbPointer<hb_blob_t> blob(hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    HbPointer<hb_face_t> face;
    if (index >= 0 && static_cast<unsigned>(index) < hb_face_count(blob.get()))
        face.reset(hb_face_create(blob.get(), static_cast<unsigned>(index)));
    if (face && hb_face_get_glyph_count(face.get()) == 0)
        face.reset();
    return face;
}

// Collects an outline in font units with y upwards.
struct OutlinePen
{
    QPainterPath path;

    static OutlinePen &of(void *data) { return *static_cast<OutlinePen *>(data); }
    static void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
    {
        of(data).path.moveTo(x, y);
    }
    static void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
    {
        of(data).path.lineTo(x, y);
    }
    static void quadTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy,
                       float x, float y, void *)
    {
        of(data).path.quadTo(cx, cy, x, y);
    }
    static void cubicTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float c1x, float c1y,
                        float c2x, float c2y, float x, float y, void *)
    {
        of(data).path.cubicTo(c1x, c1y, c2x, c2y, x, y);
    }
    static void close(hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *)
    {
        of(data).path.closeSubpath();
    }
};

hb_draw_funcs_t *outlineFunctions()
{
    static hb_draw_funcs_t *const functions = [] {
        hb_draw_funcs_t *made = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(made, &OutlinePen::moveTo, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(made, &OutlinePen::lineTo, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(made, &OutlinePen::quadTo, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(made, &OutlinePen::cubicTo, nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(made, &OutlinePen::close, nullptr, nullptr);
        hb_draw_funcs_make_immutable(made);
        return made;
    }();
    return functions;
}

} // namespace

struct FontFace::Private
{
    QByteArray file;
    HbPointer<hb_face_t> face;
    HbPointer<hb_font_t> font;
    double unitsPerEm = 1000.0;

    [[nodiscard]] hb_codepoint_t glyph(char32_t character) const
    {
        hb_codepoint_t found = 0;
        return hb_font_get_nominal_glyph(font.get(), character, &found) ? found : 0;
    }
};

Result<FontFace> FontFace::load(const QByteArray &file, int index)
{
    auto made = std::make_shared<Private>();
    made->file = file;
    made->face = makeFace(made->file, index);
    if (!made->face)
        return fail(ErrorCode::FontDamaged, {{QStringLiteral("index"), index}});
    made->font.reset(hb_font_create(made->face.get()));
    made->unitsPerEm = hb_face_get_upem(made->face.get());
    hb_font_make_immutable(made->font.get());
    FontFace result;
    result.d = std::move(made);
    return result;
}

bool FontFace::has(char32_t character) const
{
    return d && d->glyph(character) != 0;
}

double FontFace::advance(char32_t character) const
{
    if (!d)
        return assumedAdvance(character);
    return hb_font_get_glyph_h_advance(d->font.get(), d->glyph(character)) / d->unitsPerEm;
}

QPainterPath FontFace::outline(char32_t character) const
{
    if (!d)
        return {};
    OutlinePen pen;
    pen.path.setFillRule(Qt::WindingFill);
    hb_font_get_glyph_shape(d->font.get(), d->glyph(character), outlineFunctions(), &pen);
    const double scale = 1.0 / d->unitsPerEm;
    return QTransform::fromScale(scale, -scale).map(pen.path);
}

Result<QByteArray> subsetFont(QByteArrayView font, int index, const QString &characters)
{
    const HbPointer<hb_face_t> face = makeFace(font, index);
    if (!face)
        return fail(ErrorCode::FontDamaged, {{QStringLiteral("index"), index}});
    const HbPointer<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input)
        return fail(ErrorCode::Internal);
    for (const uint character : characters.toUcs4())
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    // Text is placed glyph by glyph: no layout tables, no vertical metrics.
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
          HB_TAG('B', 'A', 'S', 'E'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
          HB_TAG('V', 'O', 'R', 'G'), HB_TAG('D', 'S', 'I', 'G')})
        hb_set_add(dropped, tag);
    const HbPointer<hb_face_t> subset(hb_subset_or_fail(face.get(), input.get()));
    if (!subset)
        return fail(ErrorCode::FontDamaged, {{QStringLiteral("index"), index}});
    const HbPointer<hb_blob_t> blob(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    return QByteArray(data, static_cast<qsizetype>(length));
}

#else

struct FontFace::Private
{};

Result<FontFace> FontFace::load(const QByteArray &, int)
{
    return fail(ErrorCode::FontDamaged);
}

bool FontFace::has(char32_t) const
{
    return false;
}

double FontFace::advance(char32_t character) const
{
    return assumedAdvance(character);
}

QPainterPath FontFace::outline(char32_t) const
{
    return {};
}

Result<QByteArray> subsetFont(QByteArrayView, int, const QString &)
{
    return fail(ErrorCode::FontDamaged);
}

#endif

} // namespace lc::ofd
