#include "ledger/checkpoint.h"

#include "ledger/canonical.h"

#include <QStringList>

namespace lc::ledger {

namespace {

constexpr QByteArrayView heading = "LC-LEDGER-CHECKPOINT 1";
constexpr qsizetype longestText = 4096;
constexpr int lineCount = 6;

} // namespace

QByteArray Checkpoint::signedText() const
{
    QByteArray text = heading.toByteArray() + '\n';
    text += chain.toUtf8() + '\n';
    text += QByteArray::number(sequence) + '\n';
    text += root.toHex() + '\n';
    text += timeText(at).toUtf8() + '\n';
    return text;
}

QByteArray Checkpoint::toText() const
{
    return signedText() + signature.toBase64() + '\n';
}

Result<Checkpoint> Checkpoint::fromText(QByteArrayView text)
{
    if (text.size() > longestText)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("checkpoint"), text.size()}});
    const QByteArray given = text.toByteArray().trimmed() + '\n';
    const QList<QByteArray> lines = given.chopped(1).split('\n');
    if (lines.size() != lineCount || lines.first() != heading)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("checkpoint"), lines.size()}});
    Checkpoint checkpoint;
    checkpoint.chain = QString::fromUtf8(lines.at(1));
    checkpoint.sequence = lines.at(2).toLongLong();
    checkpoint.root = QByteArray::fromHex(lines.at(3));
    checkpoint.at = timeFromText(QString::fromUtf8(lines.at(4)));
    checkpoint.signature = QByteArray::fromBase64(lines.at(5));
    // One text for one checkpoint: nothing that a lenient reader would overlook.
    if (checkpoint.sequence < 1 || checkpoint.root.size() != digestSize ||
        checkpoint.toText() != given)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("checkpoint"), 0}});
    return checkpoint;
}

Result<QList<Checkpoint>> readCheckpoints(QByteArrayView text, const crypto::PublicKey &key)
{
    const QByteArray all = text.toByteArray();
    QList<Checkpoint> checkpoints;
    qsizetype begin = all.indexOf(heading);
    if (begin < 0)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("checkpoint"), 0}});
    while (begin >= 0) {
        const qsizetype end = all.indexOf(heading, begin + 1);
        const qsizetype size = (end < 0 ? all.size() : end) - begin;
        LC_TRY(checkpoint, Checkpoint::fromText(QByteArrayView(all).sliced(begin, size)));
        LC_TRY(isSigned, checkpoint.isSignedBy(key));
        if (!isSigned)
            return fail(ErrorCode::LedgerDamaged,
                        {{QStringLiteral("sequence"), checkpoint.sequence}});
        checkpoints.append(checkpoint);
        begin = end;
    }
    return checkpoints;
}

Result<bool> Checkpoint::isSignedBy(const crypto::PublicKey &key) const
{
    return key.verifySm2(signedText(), signature);
}

} // namespace lc::ledger
