#include "ledger/verifier.h"

#include "ledger/chainchecker.h"
#include "ledger/signingkey.h"
#include "ledger/sqlitestore.h"

namespace lc::ledger {

namespace {

// Empty without a key to look for.
Result<QString> expectedStart(const crypto::PublicKey &key)
{
    if (key.isNull())
        return QString();
    LC_TRY(fingerprint, fingerprintOf(key));
    return QString(u"signingKey=" % fingerprint);
}

} // namespace

Result<VerificationReport> verifyLedger(const QString &path, const Evidence &evidence)
{
    LC_TRY(start, expectedStart(evidence.signingKey));
    LC_TRY(store, SqliteStore::open(path, SqliteFile::Mode::ReadOnly));
    ChainChecker checker(evidence.startingKey.isEmpty() ? EpochKey()
                                                        : EpochKey(evidence.startingKey, 0),
                         evidence.checkpoints);
    LC_TRY(problems, store->integrityProblems());
    for (const QString &problem : problems)
        checker.addUnreadable(0, problem);
    const auto scanned = store->scan(
        [&](const Record &record) {
            checker.add(record);
            if (record.sequence == 1 && !record.entry.detail.startsWith(start))
                checker.addForeignKey(record.sequence);
        },
        [&checker](const SqliteStore::Unreadable &row) {
            checker.addUnreadable(row.sequence, row.member);
        });
    if (!scanned) {
        if (scanned.error().code() != ErrorCode::LedgerDamaged)
            return fail(scanned.error());
        checker.addUnreadable(0, scanned.error().fact(QStringLiteral("code")).toString());
    }
    return checker.finish();
}

Result<VerificationReport> verifyLedger(const QString &path)
{
    return verifyLedger(path, Evidence());
}

QString nameOf(Damage damage)
{
    switch (damage) {
    case Damage::Changed:
        return QStringLiteral("Changed");
    case Damage::ChainBroken:
        return QStringLiteral("ChainBroken");
    case Damage::SequenceGap:
        return QStringLiteral("SequenceGap");
    case Damage::MacWrong:
        return QStringLiteral("MacWrong");
    case Damage::EpochForged:
        return QStringLiteral("EpochForged");
    case Damage::ClockBack:
        return QStringLiteral("ClockBack");
    case Damage::TailCut:
        return QStringLiteral("TailCut");
    case Damage::Unreadable:
        return QStringLiteral("Unreadable");
    }
    return {};
}

} // namespace lc::ledger
