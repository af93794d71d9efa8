#include "ui/scan/livepicture.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace lc::ui {

LivePicture::LivePicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("livePicture"));
    setAccessibleName(tr("Picture of the camera"));
    setMinimumSize(scaled(320), scaled(200));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void LivePicture::showFrame(const scan::GrayFrame &frame)
{
    const QImage view(frame.pixels.data(), frame.width, frame.height, frame.width,
                      QImage::Format_Grayscale8);
    // No more pixels than are shown.
    const QSize room = size() * devicePixelRatioF();
    m_image = frame.width > room.width()
                  ? view.scaled(room, Qt::KeepAspectRatio, Qt::FastTransformation)
                  : view.copy();
    const double shrunk = static_cast<double>(m_image.width()) / frame.width;
    m_image.setDevicePixelRatio(shrunk);
    m_outlines.clear();
    m_text.clear();
    update();
}

void LivePicture::showCodes(const scan::DecodedCodes &codes)
{
    m_outlines.clear();
    for (const scan::DecodedCode &code : codes)
        m_outlines << QPolygonF(QList<QPointF>(code.corners.begin(), code.corners.end()));
    update();
}

void LivePicture::showText(const QString &text)
{
    m_image.fill(0);
    m_image = {};
    m_outlines.clear();
    m_text = text;
    update();
}

void LivePicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::FaceGround));
    if (m_image.isNull()) {
        painter.setPen(theme.color(Tone::SecondInk));
        painter.setFont(fontOf(TextSize::Large));
        const int inset = scaled(24);
        painter.drawText(rect().adjusted(inset, inset, -inset, -inset),
                         Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    const QSizeF frame = m_image.deviceIndependentSize();
    const QSizeF shown = frame.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    const QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(corner, shown), m_image);
    if (m_outlines.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner);
    const double factor = shown.width() / frame.width();
    painter.scale(factor, factor);
    QPen pen(theme.color(Tone::PassedFill), scaled(4) / factor);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    for (const QPolygonF &outline : m_outlines)
        painter.drawPolygon(outline);
}

} // namespace lc::ui
