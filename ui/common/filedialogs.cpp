#include "ui/common/filedialogs.h"

#include "ui/common/look.h"

#include <QFileDialog>
#include <QFileInfo>

namespace lc::ui {

namespace {

// Our own dialog, not the desktop's: that one may wait for a service of the session.
void show(QFileDialog *dialog, std::function<void(const QStringList &)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    // Wide enough for the places at its side and whole dates.
    dialog->resize(scaled(880), scaled(560));
    QObject::connect(
        dialog, &QFileDialog::finished, dialog, [dialog, chosen = std::move(chosen)](int result) {
            chosen(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
        });
    dialog->open();
}

// The first of them, for who asked for one.
auto one(std::function<void(const QString &)> chosen)
{
    return [chosen = std::move(chosen)](const QStringList &files) { chosen(files.value(0)); };
}

} // namespace

void QtFileDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                             const QString &filter, std::function<void(const QString &)> chosen)
{
    const QFileInfo info(suggestion);
    auto *dialog = new QFileDialog(parent, title, info.absolutePath(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(info.fileName());
    show(dialog, one(std::move(chosen)));
}

void QtFileDialogs::openFile(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, one(std::move(chosen)));
}

void QtFileDialogs::openFiles(QWidget *parent, const QString &title, const QString &filter,
                              std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    show(dialog, std::move(chosen));
}

} // namespace lc::ui
