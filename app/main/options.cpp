#include "main/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace lc::main {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("settings"), QStringLiteral("Settings file."), QStringLiteral("FILE")},
        {QStringLiteral("platform"), QStringLiteral("Address of the platform."),
         QStringLiteral("URL")},
        {QStringLiteral("practice"),
         QStringLiteral("Practice mode: invented people, the platform inside the program.")},
        {QStringLiteral("language"), QStringLiteral("zh_CN or en."), QStringLiteral("LANGUAGE")},
        {QStringLiteral("dark"), QStringLiteral("Dark colours.")},
        {QStringLiteral("tour"),
         QStringLiteral("Drive the window through the whole job, write pictures of every step "
                        "and the annotated copy to DIR, and end."),
         QStringLiteral("DIR")},
        {QStringLiteral("time-startup"),
         QStringLiteral("Print the time to the first painted frame and the memory, and end.")},
        {QStringLiteral("report-stalls"),
         QStringLiteral("At the end, print the events that kept the window from answering.")},
    });
}

} // namespace

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("License Counter: electronic licenses at the service counter."));
    addOptions(parser);
    parser.process(application);

    Options options;
    const QString path = parser.isSet(QStringLiteral("settings"))
                             ? parser.value(QStringLiteral("settings"))
                             : support::standardSettingsPath();
    if (auto file = support::readSettings(path)) {
        options.settings = file->settings;
        options.settingsProblem = file->refused;
    } else {
        options.settingsProblem = file.error();
    }
    if (parser.isSet(QStringLiteral("platform"))) {
        options.settings.practice = false;
        options.settings.platformUrl =
            QUrl(parser.value(QStringLiteral("platform")), QUrl::StrictMode);
    }
    options.tourDirectory = parser.value(QStringLiteral("tour"));
    if (parser.isSet(QStringLiteral("practice")) || !options.tourDirectory.isEmpty())
        options.settings.practice = true;
    if (parser.isSet(QStringLiteral("language")))
        options.settings.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("dark")))
        options.settings.dark = true;
    options.reportStalls = parser.isSet(QStringLiteral("report-stalls"));
    options.timeStartup = parser.isSet(QStringLiteral("time-startup"));
    return options;
}

} // namespace lc::main
