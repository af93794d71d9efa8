#pragma once

#include <QMap>
#include <QString>

namespace lc::ofd {
class Document;
}

namespace lc::document {

// What a license file says of itself, by the short names of GB/T 36903 and 36905 ("ZZBS", "CZZT",
// ...): the English and Chinese names that some issuers write stand under the short name too.
[[nodiscard]] QMap<QString, QString> withShortNames(QMap<QString, QString> data);

// Whether this is one of those short names, or one of the extensions that begin with KZ_.
[[nodiscard]] bool isLicenseName(const QString &name);

// The same of a whole document: CustomDatas first, then (a page must be read for that) the
// semantic tags for what is missing.
struct LicenseMetadata
{
    QMap<QString, QString> data;   // of CustomDatas
    QMap<QString, QString> tagged; // only what CustomDatas does not say
};
[[nodiscard]] LicenseMetadata licenseMetadata(const ofd::Document &document, bool withTags);

// An annotated copy (加注件) names who made it and when; the sandbox's also its original.
[[nodiscard]] bool isAnnotatedCopy(const QMap<QString, QString> &data);
// Identifier of the license that the copy was made of.
[[nodiscard]] QString originalOfCopy(const QMap<QString, QString> &data);

} // namespace lc::document
