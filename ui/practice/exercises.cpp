#include "ui/practice/exercises.h"

#include <QCoreApplication>

namespace lc::ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Exercises", source);
}

struct Row
{
    const char *key;
    const char *title;
    const char *situation;
    const char *shows;
    const char *code;
    PracticeFault fault;
    Decision right;
    const char *because;
};

constexpr Row rows[] = {
    {"genuine", QT_TRANSLATE_NOOP("Exercises", "A license in order"),
     QT_TRANSLATE_NOOP("Exercises", "A citizen wants to have a permit extended and has left the "
                                    "paper at home. Look the licenses up, open the first, decide."),
     "several", "", PracticeFault::None, Decision::Accept,
     QT_TRANSLATE_NOOP("Exercises", "The file is unchanged, the seal and its certificate are good, "
                                    "and the platform confirms the fields.")},
    {"expired", QT_TRANSLATE_NOOP("Exercises", "An expired license"),
     QT_TRANSLATE_NOOP("Exercises", "A citizen applies for a subsidy. The rules want a license "
                                    "that is in force today."),
     "expired", "", PracticeFault::None, Decision::DoNotAccept,
     QT_TRANSLATE_NOOP("Exercises", "The license is genuine, but its period has ended, and this "
                                    "matter wants one in force. Expired is not forged: say so to "
                                    "the citizen.")},
    {"revoked", QT_TRANSLATE_NOOP("Exercises", "A revoked license"),
     QT_TRANSLATE_NOOP("Exercises", "A shop owner shows a license that looks quite right and is "
                                    "within its period."),
     "revoked", "", PracticeFault::None, Decision::DoNotAccept,
     QT_TRANSLATE_NOOP("Exercises", "The platform says that the license was revoked. The seal of "
                                    "the file cannot know that.")},
    {"forged", QT_TRANSLATE_NOOP("Exercises", "A forged seal"),
     QT_TRANSLATE_NOOP("Exercises", "A citizen is in a hurry: “You can see the red seal yourself.” "
                                    "Open the first license and decide."),
     "several", "", PracticeFault::ForgedSeal, Decision::DoNotAccept,
     QT_TRANSLATE_NOOP("Exercises",
                       "The signature of the seal is wrong: whoever made it did not "
                       "have the issuer's key. The picture of a seal proves nothing.")},
    {"wrongPerson", QT_TRANSLATE_NOOP("Exercises", "Somebody else's license"),
     QT_TRANSLATE_NOOP("Exercises", "The identity card on the desk is of Ouyang Yihe (欧阳以和). "
                                    "The citizen gives this number from memory. Compare the holder "
                                    "before you decide."),
     "several", "", PracticeFault::None, Decision::DoNotAccept,
     QT_TRANSLATE_NOOP("Exercises", "The license is genuine, but its holder is another person. "
                                    "Passed means genuine, not theirs: compare name and number.")},
    {"nationalDown", QT_TRANSLATE_NOOP("Exercises", "The national platform is out of reach"),
     QT_TRANSLATE_NOOP("Exercises", "A citizen of another province wants to register. Their number "
                                    "is looked up with the national platform."),
     "", "370102189305120024", PracticeFault::None, Decision::DoNotRelyYet,
     QT_TRANSLATE_NOOP("Exercises", "No answer says nothing about the license: neither that it "
                                    "exists nor that it does not. Ask again later, or go on with "
                                    "the paper one.")},
};

} // namespace

QString nameOf(Decision decision)
{
    switch (decision) {
    case Decision::Accept:
        return translated(QT_TRANSLATE_NOOP("Exercises", "Accept"));
    case Decision::DoNotAccept:
        return translated(QT_TRANSLATE_NOOP("Exercises", "Do not accept"));
    case Decision::DoNotRelyYet:
        return translated(QT_TRANSLATE_NOOP("Exercises", "Do not rely on it yet"));
    }
    Q_UNREACHABLE();
}

QList<Exercise> allExercises()
{
    QList<Exercise> exercises;
    for (const Row &row : rows)
        exercises.append({QString::fromLatin1(row.key), translated(row.title),
                          translated(row.situation), QString::fromLatin1(row.shows),
                          QString::fromLatin1(row.code), row.fault, row.right,
                          translated(row.because)});
    return exercises;
}

QString judgementOf(const ExerciseResult &result)
{
    const Exercise &exercise = result.exercise;
    if (result.decided != exercise.right)
        return translated(QT_TRANSLATE_NOOP("Exercises", "Wrong: “%1” was chosen, “%2” is right."))
                   .arg(nameOf(result.decided), nameOf(exercise.right)) %
               u' ' % exercise.because;
    if (!result.looked)
        return translated(QT_TRANSLATE_NOOP("Exercises", "“%1” is right, but it was decided "
                                                         "without looking the license up."))
                   .arg(nameOf(exercise.right)) %
               u' ' % exercise.because;
    return translated(QT_TRANSLATE_NOOP("Exercises", "Right: “%1”.")).arg(nameOf(exercise.right)) %
           u' ' % exercise.because;
}

QStringList guideSteps()
{
    return {translated(QT_TRANSLATE_NOOP(
                "Exercises", "Type a number in the line at the top, or just the digit of a row of "
                             "the list. F2 brings you back to the line from anywhere.")),
            translated(QT_TRANSLATE_NOOP(
                "Exercises", "Press Enter. The program asks for the matter: choose one with the "
                             "arrow keys and Enter.")),
            translated(QT_TRANSLATE_NOOP(
                "Exercises", "These are the holder's licenses. Enter opens the marked one, its "
                             "digit any other.")),
            translated(QT_TRANSLATE_NOOP(
                "Exercises", "Read the verdict at the right: a word, a sentence, a next step, and "
                             "below it the reasons. Then press F8 for the annotated copy.")),
            translated(QT_TRANSLATE_NOOP(
                "Exercises", "Done. Press F9 before the next citizen sits down: everything of this "
                             "one is removed."))};
}

} // namespace lc::ui
