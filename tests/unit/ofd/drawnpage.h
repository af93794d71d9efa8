#pragma once

#include "ofd/painter.h"
#include "tests/helper/ofdbuilder.h"

#include <QtTest>

// Draws a page of 100 by 100 mm and looks at it: what several tests of the painter share.
namespace lc::test {

inline const QColor Red(255, 0, 0);
inline const QColor Green(0, 255, 0);
inline const QColor Blue(0, 0, 255);
inline const QColor White(255, 255, 255);

inline QByteArray box(const QByteArray &boundary, const QByteArray &color,
                      const QByteArray &attributes = {})
{
    const QList<QByteArray> n = boundary.split(' ');
    return "<ofd:PathObject ID=\"7\" Boundary=\"" + boundary +
           "\" Stroke=\"false\" Fill=\"true\" " + attributes + ">" + color +
           "<ofd:AbbreviatedData>M 0 0 L " + n[2] + " 0 L " + n[2] + " " + n[3] + " L 0 " + n[3] +
           " C</ofd:AbbreviatedData></ofd:PathObject>";
}

inline QByteArray rgb(const QByteArray &value)
{
    return "<ofd:FillColor Value=\"" + value + "\"/>";
}

inline Result<QImage> draw(const OfdBuilder &builder, const ofd::RenderOptions &options = {},
                           const ofd::OpenOptions &how = {})
{
    LC_TRY(document, ofd::Document::open(builder.build(), how));
    return ofd::renderRegion(document, 0, QRectF(0, 0, 100, 100), 4, options);
}

inline QColor at(const Result<QImage> &image, double x, double y)
{
    return image ? image->pixelColor(static_cast<int>(x * 4), static_cast<int>(y * 4)) : QColor();
}

inline bool alike(const QColor &a, const QColor &b, int tolerance = 2)
{
    return qAbs(a.red() - b.red()) <= tolerance && qAbs(a.green() - b.green()) <= tolerance &&
           qAbs(a.blue() - b.blue()) <= tolerance;
}

} // namespace lc::test

#define LOOK(image, x, y, color)                                                                   \
    QVERIFY2(alike(at(image, x, y), color), qPrintable(at(image, x, y).name()))
