#include "phonescreen.h"

#include "scan/imagefilter.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QPainter>
#include <QRandomGenerator>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lc::test {

namespace {

constexpr int frameWidth = 1280;
constexpr int frameHeight = 720;
constexpr int codeSide = 400;

QImage codeImage(const QByteArray &text, bool invert)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(4).setEccLevel(3);
    const auto matrix = writer.encode(text.toStdString(), 0, 0);
    constexpr int scale = 6;
    QImage image(matrix.width() * scale, matrix.height() * scale, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = matrix.get(x / scale, y / scale) != invert ? 12 : 245;
    }
    return image;
}

QImage screenOf(const QByteArray &text, Hardship hardship, double severity,
                QRandomGenerator &random)
{
    const bool invert = hardship == Hardship::Inverted;
    const QImage code = codeImage(text, invert);
    double side = codeSide;
    if (hardship == Hardship::Distance)
        side = codeSide * (1.1 - 0.65 * severity);
    const double tilt = hardship == Hardship::Tilt ? 0.55 * severity : 0.05;
    const double angle = (random.generateDouble() - 0.5) * 0.5;
    const QPointF centre(frameWidth / 2.0 + random.bounded(80) - 40, frameHeight / 2.0);
    QPolygonF corners;
    for (const auto &[x, y] :
         {std::pair{-1, -1}, std::pair{1, -1}, std::pair{1, 1}, std::pair{-1, 1}}) {
        // Turned in the plane, then away from the camera around the upright axis.
        const double u = (x * std::cos(angle) - y * std::sin(angle)) * side / 2;
        const double v = (x * std::sin(angle) + y * std::cos(angle)) * side / 2;
        const double depth = 1 + tilt * u / side;
        corners << centre + QPointF(u * (1 - 0.5 * tilt) / depth, v / depth);
    }
    QTransform view;
    QTransform::quadToQuad(QPolygonF({{0, 0},
                                      {double(code.width()), 0},
                                      {double(code.width()), double(code.height())},
                                      {0, double(code.height())}}),
                           corners, view);
    QImage frame(frameWidth, frameHeight, QImage::Format_RGB32);
    frame.fill(invert ? QColor(30, 30, 34) : QColor(150, 152, 155));
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    for (int i = 0; i < 12; ++i)
        painter.fillRect(60, 40 + i * 52, 120 + random.bounded(120), 18, QColor(90, 90, 90));
    painter.setTransform(view);
    painter.drawImage(0, 0, code);
    painter.resetTransform();
    if (hardship == Hardship::Glare) {
        QRadialGradient light(centre + QPointF(side * 0.18, -side * 0.02),
                              side * (0.1 + 0.3 * severity));
        light.setColorAt(0, QColor(255, 255, 255, 255));
        light.setColorAt(0.6, QColor(255, 255, 255, 235));
        light.setColorAt(1, QColor(255, 255, 255, 0));
        painter.fillRect(frame.rect(), light);
    }
    if (hardship == Hardship::Occlusion) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(190, 160, 140));
        painter.drawEllipse(centre + QPointF(side * 0.33, side * 0.3), side * 0.3 * severity,
                            side * 0.26 * severity);
    }
    return frame;
}

// A screen's pixel grid against the sensor's: a beat in brightness over the picture.
void addMoire(scan::GrayFrame &frame, double severity)
{
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            const double beat = std::sin(x * 0.9 + y * 0.05) * std::sin(y * 0.83 - x * 0.04) +
                                0.7 * std::sin((x + 2 * y) * 0.11);
            uint8_t &pixel = frame.row(y)[x];
            pixel = uint8_t(std::clamp(pixel + 60 * severity * beat, 0.0, 255.0));
        }
    }
}

double gaussian(QRandomGenerator &random)
{
    const double u = std::max(1e-9, random.generateDouble());
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * random.generateDouble());
}

} // namespace

QByteArray codeText(int length, quint32 seed)
{
    static const QByteArray alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QRandomGenerator random(seed);
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

scan::GrayFrame phoneScreen(const QByteArray &text, Hardship hardship, double severity,
                            quint32 seed)
{
    QRandomGenerator random(seed);
    scan::GrayFrame frame = scan::GrayFrame::fromImage(screenOf(text, hardship, severity, random));
    if (hardship == Hardship::Blur) {
        // Several narrow ones add up to a wide one.
        const int rounds = int(std::lround(severity * 5));
        for (int i = 0; i < rounds; ++i)
            frame = scan::blurred(frame, 1.6);
    }
    if (hardship == Hardship::Moire)
        addMoire(frame, severity);
    if (hardship == Hardship::LowContrast) {
        for (uint8_t &pixel : frame.pixels)
            pixel = uint8_t(200 - (200 - pixel) * (1 - 0.85 * severity));
    }
    const double noise = hardship == Hardship::Noise ? 4 + 40 * severity : 3;
    for (uint8_t &pixel : frame.pixels)
        pixel = uint8_t(std::clamp(pixel + noise * gaussian(random), 0.0, 255.0));
    return frame;
}

} // namespace lc::test
