#include "ui/shell/tour.h"

#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>

#include <tuple>

namespace lc::ui {

namespace {

constexpr int pollMs = 15;
constexpr qint64 stepDeadlineMs = 120000;

} // namespace

Tour::Tour(MainWindow *window, const QString &directory, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_directory(QDir(directory).absolutePath())
{
    m_timer.setInterval(pollMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
}

void Tour::start()
{
    if (!QDir().mkpath(m_directory)) {
        Q_EMIT ended(false, m_directory);
        return;
    }
    CopyPlaces places = m_window->copies()->places();
    places.printDirectory = m_directory;
    m_window->copies()->setPlaces(places);
    connect(m_window->copies(), &CopyController::saved, this,
            [this](const QString &path) { m_files.append(path); });
    addSteps();
    m_index = 0;
    m_settled = false;
    if (m_steps.first().act)
        m_steps.first().act();
    m_waiting.start();
    m_timer.start();
}

void Tour::addSteps()
{
    addLookUp();
    addOpening();
    addComparing();
    addPrinting();
    addHolding();
    m_steps.append({QStringLiteral("10-next-please"), [this] { press(Qt::Key_F9); },
                    [this] {
                        return m_window->place() == MainWindow::Place::Start &&
                               m_window->inputBar()->input()->text().isEmpty() &&
                               m_window->deskPage()->licenses()->rowCount() == 0;
                    }});
}

void Tour::addLookUp()
{
    m_steps.append({QStringLiteral("01-start"), {}, [this] {
                        return m_window->controller()->hasDesk() &&
                               m_window->startPage()->list()->count() > 0 && !m_codes.isEmpty();
                    }});
    m_steps.append(
        {QStringLiteral("02-wrong-check-digit"),
         [this] {
             QString wrong = m_codes.first();
             wrong.back() = wrong.back() == u'1' ? u'2' : u'1';
             press(Qt::Key_F2);
             type(wrong);
         },
         [this] { return m_window->inputBar()->input()->recognised().problem.has_value(); }});
    m_steps.append({QStringLiteral("03-recognised"),
                    [this] {
                        press(Qt::Key_F2);
                        type(m_codes.first());
                    },
                    [this] {
                        const auto &input = m_window->inputBar()->input()->recognised();
                        return !input.problem && input.kind == domain::InputKind::ResidentId;
                    }});
    m_steps.append({QStringLiteral("04-matter-asked-for"), [this] { press(Qt::Key_Return); },
                    [this] { return !m_window->controller()->isBusy(); }});
    m_steps.append({QStringLiteral("05-licenses"),
                    [this] {
                        press(Qt::Key_Down);
                        press(Qt::Key_Return);
                    },
                    [this] {
                        return m_window->place() == MainWindow::Place::Desk &&
                               m_window->deskPage()->licenses()->rowCount() > 0;
                    }});
}

void Tour::addOpening()
{
    const auto opened = [this] {
        return m_window->controller()->opened() && m_window->deskPage()->isFaceShown() &&
               m_window->deskPage()->face()->view()->isDrawn();
    };
    m_steps.append({QStringLiteral("06-opened"), [this] { press(Qt::Key_Return); }, opened});
    m_steps.append({QStringLiteral("07-verified-anew"), [this] { press(Qt::Key_F6); },
                    [this, opened] { return !m_window->controller()->isBusy() && opened(); }});
}

void Tour::addComparing()
{
    m_steps.append({QStringLiteral("07a-found-on-the-face"),
                    [this] {
                        m_window->obey(Command::FindText);
                        FacePanel *face = m_window->deskPage()->face();
                        face->findBar()->input()->setText(QStringLiteral("证"));
                        face->view()->search(QStringLiteral("证"));
                    },
                    [this] { return m_window->deskPage()->face()->view()->hitCount() > 0; }});
    m_steps.append({QStringLiteral("07b-paper-beside"),
                    [this] {
                        std::ignore = m_window->deskPage()->face()->stepBack();
                        press(Qt::Key_F7);
                    },
                    [this] { return m_window->deskPage()->isCompareShown(); }});
    m_steps.append({QStringLiteral("07c-compared"),
                    [this] {
                        const auto &rows = m_window->deskPage()->compare()->rows();
                        for (CompareRow *row : rows)
                            row->setSame(true);
                        rows.first()->setSame(false);
                        rows.first()->input()->setText(QStringLiteral("张峯"));
                        press(Qt::Key_F7);
                    },
                    [this] { return !m_window->controller()->isBusy(); }});
    // The clerk had misread; otherwise the copy would say that the paper differs.
    m_steps.append({QStringLiteral("07d-compared-again"),
                    [this] {
                        m_window->deskPage()->compare()->rows().first()->setSame(true);
                        press(Qt::Key_F7);
                    },
                    [this] { return !m_window->controller()->isBusy(); }});
}

void Tour::addHolding()
{
    m_steps.append({QStringLiteral("09a-on-hold"), [this] { press(Qt::Key_F4); },
                    [this] { return m_window->controller()->held().size() == 1; }});
    m_steps.append({QStringLiteral("09b-recalled"), [this] { press(Qt::Key_F4); },
                    [this] {
                        return m_window->controller()->held().isEmpty() &&
                               m_window->controller()->opened() &&
                               m_window->deskPage()->face()->view()->isDrawn();
                    }});
}

void Tour::addPrinting()
{
    m_steps.append({QStringLiteral("08-annotated-copy"), [this] { press(Qt::Key_F8); },
                    [this] {
                        return m_window->deskPage()->isPrintShown() &&
                               m_window->deskPage()->print()->isDrawn();
                    }});
    m_steps.append({QStringLiteral("09-saved"), [this] { press(Qt::Key_Return); },
                    [this] {
                        return !m_window->controller()->isBusy() && !m_files.isEmpty() &&
                               m_files.last().endsWith(u".pdf");
                    }});
}

// A condition that holds is looked at once more after the events in between, so that the picture
// shows what the step brought about.
void Tour::poll()
{
    const Step &step = m_steps.at(m_index);
    if (step.condition && !step.condition()) {
        m_settled = false;
        if (m_waiting.elapsed() > stepDeadlineMs) {
            m_timer.stop();
            photograph(QStringLiteral("failed-") % step.name);
            Q_EMIT ended(false, step.name);
        }
        return;
    }
    if (!m_settled) {
        m_settled = true;
        return;
    }
    if (!step.name.isEmpty() && !photograph(step.name)) {
        m_timer.stop();
        Q_EMIT ended(false, step.name);
        return;
    }
    next();
}

void Tour::next()
{
    m_settled = false;
    m_waiting.restart();
    if (++m_index >= m_steps.size()) {
        m_timer.stop();
        Q_EMIT ended(true, {});
        return;
    }
    if (const auto &act = m_steps.at(m_index).act)
        act();
}

bool Tour::photograph(const QString &name)
{
    const QString path = QDir(m_directory).filePath(name % u".png");
    if (!m_window->grab().save(path))
        return false;
    m_files.append(path);
    return true;
}

// To whoever has the focus, as a keyboard would; shortcuts first, as the window system's path
// would find them.
void Tour::press(int key, const QString &text)
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *within = popup ? popup : m_window;
    QWidget *target = within->focusWidget() ? within->focusWidget() : within;
    if (!popup) {
        for (QAction *action : m_window->actions()) {
            if (action->shortcut() == QKeySequence(key)) {
                action->trigger();
                return;
            }
        }
    }
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(target, &down);
    QCoreApplication::sendEvent(target, &up);
}

void Tour::type(const QString &text)
{
    for (const QChar c : text)
        press(c.isDigit() ? Qt::Key_0 + c.digitValue() : Qt::Key_X, QString(c));
}

} // namespace lc::ui
