#pragma once

#include <QPixmap>
#include <QWidget>

namespace lc::ui {

// A picture of the whole screen to draw a rectangle on with the mouse; Esc turns away, Enter takes
// everything. Lives until it has answered, then goes by itself.
class ScreenPicker final : public QWidget
{
    Q_OBJECT
public:
    // `screen`: what is on it, taken before the picker came.
    explicit ScreenPicker(const QPixmap &screen);

Q_SIGNALS:
    void picked(const QImage &area);
    void turnedAway();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void answer(const QRect &area);
    QPixmap m_screen;
    QPoint m_from;
    QRect m_area;
};

// Null where the system does not let a program see the screen.
[[nodiscard]] QPixmap pictureOfScreen(const QWidget *near);

} // namespace lc::ui
