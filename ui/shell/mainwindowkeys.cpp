#include "ui/shell/mainwindow.h"

#include "ui/help/keyhelp.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/keybar.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>

// Which key does what, and the way back.

namespace lc::ui {

void MainWindow::addShortcuts()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("moreMenu"));
    for (const KeyRow &row : keyTable()) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setMenuRole(QAction::NoRole);
        connect(action, &QAction::triggered, this,
                [this, command = row.command] { obey(command); });
        m_actions.insert(row.command, action);
        addAction(action);
        if (row.place == KeyPlace::Menu)
            m_menu->addAction(action);
    }
    refreshKeys();
}

void MainWindow::refreshKeys()
{
    for (const KeyRow &row : keyTable()) {
        QAction *action = m_actions.value(row.command);
        action->setText(ui::nameOf(row.command));
        action->setToolTip(sentenceOf(row.command));
        // A second way to "+", which wants Shift on many keyboards.
        if (row.command == Command::ZoomIn)
            action->setShortcuts({keyOf(row.command), QKeySequence(QStringLiteral("Ctrl+="))});
        else
            action->setShortcut(keyOf(row.command));
        const bool offered = isOffered(row.command);
        action->setVisible(offered);
        if (row.needsHandler && !offered)
            action->setEnabled(false);
        m_keys->setShownCommand(row.command, offered);
    }
    if (place() == Place::Help)
        refreshHelp();
}

// Made when it is looked at: it holds a label for every key.
void MainWindow::refreshHelp()
{
    m_help->showCommands([this](Command command) { return isOffered(command); });
}

bool MainWindow::isOffered(Command command) const
{
    return !rowOf(command).needsHandler || m_handlers.contains(command);
}

void MainWindow::setHandler(Command command, std::function<void()> handler)
{
    if (handler)
        m_handlers.insert(command, std::move(handler));
    else
        m_handlers.remove(command);
    m_actions.value(command)->setEnabled(isOffered(command));
    refreshKeys();
    refreshCommands();
}

void MainWindow::setCommandEnabled(Command command, bool enabled)
{
    m_keys->setEnabledCommand(command, enabled);
    // A key that can do nothing now still belongs to its command, so its action hears it.
    if (rowOf(command).place == KeyPlace::Menu)
        m_actions.value(command)->setEnabled(enabled && isOffered(command));
}

void MainWindow::setKeys(const QStringList &entries)
{
    showKeyProblems(ui::setKeys(*qApp, entries));
}

void MainWindow::showKeyProblems(const QList<KeyProblem> &problems)
{
    if (problems.isEmpty())
        return;
    QStringList entries;
    for (const KeyProblem &problem : problems)
        entries.append(problem.entry);
    m_input->showSentence(tr("Keys in the settings that cannot be used: %1. These commands keep "
                             "their usual keys; correct the entries in the settings.")
                              .arg(entries.join(QStringLiteral(", "))));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_actions.isEmpty())
        refreshKeys();
}

void MainWindow::showMenu()
{
    QWidget *button = m_keys->button(Command::More);
    m_menu->popup(button->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
    for (QAction *action : m_menu->actions()) {
        if (action->isVisible() && action->isEnabled()) {
            m_menu->setActiveAction(action);
            break;
        }
    }
}

void MainWindow::obey(Command command)
{
    if (m_locked)
        return;
    if (const auto handler = m_handlers.value(command))
        handler();
    else
        obeyHere(command);
}

void MainWindow::obeyHere(Command command)
{
    switch (command) {
    case Command::Input:
        leaveRoom();
        m_input->focusInput();
        break;
    case Command::Reason:
        leaveRoom();
        m_input->focusReason();
        break;
    case Command::AskAgain:
        m_controller->askAgain();
        break;
    case Command::Verify:
        verify();
        break;
    case Command::Print:
        print();
        break;
    case Command::Next:
        m_controller->finish();
        break;
    case Command::Help:
        toggleHelp();
        break;
    case Command::More:
        showMenu();
        break;
    case Command::Back:
        goBack();
        break;
    case Command::Reveal:
        reveal();
        break;
    case Command::OpenFile:
        openFile();
        break;
    case Command::SendFile:
        if (m_desk->isUploadOffered())
            m_controller->sendFile();
        break;
    case Command::TickAll:
        tickAll();
        break;
    case Command::Hold:
    case Command::Compare:
    case Command::Lock:
    case Command::Scan:
    case Command::CitizenWindow:
    case Command::Correction:
    case Command::Exercises:
    case Command::Supervisor:
    case Command::Operators:
    case Command::Settings:
    case Command::Diagnosis:
        break; // need a handler
    case Command::ZoomIn:
    case Command::ZoomOut:
    case Command::FitPage:
    case Command::FitWidth:
    case Command::ActualSize:
    case Command::Rotate:
    case Command::PreviousPage:
    case Command::NextPage:
    case Command::FindText:
    case Command::CopyValue:
    case Command::Thumbnails:
        obeyViewer(command);
        break;
    }
}

void MainWindow::obeyViewer(Command command)
{
    const bool turns = command == Command::PreviousPage || command == Command::NextPage;
    if (place() != Place::Desk)
        return;
    if (m_desk->isPrintShown() && turns)
        m_desk->print()->turnPage(command == Command::NextPage ? 1 : -1);
    else if (m_desk->isFaceShown())
        m_desk->face()->obey(command);
}

void MainWindow::toggleHelp()
{
    if (place() == Place::Help) {
        leaveRoom();
        return;
    }
    if (place() != Place::Room)
        m_beforeRoom = m_places->currentIndex();
    m_roomBack = {};
    refreshHelp();
    goTo(Place::Help);
    m_help->setFocus();
}

void MainWindow::showRoom(QWidget *room, const std::function<bool()> &back)
{
    if (place() != Place::Help && place() != Place::Room)
        m_beforeRoom = m_places->currentIndex();
    m_roomBack = back;
    if (m_places->indexOf(room) < 0)
        m_places->addWidget(room);
    m_places->setCurrentWidget(room);
    room->setFocus();
    refreshCommands();
    Q_EMIT placeChanged();
}

void MainWindow::leaveRoom()
{
    m_roomBack = {};
    if (place() == Place::Help || place() == Place::Room)
        goTo(static_cast<Place>(m_beforeRoom));
}

QWidget *MainWindow::room() const
{
    return place() == Place::Room ? m_places->currentWidget() : nullptr;
}

// One step back: room, copy, what is running, the list, the input line.
void MainWindow::goBack()
{
    if (place() == Place::Help || place() == Place::Room) {
        const auto back = m_roomBack;
        if (!back || !back())
            leaveRoom();
    } else if (m_batch->isRunning()) {
        m_batch->cancel();
    } else if (m_controller->isBusy()) {
        m_controller->cancel();
    } else if (m_copies->isPrinting() && (m_desk->isPrintShown() || m_desk->isBatchShown())) {
        m_copies->cancelPrint();
    } else if (place() != Place::Desk || !stepBackInDesk()) {
        m_input->focusInput();
    }
}

bool MainWindow::stepBackInDesk()
{
    if (m_desk->isPrintShown() && m_desk->print()->stepBack())
        return true;
    if (m_desk->isBatchShown() && m_batch->isOfFiles())
        return false;
    if (m_desk->isBatchShown())
        m_desk->showState();
    else if (m_controller->opened() && !m_desk->isFaceShown())
        m_desk->showFace();
    else if (m_desk->isFaceShown() && m_desk->face()->stepBack())
        return true;
    else if (m_batch->isOfFiles())
        return showResults();
    else if (m_desk->list()->hasFocus())
        return false;
    m_desk->list()->setFocus();
    refreshCommands();
    return true;
}

} // namespace lc::ui
