#include "ui/common/filedialogs.h"

#include <QFileDialog>
#include <QFileInfo>

namespace lc::ui {

namespace {

// Our own dialog, not the desktop's: that one may wait for a service of the session.
void show(QFileDialog *dialog, std::function<void(const QString &)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    QObject::connect(dialog, &QFileDialog::finished, dialog,
                     [dialog, chosen = std::move(chosen)](int result) {
                         const QStringList files = dialog->selectedFiles();
                         chosen(result == QDialog::Accepted ? files.value(0) : QString());
                     });
    dialog->open();
}

} // namespace

void QtFileDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                             const QString &filter, std::function<void(const QString &)> chosen)
{
    const QFileInfo info(suggestion);
    auto *dialog = new QFileDialog(parent, title, info.absolutePath(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(info.fileName());
    show(dialog, std::move(chosen));
}

void QtFileDialogs::openFile(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, std::move(chosen));
}

} // namespace lc::ui
