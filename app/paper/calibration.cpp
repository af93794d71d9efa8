#include "paper/calibration.h"

#include "paper/checkedoutlet.h"
#include "paper/jobpainter.h"
#include "paper/papertext.h"
#include "paper/pdffinish.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace lc::paper {

namespace {

const QColor ink(Qt::black);

constexpr int dotsPerInch = 1200;
constexpr int ruleMm = 100;
constexpr double crossArmMm = 6;
constexpr double lineMm = 0.1;
constexpr double ruleLeftMm = 40;
constexpr double ruleTopMm = 80;

void drawCross(QPainter &painter)
{
    painter.fillRect(QRectF(crossMm - crossArmMm, crossMm - lineMm / 2, 2 * crossArmMm, lineMm),
                     ink);
    painter.fillRect(QRectF(crossMm - lineMm / 2, crossMm - crossArmMm, lineMm, 2 * crossArmMm),
                     ink);
}

double tickLength(int mm)
{
    if (mm % 10 == 0)
        return 5;
    return mm % 5 == 0 ? 3.5 : 2;
}

// Its ends are the middles of the first and the last line.
void drawRule(QPainter &painter)
{
    painter.fillRect(QRectF(0, -lineMm / 2, ruleMm, lineMm), ink);
    for (int mm = 0; mm <= ruleMm; ++mm)
        painter.fillRect(QRectF(mm - lineMm / 2, 0, lineMm, tickLength(mm)), ink);
}

void drawFigures(QPainter &painter, bool along)
{
    painter.setPen(ink);
    for (int mm = 0; mm <= ruleMm; mm += 10) {
        const PaperText figure(QString::number(mm), 2.6, 0);
        painter.save();
        if (along)
            painter.translate(-1.5 - figure.width(), mm - figure.height() / 2);
        else
            painter.translate(mm - figure.width() / 2, -1.2 - figure.height());
        figure.draw(painter, QPointF());
        painter.restore();
    }
}

} // namespace

Result<> paintCalibration(QPainter &painter, const QSizeF &paper, const CalibrationTexts &texts)
{
    drawCross(painter);
    painter.setPen(ink);
    double y = 14;
    const double left = 32;
    const double width = paper.width() - left - 12;
    const PaperText title(texts.title, 5, width, Weight::Bold);
    LC_CHECK(title.checkGlyphs());
    title.draw(painter, QPointF(left, y));
    y += title.height() + 3;
    for (const QString &line : texts.lines) {
        const PaperText text(line, 3.2, width);
        LC_CHECK(text.checkGlyphs());
        text.draw(painter, QPointF(left, y));
        y += text.height() + 1.5;
    }
    painter.save();
    painter.translate(ruleLeftMm, ruleTopMm);
    drawRule(painter);
    drawFigures(painter, false);
    painter.restore();
    painter.save();
    painter.translate(ruleLeftMm - 10, ruleTopMm + 10);
    drawFigures(painter, true);
    // Turned, so that its ticks point inward.
    painter.setTransform(QTransform(0, 1, 1, 0, 0, 0), true);
    drawRule(painter);
    painter.restore();
    return {};
}

Result<SecureBytes> calibrationAsPdf(const CalibrationTexts &texts, const QPageLayout &layout,
                                     const PrinterCorrection &correction)
{
    LC_CHECK(checkCorrection(correction));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        CheckedOutlet outlet(buffer);
        QPdfWriter writer(&outlet);
        writer.setResolution(dotsPerInch);
        writer.setTitle(texts.title);
        writer.setCreator(QStringLiteral("License Counter " COUNTER_VERSION));
        JobPainter painter(writer, dotsPerInch);
        painter.setCorrection(correction);
        const QSizeF paper = layout.fullRect(QPageLayout::Millimeter).size();
        LC_CHECK(painter.addPage(
            layout, [&](QPainter &page) { return paintCalibration(page, paper, texts); }));
        LC_CHECK(painter.finish());
    }
    buffer.close();
    return finishPdf(SecureBytes::take(std::move(buffer.buffer())), {{{texts.title, 0}}, {}});
}

} // namespace lc::paper
