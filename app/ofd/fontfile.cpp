#include "ofd/glyphfont.h"

#include <QStringDecoder>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_SFNT_NAMES_H
#include FT_TRUETYPE_IDS_H

#include <algorithm>

namespace lc::ofd {

namespace {

struct FaceDelete
{
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Face = std::unique_ptr<FT_FaceRec_, FaceDelete>;

// Receives an outline from FreeType.
struct PathSink
{
    QPainterPath path;
    double scale = 1;

    QPointF at(const FT_Vector *v) const
    {
        return {static_cast<double>(v->x) * scale, static_cast<double>(-v->y) * scale};
    }
    static int move(const FT_Vector *to, void *self)
    {
        auto &sink = *static_cast<PathSink *>(self);
        sink.path.closeSubpath();
        sink.path.moveTo(sink.at(to));
        return 0;
    }
    static int line(const FT_Vector *to, void *self)
    {
        auto &sink = *static_cast<PathSink *>(self);
        sink.path.lineTo(sink.at(to));
        return 0;
    }
    static int conic(const FT_Vector *control, const FT_Vector *to, void *self)
    {
        auto &sink = *static_cast<PathSink *>(self);
        sink.path.quadTo(sink.at(control), sink.at(to));
        return 0;
    }
    static int cubic(const FT_Vector *c1, const FT_Vector *c2, const FT_Vector *to, void *self)
    {
        auto &sink = *static_cast<PathSink *>(self);
        sink.path.cubicTo(sink.at(c1), sink.at(c2), sink.at(to));
        return 0;
    }
};

class FileSource final : public GlyphSource
{
public:
    FileSource(QByteArray bytes, FreeTypeLibrary library, Face face)
        : m_bytes(std::move(bytes))
        , m_library(std::move(library))
        , m_face(std::move(face))
    {
        chooseCharmap();
    }

    quint32 glyphFor(char32_t character) const override
    {
        if (m_face->charmap == nullptr)
            return 0;
        quint32 glyph = FT_Get_Char_Index(m_face.get(), character);
        if (glyph == 0 && m_symbol && character < 0x100)
            glyph = FT_Get_Char_Index(m_face.get(), 0xf000 + character);
        return glyph;
    }

    QPainterPath outline(quint32 glyph) const override
    {
        PathSink sink;
        if (!load(glyph) || m_face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            return {};
        sink.scale = 1.0 / unitsPerEm();
        FT_Outline_Funcs functions{};
        functions.move_to = &PathSink::move;
        functions.line_to = &PathSink::line;
        functions.conic_to = &PathSink::conic;
        functions.cubic_to = &PathSink::cubic;
        if (FT_Outline_Decompose(&m_face->glyph->outline, &functions, &sink) != 0)
            return {};
        sink.path.closeSubpath();
        sink.path.setFillRule(Qt::WindingFill);
        return sink.path;
    }

    double advance(quint32 glyph) const override
    {
        if (!load(glyph))
            return 0;
        return static_cast<double>(m_face->glyph->metrics.horiAdvance) / unitsPerEm();
    }

    bool isBold() const override { return (m_face->style_flags & FT_STYLE_FLAG_BOLD) != 0; }
    bool isItalic() const override { return (m_face->style_flags & FT_STYLE_FLAG_ITALIC) != 0; }
    bool hasCharacters() const override { return m_face->charmap != nullptr; }

private:
    double unitsPerEm() const { return m_face->units_per_EM > 0 ? m_face->units_per_EM : 1000; }

    bool load(quint32 glyph) const
    {
        return FT_Load_Glyph(m_face.get(), glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) == 0;
    }

    // Unicode if there is one, else the symbol table, else whatever there is.
    void chooseCharmap()
    {
        if (FT_Select_Charmap(m_face.get(), FT_ENCODING_UNICODE) == 0)
            return;
        m_symbol = FT_Select_Charmap(m_face.get(), FT_ENCODING_MS_SYMBOL) == 0;
        if (!m_symbol && m_face->num_charmaps > 0)
            FT_Set_Charmap(m_face.get(), m_face->charmaps[0]);
    }

    QByteArray m_bytes; // FreeType reads from it for as long as the face lives
    FreeTypeLibrary m_library;
    Face m_face;
    bool m_symbol = false;
};

} // namespace

namespace {

constexpr FT_Long MaxFaces = 64;

Face openFace(FT_Library library, const QByteArray &bytes, FT_Long index)
{
    FT_Face face = nullptr;
    const auto *data = reinterpret_cast<const FT_Byte *>(bytes.constData());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), index, &face) != 0)
        return nullptr;
    return Face(face);
}

QString nameText(const FT_SfntName &name)
{
    const QByteArrayView bytes(name.string, static_cast<qsizetype>(name.string_len));
    if (name.platform_id == TT_PLATFORM_MACINTOSH)
        return QString::fromLatin1(bytes);
    QStringDecoder utf16(QStringDecoder::Utf16BE);
    return utf16.decode(bytes);
}

// Family, full and PostScript names in every language of the file.
bool isNamed(FT_Face face, const QString &wanted)
{
    const FT_UInt count = FT_Get_Sfnt_Name_Count(face);
    for (FT_UInt i = 0; i < count; ++i) {
        FT_SfntName name;
        if (FT_Get_Sfnt_Name(face, i, &name) != 0)
            continue;
        const bool counts = name.name_id == TT_NAME_ID_FONT_FAMILY ||
                            name.name_id == TT_NAME_ID_FULL_NAME ||
                            name.name_id == TT_NAME_ID_PS_NAME;
        if (counts && nameText(name).compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

std::unique_ptr<GlyphSource> openFontFile(const QByteArray &bytes, const QString &name)
{
    FreeTypeLibrary library = makeFreeType();
    if (!library || bytes.isEmpty())
        return nullptr;
    Face face = openFace(library.get(), bytes, 0);
    if (!face)
        return nullptr;
    const FT_Long faces = name.isEmpty() ? 1 : std::min(face->num_faces, MaxFaces);
    for (FT_Long i = 0; i < faces && faces > 1; ++i) {
        Face other = openFace(library.get(), bytes, i);
        if (!other || !isNamed(other.get(), name))
            continue;
        face = std::move(other);
        break;
    }
    return std::make_unique<FileSource>(bytes, std::move(library), std::move(face));
}

} // namespace lc::ofd
