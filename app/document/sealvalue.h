#pragma once

#include "document/sealsigner.h"

namespace lc::document {

// Everything that one signature of an OFD document says, but its References.
struct ValueAnswer
{
    Findings findings;
    SignatureReport report;
};

// SignatureDateTime as real files write it ("2021-05-19 20:53:44", "20220903054127Z"); without a
// zone Beijing time is meant.
[[nodiscard]] std::optional<QDateTime> writtenTime(const QString &text);
// Looks at the signature value itself, never at the declared type: an electronic seal, signed
// data, or a bare signature.
[[nodiscard]] ValueAnswer checkSignedValue(const ofd::SignatureEntry &signature,
                                           const QByteArray &sealFile, const TrustAnchors &anchors,
                                           const QDateTime &now);
// SES_Signature of either layout (GM/T 0031, GB/T 38540 7.2).
[[nodiscard]] ValueAnswer checkSealValue(const crypto::SealSignature &value,
                                         const ofd::SignatureEntry &signature,
                                         const QByteArray &sealFile, const TrustAnchors &anchors,
                                         const QDateTime &now);

} // namespace lc::document
