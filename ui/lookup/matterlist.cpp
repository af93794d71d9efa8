#include "ui/lookup/matterlist.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace lc::ui {

namespace {

tl::unexpected<Error> refused(const char *why)
{
    return fail(ErrorCode::SettingsInvalid, {{QStringLiteral("member"), QStringLiteral("matters")},
                                             {QStringLiteral("why"), QString::fromLatin1(why)}});
}

} // namespace

Result<QList<domain::Matter>> parseMatters(QByteArrayView json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (!document.isObject())
        return refused("not a JSON object");
    const QJsonArray rows = document.object().value(u"matters").toArray();
    if (rows.isEmpty())
        return refused("no matters");
    QList<domain::Matter> matters;
    QSet<QString> codes;
    for (const QJsonValue row : rows) {
        domain::Matter matter{row[u"code"].toString(), row[u"name"].toString()};
        if (matter.code.isEmpty() || matter.name.isEmpty())
            return refused("a matter without code or name");
        if (codes.contains(matter.code))
            return refused("a code stands twice");
        codes.insert(matter.code);
        matters.append(std::move(matter));
    }
    return matters;
}

Result<QList<domain::Matter>> builtInMatters()
{
    QFile file(QStringLiteral(":/matters/matters.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, {{QStringLiteral("file"), file.fileName()}});
    return parseMatters(file.readAll());
}

} // namespace lc::ui
