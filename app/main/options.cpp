#include "main/options.h"

#include "main/optiontable.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace lc::main {

namespace {

void readSettings(const QCommandLineParser &parser, Options &options, QStringList &locked)
{
    options.places = support::standardPlaces();
    if (parser.isSet(QStringLiteral("settings")))
        options.places.user = parser.value(QStringLiteral("settings"));
    const auto layers = support::readLayered(options.places);
    if (!layers) {
        options.settingsProblem = layers.error();
        options.settingsUsable = false;
        return;
    }
    options.settings = layers->settings;
    locked = layers->locked;
    if (!layers->refused.isEmpty())
        options.settingsProblem = layers->refused.first();
}

} // namespace

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("License Counter: electronic licenses at the service counter."));
    addOptions(parser);
    parser.process(application);
    if (parser.isSet(QStringLiteral("manual"))) {
        std::fputs(manualPage().toUtf8().constData(), stdout);
        std::exit(EXIT_SUCCESS);
    }

    Options options;
    QStringList locked;
    readSettings(parser, options, locked);
    const auto given = [&](const char *option, const char *member) {
        return parser.isSet(QString::fromLatin1(option)) &&
               !locked.contains(QString::fromLatin1(member));
    };
    if (given("platform", "platformUrl") && !locked.contains(QStringLiteral("practice"))) {
        options.settings.practice = false;
        options.settings.platformUrl =
            QUrl(parser.value(QStringLiteral("platform")), QUrl::StrictMode);
    }
    options.tourDirectory = parser.value(QStringLiteral("tour"));
    if (given("practice", "practice") || !options.tourDirectory.isEmpty())
        options.settings.practice = true;
    if (given("language", "language"))
        options.settings.language = parser.value(QStringLiteral("language"));
    if (given("dark", "dark"))
        options.settings.dark = true;
    options.reportStalls = parser.isSet(QStringLiteral("report-stalls"));
    options.timeStartup = parser.isSet(QStringLiteral("time-startup"));
    return options;
}

} // namespace lc::main
