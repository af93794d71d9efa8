#include "support/settingslayer.h"

#include "support/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace lc::support {

namespace {

tl::unexpected<Error> refuse(int line, const QString &member, QLatin1String why)
{
    return fail(ErrorCode::SettingsInvalid, {{QStringLiteral("line"), line},
                                             {QStringLiteral("member"), member},
                                             {QStringLiteral("why"), QString(why)}});
}

Result<QJsonObject> parseObject(QByteArrayView json)
{
    QJsonParseError problem;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &problem);
    if (problem.error != QJsonParseError::NoError)
        return refuse(lineAt(json, problem.offset), {}, QLatin1String("notJson"));
    if (!document.isObject())
        return refuse(1, {}, QLatin1String("notAnObject"));
    return document.object();
}

// A name that cannot be set cannot be locked: a slip of the pen would leave the member open.
Result<QStringList> lockedNames(const JsonMember &member, const QJsonValue &value)
{
    QStringList names;
    if (!value.isArray())
        return refuse(member.line, member.name, QLatin1String("wrongType"));
    const QJsonArray array = value.toArray();
    for (const QJsonValue &name : array) {
        if (!settingRow(name.toString()))
            return refuse(member.line, member.name, QLatin1String("unknownValue"));
        names.append(name.toString());
    }
    return names;
}

bool isReserved(const QString &name, LayerKind kind)
{
    if (name == u"locked")
        return kind != LayerKind::Plain;
    return kind == LayerKind::Central && (name == u"serial" || name == u"issued");
}

} // namespace

Result<SettingsLayer> parseLayer(QByteArrayView json, LayerKind kind)
{
    if (json.startsWith("\xEF\xBB\xBF"))
        json = json.sliced(3);
    LC_TRY(object, parseObject(json));
    SettingsLayer layer;
    QSet<QString> seen;
    for (const JsonMember &member : topLevelMembers(json)) {
        if (seen.contains(member.name))
            return refuse(member.line, member.name, QLatin1String("twice"));
        seen.insert(member.name);
        const QJsonValue value = object.value(member.name);
        if (isReserved(member.name, kind)) {
            if (member.name == u"locked") {
                LC_TRY(names, lockedNames(member, value));
                layer.locked = names;
            }
            continue;
        }
        const SettingRow *row = settingRow(member.name);
        if (!row) {
            layer.ignored.append(member.name);
            continue;
        }
        Settings trial;
        if (const QLatin1String why = store(*row, value, trial); !why.isEmpty())
            return refuse(member.line, member.name, why);
        layer.values.append({row, value});
    }
    return layer;
}

void apply(const SettingsLayer &layer, Settings &settings, const QStringList &protectedNames)
{
    for (const auto &[row, value] : layer.values) {
        if (!protectedNames.contains(row->name))
            // It was found to be possible when the layer was read.
            (void)store(*row, value, settings);
    }
}

} // namespace lc::support
