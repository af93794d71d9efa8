#include "ui/common/filedialogs.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/batchpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/mainwindow.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

// Files that somebody brought: one is a case, several are a list to choose from.

namespace lc::ui {

namespace {

// Only when all of it are files of this computer; a folder is none.
QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    const auto urls = data->urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = filesOf(event->mimeData());
    const bool files =
        std::ranges::all_of(paths, [](const QString &path) { return QFileInfo(path).isFile(); });
    if (!paths.isEmpty() && files)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    takeFiles(filesOf(event->mimeData()));
}

void MainWindow::takeFiles(const QStringList &paths)
{
    if (paths.size() == 1)
        verifyFile(paths.first());
    else if (!paths.isEmpty())
        verifyFiles(paths);
}

void MainWindow::openFile()
{
    m_dialogs->openFiles(this, tr("Verify files"),
                         tr("License files (*.ofd *.pdf *.png *.jpg *.jpeg);;All files (*)"),
                         [this](const QStringList &paths) { takeFiles(paths); });
}

// A file is a case of its own: whoever sits here waits meanwhile.
bool MainWindow::makeRoomForFiles()
{
    if (!m_controller->hasCase() || m_controller->hasFile())
        return true;
    const auto held = m_controller->hold();
    if (!held)
        showProblem(held.error());
    return held.has_value();
}

void MainWindow::verifyFile(const QString &path)
{
    if (makeRoomForFiles())
        m_controller->verifyFile(path, m_input->reason(), m_input->matter());
}

void MainWindow::verifyFiles(const QStringList &paths)
{
    if (!m_controller->hasDesk() || m_controller->isBusy() || m_batch->isRunning() ||
        !makeRoomForFiles())
        return;
    const domain::Reason reason = m_input->reason();
    const domain::Matter matter = m_input->matter();
    m_controller->finish();
    m_batch->prepareFiles(paths, reason, matter);
    m_desk->batch()->showStart();
    m_desk->showBatch();
    goTo(Place::Desk);
    m_batch->start(m_controller->desk(), m_copies->places().printDirectory);
    refreshCommands();
}

// A row of the results: its license, or its file checked once more to be looked at.
void MainWindow::openResult(int index)
{
    const BatchItem &item = m_batch->items().at(index);
    if (item.path.isEmpty())
        m_controller->open(item.identifier);
    else
        m_controller->verifyOneOf(item.path, m_batch->reason(), m_batch->matter());
}

// The list again, after one of its files was looked at.
bool MainWindow::showResults()
{
    m_controller->leaveFile();
    m_desk->wipe();
    m_desk->batch()->showStart();
    m_desk->batch()->showEnd();
    m_desk->showBatch();
    refreshCommands();
    return true;
}

} // namespace lc::ui
