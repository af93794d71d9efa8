#include "phonescreen.h"

#include "qrcode/qrcode.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <cmath>
#include <numbers>

namespace lc::test {

namespace {

constexpr int modulePixels = 8;
constexpr int black = 38; // sRGB levels
constexpr int white = 255;

QColor level(int value)
{
    return {value, value, value};
}

void drawRows(QPainter &painter, const QRect &area, int ink, QRandomGenerator &random)
{
    for (int y = area.top(); y + 16 < area.bottom(); y += 34) {
        int x = area.left();
        const int end = area.left() + area.width() * (40 + random.bounded(60)) / 100;
        while (x < end) {
            const int width = 5 + random.bounded(14);
            painter.fillRect(x, y, width, 16, level(ink));
            x += width + 4 + random.bounded(8);
        }
    }
}

void drawModules(QPainter &painter, const qrcode::QrCode &code, const QPoint &origin,
                 const PhoneView &view)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(level(view.inverted ? white : black));
    const double size = modulePixels * view.dotDiameter;
    const double inset = (modulePixels - size) / 2;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (!code.dark(x, y))
                continue;
            const QPointF corner(origin.x() + x * modulePixels, origin.y() + y * modulePixels);
            const bool finder =
                (x < 7 && y < 7) || (x >= code.side - 7 && y < 7) || (x < 7 && y >= code.side - 7);
            if (view.dotDiameter >= 0.99 || finder)
                painter.drawRect(QRectF(corner, QSizeF(modulePixels, modulePixels)));
            else
                painter.drawEllipse(QRectF(corner + QPointF(inset, inset), QSizeF(size, size)));
        }
    }
}

void drawCracks(QPainter &painter, const QRectF &symbol, int count, QRandomGenerator &random)
{
    for (int i = 0; i < count; ++i) {
        QPointF at(symbol.left() + random.generateDouble() * symbol.width(),
                   symbol.top() + random.generateDouble() * symbol.height());
        double angle = random.generateDouble() * 2 * std::numbers::pi;
        QPainterPath path(at);
        for (int part = 0; part < 7; ++part) {
            angle += random.generateDouble() * 1.2 - 0.6;
            const double length = symbol.width() * (0.03 + 0.07 * random.generateDouble());
            at += QPointF(std::cos(angle), std::sin(angle)) * length;
            path.lineTo(at);
        }
        const int shade = random.bounded(3) == 0 ? 20 : 215;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(level(shade), modulePixels * (0.3 + 0.5 * random.generateDouble())));
        painter.drawPath(path);
    }
}

// From one of the edges inwards, covering about the given share.
void drawFinger(QPainter &painter, const QRectF &symbol, double share, QRandomGenerator &random)
{
    const double side = symbol.width();
    const double width = side * std::sqrt(share) * 0.9;
    const double length = share * side * side / width;
    painter.save();
    painter.translate(symbol.center());
    painter.rotate(90 * random.bounded(4) + random.generateDouble() * 20 - 10);
    const double across = (random.generateDouble() - 0.5) * side * 0.7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(level(150));
    painter.drawRoundedRect(QRectF(side / 2 - length, across - width / 2, length + side, width),
                            width / 2, width / 2);
    painter.restore();
}

std::vector<float> linearLight(const QImage &image)
{
    std::array<float, 256> table{};
    for (int i = 0; i < 256; ++i) {
        const double v = i / 255.0;
        table[static_cast<size_t>(i)] =
            static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
    }
    std::vector<float> light;
    light.reserve(static_cast<size_t>(image.width()) * static_cast<size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const uchar *row = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            light.push_back(table[row[x]]);
    }
    return light;
}

} // namespace

PhoneScreen drawScreen(const QByteArray &payload, const PhoneView &view)
{
    const auto code = qrcode::encode(payload, view.correction);
    PhoneScreen screen;
    if (!code)
        return screen;
    QRandomGenerator random(view.seed ^ 0x9e3779b9u);
    const int side = code->side * modulePixels;
    const int margin = 6 * modulePixels + side / 10;
    QImage image(side + 2 * margin, 2 * side + 2 * margin, QImage::Format_Grayscale8);
    const bool narrow = view.quietModules < 3.99;
    const int page = view.inverted ? black : narrow ? 60 : white;
    image.fill(page);
    const QPoint origin(margin, image.height() / 2 - side / 2);
    const QRectF symbol(origin, QSizeF(side, side));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int ink = page > 128 ? 90 : 180;
    drawRows(painter, {margin, margin / 2, side, origin.y() - margin - margin / 2}, ink, random);
    drawRows(painter, {margin, origin.y() + side + margin, side, side / 3}, ink, random);
    if (narrow) {
        const double quiet = view.quietModules * modulePixels;
        painter.fillRect(symbol.adjusted(-quiet, -quiet, quiet, quiet), level(white));
    }
    drawModules(painter, *code, origin, view);
    if (view.logo > 0.01) {
        const double length = side * view.logo;
        const QRectF plate(symbol.center() - QPointF(length, length) / 2, QSizeF(length, length));
        painter.setPen(Qt::NoPen);
        painter.fillRect(plate, level(view.inverted ? black : white));
        painter.setBrush(level(130));
        painter.drawEllipse(plate.adjusted(length / 8, length / 8, -length / 8, -length / 8));
    }
    drawCracks(painter, symbol, view.cracks, random);
    if (view.occlusion > 0.001)
        drawFinger(painter, symbol, view.occlusion, random);
    painter.end();
    screen.width = image.width();
    screen.height = image.height();
    screen.light = linearLight(image);
    screen.module = modulePixels;
    screen.symbol = symbol.topLeft();
    screen.symbolSide = side;
    return screen;
}

} // namespace lc::test
