#pragma once

#include "core/result.h"

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
    QByteArray root;            // hash of the last record
    QList<DamageReport> damage; // first finds first; at most 100
    [[nodiscard]] bool intact() const { return damage.isEmpty(); }
};

// Reads a ledger file (a copy will do), writes nothing. LedgerOpen, LedgerNewer.
[[nodiscard]] Result<VerificationReport> verifyLedger(const QString &path);
[[nodiscard]] QString nameOf(Damage damage);

} // namespace lc::ledger
