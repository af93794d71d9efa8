#include "support/settings.h"

#include "core/file.h"
#include "support/settingslayer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace lc::support {

namespace {

constexpr qint64 largestFile = 1 << 20;

QString previousPath(const QString &path)
{
    return path + QStringLiteral(".previous");
}

Result<SettingsFile> readOne(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestFile));
    auto file = parseSettings(bytes.view());
    if (file)
        return file;
    Error::Facts facts = file.error().facts();
    facts.insert(QStringLiteral("file"), QFileInfo(path).fileName());
    return fail(ErrorCode::SettingsInvalid, facts, file.error().where());
}

QByteArray valueAsJson(const QJsonValue &value)
{
    // A list and an object have a writer of their own; anything else goes through a list of one.
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

template <class Condition>
QByteArray toJson(const Settings &settings, Condition condition)
{
    QByteArrayList lines;
    for (const SettingRow &row : settingRows()) {
        if (condition(row))
            lines.append("    \"" + QByteArray(row.name.data(), row.name.size()) +
                         "\": " + valueAsJson(fetch(row, settings)));
    }
    if (lines.isEmpty())
        return QByteArrayLiteral("{\n}\n");
    return "{\n" + lines.join(",\n") + "\n}\n";
}

} // namespace

Result<SettingsFile> parseSettings(QByteArrayView json)
{
    LC_TRY(layer, parseLayer(json, LayerKind::Plain));
    SettingsFile file;
    apply(layer, file.settings);
    file.ignored = layer.ignored;
    return file;
}

Result<SettingsFile> readSettings(const QString &path)
{
    if (!QFileInfo::exists(path))
        return SettingsFile{};
    auto file = readOne(path);
    if (file)
        return file;
    auto previous = readOne(previousPath(path));
    if (!previous)
        return file;
    previous->refused = file.error();
    return previous;
}

QByteArray settingsToJson(const Settings &settings)
{
    const Settings defaults;
    return toJson(settings, [&](const SettingRow &row) {
        return fetch(row, settings) != fetch(row, defaults);
    });
}

QByteArray allSettingsToJson(const Settings &settings)
{
    return toJson(settings, [](const SettingRow &) { return true; });
}

QByteArray settingsToJson(const Settings &settings, const QStringList &members)
{
    return toJson(settings,
                  [&](const SettingRow &row) { return members.contains(QString(row.name)); });
}

Result<> writeSettings(const QString &path, const Settings &settings)
{
    return writeSettingsText(path, settingsToJson(settings));
}

Result<> writeSettingsText(const QString &path, const QByteArray &json)
{
    const auto notWritable = [&](const Error &cause) {
        return fail(Error(ErrorCode::SettingsNotWritable,
                          {{QStringLiteral("file"), QFileInfo(path).fileName()}})
                        .causedBy(cause));
    };
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return notWritable(Error(ErrorCode::FileNotWritable));
    // A damaged file must not push out the last good copy.
    if (const auto current = readFile(path, largestFile);
        current && parseSettings(current->view())) {
        if (auto kept = writeFile(previousPath(path), current->view()); !kept)
            return notWritable(kept.error());
    }
    if (auto written = writeFile(path, json); !written)
        return notWritable(written.error());
    return {};
}

Result<> restorePrevious(const QString &path)
{
    LC_TRY(previous, readFile(previousPath(path), largestFile));
    LC_CHECK(parseSettings(previous.view()));
    return writeSettingsText(path, previous.view().toByteArray());
}

bool hasPrevious(const QString &path)
{
    return QFileInfo::exists(previousPath(path));
}

QStringList settingNames()
{
    QStringList names;
    for (const SettingRow &row : settingRows())
        names.append(QString(row.name));
    return names;
}

QString standardSettingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/license-counter/settings.json");
}

QString standardDataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/license-counter");
}

QString standardSecretPath()
{
    return standardDataDirectory() % u"/platform.secret";
}

QString ledgerPath(const Settings &settings)
{
    const QString base =
        settings.dataDirectory.isEmpty() ? standardDataDirectory() : settings.dataDirectory;
    return base + (settings.practice ? QStringLiteral("/practice") : QString()) +
           QStringLiteral("/ledger.sqlite");
}

QString logDirectory(const Settings &settings)
{
    return QFileInfo(ledgerPath(settings)).absolutePath() + QStringLiteral("/logs");
}

QString operatorsPath(const Settings &settings)
{
    return QFileInfo(ledgerPath(settings)).absolutePath() + QStringLiteral("/operators.json");
}

bool isLoginNeeded(const Settings &settings)
{
    return !settings.practice || settings.loginInPractice;
}

QString practiceDirectory(const Settings &settings)
{
    const QString base =
        settings.dataDirectory.isEmpty() ? standardDataDirectory() : settings.dataDirectory;
    return base + QStringLiteral("/practice/sandbox");
}

} // namespace lc::support
