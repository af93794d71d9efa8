#pragma once

#include "document/sealcheck.h"

namespace lc::document {

// The anchors with what the PDF brings along for checking its signatures later (DSS: ETSI EN
// 319 142-1 5.4.2): certificates that help to build a path and are never trusted, revocation lists
// and OCSP responses, which their issuers have signed. At most a hundred of each.
[[nodiscard]] TrustAnchors withPdfMaterial(QByteArrayView file, const TrustAnchors &anchors);

} // namespace lc::document
