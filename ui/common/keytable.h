#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace lc::ui {

// What a key does, wherever the focus is.
enum class Command {
    Input,
    Reason,
    AskAgain,
    Verify,
    Print,
    Next,
    Help,
    Reveal,
    OpenFile,
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
};

struct KeyRow
{
    Command command;
    const char *key;      // portable form
    const char *name;     // short, for the key bar; source text in the context "Keys"
    const char *sentence; // what it does, for the help page
    bool inKeyBar;
};

// The one table of all shortcuts.
[[nodiscard]] const QList<KeyRow> &keyTable();
[[nodiscard]] const KeyRow &rowOf(Command command);
[[nodiscard]] QKeySequence keyOf(Command command);
[[nodiscard]] QString keyText(Command command); // as printed on the keyboard
[[nodiscard]] QString nameOf(Command command);
[[nodiscard]] QString sentenceOf(Command command);

} // namespace lc::ui
