#pragma once

#include "document/anchorstore.h"

namespace lc::desk {

// What document::AnchorStore finds in the administrator's folder, as of now. Broken entries are
// left out; whoever wants to name them asks the store itself. FileNotReadable.
// `memory`: a file that keeps the highest serial of an allow-list seen so far, so that an older
// one cannot be put in its place; empty: nothing is remembered.
[[nodiscard]] Result<document::TrustAnchors> readAnchors(const QString &directory,
                                                         const QString &memory = {});

} // namespace lc::desk
