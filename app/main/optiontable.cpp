#include "main/optiontable.h"

#include <QStringBuilder>

#include <array>

namespace lc::main {

namespace {

struct OptionRow
{
    const char *name;
    const char *value; // placeholder; null: a switch
    const char *help;
};

constexpr std::array rows{
    OptionRow{"settings", "FILE", "Settings file."},
    OptionRow{"platform", "URL", "Address of the platform."},
    OptionRow{"practice", nullptr,
              "Practice mode: invented people, the platform inside the program."},
    OptionRow{"language", "LANGUAGE", "zh_CN or en."},
    OptionRow{"dark", nullptr, "Dark colours."},
    OptionRow{"tour", "DIR",
              "Drive the window through the whole job, write pictures of every step and the "
              "annotated copy to DIR, and end."},
    OptionRow{"time-startup", nullptr,
              "Print the time to the first painted frame and the memory, and end."},
    OptionRow{"report-stalls", nullptr,
              "At the end, print the events that kept the window from answering."},
    OptionRow{"manual", nullptr, "Print the manual page, and end."},
};

constexpr std::array builtIn{
    OptionRow{"help", nullptr, "Print the options, and end."},
    OptionRow{"version", nullptr, "Print the version, and end."},
};

// A hyphen that is meant, not a place to break a line.
QString roff(const char *text)
{
    return QString::fromLatin1(text).replace(u'-', QStringLiteral("\\-"));
}

QString entry(const OptionRow &row)
{
    QString head = u".TP\n\\fB\\-\\-" % roff(row.name) % u"\\fR";
    if (row.value)
        head += u" \\fI" % roff(row.value) % u"\\fR";
    return head % u'\n' % roff(row.help) % u'\n';
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    for (const OptionRow &row : rows)
        parser.addOption({QString::fromLatin1(row.name), QString::fromLatin1(row.help),
                          row.value ? QString::fromLatin1(row.value) : QString()});
}

QString manualPage()
{
    QString text =
        u".TH LICENSE\\-COUNTER 1 \"\" \"License Counter " COUNTER_VERSION "\" \"User commands\"\n"
        ".SH NAME\n"
        "license\\-counter \\- look up, verify and print electronic licenses at the counter\n"
        ".SH SYNOPSIS\n"
        ".B license\\-counter\n"
        ".RI [ options ]\n"
        ".SH DESCRIPTION\n"
        "The desktop program for clerks in government service halls. A subject code or a license\n"
        "identifier leads to the licenses of a citizen or an organisation; an opened license is\n"
        "drawn, its seal is checked on this computer, and the platform is asked about it. F1 "
        "opens\n"
        "the clerk's manual.\n"
        ".SH OPTIONS\n" %
        QString();
    for (const OptionRow &row : rows)
        text += entry(row);
    for (const OptionRow &row : builtIn)
        text += entry(row);
    return text % u".SH ENVIRONMENT\n"
                  ".TP\n.B COUNTER_SECRET_FILE\n"
                  "File that holds the platform account's secret.\n"
                  ".TP\n.B COUNTER_HALL_PASSWORD_FILE\n"
                  "File that holds the password for the hall's database.\n"
                  ".TP\n.B QT_QPA_PLATFORM=offscreen\n"
                  "Lets \\fB\\-\\-tour\\fR run without a display.\n"
                  ".SH FILES\n"
                  ".TP\n.I /etc/license\\-counter/settings.json\n"
                  "The administrator's settings, which may lock entries.\n"
                  ".TP\n.I /etc/license\\-counter/central.json\n"
                  "Central settings, signed; their public key is in\n.IR central\\-key.pem .\n"
                  ".TP\n.I ~/.config/license\\-counter/settings.json\n"
                  "The clerk's own settings.\n"
                  ".TP\n.I ~/.local/share/license\\-counter/ledger.sqlite\n"
                  "The ledger of every use.\n"
                  ".SH SEE ALSO\n"
                  ".BR license\\-counter\\-cli (1)\n";
}

} // namespace lc::main
