#include "ledger/verifier.h"

#include "ledger/chainchecker.h"
#include "ledger/endcheck.h"
#include "ledger/sqlitestore.h"

namespace lc::ledger {

Result<VerificationReport> verifyLedger(const QString &path, const Evidence &evidence)
{
    LC_TRY(store, SqliteStore::open(path, SqliteFile::Mode::ReadOnly));
    ChainChecker checker(evidence.startingKey.isEmpty() ? EpochKey()
                                                        : EpochKey(evidence.startingKey, 0),
                         evidence.checkpoints);
    LC_TRY(problems, store->integrityProblems());
    for (const QString &problem : problems)
        checker.addUnreadable(0, problem);
    Record first;
    const auto scanned = store->scan(
        [&](const Record &record) {
            if (first.sequence == 0)
                first = record;
            checker.add(record);
        },
        [&checker](const SqliteStore::Unreadable &row) {
            checker.addUnreadable(row.sequence, row.member);
        });
    if (!scanned) {
        if (scanned.error().code() != ErrorCode::LedgerDamaged)
            return fail(scanned.error());
        checker.addUnreadable(0, scanned.error().fact(QStringLiteral("code")).toString());
    }
    VerificationReport report = checker.finish();
    const auto end = store->signedEnd();
    if (!end && end.error().code() != ErrorCode::LedgerDamaged)
        return fail(end.error());
    checkSignedEnd(end.value_or(SignedEnd()), evidence, first, report);
    return report;
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
    case Damage::Unsigned:
        return QStringLiteral("Unsigned");
    case Damage::Unreadable:
        return QStringLiteral("Unreadable");
    }
    return {};
}

} // namespace lc::ledger
