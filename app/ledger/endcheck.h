#pragma once

#include "ledger/verifier.h"

namespace lc::ledger {

struct Record;
struct SignedEnd;

// Judges the signature over the chain's end that lies in the ledger file (docs/ledger-format.md,
// "The signed end"), and adds to `report`, which is complete but for that. `first`: the first
// record that could be read.
void checkSignedEnd(const SignedEnd &end, const Evidence &evidence, const Record &first,
                    VerificationReport &report);

// The signed end of a ledger file (a copy will do) and the key that it names; writes nothing.
// LedgerDamaged when the two do not agree, LedgerOpen.
struct KeptCheckpoint
{
    Checkpoint checkpoint;
    crypto::PublicKey key;
};
[[nodiscard]] Result<KeptCheckpoint> keptCheckpoint(const QString &path);

} // namespace lc::ledger
