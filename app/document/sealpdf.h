#pragma once

#include "document/sealcheck.h"

namespace lc::document {

// Checks the signatures of a PDF (ISO 32000-1 12.8, PAdES EN 319 142): the byte range, the value
// (CMS, GB/T 35275 or a seal), the signer, and whether the file was added to after signing.
[[nodiscard]] FileReport checkPdf(QByteArrayView file, const TrustAnchors &anchors,
                                  const QDateTime &now, const CancellationToken &token = {});

} // namespace lc::document
