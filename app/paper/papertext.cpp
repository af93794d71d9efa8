#include "paper/papertext.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>

namespace lc::paper {

namespace {

constexpr double unitsPerMm = 100.0;
constexpr double leading = 1.18;
constexpr double unbrokenMm = 10'000.0;

QTextOption optionFor(double widthMm)
{
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(widthMm > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                   : QTextOption::NoWrap);
    return option;
}

// Some of the printer drivers of Windows lose the glyphs of CFF fonts, and there is no asking
// which: their engine gets shapes.
bool needsShapes(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Windows;
}

void drawShapes(QPainter &painter, const QTextLayout &layout)
{
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        QPainterPath shape;
        for (int i = 0; i < glyphs.size(); ++i)
            shape.addPath(font.pathForGlyph(glyphs.at(i)).translated(places.at(i)));
        shape.setFillRule(Qt::WindingFill);
        painter.fillPath(shape, painter.pen().color());
    }
}

} // namespace

QFont paperFont(double sizeMm, Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Noto Sans SC"), QStringLiteral("Plangothic P1"),
                      QStringLiteral("Plangothic P2"), QStringLiteral("HanaMinA"),
                      QStringLiteral("HanaMinB"), QStringLiteral("Microsoft YaHei UI")});
    font.setPixelSize(qRound(sizeMm * unitsPerMm));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping exchanges digits after Latin letters for other glyphs of the same look, which a PDF
    // cannot give back as text. Scripts that need shaping are shaped all the same.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    return font;
}

PaperText::PaperText(const QString &text, double sizeMm, double widthMm, Weight weight)
    : m_layout(std::make_unique<QTextLayout>(text, paperFont(sizeMm, weight)))
    , m_lineHeight(sizeMm * leading)
{
    m_layout->setTextOption(optionFor(widthMm));
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        // A line has no width to ask for before it was given one.
        line.setLineWidth((widthMm > 0 ? widthMm : unbrokenMm) * unitsPerMm);
        // Lines stand at our own distance, whatever a fallback font asks for.
        const double baseline = m_height + 0.92 * sizeMm;
        line.setPosition(QPointF(0, baseline * unitsPerMm - line.ascent()));
        m_lastLineWidth = line.naturalTextWidth() / unitsPerMm;
        m_width = std::max(m_width, m_lastLineWidth);
        m_height += m_lineHeight;
    }
    m_layout->endLayout();
}

void PaperText::draw(QPainter &painter, const QPointF &at) const
{
    painter.save();
    painter.translate(at);
    painter.scale(1 / unitsPerMm, 1 / unitsPerMm);
    if (needsShapes(painter))
        drawShapes(painter, *m_layout);
    else
        m_layout->draw(&painter, QPointF());
    painter.restore();
}

Result<> PaperText::checkGlyphs() const
{
    const QFontMetricsF metrics(m_layout->font());
    const QList<uint> characters = m_layout->text().toUcs4();
    for (const uint character : characters) {
        // Selectors and joiners need no glyph of their own.
        const QChar::Category category = QChar::category(character);
        const bool drawn = category != QChar::Other_Control && category != QChar::Other_Format &&
                           category != QChar::Mark_NonSpacing && !QChar::isSpace(character);
        if (drawn && !metrics.inFontUcs4(character))
            return fail(ErrorCode::PaperFontMissing,
                        {{QStringLiteral("character"),
                          QString(u"U+" % QString::number(character, 16).toUpper())}});
    }
    return {};
}

} // namespace lc::paper
