#include "cli/structure.h"

#include "document/sealcheck.h"

namespace lc::cli {

namespace {

QJsonArray versionsToJson(const QList<ofd::Version> &versions)
{
    QJsonArray array;
    for (const ofd::Version &version : versions) {
        array.append(QJsonObject{{QStringLiteral("id"), version.id},
                                 {QStringLiteral("index"), version.index},
                                 {QStringLiteral("current"), version.current},
                                 {QStringLiteral("location"), version.location}});
    }
    return array;
}

QJsonArray outlineToJson(const QList<ofd::OutlineItem> &outline)
{
    QJsonArray array;
    for (const ofd::OutlineItem &item : outline) {
        array.append(QJsonObject{{QStringLiteral("title"), item.title},
                                 {QStringLiteral("level"), item.level},
                                 {QStringLiteral("expanded"), item.expanded},
                                 {QStringLiteral("actions"), actionsToJson(item.actions)}});
    }
    return array;
}

QJsonArray bookmarksToJson(const QList<ofd::Bookmark> &bookmarks)
{
    QJsonArray array;
    for (const ofd::Bookmark &bookmark : bookmarks) {
        QJsonObject json{{QStringLiteral("name"), bookmark.name}};
        addDestination(bookmark.destination, json);
        array.append(json);
    }
    return array;
}

QJsonObject permissionsToJson(const ofd::Permissions &permissions)
{
    return {{QStringLiteral("edit"), permissions.edit},
            {QStringLiteral("annotate"), permissions.annotate},
            {QStringLiteral("export"), permissions.exporting},
            {QStringLiteral("sign"), permissions.sign},
            {QStringLiteral("watermark"), permissions.watermark},
            {QStringLiteral("printScreen"), permissions.printScreen},
            {QStringLiteral("print"), permissions.print},
            {QStringLiteral("copies"), permissions.copies},
            {QStringLiteral("validFrom"), permissions.validFrom},
            {QStringLiteral("validUntil"), permissions.validUntil}};
}

QJsonObject preferencesToJson(const ofd::ViewPreferences &preferences)
{
    QJsonObject json{{QStringLiteral("pageMode"), preferences.pageMode},
                     {QStringLiteral("pageLayout"), preferences.pageLayout},
                     {QStringLiteral("tabDisplay"), preferences.tabDisplay},
                     {QStringLiteral("zoomMode"), preferences.zoomMode},
                     {QStringLiteral("hideToolbar"), preferences.hideToolbar},
                     {QStringLiteral("hideMenubar"), preferences.hideMenubar},
                     {QStringLiteral("hideWindowUI"), preferences.hideWindowUi}};
    if (preferences.zoom)
        json.insert(QStringLiteral("zoom"), *preferences.zoom);
    return json;
}

QJsonArray attachmentsToJson(const QList<ofd::Attachment> &attachments)
{
    QJsonArray array;
    for (const ofd::Attachment &attachment : attachments) {
        array.append(QJsonObject{{QStringLiteral("id"), attachment.id},
                                 {QStringLiteral("name"), attachment.name},
                                 {QStringLiteral("format"), attachment.format},
                                 {QStringLiteral("created"), attachment.created},
                                 {QStringLiteral("modified"), attachment.modified},
                                 {QStringLiteral("usage"), attachment.usage},
                                 {QStringLiteral("visible"), attachment.visible},
                                 {QStringLiteral("entry"), attachment.entry}});
    }
    return array;
}

QJsonArray fontsToJson(const QList<ofd::FontUse> &fonts)
{
    QJsonArray array;
    for (const ofd::FontUse &font : fonts) {
        array.append(QJsonObject{{QStringLiteral("id"), font.id},
                                 {QStringLiteral("name"), font.name},
                                 {QStringLiteral("family"), font.family},
                                 {QStringLiteral("embedded"), !font.entry.isEmpty()},
                                 {QStringLiteral("entry"), font.entry},
                                 {QStringLiteral("drawnWith"), font.drawnWith},
                                 {QStringLiteral("replaced"), font.replaced}});
    }
    return array;
}

QJsonArray signatureEntriesToJson(const ofd::Document &document)
{
    QJsonArray signatures;
    for (const ofd::SignatureEntry &entry : document.signatures()) {
        QJsonObject json{{QStringLiteral("id"), entry.id},
                         {QStringLiteral("type"), entry.type},
                         {QStringLiteral("file"), entry.xmlEntry},
                         {QStringLiteral("checkMethod"), entry.checkMethod},
                         {QStringLiteral("references"), static_cast<int>(entry.references.size())},
                         {QStringLiteral("time"), entry.signatureDateTime},
                         {QStringLiteral("provider"), entry.provider}};
        if (entry.problem)
            json.insert(QStringLiteral("problem"), errorName(entry.problem->code()));
        signatures.append(json);
    }
    return signatures;
}

QJsonObject integrityToJson(const ofd::IntegrityList &list)
{
    return {{QStringLiteral("file"), list.entry},
            {QStringLiteral("signedValue"), list.signedValue},
            {QStringLiteral("missing"), QJsonArray::fromStringList(list.missing)},
            {QStringLiteral("added"), QJsonArray::fromStringList(list.added)}};
}

} // namespace

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

namespace {

void addDocument(const ofd::Document &document, QJsonObject &json)
{
    const ofd::Catalog catalog = document.catalog();
    json.insert(QStringLiteral("signatures"), signatureEntriesToJson(document));
    json.insert(QStringLiteral("tags"), mapToJson(document.customTags()));
    json.insert(QStringLiteral("creator"), document.info().creator);
    json.insert(QStringLiteral("created"), document.info().created);
    json.insert(QStringLiteral("docType"), document.info().type);
    json.insert(QStringLiteral("usage"), document.info().usage);
    json.insert(QStringLiteral("links"), linksToJson(document.links()));
    json.insert(QStringLiteral("annotations"), annotationsToJson(document.annotations()));
    json.insert(QStringLiteral("extensions"), extensionsToJson(catalog.extensions));
    json.insert(QStringLiteral("versions"), versionsToJson(catalog.versions));
    json.insert(QStringLiteral("fonts"), fontsToJson(catalog.fonts));
    json.insert(QStringLiteral("outline"), outlineToJson(catalog.outline));
    json.insert(QStringLiteral("bookmarks"), bookmarksToJson(catalog.bookmarks));
    json.insert(QStringLiteral("actions"), actionsToJson(catalog.actions));
    json.insert(QStringLiteral("attachments"), attachmentsToJson(catalog.attachments));
    if (catalog.integrity)
        json.insert(QStringLiteral("integrity"), integrityToJson(*catalog.integrity));
    if (catalog.permissions)
        json.insert(QStringLiteral("permissions"), permissionsToJson(*catalog.permissions));
    if (catalog.preferences)
        json.insert(QStringLiteral("preferences"), preferencesToJson(*catalog.preferences));
}

} // namespace

QJsonArray furtherDocuments(const ofd::Document &first)
{
    constexpr int MostDocuments = 64; // as many as a face shows
    QJsonArray documents;
    for (int body = 1; body < std::min(first.bodyCount(), MostDocuments); ++body) {
        QJsonObject json{{QStringLiteral("document"), body + 1}};
        if (const auto document = first.sibling(body))
            addDocument(*document, json);
        else
            json.insert(QStringLiteral("problem"), errorName(document.error().code()));
        documents.append(json);
    }
    return documents;
}

void addPackage(const ofd::Document &document, QJsonObject &json)
{
    json.insert(QStringLiteral("entries"), static_cast<int>(document.package().names().size()));
    json.insert(QStringLiteral("bodies"), document.bodyCount());
    addDocument(document, json);
}

} // namespace lc::cli
