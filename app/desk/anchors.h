#pragma once

#include "document/anchorstore.h"

namespace lc::desk {

// What document::AnchorStore finds in the administrator's folder, as of now. Broken entries are
// left out; whoever wants to name them asks the store itself. FileNotReadable.
[[nodiscard]] Result<document::TrustAnchors> readAnchors(const QString &directory);

} // namespace lc::desk
