#include "cli/command.h"

#include "cli/runners.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lc::cli {

namespace {

// Sources of translations; shown through translate("Cli", ...).
#define TEXT(text) QT_TRANSLATE_NOOP("Cli", text)

const std::array generalOptions{
    OptionSpec{"json", 0, nullptr, TEXT("print one JSON object on standard output")},
    OptionSpec{"quiet", 'q', nullptr, TEXT("no progress on standard error")},
    OptionSpec{"language", 0, "zh_CN|en", TEXT("language of sentences")},
    OptionSpec{"settings", 0, "FILE", TEXT("settings file instead of the standard one")},
    OptionSpec{"help", 'h', nullptr, TEXT("explain this command")},
};

const std::array platformOptions{
    OptionSpec{"practice", 0, nullptr, TEXT("start a sandbox inside this process and use it")},
    OptionSpec{"platform", 0, "URL", TEXT("base address of the platform")},
    OptionSpec{"account", 0, "ID", TEXT("account at the platform")},
    OptionSpec{"secret-file", 0, "FILE", TEXT("file that holds the account's secret")},
    OptionSpec{"profile", 0, "NAME|FILE", TEXT("dialect of the platform")},
    OptionSpec{"anchors", 0, "DIR", TEXT("certificates that are trusted (PEM or DER)")},
    OptionSpec{"ca-file", 0, "FILE", TEXT("authority of the platform's TLS certificate")},
};

const std::array purposeOptions{
    OptionSpec{"reason", 0, "CODE", TEXT("reason: 01 sharing, 02 presenting, 99 other")},
    OptionSpec{"matter", 0, "NAME", TEXT("matter that is being handled")},
    OptionSpec{"matter-code", 0, "CODE", TEXT("code of the matter")},
};

const std::array ledgerOptions{
    OptionSpec{"ledger", 0, "FILE", TEXT("ledger instead of the standard one")},
};

const OptionSpec anchorsOption{"anchors", 0, "DIR",
                               TEXT("certificates that are trusted (PEM or DER)")};

std::vector<CommandSpec> useCases()
{
    return {
        {"lookup",
         TEXT("look up the licenses of a holder"),
         TEXT("Asks the platform which licenses the holder with this code has (6.2). The use is "
              "recorded in the ledger."),
         {{"CODE", TEXT("subject code: resident ID number, credit code, or another document")}},
         {{"type", 0, "CODE", TEXT("holder-code type, three digits; recognised when absent")}},
         {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
         &runLookup},
        {"open",
         TEXT("fetch a license, check it and write its file"),
         TEXT("Fetches information (6.4.2), the file (6.3.2), checks its seals on this computer "
              "and asks the platform about the fields (6.5.1). The exit code follows the verdict; "
              "the file is written whatever the verdict is."),
         {{"IDENTIFIER", TEXT("license identifier")}},
         {{"output", 'o', "FILE", TEXT("where the license's file is written")}},
         {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
         &runOpen},
        {"verify",
         TEXT("check the seals of a file on this computer"),
         TEXT("Checks an OFD, PDF or image by itself, without any platform. Nothing is trusted "
              "but the certificates of --anchors."),
         {{"FILE", TEXT("file to check")}},
         {anchorsOption,
          {"at", 0, "TIME", TEXT("judge as of this time (ISO 8601) instead of now")}},
         {},
         &runVerify},
        {"render",
         TEXT("draw a page as PNG"),
         TEXT("Draws one page of an OFD, PDF or image."),
         {{"FILE", TEXT("file to draw")}},
         {{"output", 'o', "FILE", TEXT("PNG file to write"), true},
          {"page", 0, "N", TEXT("page, counted from 1; the first when absent")},
          {"dpi", 0, "D", TEXT("dots per inch, 10 to 1200; 150 when absent")}},
         {},
         &runRender},
        {"annotate",
         TEXT("make an annotated copy as PDF"),
         TEXT("Makes an A4 copy of a license with reason, matter, unit, operator, time, serial and "
              "verdict on it. The print is recorded in the ledger before the file is written."),
         {{"IDENTIFIER|FILE", TEXT("license identifier, or a file of a license")}},
         {{"output", 'o', "FILE", TEXT("PDF file to write"), true}},
         {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
         &runAnnotate},
    };
}

std::vector<CommandSpec> services()
{
    return {
        {"ledger verify",
         TEXT("find changed, removed or reordered records"),
         TEXT("Reads a ledger (a copy will do) and checks every record, its order and its "
              "authentication. Writes nothing."),
         {{"FILE", TEXT("ledger file; the standard one when absent"), false}},
         {},
         {OptionGroup::Ledger},
         &runLedgerVerify},
        {"ledger show",
         TEXT("print records"),
         TEXT("Prints records in their order. They hold no names and no clear numbers."),
         {{"FILE", TEXT("ledger file; the standard one when absent"), false}},
         {{"from", 0, "N", TEXT("first record")}, {"limit", 0, "N", TEXT("at most so many")}},
         {OptionGroup::Ledger},
         &runLedgerShow},
        {"sandbox serve",
         TEXT("run the sandbox platform"),
         TEXT("Serves the interfaces of DB51/T 2942-2022 with invented people until it is "
              "interrupted. Prints its address, the clerk's account, and where the secret and the "
              "authority's certificates lie."),
         {},
         {{"directory", 0, "DIR", TEXT("registry, keys and authority; made when absent")},
          {"host", 0, "ADDRESS", TEXT("address to listen on; 127.0.0.1 when absent")},
          {"port", 0, "N", TEXT("port to listen on; a free one when absent")},
          {"seed", 0, "N", TEXT("which invented people; 2942 when absent")}},
         {},
         &runSandboxServe},
        {"sandbox accounts",
         TEXT("print the accounts of a sandbox and codes to try"),
         TEXT("Prints the accounts of a sandbox's directory and some subject codes to try."),
         {},
         {{"directory", 0, "DIR", TEXT("registry, keys and authority; made when absent")},
          {"seed", 0, "N", TEXT("which invented people; 2942 when absent")}},
         {},
         &runSandboxAccounts},
        {"errors",
         TEXT("print the catalogue of errors as Markdown"),
         TEXT("Prints every error code with what happened, why, and what to do next."),
         {},
         {},
         {},
         &runErrors},
    };
}
#undef TEXT

} // namespace

std::span<const CommandSpec> commands()
{
    static const std::vector<CommandSpec> all = [] {
        std::vector<CommandSpec> table = useCases();
        std::ranges::move(services(), std::back_inserter(table));
        return table;
    }();
    return all;
}

std::span<const OptionSpec> optionsOf(OptionGroup group)
{
    switch (group) {
    case OptionGroup::General:
        return generalOptions;
    case OptionGroup::Platform:
        return platformOptions;
    case OptionGroup::Purpose:
        return purposeOptions;
    case OptionGroup::Ledger:
        return ledgerOptions;
    }
    Q_UNREACHABLE();
}

std::vector<OptionSpec> allOptions(const CommandSpec &command)
{
    std::vector<OptionSpec> all = command.options;
    const auto add = [&all](OptionGroup group) {
        const auto options = optionsOf(group);
        all.insert(all.end(), options.begin(), options.end());
    };
    std::ranges::for_each(command.groups, add);
    add(OptionGroup::General);
    return all;
}

const CommandSpec *findCommand(const QStringList &words, int &nameWords)
{
    for (const CommandSpec &command : commands()) {
        const QStringList name = QString::fromLatin1(command.name).split(u' ');
        if (words.size() >= name.size() && words.first(name.size()) == name) {
            nameWords = static_cast<int>(name.size());
            return &command;
        }
    }
    return nullptr;
}

} // namespace lc::cli
