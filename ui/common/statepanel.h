#pragma once

#include "core/error.h"
#include "ui/common/shape.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

namespace lc::ui {

// One place's answer when there is nothing else to show: what is being done (steps with their
// times and a way to cancel), or what happened, why, and what to do next, with its code.
class StatePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit StatePanel(QWidget *parent = nullptr);

    struct Message
    {
        Shape shape = Shape::NotRun;
        const char *tone = nullptr; // of the title
        QString title;
        QString sentence;
        QString next;
        QString code;
        QString button;    // the default one; Enter
        QString secondary; // Esc
    };
    void showMessage(const Message &message);
    void showError(const Error &error, const QString &button, const QString &secondary);

    void showWork(const QString &title, const QStringList &steps);
    // The steps before it are done.
    void setCurrentStep(int index);
    void stop();

    [[nodiscard]] QString title() const { return m_title->text(); }
    void focusDefault();

Q_SIGNALS:
    void accepted();
    void turnedAway();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Step
    {
        ShapeLabel *shape;
        QLabel *name;
        QLabel *time;
        qint64 startedAt = -1;
    };
    void clearSteps();
    void setTexts(const Message &message);
    void tick();

    ShapeLabel *m_shape;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_next;
    QLabel *m_code;
    QWidget *m_stepBox;
    QVBoxLayout *m_stepLayout;
    QPushButton *m_button;
    QPushButton *m_secondary;
    QList<Step> m_steps;
    int m_current = -1;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
};

} // namespace lc::ui
