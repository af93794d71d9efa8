#pragma once

#include "domain/finding.h"
#include "domain/verdict.h"

#include <QTimer>
#include <QWidget>

class QPainter;

namespace lc::ui {

class Theme;

// Every state has a form of its own, so that nothing is told by colour alone: passed = disc with
// a tick, notice = tick in an amber ring, cannot decide = hollow diamond with ?, failed = square
// with a cross, not run = dash, busy = turning arc, done and waiting for the steps of a job.
enum class Shape {
    Passed,
    Notice,
    CannotDecide,
    Failed,
    NotRun,
    Busy,
    Waiting,
    Refused,       // an error is not a verdict: a ring with a bar
    OutcomeUnknown // a broken ring with dots: nobody knows whether it happened
};

[[nodiscard]] Shape shapeOf(domain::VerdictKind kind);
[[nodiscard]] Shape shapeOf(const domain::Finding &finding);

// `turn` 0..1 is the position of the busy arc.
void paintShape(QPainter &painter, const QRectF &box, Shape shape, const Theme &theme,
                double turn = 0.0);

// A shape as a widget; the busy one turns while it is visible.
class ShapeLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ShapeLabel(int side, QWidget *parent = nullptr);
    void setShape(Shape shape);
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void turn();
    Shape m_shape = Shape::NotRun;
    int m_side;
    double m_turn = 0.0;
    QTimer m_timer;
};

} // namespace lc::ui
