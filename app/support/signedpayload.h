#pragma once

#include "crypto/key.h"

namespace lc::support {

// A file whose content is signed as a whole: JSON with "payload" and "signature", both base64, the
// signature SM2 with SM3 over the payload's bytes. Central settings and lists of updates are such.
struct SignedPayload
{
    enum class State { NotSigned, SignatureWrong, Right };
    State state = State::NotSigned;
    QByteArray payload; // empty unless the state is Right
};

[[nodiscard]] SignedPayload openSigned(QByteArrayView file, const crypto::PublicKey &signer);
// The file. The caller has looked at the payload before.
[[nodiscard]] Result<QByteArray> signPayload(const QByteArray &payload,
                                             const crypto::PrivateKey &signer);

} // namespace lc::support
