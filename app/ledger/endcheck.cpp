#include "ledger/endcheck.h"

#include "ledger/record.h"
#include "ledger/signingkey.h"
#include "ledger/sqlitestore.h"

namespace lc::ledger {

namespace {

class EndCheck
{
public:
    EndCheck(const Evidence &evidence, const Record &first, VerificationReport &report)
        : m_evidence(evidence)
        , m_first(first)
        , m_report(report)
    {}

    void run(const SignedEnd &end)
    {
        checkNamed(m_evidence.signingKey);
        if (end.checkpoint.isEmpty()) {
            if (m_report.keyGiven || hasSignedEndMark(m_first))
                add(Damage::Unsigned, m_report.lastSequence, QStringLiteral("no signature"));
            return;
        }
        crypto::PublicKey key = m_evidence.signingKey;
        if (const auto own = crypto::PublicKey::fromSubjectPublicKeyInfo(end.publicKey)) {
            checkNamed(*own);
            if (key.isNull())
                key = *own;
        } else {
            add(Damage::Unsigned, m_report.lastSequence, QStringLiteral("public key"));
        }
        const auto checkpoint = Checkpoint::fromText(end.checkpoint);
        const auto isSigned = checkpoint ? checkpoint->isSignedBy(key) : Result<bool>(false);
        if (!isSigned || !*isSigned) {
            add(Damage::Unsigned, m_report.lastSequence, QStringLiteral("signature"));
            return;
        }
        compare(*checkpoint);
    }

private:
    void add(Damage damage, qint64 sequence, const QString &detail)
    {
        m_report.damage.append({damage, sequence, detail});
    }

    // The first record must name the key, or anybody's key would do.
    void checkNamed(const crypto::PublicKey &key)
    {
        if (key.isNull() || m_report.records == 0)
            return;
        const auto fingerprint = fingerprintOf(key);
        if (!fingerprint || !namesSigningKey(m_first, *fingerprint))
            add(Damage::MacWrong, m_first.sequence, QStringLiteral("signing key"));
    }

    void compare(const Checkpoint &end)
    {
        const qint64 last = m_report.lastSequence;
        if (end.sequence > last)
            add(Damage::TailCut, last, QStringLiteral("signed end at %1").arg(end.sequence));
        else if (end.sequence < last)
            add(Damage::Unsigned, end.sequence + 1, QStringLiteral("after the signed end"));
        else if (end.root != m_report.root || end.chain != m_report.chain)
            add(Damage::Changed, last, QStringLiteral("signed end"));
        else
            m_report.endSigned = true;
    }

    const Evidence &m_evidence;
    const Record &m_first;
    VerificationReport &m_report;
};

} // namespace

void checkSignedEnd(const SignedEnd &end, const Evidence &evidence, const Record &first,
                    VerificationReport &report)
{
    report.keyGiven = !evidence.signingKey.isNull();
    EndCheck(evidence, first, report).run(end);
}

Result<KeptCheckpoint> keptCheckpoint(const QString &path)
{
    LC_TRY(store, SqliteStore::open(path, SqliteFile::Mode::ReadOnly));
    LC_TRY(end, store->signedEnd());
    LC_TRY(checkpoint, Checkpoint::fromText(end.checkpoint));
    LC_TRY(key, crypto::PublicKey::fromSubjectPublicKeyInfo(end.publicKey));
    LC_TRY(isSigned, checkpoint.isSignedBy(key));
    LC_TRY(last, store->last());
    if (!isSigned || checkpoint.sequence != last.sequence || checkpoint.root != last.hash)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), last.sequence}});
    return KeptCheckpoint{checkpoint, key};
}

} // namespace lc::ledger
