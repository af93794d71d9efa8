#pragma once

#include "core/result.h"

#include <QFont>
#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace lc::paper {

// Text set in paper millimetres. Fonts are asked for in hundredths of a millimetre and without
// hinting, so that preview, PDF and printer break lines at the same place.
enum class Weight { Normal, Bold };

[[nodiscard]] QFont paperFont(double sizeMm, Weight weight = Weight::Normal);

class PaperText
{
public:
    // Broken into lines of `widthMm`; one line of its own width when that is 0.
    PaperText(const QString &text, double sizeMm, double widthMm, Weight weight = Weight::Normal);
    [[nodiscard]] double height() const { return m_height; }
    // Of the longest line.
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double lastLineWidth() const { return m_lastLineWidth; }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    // `painter` in millimetres; `at`: top left. Takes the painter's pen.
    void draw(QPainter &painter, const QPointF &at) const;
    // PaperFontMissing with the code point that no installed font has.
    [[nodiscard]] Result<> checkGlyphs() const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
    double m_width = 0;
    double m_lastLineWidth = 0;
    double m_lineHeight = 0;
};

} // namespace lc::paper
