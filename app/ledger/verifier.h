#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "ledger/checkpoint.h"

#include <QList>
#include <QString>

namespace lc::ledger {

enum class Damage {
    Changed,     // a record's content does not give its hash
    ChainBroken, // a record does not follow the one before it: removed, inserted, reordered
    SequenceGap,
    MacWrong, // hash right, authentication wrong: re-written with other keys
    EpochForged,
    ClockBack, // a later record is more than five minutes earlier
    TailCut,   // ends before the last checkpoint
    Unsigned,  // the end is not signed with the chain's key
    Unreadable,
};

struct DamageReport
{
    Damage damage = Damage::Changed;
    qint64 sequence = 0;
    QString detail; // facts for an auditor; no personal data
};

struct VerificationReport
{
    qint64 records = 0;
    QByteArray root; // hash of the last record
    QString chain;
    qint64 lastSequence = 0;
    bool authenticated = false; // the starting key was given, so the macs were checked as well
    bool endSigned = false;     // the file's own signature over its end holds
    bool keyGiven = false;      // ... and was checked with the auditor's key, not with the file's
    QList<DamageReport> damage; // first finds first; at most 100
    [[nodiscard]] bool intact() const { return damage.isEmpty(); }
};

// What an auditor brings along; nothing of it is needed for the hash chain itself.
struct Evidence
{
    // The key of epoch 0, kept apart since the chain was started: without it whoever can write
    // the file can write a whole new chain.
    SecureBytes startingKey;
    // Checkpoints held elsewhere. Only those whose signature was checked belong here.
    QList<Checkpoint> checkpoints;
    // The chain's public key: the first record must name it and the file's end be signed with it,
    // so that it alone shows every change that was made without the signing key.
    crypto::PublicKey signingKey;
};

// Reads the starting key as Ledger wrote it (a JSON file). FileNotReadable, KeyInvalid.
[[nodiscard]] Result<SecureBytes> readStartingKey(const QString &path);

// Reads a ledger file (a copy will do), writes nothing. LedgerOpen, LedgerNewer.
[[nodiscard]] Result<VerificationReport> verifyLedger(const QString &path,
                                                      const Evidence &evidence);
[[nodiscard]] Result<VerificationReport> verifyLedger(const QString &path);
[[nodiscard]] QString nameOf(Damage damage);

} // namespace lc::ledger
