#include "cli/pagenotes.h"

#include "cli/structure.h"

namespace lc::cli {

namespace {

QString nameOf(ofd::Action::Kind kind)
{
    switch (kind) {
    case ofd::Action::Kind::GoTo:
        return QStringLiteral("Goto");
    case ofd::Action::Kind::Uri:
        return QStringLiteral("URI");
    case ofd::Action::Kind::GoToAttachment:
        return QStringLiteral("GotoA");
    case ofd::Action::Kind::Sound:
        return QStringLiteral("Sound");
    case ofd::Action::Kind::Movie:
        return QStringLiteral("Movie");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonArray boxToJson(const QRectF &box)
{
    return {box.x(), box.y(), box.width(), box.height()};
}

void addDestination(const ofd::Destination &destination, QJsonObject &json)
{
    json.insert(QStringLiteral("page"), destination.page + 1);
    json.insert(QStringLiteral("fit"), destination.type);
    json.insert(QStringLiteral("area"), boxToJson(destination.area));
    json.insert(QStringLiteral("zoom"), destination.zoom);
}

QJsonArray actionsToJson(const QList<ofd::Action> &actions)
{
    QJsonArray array;
    for (const ofd::Action &action : actions) {
        QJsonObject json{{QStringLiteral("kind"), nameOf(action.kind)},
                         {QStringLiteral("event"), action.event},
                         {QStringLiteral("target"), action.target}};
        if (action.kind == ofd::Action::Kind::GoTo)
            addDestination(action.destination, json);
        if (!action.base.isEmpty())
            json.insert(QStringLiteral("base"), action.base);
        if (!action.region.isNull())
            json.insert(QStringLiteral("region"), boxToJson(action.region));
        array.append(json);
    }
    return array;
}

QJsonArray linksToJson(const QList<ofd::Link> &links)
{
    QJsonArray array;
    for (const ofd::Link &link : links) {
        QJsonObject json{{QStringLiteral("page"), link.page + 1},
                         {QStringLiteral("actions"), actionsToJson(link.actions)}};
        if (link.object != 0) {
            json.insert(QStringLiteral("object"), link.object);
            json.insert(QStringLiteral("box"), boxToJson(link.box));
        }
        array.append(json);
    }
    return array;
}

QJsonArray annotationsToJson(const QList<ofd::AnnotationNote> &notes)
{
    QJsonArray array;
    for (const ofd::AnnotationNote &note : notes) {
        array.append(QJsonObject{{QStringLiteral("page"), note.page + 1},
                                 {QStringLiteral("id"), note.id},
                                 {QStringLiteral("type"), note.type},
                                 {QStringLiteral("subtype"), note.subtype},
                                 {QStringLiteral("creator"), note.creator},
                                 {QStringLiteral("modified"), note.modified},
                                 {QStringLiteral("remark"), note.remark},
                                 {QStringLiteral("parameters"), mapToJson(note.parameters)},
                                 {QStringLiteral("box"), boxToJson(note.box)},
                                 {QStringLiteral("visible"), note.visible},
                                 {QStringLiteral("print"), note.print},
                                 {QStringLiteral("readOnly"), note.readOnly}});
    }
    return array;
}

QJsonArray extensionsToJson(const QList<ofd::Extension> &extensions)
{
    QJsonArray array;
    for (const ofd::Extension &extension : extensions) {
        QJsonArray properties;
        for (const ofd::Extension::Property &property : extension.properties) {
            properties.append(QJsonObject{{QStringLiteral("name"), property.name},
                                          {QStringLiteral("type"), property.type},
                                          {QStringLiteral("value"), property.value}});
        }
        array.append(
            QJsonObject{{QStringLiteral("application"), extension.application},
                        {QStringLiteral("company"), extension.company},
                        {QStringLiteral("version"), extension.version},
                        {QStringLiteral("date"), extension.date},
                        {QStringLiteral("object"), extension.object},
                        {QStringLiteral("properties"), properties},
                        {QStringLiteral("data"), QJsonArray::fromStringList(extension.data)},
                        {QStringLiteral("entry"), extension.entry}});
    }
    return array;
}

} // namespace lc::cli
