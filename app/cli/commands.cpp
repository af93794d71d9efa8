#include "cli/command.h"

#include "cli/operators.h"
#include "cli/runners.h"
#include "cli/sandboxcommands.h"
#include "cli/settingsmaking.h"
#include "cli/updating.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lc::cli {

namespace {

const std::array generalOptions{
    OptionSpec{"json", 0, nullptr,
               QT_TRANSLATE_NOOP("Cli", "print one JSON object on standard output")},
    OptionSpec{"quiet", 'q', nullptr, QT_TRANSLATE_NOOP("Cli", "no progress on standard error")},
    OptionSpec{"language", 0, "zh_CN|en", QT_TRANSLATE_NOOP("Cli", "language of sentences")},
    OptionSpec{"settings", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "settings file instead of the standard one")},
    OptionSpec{"help", 'h', nullptr, QT_TRANSLATE_NOOP("Cli", "explain this command")},
};

const std::array platformOptions{
    OptionSpec{"practice", 0, nullptr,
               QT_TRANSLATE_NOOP("Cli", "start a sandbox inside this process and use it")},
    OptionSpec{"platform", 0, "URL", QT_TRANSLATE_NOOP("Cli", "base address of the platform")},
    OptionSpec{"account", 0, "ID", QT_TRANSLATE_NOOP("Cli", "account at the platform")},
    OptionSpec{"secret-file", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "file that holds the account's secret")},
    OptionSpec{"profile", 0, "NAME|FILE", QT_TRANSLATE_NOOP("Cli", "dialect of the platform")},
    OptionSpec{"anchors", 0, "DIR",
               QT_TRANSLATE_NOOP("Cli", "certificates that are trusted (PEM or DER)")},
    OptionSpec{"ca-file", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "authority of the platform's TLS certificate")},
    OptionSpec{"client-certificate", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "certificate that this computer shows (PKCS#12)")},
    OptionSpec{"client-password-file", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "file that holds that certificate's password")},
    OptionSpec{"proxy", 0, "system|HOST:PORT",
               QT_TRANSLATE_NOOP("Cli", "proxy on the way to the platform; none when absent")},
};

const std::array purposeOptions{
    OptionSpec{"reason", 0, "CODE",
               QT_TRANSLATE_NOOP("Cli", "reason: 01 sharing, 02 presenting, 99 other")},
    OptionSpec{"matter", 0, "NAME", QT_TRANSLATE_NOOP("Cli", "matter that is being handled")},
    OptionSpec{"matter-code", 0, "CODE", QT_TRANSLATE_NOOP("Cli", "code of the matter")},
    OptionSpec{"consent", 0, "KIND",
               QT_TRANSLATE_NOOP("Cli", "how the holder agreed: shown, signed, agent, statutory")},
    OptionSpec{"requester", 0, "CODE",
               QT_TRANSLATE_NOOP("Cli", "resident ID number of the agent, with --consent agent")},
};

const std::array fileOptions{
    OptionSpec{"document", 0, "N",
               QT_TRANSLATE_NOOP("Cli", "only one document of an OFD package that holds several, "
                                        "counted from 1; all follow each other when absent")},
    OptionSpec{"password", 0, "TEXT",
               QT_TRANSLATE_NOOP("Cli", "password of an encrypted file; others on this computer "
                                        "may see it, --password-file keeps it to yourself")},
    OptionSpec{"password-file", 0, "FILE",
               QT_TRANSLATE_NOOP("Cli", "file whose first line is the password")},
};

const std::array ledgerOptions{
    OptionSpec{"ledger", 0, "FILE", QT_TRANSLATE_NOOP("Cli", "ledger instead of the standard one")},
};

const OptionSpec anchorsOption{
    "anchors", 0, "DIR", QT_TRANSLATE_NOOP("Cli", "certificates that are trusted (PEM or DER)")};

std::vector<CommandSpec> useCases()
{
    return {
        {"lookup",
         QT_TRANSLATE_NOOP("Cli", "look up the licenses of a holder"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Asks the platform which licenses the holder with this code has (6.2). The use is "
             "recorded in the ledger."),
         {{"CODE",
           QT_TRANSLATE_NOOP(
               "Cli", "subject code: resident ID number, credit code, or another document")}},
         {{"type", 0, "CODE",
           QT_TRANSLATE_NOOP("Cli", "holder-code type, three digits; recognised when absent")}},
         {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
         &runLookup},
        {"open",
         QT_TRANSLATE_NOOP("Cli", "fetch a license, check it and write its file"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Fetches information (6.4.2), the file (6.3.2), checks its seals on this computer "
             "and asks the platform about the fields (6.5.1). The exit code follows the verdict; "
             "the file is written whatever the verdict is."),
         {{"IDENTIFIER", QT_TRANSLATE_NOOP("Cli", "license identifier")}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "where the license's file is written")}},
         {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
         &runOpen},
        {"verify",
         QT_TRANSLATE_NOOP("Cli", "check the seals of a file on this computer"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Checks an OFD, PDF or image by itself, without any platform and without the network. "
             "Nothing is trusted but the certificates of --anchors. Exit: 0 passed, with or "
             "without notice, 1 failed, 3 cannot decide or unreadable."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "file to check")}},
         {anchorsOption,
          {"at", 0, "TIME",
           QT_TRANSLATE_NOOP("Cli", "judge as of this time (ISO 8601) instead of now")},
          {"ocsp", 0, "URL",
           QT_TRANSLATE_NOOP("Cli", "ask this responder whether certificates were revoked")},
          {"original-of", 0, "ID",
           QT_TRANSLATE_NOOP("Cli", "the file must be of this license: its original, or an "
                                    "annotated copy that refers to it")}},
         {OptionGroup::File},
         &runVerify},
        {"render",
         QT_TRANSLATE_NOOP("Cli", "draw a page as PNG"),
         QT_TRANSLATE_NOOP("Cli", "Draws one page of an OFD, PDF or image."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "file to draw")}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "PNG file to write"), true},
          {"page", 0, "N", QT_TRANSLATE_NOOP("Cli", "page, counted from 1; the first when absent")},
          {"dpi", 0, "D", QT_TRANSLATE_NOOP("Cli", "dots per inch, 10 to 1200; 150 when absent")},
          {"region", 0, "X,Y,W,H",
           QT_TRANSLATE_NOOP("Cli", "part of the page, in millimetres; all when absent")}},
         {OptionGroup::File},
         &runRender},
    };
}

std::vector<CommandSpec> inspections()
{
    const ArgumentSpec file{"FILE", QT_TRANSLATE_NOOP("Cli", "file to look into")};
    const OptionSpec signature{
        "signature", 0, "N",
        QT_TRANSLATE_NOOP("Cli", "which signature, counted from 1; the first when absent")};
    return {
        {"info",
         QT_TRANSLATE_NOOP("Cli", "tell what a file is made of"),
         QT_TRANSLATE_NOOP("Cli",
                           "Prints format, pages, metadata, semantic tags, signatures, stamps, "
                           "fonts, outline, permissions, attachments, links, annotations and "
                           "extensions, and what cannot be drawn as meant: of more than twenty "
                           "pages only with --draw. Actions are told, never done."),
         {file},
         {{"draw", 0, nullptr,
           QT_TRANSLATE_NOOP("Cli", "draw every page of a long file, too, to find its warnings")}},
         {OptionGroup::File},
         &runInfo},
        {"text",
         QT_TRANSLATE_NOOP("Cli", "print the text of a file"),
         QT_TRANSLATE_NOOP("Cli", "Prints the text of one page or of all, one run a line."),
         {file},
         {{"page", 0, "N", QT_TRANSLATE_NOOP("Cli", "page, counted from 1; all when absent")},
          {"boxes", 0, nullptr,
           QT_TRANSLATE_NOOP("Cli", "with the place of every run and, with --json, of every "
                                    "character, in millimetres")}},
         {OptionGroup::File},
         &runText},
        {"extract",
         QT_TRANSLATE_NOOP("Cli", "list or write the entries of an OFD package"),
         QT_TRANSLATE_NOOP("Cli", "Lists the entries of the package, or writes one of them exactly "
                                  "as it is stored."),
         {file,
          {"ENTRY", QT_TRANSLATE_NOOP("Cli", "entry to write; all are listed when absent"), false}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "where the entry is written")},
          {"attachment", 0, "NAME",
           QT_TRANSLATE_NOOP("Cli", "the entry of the attachment with this name or number")}},
         {OptionGroup::File},
         &runExtract},
        {"seal show",
         QT_TRANSLATE_NOOP("Cli", "dump an electronic seal"),
         QT_TRANSLATE_NOOP("Cli", "Prints what stands in the seal of a signature, without judging "
                                  "it; verify does that."),
         {file},
         {signature},
         {OptionGroup::File},
         &runSealShow},
        {"seal extract",
         QT_TRANSLATE_NOOP("Cli", "write the picture of an electronic seal"),
         QT_TRANSLATE_NOOP("Cli", "Writes the picture of the seal exactly as it is stored. The "
                                  "picture says nothing about the seal's state."),
         {file},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "picture file to write"), true},
          signature},
         {OptionGroup::File},
         &runSealExtract},
    };
}

std::vector<CommandSpec> ledgerCommands()
{
    const ArgumentSpec file{
        "FILE", QT_TRANSLATE_NOOP("Cli", "ledger file; the standard one when absent"), false};
    const std::vector<OptionSpec> filter{
        {"from", 0, "TIME", QT_TRANSLATE_NOOP("Cli", "records from this time on (ISO 8601)")},
        {"to", 0, "TIME", QT_TRANSLATE_NOOP("Cli", "records before this time (ISO 8601)")},
        {"event", 0, "NAME", QT_TRANSLATE_NOOP("Cli", "one kind of event: LookUp, Opening, …")},
        {"operator", 0, "NUMBER", QT_TRANSLATE_NOOP("Cli", "one operator")},
        {"license", 0, "IDENTIFIER", QT_TRANSLATE_NOOP("Cli", "one license")},
        {"serial", 0, "SERIAL", QT_TRANSLATE_NOOP("Cli", "one print")},
        {"limit", 0, "N", QT_TRANSLATE_NOOP("Cli", "at most so many")},
        {"newest-first", 0, nullptr, QT_TRANSLATE_NOOP("Cli", "the latest record first")},
    };
    std::vector<OptionSpec> exporting{
        {"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "file to write"), true},
        {"format", 0, "jsonl|csv", QT_TRANSLATE_NOOP("Cli", "JSON Lines when absent")}};
    exporting.insert(exporting.end(), filter.begin(), filter.end());
    return {
        {"ledger verify",
         QT_TRANSLATE_NOOP("Cli", "find changed, removed or reordered records"),
         QT_TRANSLATE_NOOP("Cli", "Reads a ledger (a copy will do) and checks every record, its "
                                  "order and its authentication. Writes nothing."),
         {file},
         {{"starting-key", 0, "FILE",
           QT_TRANSLATE_NOOP("Cli", "the auditor's key, kept since the chain began")},
          {"checkpoints", 0, "FILE", QT_TRANSLATE_NOOP("Cli", "checkpoints held elsewhere")},
          {"public-key", 0, "FILE",
           QT_TRANSLATE_NOOP("Cli", "the chain's public key, PEM: shows by itself whatever was "
                                    "changed without the signing key")}},
         {OptionGroup::Ledger},
         &runLedgerVerify},
        {"ledger show",
         QT_TRANSLATE_NOOP("Cli", "print records"),
         QT_TRANSLATE_NOOP("Cli", "Prints records. They hold no names and no clear numbers."),
         {file},
         filter,
         {OptionGroup::Ledger},
         &runLedgerShow},
        {"ledger export",
         QT_TRANSLATE_NOOP("Cli", "write records as JSON Lines or CSV"),
         QT_TRANSLATE_NOOP("Cli", "JSON Lines hold everything that another verifier needs; CSV is "
                                  "for spreadsheets and holds no formulas."),
         {file},
         exporting,
         {OptionGroup::Ledger},
         &runLedgerExport},
        {"ledger checkpoint",
         QT_TRANSLATE_NOOP("Cli", "sign where the chain ends now"),
         QT_TRANSLATE_NOOP("Cli", "Prints a signed checkpoint. Kept elsewhere, it shows later that "
                                  "no record was cut off or written anew. Of a copy without its "
                                  "keys, the one that it holds itself."),
         {file},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "where it is written as well")},
          {"public-key", 0, "FILE",
           QT_TRANSLATE_NOOP("Cli", "where the key that checks it is written")}},
         {OptionGroup::Ledger},
         &runLedgerCheckpoint},
        {"ledger closing",
         QT_TRANSLATE_NOOP("Cli", "make the daily closing sheet"),
         QT_TRANSLATE_NOOP("Cli",
                           "Counts the day and signs where the chain ends now. With --output "
                           "the sheet is written as PDF, the checkpoint on it as a QR code: "
                           "paper cannot be changed from the keyboard."),
         {file},
         {{"day", 0, "DATE", QT_TRANSLATE_NOOP("Cli", "the day (ISO 8601); today when absent")},
          {"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "PDF file to write")}},
         {OptionGroup::Ledger},
         &runLedgerClosing},
    };
}

std::vector<CommandSpec> services()
{
    return {
        {"scan",
         QT_TRANSLATE_NOOP("Cli", "read the codes in pictures"),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Reads QR codes from picture files, or with --frames a folder of frames as a camera "
             "would deliver them. With --json one object a line and picture. Exit code 3 when a "
             "picture held no code."),
         {{"IMAGE...", QT_TRANSLATE_NOOP("Cli", "picture files"), false}},
         {{"frames", 0, "DIR",
           QT_TRANSLATE_NOOP("Cli", "a folder whose files are frames of a camera")},
          {"fps", 0, "N", QT_TRANSLATE_NOOP("Cli", "frames a second of --frames; 30 when absent")}},
         {},
         &runScan},
        {"trust show",
         QT_TRANSLATE_NOOP("Cli", "list whom this computer trusts"),
         QT_TRANSLATE_NOOP("Cli", "Lists every certificate, revocation list and issuer list of a "
                                  "folder of trust, with what keeps it from being used."),
         {{"DIR", QT_TRANSLATE_NOOP("Cli", "folder of trust; the settings' one when absent"),
           false}},
         {},
         {},
         &runTrustShow},
        {"settings show",
         QT_TRANSLATE_NOOP("Cli", "print the settings in force"),
         QT_TRANSLATE_NOOP("Cli", "Prints every setting after system, central and own files were "
                                  "laid over each other, and which of them are locked."),
         {},
         {},
         {},
         &runSettingsShow},
        {"settings check",
         QT_TRANSLATE_NOOP("Cli", "check a settings file"),
         QT_TRANSLATE_NOOP("Cli", "Reads a settings file and tells line, member and reason of the "
                                  "first thing wrong with it. Changes nothing."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "settings file")}},
         {},
         {},
         &runSettingsCheck},
        {"settings sign",
         QT_TRANSLATE_NOOP("Cli", "sign central settings"),
         QT_TRANSLATE_NOOP("Cli", "Signs a settings file with “serial” and “issued” for all "
                                  "counters. The key is an SM2 key in PEM; with --new-key it is "
                                  "made first, and its public half beside it (.pub)."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "settings file to sign")}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "signed file to write"), true},
          {"key", 0, "FILE", QT_TRANSLATE_NOOP("Cli", "the administrator's private key"), true},
          {"new-key", 0, nullptr, QT_TRANSLATE_NOOP("Cli", "make the key; it must not exist yet")}},
         {},
         &runSettingsSign},
        {"diagnose",
         QT_TRANSLATE_NOOP("Cli", "walk the way to the platform and tell where it ends"),
         QT_TRANSLATE_NOOP("Cli", "Tries name, connection, encryption, HTTP, authorisation and "
                                  "clock, one after the other, then looks at this computer's "
                                  "fonts, printers, scanners, screen and ledger. Asks for nobody's "
                                  "licenses; the report holds no secret."),
         {},
         {},
         {OptionGroup::Platform, OptionGroup::Ledger},
         &runDiagnose},
        {"manual",
         QT_TRANSLATE_NOOP("Cli", "print the manual page"),
         QT_TRANSLATE_NOOP("Cli", "Prints the page of license-counter-cli(1) in the form that man "
                                  "reads, made from the same table as --help."),
         {},
         {},
         {},
         &runManual},
        {"errors",
         QT_TRANSLATE_NOOP("Cli", "print the catalogue of errors as Markdown"),
         QT_TRANSLATE_NOOP("Cli",
                           "Prints every error code with what happened, why, and what to do next."),
         {},
         {},
         {},
         &runErrors},
    };
}

} // namespace

std::span<const CommandSpec> commands()
{
    static const std::vector<CommandSpec> all = [] {
        std::vector<CommandSpec> table = useCases();
        std::ranges::move(paperCommands(), std::back_inserter(table));
        std::ranges::move(inspections(), std::back_inserter(table));
        std::ranges::move(ledgerCommands(), std::back_inserter(table));
        std::ranges::move(operatorCommands(), std::back_inserter(table));
        std::ranges::move(services(), std::back_inserter(table));
        std::ranges::move(settingsMakingCommands(), std::back_inserter(table));
        std::ranges::move(updateCommands(), std::back_inserter(table));
        std::ranges::move(sandboxCommands(), std::back_inserter(table));
        return table;
    }();
    return all;
}

std::span<const OptionSpec> optionsOf(OptionGroup group)
{
    switch (group) {
    case OptionGroup::General:
        return generalOptions;
    case OptionGroup::File:
        return fileOptions;
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
