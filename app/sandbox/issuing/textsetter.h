#pragma once

#include "ofd/writer.h"
#include "sandbox/issuing/fontshelf.h"

namespace lc::sandbox {

// How a piece of text is set. Sizes in millimetres.
struct TextStyle
{
    QString font = QStringLiteral("song");
    double size = 4.0;
    QColor color = Qt::black;
    double spacing = 0;
};

// Measures and places text for a page under construction; remembers which characters each font
// has to have.
class TextSetter
{
public:
    explicit TextSetter(const FontShelf &fonts);

    [[nodiscard]] double width(const QString &text, const TextStyle &style) const;
    // Broken where the line is full; never between the halves of a surrogate pair.
    [[nodiscard]] QStringList lines(const QString &text, const TextStyle &style,
                                    double width) const;
    void place(QList<ofd::WriterObject> &page, QPointF baseline, const QString &text,
               const TextStyle &style, const QString &tag = {});
    void placeCentred(QList<ofd::WriterObject> &page, QPointF middle, const QString &text,
                      const TextStyle &style, const QString &tag = {});
    [[nodiscard]] Result<QMap<QString, ofd::WriterFont>> fonts() const;

private:
    const FontShelf &m_fonts;
    QMap<QString, ofd::FontFace> m_faces;
    QMap<QString, QString> m_characters;
};

} // namespace lc::sandbox
