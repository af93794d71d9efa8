#include "cli/command.h"
#include "cli/context.h"
#include "cli/help.h"
#include "core/threadexit.h"
#include "support/centralsettings.h"
#include "texts/featuretext.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTranslator>

#include <cstdio>

using namespace lc;
using namespace lc::cli;

namespace {

// The value of an option before the command is known.
QString earlyValue(const QStringList &words, const QString &option)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == option)
            return words.value(i + 1);
        if (words[i].startsWith(QString(option % u'=')))
            return words[i].mid(option.size() + 1);
    }
    return {};
}

// System, central and the clerk's own settings. A file that was named must be there and good; the
// standard one may be absent, or give way to its previous copy.
Result<support::LayeredSettings> settingsOf(const QStringList &words)
{
    support::SettingsPlaces places = support::standardPlaces();
    const QString named = earlyValue(words, QStringLiteral("--settings"));
    if (!named.isEmpty()) {
        if (!QFileInfo(named).isFile())
            return wrongUse(u"--settings " % named);
        LC_CHECK(support::readSettings(named));
        places.user = named;
    }
    return support::readLayered(places);
}

void speak(QGuiApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(u":/i18n/license-counter_" % language))
        QCoreApplication::installTranslator(translator);
}

int finish(const Context &context, const Answer &answer)
{
    if (!answer.text.isEmpty() || !answer.json.isEmpty())
        context.print(answer);
    return static_cast<int>(answer.exit);
}

int explainWrongUse(const Error &error, const CommandSpec *command, bool json)
{
    if (json) {
        // Every command knows these two, so it does not matter whose they are.
        const auto arguments = Arguments::parse(
            commands().front(), {QStringLiteral("--help"), QStringLiteral("--json")});
        return finish(Context(arguments.value_or(Arguments()), {}), answerFor(error));
    }
    const QString usage = command ? usageLine(*command) : overview();
    const QByteArray text = (errorToText(error) % u'\n' % usage % u'\n').toUtf8();
    std::fputs(text.constData(), stderr);
    return static_cast<int>(Exit::WrongUse);
}

int showHelp(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return static_cast<int>(Exit::Done);
}

int runCommand(const CommandSpec &command, const QStringList &words,
               const Result<support::LayeredSettings> &settings)
{
    const auto arguments = Arguments::parse(command, words);
    if (!arguments)
        return explainWrongUse(arguments.error(), &command, words.contains(u"--json"));
    if (arguments->wantsHelp())
        return showHelp(helpFor(command));
    Context context(*arguments, settings ? settings->settings : support::Settings());
    if (!settings)
        return finish(context, answerFor(settings.error()));
    for (const Error &refused : settings->refused)
        context.note(errorToText(refused));
    for (const QString &member : settings->ignored)
        context.note(QCoreApplication::translate("Cli", "Settings: “%1” is not known and ignored.")
                         .arg(member));
    const auto answer = command.run(context);
    if (!answer && answer.error().code() == ErrorCode::UsageWrong && !context.wantsJson())
        return explainWrongUse(answer.error(), &command, false);
    return finish(context, answer ? *answer : answerFor(answer.error()));
}

// The words behind the program's name. They are read from an application that interprets none:
// QGuiApplication would take --platform, --style and others for its own and remove them.
QStringList typedWords(int argc, char *argv[])
{
    const QCoreApplication reader(argc, argv);
    return QCoreApplication::arguments().mid(1);
}

} // namespace

int main(int argc, char *argv[])
{
    orderThreadExit();
#ifdef Q_OS_LINUX
    // Faces are drawn with the system's fonts, but there is never a window.
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    // Standard error is for the person at the terminal; QT_LOGGING_RULES brings the rest back.
    QLoggingCategory::setFilterRules(QStringLiteral("default=false\nqt.*=false"));
    const QStringList words = typedWords(argc, argv);
    int nameOnly = 1;
    QGuiApplication application(nameOnly, argv);
    QCoreApplication::setApplicationName(QStringLiteral("license-counter-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTER_VERSION));
    const auto settings = settingsOf(words);
    const QString language = earlyValue(words, QStringLiteral("--language"));
    speak(application, !language.isEmpty() ? language
                       : settings          ? settings->settings.language
                                           : support::Settings().language);

    if (words.isEmpty() || words.first() == u"--help" || words.first() == u"-h")
        return showHelp(overview());
    if (words.first() == u"--version") {
        QString text = QStringLiteral("license-counter-cli " COUNTER_VERSION "\n");
        for (const QString &sentence : texts::missingFeatures())
            text += sentence % u'\n';
        return showHelp(text);
    }
    int nameWords = 0;
    const CommandSpec *command = findCommand(words, nameWords);
    if (!command) {
        if (words.size() > 1 && words[1] == u"--help")
            return showHelp(overview(words.first()));
        return explainWrongUse(
            Error(ErrorCode::UsageWrong, {{QStringLiteral("argument"), words.first()}}), nullptr,
            words.contains(u"--json"));
    }
    return runCommand(*command, words.mid(nameWords), settings);
}
