#pragma once

#include "ui/practice/exercises.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace lc::ui {

class MainWindow;
class PracticeRoom;
class PracticeStrip;

// Leads through the guided first case and the exercises on the real window, and judges them at the
// end. Only in practice mode.
class PracticeFlow final : public QObject
{
    Q_OBJECT
public:
    // Makes the practice platform go wrong; called with None when the exercise is over.
    using SetFault = std::function<void(PracticeFault)>;

    PracticeFlow(MainWindow *window, SetFault setFault, QObject *parent = nullptr);
    // Codes by what they show, from the practice platform.
    void setCodes(const QHash<QString, QString> &codes) { m_codes = codes; }

    void showRoom();
    void startGuide();
    void startExercises();
    void stop();
    void enterCode();
    void decide(Decision decision);

    [[nodiscard]] PracticeStrip *strip() const { return m_strip; }
    [[nodiscard]] PracticeRoom *room() const { return m_room; }
    [[nodiscard]] int guideStep() const { return m_guideStep; }
    [[nodiscard]] const QList<ExerciseResult> &results() const { return m_results; }

Q_SIGNALS:
    void guideEnded();

private:
    void wireGuide();
    void reachGuide(int step);
    void showExercise();

    MainWindow *m_window;
    SetFault m_setFault;
    PracticeStrip *m_strip;
    PracticeRoom *m_room;
    QHash<QString, QString> m_codes;
    QList<Exercise> m_exercises;
    QList<ExerciseResult> m_results;
    int m_exercise = -1; // running, else -1
    int m_guideStep = -1;
    bool m_looked = false;
};

} // namespace lc::ui
