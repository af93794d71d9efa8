#pragma once

#include "document/sealreferences.h"

#include <QSet>

namespace lc::document {

// Whether everything that is shown, of all these documents of one package, is protected by a
// signature that stands. Entries that are not shown and not protected are told as a notice.
[[nodiscard]] Finding coverageFinding(const QList<ofd::Document> &documents,
                                      const QSet<QString> &covered);

} // namespace lc::document
