#pragma once

#include "core/result.h"
#include "crypto/key.h"
#include "ledger/record.h"

namespace lc::ledger {

// The SM2 key that signs the checkpoints of one chain; a PEM file beside the ledger. Its
// fingerprint stands in the chain's first record, so that nobody signs for the chain with another
// key.
[[nodiscard]] Result<crypto::PrivateKey> makeSigningKey(const QString &path); // LedgerWrite
[[nodiscard]] Result<crypto::PrivateKey> readSigningKey(const QString &path); // LedgerOpen
// SM3 of the SubjectPublicKeyInfo, in base64url without padding.
[[nodiscard]] Result<QString> fingerprintOf(const crypto::PublicKey &key);

// How the first record's detail says so: signingKey=<fingerprint>; then that the file's end is
// signed with every append, so that nobody takes that signature away unnoticed.
[[nodiscard]] QString signingKeyMark(const QString &fingerprint);
[[nodiscard]] bool namesSigningKey(const Record &first, const QString &fingerprint);
inline constexpr QLatin1String signedEndMark{"; end signed"};
[[nodiscard]] bool hasSignedEndMark(const Record &first);

} // namespace lc::ledger
