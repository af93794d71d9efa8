#include "cli/context.h"
#include "cli/help.h"
#include "cli/runners.h"
#include "cli/say.h"

namespace lc::cli {

namespace {

// What roff would take for its own: a backslash, a hyphen that is meant, a line's first dot.
QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(QStringLiteral("\\&"));
    return text;
}

QString optionEntry(const OptionSpec &option)
{
    QString names = u"\\fB" % escaped(QString(u"--" % QLatin1String(option.name))) % u"\\fR";
    if (option.letter != 0)
        names = u"\\fB\\-" % QString(QLatin1Char(option.letter)) % u"\\fR, " % names;
    if (option.value)
        names += u" \\fI" % escaped(QString::fromLatin1(option.value)) % u"\\fR";
    return u".TP\n" % names % u'\n' % escaped(say(option.help)) % u'\n';
}

QString optionList(std::span<const OptionSpec> options)
{
    QString text;
    for (const OptionSpec &option : options)
        text += optionEntry(option);
    return text;
}

QString commandEntry(const CommandSpec &command)
{
    QString text = u".SS " % escaped(QString::fromLatin1(command.name)) % u"\n.B " %
                   escaped(usageLine(command)) % u"\n.PP\n" % escaped(say(command.description)) %
                   u'\n';
    for (const ArgumentSpec &argument : command.arguments)
        text += u".TP\n\\fI" % escaped(QString::fromLatin1(argument.name)) % u"\\fR\n" %
                escaped(say(argument.help)) % u'\n';
    return text % optionList(command.options);
}

QString section(const char *title)
{
    return u".SH " % escaped(say(title)) % u'\n';
}

} // namespace

Result<Answer> runManual(Context &)
{
    QString text = u".TH LICENSE\\-COUNTER\\-CLI 1 \"\" \"License Counter " COUNTER_VERSION "\"\n" %
                   section(QT_TRANSLATE_NOOP("Cli", "NAME")) % u"license\\-counter\\-cli \\- " %
                   escaped(say(QT_TRANSLATE_NOOP(
                       "Cli", "electronic licenses at a service counter, without a window"))) %
                   u'\n' % section(QT_TRANSLATE_NOOP("Cli", "COMMANDS"));
    for (const CommandSpec &command : commands())
        text += commandEntry(command);
    text += section(QT_TRANSLATE_NOOP("Cli", "FILE OPTIONS")) %
            optionList(optionsOf(OptionGroup::File)) %
            section(QT_TRANSLATE_NOOP("Cli", "PLATFORM OPTIONS")) %
            optionList(optionsOf(OptionGroup::Platform)) %
            section(QT_TRANSLATE_NOOP("Cli", "PURPOSE OPTIONS")) %
            optionList(optionsOf(OptionGroup::Purpose)) %
            section(QT_TRANSLATE_NOOP("Cli", "LEDGER OPTIONS")) %
            optionList(optionsOf(OptionGroup::Ledger)) %
            section(QT_TRANSLATE_NOOP("Cli", "GENERAL OPTIONS")) %
            optionList(optionsOf(OptionGroup::General)) %
            section(QT_TRANSLATE_NOOP("Cli", "EXIT STATUS"));
    const std::pair<const char *, const char *> codes[] = {
        {"0", QT_TRANSLATE_NOOP("Cli", "done, warnings allowed")},
        {"1", QT_TRANSLATE_NOOP("Cli", "refused, or a failed verdict")},
        {"2", QT_TRANSLATE_NOOP("Cli", "wrong use of the command or of what was typed")},
        {"3", QT_TRANSLATE_NOOP("Cli", "cannot decide, cannot reach, unreadable or encrypted")},
    };
    for (const auto &[code, meaning] : codes)
        text += u".TP\n" % QLatin1String(code) % u'\n' % escaped(say(meaning)) % u'\n';
    Answer answer;
    answer.text = text;
    answer.json.insert(QStringLiteral("manual"), text);
    return answer;
}

} // namespace lc::cli
