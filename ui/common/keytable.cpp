#include "ui/common/keytable.h"

#include "ui/common/keychoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::ui {

const QList<KeyRow> &keyTable()
{
    using enum KeyPlace;
    static const QList<KeyRow> table{
        {Command::Input, "input", "F2", QT_TRANSLATE_NOOP("Keys", "Input"),
         QT_TRANSLATE_NOOP("Keys", "Go to the input line from anywhere"), Bar},
        {Command::Reason, "reason", "F3", QT_TRANSLATE_NOOP("Keys", "Reason"),
         QT_TRANSLATE_NOOP("Keys", "Choose the reason for this look-up"), Nowhere},
        {Command::Hold, "hold", "F4", QT_TRANSLATE_NOOP("Keys", "Hold / recall"),
         QT_TRANSLATE_NOOP("Keys", "Put this citizen on hold, or call one back"), Bar, true},
        {Command::AskAgain, "askAgain", "F5", QT_TRANSLATE_NOOP("Keys", "Ask again"),
         QT_TRANSLATE_NOOP("Keys", "Ask the platform for this holder once more"), Bar},
        {Command::Verify, "verify", "F6", QT_TRANSLATE_NOOP("Keys", "Verify"),
         QT_TRANSLATE_NOOP("Keys", "Fetch and verify the chosen license anew"), Bar},
        {Command::Compare, "compare", "F7", QT_TRANSLATE_NOOP("Keys", "Compare paper"),
         QT_TRANSLATE_NOOP("Keys", "Compare the citizen's paper with the license, field by field"),
         Bar, true},
        {Command::Print, "print", "F8", QT_TRANSLATE_NOOP("Keys", "Print annotated copy"),
         QT_TRANSLATE_NOOP("Keys", "Prepare the annotated copy, then save it as PDF"), Bar},
        {Command::Lock, "lock", "F10", QT_TRANSLATE_NOOP("Keys", "Lock"),
         QT_TRANSLATE_NOOP("Keys", "Lock the counter; nothing of a citizen stays to be seen"), Bar,
         true},
        {Command::Help, "help", "F1", QT_TRANSLATE_NOOP("Keys", "Help"),
         QT_TRANSLATE_NOOP("Keys", "Show the help for this place"), Bar},
        {Command::More, "more", "F12", QT_TRANSLATE_NOOP("Keys", "More"),
         QT_TRANSLATE_NOOP("Keys", "Show everything else that can be done here"), Bar},
        {Command::Next, "next", "F9", QT_TRANSLATE_NOOP("Keys", "Done, next please"),
         QT_TRANSLATE_NOOP("Keys", "Remove everything of this citizen and begin anew"), Bar},
        {Command::Reveal, "reveal", "F11", QT_TRANSLATE_NOOP("Keys", "Show"),
         QT_TRANSLATE_NOOP("Keys", "Show the holder's number for ten seconds; this is recorded"),
         Menu},
        {Command::Scan, "scan", "Ctrl+F2", QT_TRANSLATE_NOOP("Keys", "Scan with the camera"),
         QT_TRANSLATE_NOOP("Keys", "Read a code with the camera or from a picture"), Menu, true},
        {Command::OpenFile, "openFile", "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "Verify a file"),
         QT_TRANSLATE_NOOP("Keys", "Choose an OFD, PDF or picture file and check its seals here"),
         Menu},
        {Command::SendFile, "sendFile", "Ctrl+U",
         QT_TRANSLATE_NOOP("Keys", "Send the file to the platform"),
         QT_TRANSLATE_NOOP("Keys", "The whole file leaves this computer; the platform verifies it"),
         Menu},
        {Command::CitizenWindow, "citizenWindow", "Ctrl+W",
         QT_TRANSLATE_NOOP("Keys", "Citizen's window"),
         QT_TRANSLATE_NOOP("Keys", "Open or close the window on the citizen's screen"), Menu, true},
        {Command::Correction, "correction", "Ctrl+E",
         QT_TRANSLATE_NOOP("Keys", "Report a wrong license"),
         QT_TRANSLATE_NOOP("Keys", "Fill in the report of a missing or wrong license"), Menu, true},
        {Command::Exercises, "exercises", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("Keys", "Exercises"),
         QT_TRANSLATE_NOOP("Keys", "Practise with invented cases"), Menu, true},
        {Command::Supervisor, "supervisor", "Ctrl+Shift+S",
         QT_TRANSLATE_NOOP("Keys", "Supervisor's view"),
         QT_TRANSLATE_NOOP("Keys", "What was used at this counter, by whom and for what"), Menu,
         true},
        {Command::Operators, "operators", "Ctrl+Shift+O", QT_TRANSLATE_NOOP("Keys", "Operators"),
         QT_TRANSLATE_NOOP("Keys", "Who may work at this counter; for the administrator"), Menu,
         true},
        {Command::Settings, "settings", "Ctrl+,", QT_TRANSLATE_NOOP("Keys", "Settings"),
         QT_TRANSLATE_NOOP("Keys", "Show and change the settings of this counter"), Menu, true},
        {Command::Diagnosis, "diagnosis", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Diagnosis"),
         QT_TRANSLATE_NOOP("Keys", "Check the connection, the clock, fonts, printers and records"),
         Menu, true},
        {Command::TickAll, "tickAll", "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Tick all"),
         QT_TRANSLATE_NOOP("Keys",
                           "Tick every license, or none, to verify or print them in one go"),
         Menu},
        {Command::Back, "back", "Esc", QT_TRANSLATE_NOOP("Keys", "Back"),
         QT_TRANSLATE_NOOP("Keys", "One step back; stops what is running"), Nowhere},
        {Command::ZoomIn, "zoomIn", "Ctrl++", QT_TRANSLATE_NOOP("Keys", "Larger"),
         QT_TRANSLATE_NOOP("Keys", "Show the face larger"), Viewer},
        {Command::ZoomOut, "zoomOut", "Ctrl+-", QT_TRANSLATE_NOOP("Keys", "Smaller"),
         QT_TRANSLATE_NOOP("Keys", "Show the face smaller"), Viewer},
        {Command::FitPage, "fitPage", "Ctrl+0", QT_TRANSLATE_NOOP("Keys", "Whole page"),
         QT_TRANSLATE_NOOP("Keys", "Show the whole page"), Viewer},
        {Command::FitWidth, "fitWidth", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Fit width"),
         QT_TRANSLATE_NOOP("Keys", "Fit the page into the width"), Viewer},
        {Command::ActualSize, "actualSize", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Actual size"),
         QT_TRANSLATE_NOOP("Keys", "Show the face at its true size"), Viewer},
        {Command::Rotate, "rotate", "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Rotate"),
         QT_TRANSLATE_NOOP("Keys", "Turn the face by a quarter"), Viewer},
        {Command::PreviousPage, "previousPage", "PgUp", QT_TRANSLATE_NOOP("Keys", "Previous page"),
         QT_TRANSLATE_NOOP("Keys", "Show the page before"), Viewer},
        {Command::NextPage, "nextPage", "PgDown", QT_TRANSLATE_NOOP("Keys", "Next page"),
         QT_TRANSLATE_NOOP("Keys", "Show the page after"), Viewer},
        {Command::FindText, "findText", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find text"),
         QT_TRANSLATE_NOOP("Keys", "Find words on the face"), Viewer},
        {Command::CopyValue, "copyValue", "Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy this value"),
         QT_TRANSLATE_NOOP("Keys", "Copy the selected value; the clipboard forgets it by itself"),
         Viewer},
        {Command::Thumbnails, "thumbnails", "Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Pages"),
         QT_TRANSLATE_NOOP("Keys", "Show small pictures of all pages"), Viewer},
    };
    return table;
}

const KeyRow &rowOf(Command command)
{
    return *std::ranges::find(keyTable(), command, &KeyRow::command);
}

QKeySequence keyOf(Command command)
{
    if (const auto chosen = chosenKey(rowOf(command)))
        return *chosen;
    return QKeySequence::fromString(QString::fromLatin1(rowOf(command).key),
                                    QKeySequence::PortableText);
}

QString keyText(Command command)
{
    return keyOf(command).toString(QKeySequence::NativeText);
}

QString nameOf(Command command)
{
    return QCoreApplication::translate("Keys", rowOf(command).name);
}

QString sentenceOf(Command command)
{
    return QCoreApplication::translate("Keys", rowOf(command).sentence);
}

} // namespace lc::ui
