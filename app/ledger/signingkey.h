#pragma once

#include "core/result.h"
#include "crypto/key.h"

namespace lc::ledger {

// The SM2 key that signs the checkpoints of one chain; a PEM file beside the ledger. Its
// fingerprint stands in the chain's first record, so that nobody signs for the chain with another
// key.
[[nodiscard]] Result<crypto::PrivateKey> makeSigningKey(const QString &path); // LedgerWrite
[[nodiscard]] Result<crypto::PrivateKey> readSigningKey(const QString &path); // LedgerOpen
// SM3 of the SubjectPublicKeyInfo, in base64url without padding.
[[nodiscard]] Result<QString> fingerprintOf(const crypto::PublicKey &key);

} // namespace lc::ledger
