#include "ui/common/keytable.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::ui {

const QList<KeyRow> &keyTable()
{
    static const QList<KeyRow> table{
        {Command::Input, "F2", QT_TRANSLATE_NOOP("Keys", "Input"),
         QT_TRANSLATE_NOOP("Keys", "Go to the input line from anywhere"), true},
        {Command::Reason, "F3", QT_TRANSLATE_NOOP("Keys", "Reason"),
         QT_TRANSLATE_NOOP("Keys", "Choose the reason for this look-up"), true},
        {Command::AskAgain, "F5", QT_TRANSLATE_NOOP("Keys", "Ask again"),
         QT_TRANSLATE_NOOP("Keys", "Ask the platform for this holder once more"), true},
        {Command::Verify, "F6", QT_TRANSLATE_NOOP("Keys", "Verify"),
         QT_TRANSLATE_NOOP("Keys", "Fetch and verify the chosen license anew"), true},
        {Command::Print, "F8", QT_TRANSLATE_NOOP("Keys", "Print annotated copy"),
         QT_TRANSLATE_NOOP("Keys", "Prepare the annotated copy, then save it as PDF"), true},
        {Command::Help, "F1", QT_TRANSLATE_NOOP("Keys", "Help"),
         QT_TRANSLATE_NOOP("Keys", "Show the keys of this place"), true},
        {Command::Next, "F9", QT_TRANSLATE_NOOP("Keys", "Done, next please"),
         QT_TRANSLATE_NOOP("Keys", "Remove everything of this citizen and begin anew"), true},
        {Command::Reveal, "F11", QT_TRANSLATE_NOOP("Keys", "Show"),
         QT_TRANSLATE_NOOP("Keys", "Show the holder's number for ten seconds; this is recorded"),
         false},
        {Command::OpenFile, "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "Verify a file"),
         QT_TRANSLATE_NOOP("Keys", "Choose an OFD, PDF or picture file and check its seals here"),
         false},
        {Command::TickAll, "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Tick all"),
         QT_TRANSLATE_NOOP("Keys",
                           "Tick every license, or none, to verify or print them in one go"),
         false},
        {Command::Back, "Esc", QT_TRANSLATE_NOOP("Keys", "Back"),
         QT_TRANSLATE_NOOP("Keys", "One step back; stops what is running"), false},
        {Command::ZoomIn, "Ctrl++", QT_TRANSLATE_NOOP("Keys", "Larger"),
         QT_TRANSLATE_NOOP("Keys", "Show the face larger"), false},
        {Command::ZoomOut, "Ctrl+-", QT_TRANSLATE_NOOP("Keys", "Smaller"),
         QT_TRANSLATE_NOOP("Keys", "Show the face smaller"), false},
        {Command::FitPage, "Ctrl+0", QT_TRANSLATE_NOOP("Keys", "Whole page"),
         QT_TRANSLATE_NOOP("Keys", "Show the whole page"), false},
        {Command::FitWidth, "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Fit width"),
         QT_TRANSLATE_NOOP("Keys", "Fit the page into the width"), false},
        {Command::ActualSize, "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Actual size"),
         QT_TRANSLATE_NOOP("Keys", "Show the face at its true size"), false},
        {Command::Rotate, "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Rotate"),
         QT_TRANSLATE_NOOP("Keys", "Turn the face by a quarter"), false},
        {Command::PreviousPage, "PgUp", QT_TRANSLATE_NOOP("Keys", "Previous page"),
         QT_TRANSLATE_NOOP("Keys", "Show the page before"), false},
        {Command::NextPage, "PgDown", QT_TRANSLATE_NOOP("Keys", "Next page"),
         QT_TRANSLATE_NOOP("Keys", "Show the page after"), false},
    };
    return table;
}

const KeyRow &rowOf(Command command)
{
    return *std::ranges::find(keyTable(), command, &KeyRow::command);
}

QKeySequence keyOf(Command command)
{
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
