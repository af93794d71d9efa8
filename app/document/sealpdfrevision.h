#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace lc::document {

// What a later revision of a PDF (ISO 32000-1 7.5.6) does to what was signed before it, beside
// what a signature may add: itself, its field and widget, its entry in the page's annotations, the
// form, validation material and metadata. The numbers of the objects that do more, "4 0", at most
// twenty; "?" where compressed objects cannot be read. `from`: the first byte after the signed
// ones; `to`: where the revision that the next signature covers ends. Works on the raw bytes and
// follows no references; it can only find too much, since new objects count for nothing until an
// old one names them.
[[nodiscard]] QStringList objectsChangedBetween(QByteArrayView file, qint64 from, qint64 to);

} // namespace lc::document
