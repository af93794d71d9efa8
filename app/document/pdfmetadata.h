#pragma once

#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace lc::document {

// What a PDF says of the license in it, by the short names of GB/T 36905 (licensemetadata.h): from
// the entries of its information dictionary, from its XMP (ISO 16684-1), where issuers write them
// under any namespace, and from license data (XML, JSON) among its embedded files. Where these
// contradict each other all values stand in the text, so that it agrees with none. Empty for what
// cannot be read or is encrypted.
[[nodiscard]] QMap<QString, QString> pdfLicenseMetadata(QByteArrayView file);

} // namespace lc::document
