#pragma once

#include "document/sealcheck.h"
#include "document/sealfinding.h"

namespace lc::document {

// Whether the metadata inside the file (GB/T 36905: CustomDatas ZZBS, CZZT, ...) is that of the
// license asked for. Empty when nothing was asked for.
[[nodiscard]] Findings identityFindings(const QMap<QString, QString> &metadata,
                                        const ExpectedIdentity &expected);

} // namespace lc::document
