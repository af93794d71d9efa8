#pragma once

#include "ui/practice/exercises.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lc::ui {

// A strip above the desk while something is practised: what to do now, and for an exercise the
// decision. The window below it is the real one.
class PracticeStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeStrip(QWidget *parent = nullptr);
    void showGuide(int step);
    void showExercise(int number, int count, const Exercise &exercise);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void codeWanted();
    void decided(lc::ui::Decision decision);
    void skipped();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_code;
    QList<QPushButton *> m_decisions;
    QPushButton *m_skip;
};

} // namespace lc::ui
