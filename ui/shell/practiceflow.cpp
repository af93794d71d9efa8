#include "ui/shell/practiceflow.h"

#include "ui/lookup/inputbar.h"
#include "ui/practice/practiceroom.h"
#include "ui/practice/practicestrip.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/mainwindow.h"

#include <QVBoxLayout>

namespace lc::ui {

namespace {
enum GuideStep { Number, Matter, List, Verdict, Next, GuideEnd };
} // namespace

PracticeFlow::PracticeFlow(MainWindow *window, SetFault setFault, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_setFault(std::move(setFault))
    , m_strip(new PracticeStrip)
    , m_room(new PracticeRoom)
{
    m_room->setParent(window);
    m_room->hide();
    // Below the banner, above the input line.
    static_cast<QVBoxLayout *>(window->centralWidget()->layout())->insertWidget(1, m_strip);
    connect(m_room, &PracticeRoom::exercisesWanted, this, &PracticeFlow::startExercises);
    connect(m_room, &PracticeRoom::guideWanted, this, &PracticeFlow::startGuide);
    connect(m_room, &PracticeRoom::turnedAway, window, &MainWindow::leaveRoom);
    connect(m_strip, &PracticeStrip::codeWanted, this, &PracticeFlow::enterCode);
    connect(m_strip, &PracticeStrip::decided, this, &PracticeFlow::decide);
    connect(m_strip, &PracticeStrip::skipped, this, &PracticeFlow::stop);
    wireGuide();
}

void PracticeFlow::wireGuide()
{
    const CaseController *from = m_window->controller();
    connect(m_window->inputBar()->input(), &QLineEdit::textChanged, this, [this] {
        const auto &input = m_window->inputBar()->input()->recognised();
        if (m_guideStep == Number && !input.problem && input.kind != domain::InputKind::Empty &&
            input.kind != domain::InputKind::Incomplete)
            reachGuide(Matter);
    });
    connect(from, &CaseController::found, this, [this] {
        m_looked = true;
        reachGuide(List);
    });
    connect(from, &CaseController::lookUpFailed, this, [this] { m_looked = true; });
    connect(from, &CaseController::licenseOpened, this, [this] { reachGuide(Verdict); });
    connect(m_window->copies(), &CopyController::prepared, this, [this] { reachGuide(Next); });
    connect(from, &CaseController::finished, this, [this] {
        if (m_guideStep > Number)
            reachGuide(m_guideStep >= Verdict ? GuideEnd : Number);
    });
}

// A step that was jumped over counts as done; only the next citizen begins anew.
void PracticeFlow::reachGuide(int step)
{
    if (m_guideStep < 0 || (step <= m_guideStep && step != Number))
        return;
    if (step == GuideEnd) {
        stop();
        return;
    }
    m_guideStep = step;
    m_strip->showGuide(step);
}

void PracticeFlow::showRoom()
{
    if (m_exercise < 0 && m_results.isEmpty())
        m_room->showStart();
    m_window->showRoom(m_room);
}

void PracticeFlow::startGuide()
{
    stop();
    m_window->leaveRoom();
    m_guideStep = Number;
    m_strip->showGuide(Number);
    m_window->inputBar()->focusInput();
}

void PracticeFlow::startExercises()
{
    stop();
    m_exercises = allExercises();
    m_results.clear();
    m_exercise = 0;
    m_window->leaveRoom();
    showExercise();
}

void PracticeFlow::showExercise()
{
    m_window->controller()->finish();
    m_looked = false;
    const Exercise &exercise = m_exercises.at(m_exercise);
    if (m_setFault)
        m_setFault(exercise.fault);
    m_strip->showExercise(m_exercise + 1, int(m_exercises.size()), exercise);
    m_window->inputBar()->focusInput();
}

void PracticeFlow::enterCode()
{
    if (m_exercise < 0)
        return;
    const Exercise &exercise = m_exercises.at(m_exercise);
    m_window->leaveRoom();
    m_window->inputBar()->enter(exercise.code.isEmpty() ? m_codes.value(exercise.shows)
                                                        : exercise.code,
                                domain::HolderCodeType::ResidentId);
}

void PracticeFlow::decide(Decision decision)
{
    if (m_exercise < 0)
        return;
    m_results.append({m_exercises.at(m_exercise), decision, m_looked});
    if (++m_exercise < m_exercises.size()) {
        m_window->leaveRoom();
        showExercise();
        return;
    }
    m_exercise = -1;
    m_strip->hide();
    if (m_setFault)
        m_setFault(PracticeFault::None);
    m_window->controller()->finish();
    m_window->showRoom(m_room);
    m_room->showResults(m_results);
}

void PracticeFlow::stop()
{
    const bool guided = m_guideStep >= 0;
    const bool exercising = m_exercise >= 0;
    m_guideStep = -1;
    m_exercise = -1;
    m_strip->hide();
    if (exercising && m_setFault)
        m_setFault(PracticeFault::None);
    if (exercising && !m_results.isEmpty()) {
        m_window->showRoom(m_room);
        m_room->showResults(m_results);
    }
    if (guided)
        Q_EMIT guideEnded();
}

} // namespace lc::ui
