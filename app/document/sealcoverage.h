#pragma once

#include "document/sealreferences.h"

#include <QSet>

namespace lc::document {

// Whether everything that is shown is protected by a signature that stands. Entries that are not
// shown and not protected are told as a notice.
[[nodiscard]] Finding coverageFinding(const ofd::Document &document, const QSet<QString> &covered);

} // namespace lc::document
