#include "scan/grayframe.h"

#include <QPainter>

#include <cstring>

namespace lc::scan {

GrayFrame GrayFrame::ofSize(int width, int height)
{
    GrayFrame frame;
    frame.width = width;
    frame.height = height;
    frame.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height));
    return frame;
}

GrayFrame GrayFrame::fromImage(const QImage &image)
{
    if (image.isNull())
        return {};
    QImage opaque = image;
    if (image.hasAlphaChannel()) {
        opaque = QImage(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, image);
    }
    const QImage gray = opaque.convertToFormat(QImage::Format_Grayscale8);
    GrayFrame frame = ofSize(gray.width(), gray.height());
    for (int y = 0; y < frame.height; ++y)
        std::memcpy(frame.row(y), gray.constScanLine(y), static_cast<size_t>(frame.width));
    return frame;
}

} // namespace lc::scan
