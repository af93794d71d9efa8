#pragma once

#include "cli/pagenotes.h"
#include "document/licenseface.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lc::cli {

// What a face is made of, as JSON with stable names; pages count from 1.

[[nodiscard]] QJsonObject mapToJson(const QMap<QString, QString> &map);
// Signatures, fonts, outline, bookmarks, actions, links, annotations, permissions, preferences,
// attachments, extensions and versions of an OFD document, as members of `json`.
void addPackage(const ofd::Document &document, QJsonObject &json);
// The same of the documents behind the package's first, as many as a face shows.
[[nodiscard]] QJsonArray furtherDocuments(const ofd::Document &first);

} // namespace lc::cli
