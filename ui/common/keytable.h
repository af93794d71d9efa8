#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

class QApplication;

namespace lc::ui {

// What a key does, wherever the focus is.
enum class Command {
    Input,
    Reason,
    Hold,
    AskAgain,
    Verify,
    Compare,
    Print,
    Lock,
    Help,
    More,
    Next,
    Reveal,
    Scan,
    OpenFile,
    SendFile,
    CitizenWindow,
    Correction,
    Exercises,
    Supervisor,
    Operators,
    Settings,
    Diagnosis,
    TickAll,
    Back,
    ZoomIn,
    ZoomOut,
    FitPage,
    FitWidth,
    ActualSize,
    Rotate,
    PreviousPage,
    NextPage,
    FindText,
    CopyValue,
    Thumbnails,
};

enum class KeyPlace {
    Bar,    // a button of the key bar
    Menu,   // stands under "More"
    Viewer, // a tool of the face
    Nowhere // a key alone
};

struct KeyRow
{
    Command command;
    const char *id;       // stable, for the settings
    const char *key;      // the default, portable form
    const char *name;     // short, for the key bar; source text in the context "Keys"
    const char *sentence; // what it does, for the help page
    KeyPlace place;
    // Shown only when the window was given a handler for it (MainWindow::setHandler).
    bool needsHandler = false;
};

// The one table of all shortcuts.
[[nodiscard]] const QList<KeyRow> &keyTable();
[[nodiscard]] const KeyRow &rowOf(Command command);
// As it is set now, else the default.
[[nodiscard]] QKeySequence keyOf(Command command);
[[nodiscard]] QString keyText(Command command); // as printed on the keyboard
[[nodiscard]] QString nameOf(Command command);
[[nodiscard]] QString sentenceOf(Command command);

// Why an entry of the settings ("lock=Ctrl+L") is not obeyed.
struct KeyProblem
{
    enum class Kind {
        NotAnEntry,     // not "command=key"
        UnknownCommand, // nothing of that name
        UnusableKey,    // no key, or one that typing or the lists need
        KeyTaken        // another command has it
    };
    Kind kind;
    QString entry;
};
// Takes the entries as the keys of the application; what cannot be obeyed keeps its default and is
// returned. Two commands may swap their keys. Windows hear of it by a LanguageChange event.
QList<KeyProblem> setKeys(QApplication &application, const QStringList &entries);
// The entries that differ from the defaults, for the settings.
[[nodiscard]] QStringList changedKeys();

} // namespace lc::ui
