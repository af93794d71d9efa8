#include "ui/scan/screenpicker.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

namespace lc::ui {

namespace {
constexpr int smallestSide = 24;
}

ScreenPicker::ScreenPicker(const QPixmap &screen)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_screen(screen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Read from the screen"));
    setAccessibleName(tr("Draw a rectangle around the code"));
    setCursor(Qt::CrossCursor);
}

void ScreenPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_screen);
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
    if (!m_area.isEmpty()) {
        painter.setClipRect(m_area);
        painter.drawPixmap(0, 0, m_screen);
        painter.setClipping(false);
        painter.setPen(QPen(Theme::of(palette()).color(Tone::PassedFill), 2));
        painter.drawRect(m_area);
    }
    painter.setFont(fontOf(TextSize::Title, true));
    painter.setPen(Qt::white);
    painter.drawText(rect().adjusted(0, scaled(40), 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     tr("Draw a rectangle around the code. Enter takes the whole screen, Esc "
                        "turns back."));
}

void ScreenPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        answer(rect());
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT turnedAway();
        close();
    }
}

void ScreenPicker::mousePressEvent(QMouseEvent *event)
{
    m_from = event->position().toPoint();
    m_area = {};
}

void ScreenPicker::mouseMoveEvent(QMouseEvent *event)
{
    m_area = QRect(m_from, event->position().toPoint()).normalized();
    update();
}

void ScreenPicker::mouseReleaseEvent(QMouseEvent *)
{
    if (m_area.width() >= smallestSide && m_area.height() >= smallestSide)
        answer(m_area);
}

void ScreenPicker::answer(const QRect &area)
{
    const double ratio = m_screen.devicePixelRatio();
    const QRect pixels(qRound(area.x() * ratio), qRound(area.y() * ratio),
                       qRound(area.width() * ratio), qRound(area.height() * ratio));
    const QImage image = m_screen.copy(pixels.intersected(m_screen.rect())).toImage();
    Q_EMIT picked(image);
    close();
}

QPixmap pictureOfScreen(const QWidget *near)
{
    QScreen *screen = near->screen();
    return screen ? screen->grabWindow(0) : QPixmap();
}

} // namespace lc::ui
