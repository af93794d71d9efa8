#include "sandbox/issuing/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace lc::sandbox {

namespace {

const QColor sealRed(206, 24, 30);

QByteArray toPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QPainterPath star(double radius)
{
    QPainterPath path;
    for (int i = 0; i < 5; ++i) {
        const double angle = (-90 + i * 144) * std::numbers::pi / 180;
        const QPointF corner(radius * std::cos(angle), radius * std::sin(angle));
        if (i == 0)
            path.moveTo(corner);
        else
            path.lineTo(corner);
    }
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

// The name along the upper part of the ring, read from the left to the right.
void paintNameOnRing(QPainter &painter, const QString &name, const ofd::FontFace &font,
                     double radius)
{
    const auto characters = name.toUcs4();
    const auto count = static_cast<int>(characters.size());
    const double span = std::min(250.0, 20.0 * count);
    const double size = std::min(radius * 0.26, radius * span / count * std::numbers::pi / 180);
    for (int i = 0; i < count; ++i) {
        const double angle = count == 1 ? 0 : -span / 2 + span * i / (count - 1);
        painter.save();
        painter.rotate(angle);
        painter.translate(-size / 2, -radius);
        painter.scale(size, size);
        painter.fillPath(font.outline(characters[i]), sealRed);
        painter.restore();
    }
}

} // namespace

QByteArray sealPicture(const QString &office, const ofd::FontFace &font)
{
    constexpr int side = 480;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    const double radius = side / 2.0 - 8;
    painter.setPen(QPen(sealRed, 13));
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    painter.fillPath(star(radius * 0.31), sealRed);
    if (!font.isNull())
        paintNameOnRing(painter, office, font, radius * 0.68);
    painter.end();
    return toPng(image);
}

QByteArray portraitPicture(quint32 variant)
{
    constexpr int width = 210;
    constexpr int height = 270;
    QImage image(width, height, QImage::Format_RGB32);
    const int hue = static_cast<int>(variant % 360);
    image.fill(QColor::fromHsv(hue, 22, 245));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv(hue, 70, 150));
    painter.drawEllipse(QRectF(-10, 195, width + 20, 200)); // shoulders
    painter.setBrush(QColor::fromHsv(24 + hue % 9, 70 + hue % 40, 235));
    painter.drawRect(QRectF(88, 150, 34, 60)); // neck
    painter.drawEllipse(QRectF(60, 58, 90, 116));
    painter.setBrush(QColor::fromHsv(20, 60, 50 + hue % 40));
    painter.drawChord(QRectF(56, 46, 98, 104), 0, 180 * 16); // hair
    painter.end();
    return toPng(image);
}

} // namespace lc::sandbox
