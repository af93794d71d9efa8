#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lc::ui {

// What a clerk can decide about a license.
enum class Decision { Accept, DoNotAccept, DoNotRelyYet };
[[nodiscard]] QString nameOf(Decision decision);

// What the practice platform does wrong while an exercise runs.
enum class PracticeFault { None, ForgedSeal };

// One invented case with its right decision.
struct Exercise
{
    QString key;       // "expired", "revoked", "forged", "wrongPerson", "nationalDown", "genuine"
    QString title;     // said at the end only: it gives the answer away
    QString situation; // who sits there and what they want
    QString shows;     // whose code is used: a key of the sandbox's suggestions
    QString code;      // or a code of its own
    PracticeFault fault = PracticeFault::None;
    Decision right = Decision::Accept;
    QString because; // why that is right
};

// In the order of the exercises; texts in the program's language.
[[nodiscard]] QList<Exercise> allExercises();

// What became of one.
struct ExerciseResult
{
    Exercise exercise;
    Decision decided = Decision::Accept;
    bool looked = false; // the case was worked on in the window before deciding
    [[nodiscard]] bool isRight() const { return decided == exercise.right && looked; }
};

// What was right or wrong about it, in one sentence.
[[nodiscard]] QString judgementOf(const ExerciseResult &result);

// The five steps of the guided first case.
[[nodiscard]] QStringList guideSteps();

} // namespace lc::ui
