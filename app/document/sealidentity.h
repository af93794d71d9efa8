#pragma once

#include "document/licensemetadata.h"
#include "document/sealcheck.h"
#include "document/sealfinding.h"

namespace lc::document {

// Whether the metadata inside the file (GB/T 36905: CustomDatas ZZBS, CZZT, ...) is that of the
// license asked for. Empty when nothing was asked for. `isProtected`: a signature that stands
// covers CustomDatas; `allProtected`: and everything that the tags point to. What anybody could
// have written proves nothing about whose the file is.
[[nodiscard]] Findings identityFindings(const LicenseMetadata &metadata,
                                        const ExpectedIdentity &expected, bool isProtected,
                                        bool allProtected);

} // namespace lc::document
