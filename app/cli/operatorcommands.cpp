#include "cli/operators.h"

#include <QCoreApplication>

namespace lc::cli {

namespace {

const ArgumentSpec numberArgument{"NUMBER", QT_TRANSLATE_NOOP("Cli", "operator number")};
const OptionSpec asOption{"as", 0, "NUMBER",
                          QT_TRANSLATE_NOOP("Cli", "the administrator who does it"), true};
const OptionSpec passwordOption{
    "password-file", 0, "FILE",
    QT_TRANSLATE_NOOP("Cli", "file whose first line is the password of that administrator"), true};
const OptionSpec newPasswordOption{
    "new-password-file", 0, "FILE",
    QT_TRANSLATE_NOOP("Cli", "file whose first line is the new password"), true};

} // namespace

std::vector<CommandSpec> operatorCommands()
{
    return {
        {"operators init",
         QT_TRANSLATE_NOOP("Cli", "make the first administrator"),
         QT_TRANSLATE_NOOP("Cli", "Makes the administrator of this counter and prints the recovery "
                                  "code. Only once: there is no password that everybody knows."),
         {numberArgument},
         {passwordOption},
         {OptionGroup::Ledger},
         &runOperatorsInit},
        {"operators list",
         QT_TRANSLATE_NOOP("Cli", "list who may work here"),
         QT_TRANSLATE_NOOP("Cli", "Lists the operators with their roles: clerk, supervisor, "
                                  "administrator."),
         {},
         {},
         {},
         &runOperatorsList},
        {"operators add",
         QT_TRANSLATE_NOOP("Cli", "add an operator"),
         QT_TRANSLATE_NOOP("Cli", "Adds an operator, who chooses a password of his own at the "
                                  "first login. The change is recorded in the ledger."),
         {numberArgument},
         {{"role", 0, "ROLE",
           QT_TRANSLATE_NOOP("Cli", "clerk, supervisor or administrator; clerk when absent")},
          asOption,
          passwordOption,
          newPasswordOption},
         {OptionGroup::Ledger},
         &runOperatorsAdd},
        {"operators remove",
         QT_TRANSLATE_NOOP("Cli", "remove an operator"),
         QT_TRANSLATE_NOOP("Cli",
                           "Removes an operator; the last administrator stays. The change is "
                           "recorded in the ledger."),
         {numberArgument},
         {asOption, passwordOption},
         {OptionGroup::Ledger},
         &runOperatorsRemove},
        {"operators password",
         QT_TRANSLATE_NOOP("Cli", "set a new password and end a lock-out"),
         QT_TRANSLATE_NOOP("Cli",
                           "Sets a password that the operator changes at the next login. The "
                           "change is recorded in the ledger."),
         {numberArgument},
         {asOption, passwordOption, newPasswordOption},
         {OptionGroup::Ledger},
         &runOperatorsPassword},
        {"operators recover",
         QT_TRANSLATE_NOOP("Cli", "let an administrator in who lost the password"),
         QT_TRANSLATE_NOOP("Cli",
                           "Takes the recovery code, sets a new password and prints the next "
                           "code; the old one is spent."),
         {numberArgument},
         {{"code-file", 0, "FILE",
           QT_TRANSLATE_NOOP("Cli", "file whose first line is the recovery code"), true},
          newPasswordOption},
         {OptionGroup::Ledger},
         &runOperatorsRecover},
    };
}

} // namespace lc::cli
