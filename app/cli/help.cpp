#include "cli/help.h"

#include "cli/say.h"

namespace lc::cli {

namespace {

QString optionColumn(const OptionSpec &option)
{
    QString column = u"--" % QLatin1String(option.name);
    if (option.letter != 0)
        column = u'-' % QString(QLatin1Char(option.letter)) % u", " % column;
    if (option.value)
        column += u' ' % QLatin1String(option.value);
    return column;
}

QString row(const QString &column, const char *help)
{
    return u"  " % column.leftJustified(28) % u' ' % say(help) % u'\n';
}

} // namespace

QString usageLine(const CommandSpec &command)
{
    QString line = u"license-counter-cli " % QLatin1String(command.name);
    for (const ArgumentSpec &argument : command.arguments) {
        const QString name = QString::fromLatin1(argument.name);
        line += argument.required ? QString(u' ' % name) : QString(u" [" % name % u']');
    }
    for (const OptionSpec &option : command.options) {
        if (option.required)
            line += u" --" % QLatin1String(option.name) % u' ' % QLatin1String(option.value);
    }
    return line % u" [" % say(QT_TRANSLATE_NOOP("Cli", "options")) % u']';
}

QString helpFor(const CommandSpec &command)
{
    QString text = usageLine(command) % u"\n\n" % say(command.description) % u'\n';
    if (!command.arguments.empty()) {
        text += u'\n' % say(QT_TRANSLATE_NOOP("Cli", "Arguments:")) % u'\n';
        for (const ArgumentSpec &argument : command.arguments)
            text += row(QString::fromLatin1(argument.name), argument.help);
    }
    text += u'\n' % say(QT_TRANSLATE_NOOP("Cli", "Options:")) % u'\n';
    for (const OptionSpec &option : allOptions(command))
        text += row(optionColumn(option), option.help);
    text += u'\n' %
            say(QT_TRANSLATE_NOOP("Cli", "Exit codes: 0 done, 1 refused or failed verdict, 2 wrong "
                                         "use, 3 cannot decide or cannot reach")) %
            u'\n';
    return text;
}

QString overview(const QString &group)
{
    QString text = u"license-counter-cli " COUNTER_VERSION "\n\n" %
                   say(QT_TRANSLATE_NOOP("Cli", "Commands:")) % u'\n';
    for (const CommandSpec &command : commands()) {
        const QString name = QString::fromLatin1(command.name);
        if (group.isEmpty() || name.startsWith(QString(group % u' ')))
            text += row(name, command.summary);
    }
    text +=
        u'\n' %
        say(QT_TRANSLATE_NOOP("Cli", "license-counter-cli COMMAND --help explains a command.")) %
        u'\n';
    return text;
}

} // namespace lc::cli
