#pragma once

#include "document/sealpdfreader.h"
#include "document/sealvalue.h"

namespace lc::document {

// The value of one PDF signature over its byte range: signed data (CMS, GB/T 35275), a document
// time stamp, or a seal.
[[nodiscard]] ValueAnswer checkPdfValue(const PdfSignature &signature, const TrustAnchors &anchors,
                                        const QDateTime &now);

} // namespace lc::document
