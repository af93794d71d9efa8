#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace lc::ui {

// How one setting is called, what it does, and who it is for.
struct SettingText
{
    QString label;
    QString help;
    bool administrator = false;
};

// For a name of the table; a name without a row of its own is shown as it is.
[[nodiscard]] SettingText settingText(const QString &name);

// The values to choose from, with their names; empty: the value is typed.
struct SettingChoice
{
    QString value;
    QString name;
};
[[nodiscard]] QList<SettingChoice> settingChoices(const QString &name);

// A value as a person reads and types it: a list with commas between.
[[nodiscard]] QString valueText(const QJsonValue &value);

} // namespace lc::ui
