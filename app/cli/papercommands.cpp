#include "cli/command.h"
#include "cli/runners.h"

#include <QCoreApplication>

namespace lc::cli {

namespace {

const OptionSpec paperOption{
    "paper", 0, "A4|A5", QT_TRANSLATE_NOOP("Cli", "size of the paper; the template's when absent")};
const OptionSpec orientationOption{
    "orientation", 0, "portrait|landscape",
    QT_TRANSLATE_NOOP("Cli", "how the paper lies; as the template says when absent")};
const OptionSpec templatesOption{
    "templates", 0, "DIR",
    QT_TRANSLATE_NOOP("Cli", "folder of templates; the settings' when absent")};

std::vector<OptionSpec> annotateOptions()
{
    return {
        {"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "PDF file to write"), true},
        {"template", 0, "NAME|FILE",
         QT_TRANSLATE_NOOP("Cli", "standard, archive, small, a name of the folder, or a file")},
        templatesOption,
        paperOption,
        orientationOption,
        {"cover", 0, nullptr, QT_TRANSLATE_NOOP("Cli", "begin with a list of the copies")},
        {"validity-sheet", 0, nullptr,
         QT_TRANSLATE_NOOP("Cli", "add a sheet with every finding behind each copy")},
        {"signature-block", 0, nullptr,
         QT_TRANSLATE_NOOP("Cli", "leave places for signatures and a date")},
        {"requester", 0, "NAME",
         QT_TRANSLATE_NOOP("Cli", "who asks for the copy; stands on it and is not recorded")},
        {"print-reason", 0, "TEXT",
         QT_TRANSLATE_NOOP("Cli", "why a license that failed, is undecided or has expired is "
                                  "copied; stands on the copy and is recorded")},
        {"keep", 0, "FILE",
         QT_TRANSLATE_NOOP("Cli", "also keep the platform's own file byte for byte, with its "
                                  "SHA-256 and SM3 in FILE.digests; for one license")},
    };
}

CommandSpec annotateCommand()
{
    return {"annotate",
            QT_TRANSLATE_NOOP("Cli", "make annotated copies as PDF"),
            QT_TRANSLATE_NOOP(
                "Cli",
                "Makes a copy of each license with unit, matter, reason, operator, time, serial, "
                "trace code and verdict on it, all in one PDF, each beginning a page. The copies "
                "are recorded in the ledger before the file is written. A license whose "
                "verification failed is copied only with --print-reason; where it is undecided or "
                "has expired, the matter stands as the reason unless another is given. The copy "
                "says so."),
            {{"IDENTIFIER|FILE...",
              QT_TRANSLATE_NOOP("Cli", "license identifiers, or files of licenses")}},
            annotateOptions(),
            {OptionGroup::Purpose, OptionGroup::Platform, OptionGroup::Ledger},
            &runAnnotate};
}

} // namespace

std::vector<CommandSpec> paperCommands()
{
    return {
        annotateCommand(),
        {"trace",
         QT_TRANSLATE_NOOP("Cli", "tell what is known of a printed copy"),
         QT_TRANSLATE_NOOP("Cli", "Looks the trace code of a copy up in the ledger: whether it is "
                                  "genuine, when it was made and how often. Exit code 1 when the "
                                  "code is not of this ledger."),
         {{"CODE", QT_TRANSLATE_NOOP("Cli", "text of the QR on the copy: LCT1-…")}},
         {},
         {OptionGroup::Ledger},
         &runTrace},
        {"template list",
         QT_TRANSLATE_NOOP("Cli", "list the templates of annotated copies"),
         QT_TRANSLATE_NOOP("Cli", "Lists the built-in templates and those of the folder. One that "
                                  "cannot be used stands there with the reason."),
         {},
         {templatesOption},
         {},
         &runTemplateList},
        {"template check",
         QT_TRANSLATE_NOOP("Cli", "check a template and draw a preview"),
         QT_TRANSLATE_NOOP("Cli", "Says whether a template can be used, or why not and where. With "
                                  "--output it is drawn around an invented license as PDF."),
         {{"NAME|FILE", QT_TRANSLATE_NOOP("Cli", "template to check")}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "preview to write, as PDF")},
          templatesOption},
         {},
         &runTemplateCheck},
        {"template show",
         QT_TRANSLATE_NOOP("Cli", "print a built-in template"),
         QT_TRANSLATE_NOOP("Cli", "Prints a built-in template as JSON, to begin one's own with."),
         {{"NAME", QT_TRANSLATE_NOOP("Cli", "standard, archive or small")}},
         {},
         {},
         &runTemplateShow},
        {"calibration",
         QT_TRANSLATE_NOOP("Cli", "make a calibration sheet as PDF"),
         QT_TRANSLATE_NOOP("Cli", "A sheet with two rules of 100 mm and a cross 20 mm from the "
                                  "edges, to measure a printer with."),
         {},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "PDF file to write"), true},
          paperOption,
          orientationOption},
         {},
         &runCalibration},
    };
}

} // namespace lc::cli
