#include "cli/settingsmaking.h"

#include "cli/context.h"
#include "cli/say.h"

#include "core/file.h"
#include "support/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::cli {

namespace {

// The settings that differ from office to office, under the names they have in the file.
constexpr const char *members[] = {"platformUrl", "profile", "unit", "counter"};

Result<Answer> runSettingsMake(Context &context)
{
    const QString path = context.arguments.value("output");
    Answer answer;
    answer.json = {{QStringLiteral("file"), path}};
    if (QFileInfo::exists(path)) {
        answer.json.insert(QStringLiteral("kept"), true);
        answer.text =
            say(QT_TRANSLATE_NOOP("Cli", "%1 is there already and stays as it is.")).arg(path);
        return answer;
    }
    QJsonObject object;
    for (const char *member : members) {
        if (context.arguments.has(member))
            object.insert(QLatin1String(member), context.arguments.value(member));
    }
    // Who names a platform wants to work with it.
    if (object.contains(u"platformUrl"))
        object.insert(QStringLiteral("practice"), false);
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    LC_CHECK(support::parseSettings(json));
    QDir().mkpath(QFileInfo(path).absolutePath());
    LC_CHECK(writeFile(path, json));
    answer.json.insert(QStringLiteral("kept"), false);
    answer.text = path;
    return answer;
}

} // namespace

std::vector<CommandSpec> settingsMakingCommands()
{
    return {
        {"settings make",
         QT_TRANSLATE_NOOP("Cli", "write a first settings file"),
         QT_TRANSLATE_NOOP("Cli", "Writes a settings file with what is given, for installers and "
                                  "scripts. With --platformUrl the program works with that "
                                  "platform instead of practising. A file that is there already "
                                  "stays as it is."),
         {},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "settings file to write"), true},
          {"platformUrl", 0, "URL", QT_TRANSLATE_NOOP("Cli", "base address of the platform")},
          {"profile", 0, "NAME|FILE", QT_TRANSLATE_NOOP("Cli", "dialect of the platform")},
          {"unit", 0, "NAME", QT_TRANSLATE_NOOP("Cli", "name of the office")},
          {"counter", 0, "NAME", QT_TRANSLATE_NOOP("Cli", "number of the counter")}},
         {},
         &runSettingsMake},
    };
}

} // namespace lc::cli
