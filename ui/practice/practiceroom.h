#pragma once

#include "ui/practice/exercises.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace lc::ui {

// The way into the exercises, and afterwards what was right and what was wrong.
class PracticeRoom final : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeRoom(QWidget *parent = nullptr);
    void showStart();
    void showResults(const QList<ExerciseResult> &results);
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void exercisesWanted();
    void guideWanted();
    void turnedAway();

private:
    QLabel *m_title;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_begin;
    QPushButton *m_guide;
};

} // namespace lc::ui
