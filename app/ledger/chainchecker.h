#pragma once

#include "ledger/checkpoint.h"
#include "ledger/epochkey.h"
#include "ledger/verifier.h"

namespace lc::ledger {

// Goes over the records of one chain in order and collects what is wrong with them. Needs
// constant memory; works for a file, for the hall's table and for an export alike.
class ChainChecker
{
public:
    // Without the starting key only the hash chain is checked, not the authentication.
    explicit ChainChecker(const EpochKey &startingKey = {}, QList<Checkpoint> checkpoints = {});
    void add(const Record &record);
    // A row that could not be read as a record.
    void addUnreadable(qint64 sequence, const QString &detail);
    [[nodiscard]] VerificationReport finish();

private:
    void report(Damage damage, qint64 sequence, const QString &detail = {});
    void checkPlace(const Record &record);
    void checkContent(const Record &record);
    void checkEpoch(const Record &record);
    void checkCheckpoints(const Record &record);

    EpochKey m_key;
    QList<Checkpoint> m_checkpoints;
    EpochRule m_rule;
    Record m_last;
    QDateTime m_latest;
    VerificationReport m_report;
};

} // namespace lc::ledger
