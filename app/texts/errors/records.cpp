#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::LedgerOpen, QT_TRANSLATE_NOOP("Errors", "The ledger cannot be opened[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "The file is missing, locked by another program or not readable."),
     QT_TRANSLATE_NOOP("Errors",
                       "Work is not possible without the ledger; inform the administrator.")},
    {ErrorCode::LedgerWrite, QT_TRANSLATE_NOOP("Errors", "The use could not be recorded."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "The disk is full or write-protected; nothing is shown or printed without a record."),
     QT_TRANSLATE_NOOP("Errors", "Free some space and repeat the step.")},
    {ErrorCode::LedgerDamaged,
     QT_TRANSLATE_NOOP("Errors", "The ledger does not agree with itself[ (record {sequence})]."),
     QT_TRANSLATE_NOOP("Errors",
                       "A record was changed, removed or reordered outside this program."),
     QT_TRANSLATE_NOOP("Errors",
                       "Do not delete the file; inform the supervisor and the administrator.")},
    {ErrorCode::LedgerNewer,
     QT_TRANSLATE_NOOP("Errors", "The ledger was written by a newer version of this program."),
     QT_TRANSLATE_NOOP(
         "Errors", "This version does not know its format[ ({format})] and leaves it untouched."),
     QT_TRANSLATE_NOOP("Errors", "Install the newer version.")},
    {ErrorCode::SandboxStart,
     QT_TRANSLATE_NOOP("Errors", "The practice platform could not be started."),
     QT_TRANSLATE_NOOP("Errors",
                       "Its address or port[ {port}] is in use, or the system refused it."),
     QT_TRANSLATE_NOOP("Errors", "Close other copies of the program and start again.")},
    {ErrorCode::SandboxStorage,
     QT_TRANSLATE_NOOP("Errors", "The practice platform cannot keep its data[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "Its folder is not writable, or the data in it are damaged."),
     QT_TRANSLATE_NOOP("Errors", "Delete the folder of the practice platform and start again; it "
                                 "holds invented people only.")},
    {ErrorCode::PaperNoFace, QT_TRANSLATE_NOOP("Errors", "There is nothing to print."),
     QT_TRANSLATE_NOOP("Errors", "No license face is open, or it has no pages."),
     QT_TRANSLATE_NOOP("Errors", "Open a license first.")},
    {ErrorCode::PaperFontMissing,
     QT_TRANSLATE_NOOP("Errors", "The copy cannot be printed with all its characters."),
     QT_TRANSLATE_NOOP("Errors",
                       "No installed font has a character that is needed[ ({character})]."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask the administrator to install the Chinese fonts named in the manual.")},
    {ErrorCode::PaperTemplateInvalid,
     QT_TRANSLATE_NOOP("Errors", "The template of the annotated copy cannot be used[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "It has an error[ in line {line}][ at “{member}”][: {why}]."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask the administrator to correct it, or use the built-in template.")},
    {ErrorCode::PrintReasonMissing,
     QT_TRANSLATE_NOOP("Errors", "This license is not printed without a reason."),
     QT_TRANSLATE_NOOP("Errors",
                       "Its verification did not pass, it has expired, or characters are missing[: "
                       "{why}]."),
     QT_TRANSLATE_NOOP("Errors", "Say why it is printed all the same; the reason stands on the "
                                 "copy and is recorded.")},
    {ErrorCode::PrinterCorrectionRange,
     QT_TRANSLATE_NOOP("Errors", "The correction of the printer cannot be used[: {value}]."),
     QT_TRANSLATE_NOOP("Errors", "A rule measures 95 to 105 mm, and the cross stands within 10 mm "
                                 "of its place."),
     QT_TRANSLATE_NOOP("Errors", "Measure the calibration sheet again. Check that it was printed "
                                 "at its true size.")},
    {ErrorCode::PrintingSystemSilent,
     QT_TRANSLATE_NOOP("Errors", "The printing system of this computer does not answer."),
     QT_TRANSLATE_NOOP("Errors", "It is not installed, not running, or busy with something else."),
     QT_TRANSLATE_NOOP("Errors", "Save the copy as a PDF file, and ask the administrator about the "
                                 "printing system.")},
    {ErrorCode::PrinterUnavailable,
     QT_TRANSLATE_NOOP("Errors", "The printer is not available[: {printer}]."),
     QT_TRANSLATE_NOOP("Errors", "It is switched off, out of paper or no longer installed."),
     QT_TRANSLATE_NOOP("Errors", "Check the printer, or save the copy as a PDF file.")},
    {ErrorCode::PrintFailed, QT_TRANSLATE_NOOP("Errors", "The copy was not printed."),
     QT_TRANSLATE_NOOP("Errors", "The printing system stopped the job[: {why}]."),
     QT_TRANSLATE_NOOP("Errors", "Check the printer and print again; the attempt is on record.")},
    {ErrorCode::CameraUnavailable,
     QT_TRANSLATE_NOOP("Errors", "The camera[ {camera}] gives no picture."),
     QT_TRANSLATE_NOOP("Errors",
                       "It is in use elsewhere, was unplugged, or access is not allowed."),
     QT_TRANSLATE_NOOP("Errors", "Plug it in again or choose another camera; the code can also be "
                                 "scanned with a scanner gun or typed.")},
    {ErrorCode::SerialUnavailable,
     QT_TRANSLATE_NOOP("Errors", "The scanner[ at {port}] does not answer."),
     QT_TRANSLATE_NOOP("Errors", "It was unplugged, or another program uses the port."),
     QT_TRANSLATE_NOOP("Errors", "Plug it in again; it is tried anew by itself. Until then the "
                                 "code can be typed.")},
    {ErrorCode::HoldFull, QT_TRANSLATE_NOOP("Errors", "No more citizens can be put on hold."),
     QT_TRANSLATE_NOOP("Errors", "As many[ ({count})] as may are waiting already."),
     QT_TRANSLATE_NOOP("Errors", "Call one of them back and finish first.")},
    {ErrorCode::HoldOccupied,
     QT_TRANSLATE_NOOP("Errors", "Nobody can be called back while somebody sits here."),
     QT_TRANSLATE_NOOP("Errors", "Each citizen is kept apart from the others."),
     QT_TRANSLATE_NOOP("Errors", "Finish with this citizen, or put this one on hold, too.")},
    {ErrorCode::HoldExpired, QT_TRANSLATE_NOOP("Errors", "This citizen is no longer on hold."),
     QT_TRANSLATE_NOOP("Errors", "The time was over, and everything of the case has been removed."),
     QT_TRANSLATE_NOOP("Errors", "Look the citizen up anew.")},
    {ErrorCode::LoginRefused, QT_TRANSLATE_NOOP("Errors", "Operator number or password is wrong."),
     QT_TRANSLATE_NOOP("Errors", "No operator has this number with this password."),
     QT_TRANSLATE_NOOP("Errors", "Check both, and whether Caps Lock is on, and type them again.")},
    {ErrorCode::LoginLocked, QT_TRANSLATE_NOOP("Errors", "This operator is locked out for now."),
     QT_TRANSLATE_NOOP("Errors", "A wrong password was entered too often in a row."),
     QT_TRANSLATE_NOOP("Errors", "Wait[ {minutes} minutes], or ask the administrator to set a new "
                                 "password.")},
    {ErrorCode::PasswordWeak, QT_TRANSLATE_NOOP("Errors", "This password cannot be used."),
     QT_TRANSLATE_NOOP("Errors", "It is too short[ (at least {length} characters)], holds the "
                                 "operator number, or is the old one."),
     QT_TRANSLATE_NOOP("Errors", "Choose a longer one that only you know; a few words will do.")},
    {ErrorCode::OperatorNumberInvalid,
     QT_TRANSLATE_NOOP("Errors", "This operator number cannot be used."),
     QT_TRANSLATE_NOOP("Errors", "It is empty, longer than 20 characters, or holds something other "
                                 "than letters and digits."),
     QT_TRANSLATE_NOOP("Errors", "Enter the number on the staff card.")},
    {ErrorCode::OperatorTaken,
     QT_TRANSLATE_NOOP("Errors", "There is an operator with this number already."),
     QT_TRANSLATE_NOOP("Errors", "Every operator has a number of his own, and the first one is "
                                 "made only once."),
     QT_TRANSLATE_NOOP("Errors", "Log in with it, or choose another number.")},
    {ErrorCode::OperatorUnknown, QT_TRANSLATE_NOOP("Errors", "There is no such operator."),
     QT_TRANSLATE_NOOP("Errors", "The number is not in the list of operators of this counter."),
     QT_TRANSLATE_NOOP("Errors", "Choose one from the list.")},
    {ErrorCode::LastAdministrator,
     QT_TRANSLATE_NOOP("Errors", "The last administrator cannot be removed."),
     QT_TRANSLATE_NOOP("Errors", "Nobody could add operators any more."),
     QT_TRANSLATE_NOOP("Errors", "Make another administrator first.")},
    {ErrorCode::RoleInsufficient,
     QT_TRANSLATE_NOOP("Errors", "This operator is not allowed to do that."),
     QT_TRANSLATE_NOOP("Errors", "It is reserved for supervisors or administrators."),
     QT_TRANSLATE_NOOP("Errors", "Let somebody log in who may.")},
    {ErrorCode::RecoveryCodeWrong, QT_TRANSLATE_NOOP("Errors", "The recovery code is wrong."),
     QT_TRANSLATE_NOOP("Errors", "It was used already, was mistyped, or belongs to another "
                                 "administrator or counter."),
     QT_TRANSLATE_NOOP("Errors", "Compare it with the sheet from the first start, letter by "
                                 "letter.")},
    {ErrorCode::OperatorsDamaged,
     QT_TRANSLATE_NOOP("Errors", "The list of operators cannot be read[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "The file was changed outside this program, or is damaged."),
     QT_TRANSLATE_NOOP("Errors", "Inform the administrator; restore the file from a backup.")},
    {ErrorCode::OperatorsNotWritable,
     QT_TRANSLATE_NOOP("Errors", "The list of operators cannot be saved[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "The disk is full, or the folder of the operators is "
                                 "write-protected."),
     QT_TRANSLATE_NOOP("Errors", "Free some space, or ask the administrator for the permission, "
                                 "and log in again.")},
    {ErrorCode::SecretMissing,
     QT_TRANSLATE_NOOP("Errors", "The platform account's secret is not stored on this computer."),
     QT_TRANSLATE_NOOP("Errors", "It was never entered here, or the system's keychain was reset."),
     QT_TRANSLATE_NOOP("Errors", "Enter it anew; the administrator has it from the platform.")},
    {ErrorCode::SecretStoreUnavailable,
     QT_TRANSLATE_NOOP("Errors", "The secret cannot be stored or read."),
     QT_TRANSLATE_NOOP("Errors", "The system's keychain is locked or refuses, or the file beside "
                                 "the ledger[ ({file})] is not writable."),
     QT_TRANSLATE_NOOP("Errors", "Unlock the keychain, or ask the administrator, and try again.")},
    {ErrorCode::SettingsInvalid,
     QT_TRANSLATE_NOOP("Errors", "The settings cannot be used[: {file}]."),
     QT_TRANSLATE_NOOP("Errors",
                       "The file has an error[ in line {line}][ at “{member}”][: {why}]."),
     QT_TRANSLATE_NOOP("Errors",
                       "Correct that place, or restore the previous copy beside the file.")},
    {ErrorCode::SettingsNotWritable,
     QT_TRANSLATE_NOOP("Errors", "The settings cannot be saved[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "The folder is write-protected, or the disk is full."),
     QT_TRANSLATE_NOOP("Errors", "Free some space, or ask the administrator for the permission.")},
    {ErrorCode::UsageWrong, QT_TRANSLATE_NOOP("Errors", "The command was not understood."),
     QT_TRANSLATE_NOOP("Errors",
                       "An argument is missing, unknown or of the wrong kind[: {argument}]."),
     QT_TRANSLATE_NOOP("Errors", "Call the command with --help to see how it is used.")},
};
} // namespace

// Errors of ledger, sandbox, paper, settings and command line.
std::span<const ErrorSentences> recordsErrors()
{
    return table;
}

} // namespace lc::texts
