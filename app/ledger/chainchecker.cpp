#include "ledger/chainchecker.h"

#include "crypto/digest.h"
#include "ledger/canonical.h"

namespace lc::ledger {

namespace {
constexpr qsizetype mostReports = 100;
constexpr qint64 toleratedStepBackMs = 5 * 60 * 1000;
} // namespace

ChainChecker::ChainChecker(const EpochKey &startingKey, QList<Checkpoint> checkpoints)
    : m_key(startingKey)
    , m_checkpoints(std::move(checkpoints))
{
    m_last.previous = QByteArray(digestSize, '\0');
    m_last.hash = QByteArray(digestSize, '\0');
    m_report.authenticated = !startingKey.isNull();
}

void ChainChecker::report(Damage damage, qint64 sequence, const QString &detail)
{
    if (m_report.damage.size() < mostReports)
        m_report.damage.append({damage, sequence, detail});
}

void ChainChecker::add(const Record &record)
{
    checkPlace(record);
    checkContent(record);
    checkEpoch(record);
    checkCheckpoints(record);
    m_rule.accept(record.entry.at);
    if (!m_latest.isValid() || record.entry.at > m_latest)
        m_latest = record.entry.at;
    m_last = record;
    ++m_report.records;
}

void ChainChecker::addUnreadable(qint64 sequence, const QString &detail)
{
    report(Damage::Unreadable, sequence, detail);
}

void ChainChecker::checkPlace(const Record &record)
{
    if (record.sequence != m_last.sequence + 1)
        report(Damage::SequenceGap, record.sequence,
               QStringLiteral("expected %1").arg(m_last.sequence + 1));
    if (record.previous != m_last.hash)
        report(Damage::ChainBroken, record.sequence);
    else if (m_report.records > 0 && record.chain != m_last.chain)
        report(Damage::ChainBroken, record.sequence, QStringLiteral("chain"));
    if (m_latest.isValid() && record.entry.at.msecsTo(m_latest) > toleratedStepBackMs)
        report(Damage::ClockBack, record.sequence,
               QStringLiteral("%1 s").arg(record.entry.at.secsTo(m_latest)));
}

void ChainChecker::checkContent(const Record &record)
{
    if (hashOf(record) != record.hash)
        report(Damage::Changed, record.sequence);
}

void ChainChecker::checkEpoch(const Record &record)
{
    const qint64 expected = m_rule.epochFor(record.entry.at);
    if (record.epoch != expected)
        report(Damage::EpochForged, record.sequence, QStringLiteral("expected %1").arg(expected));
    if (m_key.isNull())
        return;
    // The rule's epoch, not the record's own: a later key must not do for an earlier record.
    if (!m_key.advanceTo(expected) ||
        !crypto::equalInConstantTime(m_key.mac(record.hash), record.mac))
        report(Damage::MacWrong, record.sequence);
}

void ChainChecker::checkCheckpoints(const Record &record)
{
    for (const Checkpoint &checkpoint : std::as_const(m_checkpoints)) {
        if (checkpoint.sequence == record.sequence &&
            (checkpoint.root != record.hash || checkpoint.chain != record.chain))
            report(Damage::Changed, record.sequence, QStringLiteral("checkpoint"));
    }
}

VerificationReport ChainChecker::finish()
{
    for (const Checkpoint &checkpoint : std::as_const(m_checkpoints)) {
        if (checkpoint.sequence > m_last.sequence)
            report(Damage::TailCut, m_last.sequence,
                   QStringLiteral("checkpoint at %1").arg(checkpoint.sequence));
    }
    m_report.root = m_report.records > 0 ? m_last.hash : QByteArray();
    m_report.chain = m_last.chain;
    m_report.lastSequence = m_last.sequence;
    return m_report;
}

} // namespace lc::ledger
