#pragma once

#include "tests/unit/desk/deskfixture.h"
#include "ui/common/filedialogs.h"
#include "ui/print/printerbackend.h"
#include "ui/shell/mainwindow.h"

namespace lc::test {

// Answers at once what it was told to, as a clerk would in the dialog.
class AnsweringDialogs final : public ui::FileDialogs
{
public:
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        ++asked;
        chosen(answer);
    }
    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        ++asked;
        chosen(answer);
    }
    void openFiles(QWidget *, const QString &, const QString &,
                   std::function<void(const QStringList &)> chosen) override
    {
        ++asked;
        chosen(answers.isEmpty() && !answer.isEmpty() ? QStringList(answer) : answers);
    }
    QString answer;
    QStringList answers; // where several may be chosen; empty: the one above
    int asked = 0;
};

// The real window over the real desk and sandbox; keys go where the focus is.
class WindowFixture : public DeskFixture
{
public:
    void openWindow();
    void closeWindow();
    // Presses a key as the keyboard does: popups first, then the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    // Types the code of the suggestion, chooses the first matter, waits for the answer.
    void lookUp(const QString &shows);
    void openFirst();
    [[nodiscard]] QString codeOf(const QString &shows) const;
    // Everything that any widget of the window shows or would speak.
    [[nodiscard]] QStringList textsOfWidgets() const;
    [[nodiscard]] QString label(const char *name) const;

    AnsweringDialogs dialogs;
    std::shared_ptr<ui::PrinterBackend> printers; // null: the system's
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace lc::test
