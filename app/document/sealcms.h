#pragma once

#include "crypto/signeddata.h"
#include "document/sealvalue.h"

namespace lc::document {

// Signed data (GB/T 35275, PKCS #7, CMS) over `message`: one answer for all of its signers, the
// worst of each check. `claimedAt`: the time written elsewhere, used when the signer has none.
[[nodiscard]] ValueAnswer checkSignedDataValue(const crypto::SignedData &data,
                                               const crypto::SignedMessage &message,
                                               const std::optional<QDateTime> &claimedAt,
                                               const TrustAnchors &anchors, const QDateTime &now);

} // namespace lc::document
