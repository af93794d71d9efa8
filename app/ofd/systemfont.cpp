#include "ofd/glyphfont.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QRawFont>
#include <QTransform>

namespace lc::ofd {

namespace {

constexpr int EmPixels = 1000;

// A QRawFont belongs to the thread that made it, and this object to none: it keeps only the
// description and makes the raw font (cached by Qt per thread) when a glyph is new.
class SystemSource final : public GlyphSource
{
public:
    explicit SystemSource(QFont font)
        : m_font(std::move(font))
    {}

    quint32 glyphFor(char32_t character) const override
    {
        const QString text = QString::fromUcs4(&character, 1);
        const QList<quint32> glyphs = raw().glyphIndexesForString(text);
        return glyphs.isEmpty() ? 0 : glyphs.first();
    }

    QPainterPath outline(quint32 glyph) const override
    {
        QPainterPath path =
            QTransform::fromScale(1.0 / EmPixels, 1.0 / EmPixels).map(raw().pathForGlyph(glyph));
        path.setFillRule(Qt::WindingFill);
        return path;
    }

    double advance(quint32 glyph) const override
    {
        const QList<QPointF> advances = raw().advancesForGlyphIndexes({glyph});
        return advances.isEmpty() ? 0 : advances.first().x() / EmPixels;
    }

    bool isBold() const override { return m_font.bold(); }
    bool isItalic() const override { return m_font.italic(); }
    bool hasCharacters() const override { return true; }

private:
    QRawFont raw() const { return QRawFont::fromFont(m_font, QFontDatabase::Any); }

    QFont m_font;
};

} // namespace

std::unique_ptr<GlyphSource> openSystemFont(const QString &family, bool bold, bool italic)
{
    if (qGuiApp == nullptr || !QFontDatabase::hasFamily(family))
        return nullptr;
    QFont font(family);
    font.setPixelSize(EmPixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferOutline));
    font.setBold(bold);
    font.setItalic(italic);
    return std::make_unique<SystemSource>(font);
}

} // namespace lc::ofd
