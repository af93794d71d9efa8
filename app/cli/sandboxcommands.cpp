#include "cli/sandboxcommands.h"

#include "cli/runners.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::cli {

namespace {

const OptionSpec directoryOption{
    "directory", 0, "DIR",
    QT_TRANSLATE_NOOP("Cli", "registry, keys and authority; made when absent")};
const OptionSpec seedOption{"seed", 0, "N",
                            QT_TRANSLATE_NOOP("Cli", "which invented people; 2942 when absent")};
const ArgumentSpec accountArgument{"ACCOUNT", QT_TRANSLATE_NOOP("Cli", "account of the sandbox")};

std::vector<OptionSpec> serveOptions()
{
    return {
        directoryOption,
        {"host", 0, "ADDRESS",
         QT_TRANSLATE_NOOP("Cli", "address to listen on; 127.0.0.1 when absent")},
        {"port", 0, "N", QT_TRANSLATE_NOOP("Cli", "port to listen on; a free one when absent")},
        seedOption,
        {"citizens", 0, "N",
         QT_TRANSLATE_NOOP("Cli", "how many people are invented; 240 when absent")},
        {"profile", 0, "NAME|FILE", QT_TRANSLATE_NOOP("Cli", "dialect that is spoken")},
        {"encrypted-lifetime", 0, "SECONDS",
         QT_TRANSLATE_NOOP("Cli", "life of an encrypted identifier; 300 when absent")},
        {"identifier-form", 0, "base64url|base32|raw",
         QT_TRANSLATE_NOOP("Cli", "how a QR code carries an encrypted identifier")},
        {"qr-in-rows", 0, nullptr, QT_TRANSLATE_NOOP("Cli", "6.4.3 sends QR codes too")},
        {"level", 0, "provincial|national",
         QT_TRANSLATE_NOOP("Cli", "which side of the system this is; provincial when absent")},
        {"province", 0, "NN",
         QT_TRANSLATE_NOOP("Cli", "first two digits of its division codes; 51 when absent")},
        {"with-national", 0, nullptr,
         QT_TRANSLATE_NOOP("Cli", "run a national side as well, and forward to it")},
        {"national", 0, "URL", QT_TRANSLATE_NOOP("Cli", "national side to forward to")},
        {"national-account", 0, "ID", QT_TRANSLATE_NOOP("Cli", "account at the national side")},
        {"national-secret-file", 0, "FILE",
         QT_TRANSLATE_NOOP("Cli", "file that holds that account's secret")},
        {"faults", 0, "FILE",
         QT_TRANSLATE_NOOP("Cli", "faults to make, by interface and schedule")},
        {"admin", 0, nullptr,
         QT_TRANSLATE_NOOP("Cli", "take faults by POST /sandbox/faults while running")},
    };
}

std::vector<OptionSpec> grantOptions()
{
    return {
        directoryOption,
        {"services", 0, "LIST",
         QT_TRANSLATE_NOOP("Cli", "interfaces it may call (6.2,6.3.1,…), or “all”")},
        {"types", 0, "LIST", QT_TRANSLATE_NOOP("Cli", "names of license types, or “all”")},
        {"fields", 0, "LIST",
         QT_TRANSLATE_NOOP("Cli", "columns of the face that it may see, or “all”")},
        {"sources", 0, "LIST",
         QT_TRANSLATE_NOOP("Cli", "addresses or networks it may call from, or “all”")},
        {"quota", 0, "N", QT_TRANSLATE_NOOP("Cli", "calls a day; 0 for no limit")},
        {"from", 0, "DATE", QT_TRANSLATE_NOOP("Cli", "first day, or “none”")},
        {"until", 0, "DATE", QT_TRANSLATE_NOOP("Cli", "last day, or “none”")},
        {"original", 0, "yes|no", QT_TRANSLATE_NOOP("Cli", "originals, or annotated copies only")},
        {"information", 0, "yes|no",
         QT_TRANSLATE_NOOP("Cli", "information by an encrypted identifier (6.4.4)")},
        {"national-side", 0, "yes|no",
         QT_TRANSLATE_NOOP("Cli", "the national platform, whose calls are not forwarded")},
    };
}

std::vector<CommandSpec> grantCommands()
{
    std::vector<OptionSpec> adding = grantOptions();
    adding.push_back({"secret-file", 0, "FILE",
                      QT_TRANSLATE_NOOP("Cli", "where the new account's secret is written"), true});
    return {
        {"sandbox grant list",
         QT_TRANSLATE_NOOP("Cli", "print accounts and what they may do"),
         QT_TRANSLATE_NOOP("Cli", "Prints every account of a sandbox's directory with its grant, "
                                  "whether the sandbox is running or not."),
         {},
         {directoryOption},
         {},
         &runSandboxGrantList},
        {"sandbox grant set",
         QT_TRANSLATE_NOOP("Cli", "change what an account may do"),
         QT_TRANSLATE_NOOP("Cli",
                           "Changes the named parts of an account's grant. A running sandbox "
                           "goes by it from the next call on."),
         {accountArgument},
         grantOptions(),
         {},
         &runSandboxGrantSet},
        {"sandbox grant add",
         QT_TRANSLATE_NOOP("Cli", "make an account with a grant"),
         QT_TRANSLATE_NOOP("Cli", "Makes an account with a secret of its own. What is not named is "
                                  "not limited; it gets annotated copies unless --original says "
                                  "otherwise."),
         {accountArgument},
         adding,
         {},
         &runSandboxGrantAdd},
        {"sandbox grant revoke",
         QT_TRANSLATE_NOOP("Cli", "take an account's grant away"),
         QT_TRANSLATE_NOOP("Cli", "The account stays known, but every call of it is refused."),
         {accountArgument},
         {directoryOption},
         {},
         &runSandboxGrantRevoke},
        {"sandbox grant log",
         QT_TRANSLATE_NOOP("Cli", "print calls that were outside their grant"),
         QT_TRANSLATE_NOOP("Cli", "Prints refused calls, the latest first: time, account, "
                                  "interface, where from, and why."),
         {},
         {directoryOption,
          {"limit", 0, "N", QT_TRANSLATE_NOOP("Cli", "at most so many; 100 when absent")}},
         {},
         &runSandboxGrantLog},
    };
}

} // namespace

std::vector<CommandSpec> sandboxCommands()
{
    std::vector<CommandSpec> table{
        {"sandbox serve",
         QT_TRANSLATE_NOOP("Cli", "run the sandbox platform"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Serves the interfaces of DB51/T 2942-2022 with invented people until it is "
             "interrupted. Prints its address, the clerk's account, and where the secret and the "
             "authority's certificates lie."),
         {},
         serveOptions(),
         {},
         &runSandboxServe},
        {"sandbox accounts",
         QT_TRANSLATE_NOOP("Cli", "print the accounts of a sandbox and codes to try"),
         QT_TRANSLATE_NOOP(
             "Cli", "Prints the accounts of a sandbox's directory and some subject codes to try."),
         {},
         {directoryOption, seedOption},
         {},
         &runSandboxAccounts},
        {"sandbox phone",
         QT_TRANSLATE_NOOP("Cli", "make the QR code that a citizen would show"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Asks the sandbox of a directory for encrypted identifiers of a holder (6.4.3) as the "
             "holder's phone does, writes one as a QR code (PNG) and prints the time that is left. "
             "A sandbox that serves the same directory redeems it."),
         {},
         {{"holder", 0, "CODE", QT_TRANSLATE_NOOP("Cli", "subject code of the holder"), true},
          {"license-type", 0, "NAME",
           QT_TRANSLATE_NOOP("Cli", "which license; the first when absent")},
          {"output", 'o', "FILE",
           QT_TRANSLATE_NOOP("Cli", "PNG file to write; phone.png when absent")},
          directoryOption,
          {"encrypted-lifetime", 0, "SECONDS",
           QT_TRANSLATE_NOOP("Cli", "life of an encrypted identifier; 300 when absent")},
          {"identifier-form", 0, "base64url|base32|raw",
           QT_TRANSLATE_NOOP("Cli", "how a QR code carries an encrypted identifier")}},
         {},
         &runSandboxPhone},
    };
    std::ranges::move(grantCommands(), std::back_inserter(table));
    return table;
}

} // namespace lc::cli
