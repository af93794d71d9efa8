#pragma once

#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <QImage>
#include <QWidget>

namespace lc::ui {

// The camera's picture, as large as there is room, with a frame around what was read. It mirrors
// nothing: what is left in front of the camera is left here.
class LivePicture final : public QWidget
{
    Q_OBJECT
public:
    explicit LivePicture(QWidget *parent = nullptr);

    void showFrame(const scan::GrayFrame &frame);
    // Outlines codes until the next frame that comes after a while.
    void showCodes(const scan::DecodedCodes &codes);
    // Instead of a picture; overwrites the last frame.
    void showText(const QString &text);
    [[nodiscard]] bool hasFrame() const { return !m_image.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QList<QPolygonF> m_outlines; // frame pixels
    QString m_text;
};

} // namespace lc::ui
