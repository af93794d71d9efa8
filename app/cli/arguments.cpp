#include "cli/arguments.h"

#include "cli/command.h"

#include <algorithm>

namespace lc::cli {

tl::unexpected<Error> wrongUse(const QString &argument, SourceLocation where)
{
    return fail(ErrorCode::UsageWrong, {{QStringLiteral("argument"), argument}}, where);
}

Result<> Arguments::addOption(const CommandSpec &command, const QString &word, QStringList &rest)
{
    const bool isLong = word.startsWith(u"--");
    const qsizetype equals = isLong ? word.indexOf(u'=') : -1;
    const QString name = word.mid(isLong ? 2 : 1, equals < 0 ? -1 : equals - (isLong ? 2 : 1));
    const auto options = allOptions(command);
    const auto spec = std::ranges::find_if(options, [&](const OptionSpec &option) {
        return isLong ? name == QLatin1String(option.name)
                      : option.letter != 0 && name == QChar::fromLatin1(option.letter);
    });
    if (spec == options.end() || m_options.contains(QLatin1String(spec->name)))
        return wrongUse(word);
    QString value;
    if (!spec->value) {
        if (equals >= 0)
            return wrongUse(word);
    } else if (equals >= 0) {
        value = word.mid(equals + 1);
    } else {
        // "-o --json" forgot the file's name; "--output=--json" means it.
        if (rest.isEmpty() || rest.first().startsWith(u"--"))
            return wrongUse(word);
        value = rest.takeFirst();
    }
    if (spec->value && value.isEmpty())
        return wrongUse(word);
    m_options.insert(QLatin1String(spec->name), value);
    return {};
}

Result<Arguments> Arguments::parse(const CommandSpec &command, const QStringList &words)
{
    Arguments arguments;
    QStringList rest = words;
    bool optionsEnded = false;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (!optionsEnded && word == u"--")
            optionsEnded = true;
        else if (!optionsEnded && word.size() > 1 && word.startsWith(u'-'))
            LC_CHECK(arguments.addOption(command, word, rest));
        else
            arguments.m_arguments.append(word);
    }
    if (!arguments.wantsHelp())
        LC_CHECK(arguments.checkComplete(command));
    return arguments;
}

Result<> Arguments::checkComplete(const CommandSpec &command) const
{
    for (const OptionSpec &option : allOptions(command)) {
        if (option.required && !has(option.name))
            return wrongUse(u"--" % QLatin1String(option.name));
    }
    for (size_t i = 0; i < command.arguments.size(); ++i) {
        if (command.arguments[i].required && argument(static_cast<int>(i)).isEmpty())
            return wrongUse(QString::fromLatin1(command.arguments[i].name));
    }
    // A last argument written as NAME... may be repeated.
    const bool repeats =
        !command.arguments.empty() && QByteArrayView(command.arguments.back().name).endsWith("...");
    const auto most = static_cast<qsizetype>(command.arguments.size());
    if (m_arguments.size() > most && !repeats)
        return wrongUse(m_arguments[most]);
    return {};
}

bool Arguments::has(const char *option) const
{
    return m_options.contains(QLatin1String(option));
}

QString Arguments::value(const char *option, const QString &otherwise) const
{
    return m_options.value(QLatin1String(option), otherwise);
}

Result<int> Arguments::number(const char *option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < least || number > most)
        return wrongUse(u"--" % QLatin1String(option) % u' ' % value(option));
    return number;
}

Result<QDateTime> Arguments::time(const char *option, const QDateTime &otherwise) const
{
    if (!has(option))
        return otherwise;
    const QDateTime time = QDateTime::fromString(value(option), Qt::ISODate);
    if (!time.isValid())
        return wrongUse(u"--" % QLatin1String(option) % u' ' % value(option));
    return time;
}

} // namespace lc::cli
