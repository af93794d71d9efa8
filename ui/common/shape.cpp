#include "ui/common/shape.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <cmath>

namespace lc::ui {

namespace {

void tick(QPainter &painter, const QRectF &box, const QColor &color, double width)
{
    const double side = box.width();
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(side * 0.29, side * 0.52),
                                   box.topLeft() + QPointF(side * 0.44, side * 0.67),
                                   box.topLeft() + QPointF(side * 0.72, side * 0.36)});
}

void passed(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tone::Passed));
    painter.drawEllipse(box);
    tick(painter, box, theme.color(Tone::Card), box.width() * 0.12);
}

void notice(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const double width = std::max(1.5, box.width() * 0.09);
    painter.setPen(QPen(theme.color(Tone::Notice), width));
    painter.setBrush(theme.color(Tone::Card));
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    tick(painter, box, theme.color(Tone::Passed), box.width() * 0.13);
}

void diamond(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const double width = std::max(1.3, box.width() * 0.07);
    const QRectF inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(
        QPen(theme.color(Tone::Undecided), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{{inner.center().x(), inner.top()},
                                  {inner.right(), inner.center().y()},
                                  {inner.center().x(), inner.bottom()},
                                  {inner.left(), inner.center().y()}});
    QFont font = painter.font();
    font.setPixelSize(std::max(7, static_cast<int>(box.height() * 0.56)));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
}

void failed(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tone::Failed));
    painter.drawRoundedRect(box, box.width() * 0.1, box.width() * 0.1);
    painter.setPen(QPen(theme.color(Tone::Card), box.width() * 0.12, Qt::SolidLine, Qt::RoundCap));
    const QRectF inner = box.adjusted(box.width() * 0.29, box.width() * 0.29, -box.width() * 0.29,
                                      -box.width() * 0.29);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void refused(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const double width = std::max(1.5, box.width() * 0.09);
    painter.setPen(QPen(theme.color(Tone::Failed), width, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.drawLine(QPointF(box.left() + box.width() * 0.27, box.center().y()),
                     QPointF(box.right() - box.width() * 0.27, box.center().y()));
}

void outcomeUnknown(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const double width = std::max(1.5, box.width() * 0.08);
    QPen pen(theme.color(Tone::Uncertain), width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.2, 1.6});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tone::Uncertain));
    const double radius = std::max(1.0, box.width() * 0.06);
    for (const double x : {0.3, 0.5, 0.7})
        painter.drawEllipse(QPointF(box.left() + box.width() * x, box.center().y()), radius,
                            radius);
}

void busy(QPainter &painter, const QRectF &box, const Theme &theme, double turn)
{
    const double width = std::max(2.0, box.width() * 0.1);
    const QRectF inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Tone::Line), width));
    painter.drawEllipse(inner);
    painter.setPen(QPen(theme.color(Tone::Primary), width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(inner, static_cast<int>(-turn * 360 * 16), 100 * 16);
}

void line(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.setPen(QPen(color, std::max(1.5, box.height() * 0.12), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(box.left() + box.width() * 0.2, box.center().y()),
                     QPointF(box.right() - box.width() * 0.2, box.center().y()));
}

} // namespace

Shape shapeOf(domain::VerdictKind kind)
{
    switch (kind) {
    case domain::VerdictKind::Passed:
        return Shape::Passed;
    case domain::VerdictKind::PassedWithNotice:
        return Shape::Notice;
    case domain::VerdictKind::CannotDecide:
        return Shape::CannotDecide;
    case domain::VerdictKind::Failed:
        return Shape::Failed;
    }
    Q_UNREACHABLE();
}

Shape shapeOf(const domain::Finding &finding)
{
    switch (finding.state) {
    case domain::State::NotRun:
        return Shape::NotRun;
    case domain::State::Passed:
        return finding.notice ? Shape::Notice : Shape::Passed;
    case domain::State::Failed:
        return Shape::Failed;
    case domain::State::Unknown:
        return Shape::CannotDecide;
    }
    Q_UNREACHABLE();
}

void paintShape(QPainter &painter, const QRectF &box, Shape shape, const Theme &theme, double turn)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (shape) {
    case Shape::Passed:
        passed(painter, box, theme);
        break;
    case Shape::Notice:
        notice(painter, box, theme);
        break;
    case Shape::CannotDecide:
        diamond(painter, box, theme);
        break;
    case Shape::Failed:
        failed(painter, box, theme);
        break;
    case Shape::Refused:
        refused(painter, box, theme);
        break;
    case Shape::OutcomeUnknown:
        outcomeUnknown(painter, box, theme);
        break;
    case Shape::Busy:
        busy(painter, box, theme, turn);
        break;
    case Shape::NotRun:
        line(painter, box, theme.color(Tone::SecondInk));
        break;
    case Shape::Waiting:
        line(painter, box, theme.color(Tone::Line));
        break;
    }
    painter.restore();
}

ShapeLabel::ShapeLabel(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setFixedSize(side, side);
    m_timer.setInterval(40);
    connect(&m_timer, &QTimer::timeout, this, &ShapeLabel::turn);
}

void ShapeLabel::setShape(Shape shape)
{
    m_shape = shape;
    if (shape == Shape::Busy && isVisible())
        m_timer.start();
    else if (shape != Shape::Busy)
        m_timer.stop();
    update();
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintShape(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_shape, Theme::of(palette()),
               m_turn);
}

void ShapeLabel::showEvent(QShowEvent *)
{
    if (m_shape == Shape::Busy)
        m_timer.start();
}

void ShapeLabel::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void ShapeLabel::turn()
{
    m_turn = std::fmod(m_turn + 0.04, 1.0);
    update();
}

} // namespace lc::ui
