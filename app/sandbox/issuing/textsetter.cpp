#include "sandbox/issuing/textsetter.h"

namespace lc::sandbox {

TextSetter::TextSetter(const FontShelf &fonts)
    : m_fonts(fonts)
{
    for (const QString &key : fonts.keys())
        m_faces.insert(key, fonts.face(key));
}

double TextSetter::width(const QString &text, const TextStyle &style) const
{
    const ofd::FontFace face = m_faces.value(style.font);
    double total = 0;
    for (const uint character : text.toUcs4())
        total += face.advance(character) * style.size + style.spacing;
    return text.isEmpty() ? 0 : total - style.spacing;
}

QStringList TextSetter::lines(const QString &text, const TextStyle &style, double width) const
{
    const ofd::FontFace face = m_faces.value(style.font);
    QStringList lines;
    QString line;
    double used = 0;
    for (const uint character : text.toUcs4()) {
        const double step = face.advance(character) * style.size + style.spacing;
        if (used + step > width && !line.isEmpty()) {
            lines << line;
            line.clear();
            used = 0;
        }
        const char32_t one = character;
        line += QString::fromUcs4(&one, 1);
        used += step;
    }
    lines << line;
    return lines;
}

void TextSetter::place(QList<ofd::WriterObject> &page, QPointF baseline, const QString &text,
                       const TextStyle &style, const QString &tag)
{
    if (text.isEmpty())
        return;
    m_characters[style.font] += text;
    ofd::WriterText object;
    object.baseline = baseline;
    object.text = text;
    object.font = style.font;
    object.size = style.size;
    object.letterSpacing = style.spacing;
    object.color = style.color;
    object.tag = tag;
    page.append(object);
}

void TextSetter::placeCentred(QList<ofd::WriterObject> &page, QPointF middle, const QString &text,
                              const TextStyle &style, const QString &tag)
{
    place(page, middle - QPointF(width(text, style) / 2, 0), text, style, tag);
}

Result<QMap<QString, ofd::WriterFont>> TextSetter::fonts() const
{
    QMap<QString, ofd::WriterFont> result;
    for (auto it = m_characters.cbegin(); it != m_characters.cend(); ++it) {
        LC_TRY(font, m_fonts.embed(it.key(), it.value()));
        result.insert(it.key(), font);
    }
    return result;
}

} // namespace lc::sandbox
