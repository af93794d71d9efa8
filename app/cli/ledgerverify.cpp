#include "cli/ledgerfile.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "core/file.h"
#include "ledger/verifier.h"

#include <QJsonArray>

namespace lc::cli {

namespace {

constexpr qint64 largestEvidence = 64 << 20;

// What the auditor brings: the starting key, and checkpoints with the key that signed them.
Result<ledger::Evidence> evidenceOf(const Context &context)
{
    ledger::Evidence evidence;
    if (context.arguments.has("starting-key")) {
        LC_TRY(key, ledger::readStartingKey(context.arguments.value("starting-key")));
        evidence.startingKey = key;
    }
    if (context.arguments.has("public-key")) {
        LC_TRY(pem, readFile(context.arguments.value("public-key"), largestEvidence));
        LC_TRY(key, crypto::PublicKey::fromPem(pem.view()));
        evidence.signingKey = key;
    }
    if (context.arguments.has("checkpoints")) {
        if (evidence.signingKey.isNull())
            return wrongUse(QStringLiteral("--checkpoints, --public-key"));
        LC_TRY(text, readFile(context.arguments.value("checkpoints"), largestEvidence));
        LC_TRY(checkpoints, ledger::readCheckpoints(text.view(), evidence.signingKey));
        evidence.checkpoints = checkpoints;
    }
    return evidence;
}

// What was checked beyond the chain itself, and with whose key.
QStringList reachOf(const ledger::VerificationReport &report)
{
    QStringList lines;
    if (!report.authenticated && !(report.endSigned && report.keyGiven))
        lines.append(say(QT_TRANSLATE_NOOP(
            "Cli", "Only the chain was checked; --starting-key checks who wrote it as well.")));
    if (report.endSigned && report.keyGiven)
        lines.append(say(QT_TRANSLATE_NOOP("Cli", "The end is signed with the given key.")));
    else if (report.endSigned)
        lines.append(
            say(QT_TRANSLATE_NOOP("Cli", "The end is signed with the key that the ledger "
                                         "names; --public-key checks whose key that is.")));
    else
        lines.append(say(QT_TRANSLATE_NOOP("Cli", "The end is not signed.")));
    return lines;
}

} // namespace

Result<Answer> runLedgerVerify(Context &context)
{
    LC_TRY(path, existingLedger(context));
    LC_TRY(evidence, evidenceOf(context));
    LC_TRY(report, ledger::verifyLedger(path, evidence));
    Answer answer;
    answer.exit = report.intact() ? Exit::Done : Exit::Refused;
    QJsonArray damage;
    QStringList lines{report.intact()
                          ? say(QT_TRANSLATE_NOOP("Cli", "Intact: %1 records")).arg(report.records)
                          : say(QT_TRANSLATE_NOOP("Cli", "Damaged: %1 finds in %2 records"))
                                .arg(report.damage.size())
                                .arg(report.records)};
    for (const ledger::DamageReport &found : report.damage) {
        damage.append(QJsonObject{{QStringLiteral("damage"), ledger::nameOf(found.damage)},
                                  {QStringLiteral("sequence"), found.sequence},
                                  {QStringLiteral("detail"), found.detail}});
        lines.append(u"  " % QString::number(found.sequence) % u' ' % ledger::nameOf(found.damage) %
                     u' ' % found.detail);
    }
    lines += reachOf(report);
    lines.append(u"  " % QString::fromLatin1(report.root.toHex()));
    answer.json = {{QStringLiteral("intact"), report.intact()},
                   {QStringLiteral("authenticated"), report.authenticated},
                   {QStringLiteral("endSigned"), report.endSigned},
                   {QStringLiteral("keyGiven"), report.keyGiven},
                   {QStringLiteral("records"), report.records},
                   {QStringLiteral("chain"), report.chain},
                   {QStringLiteral("root"), QString::fromLatin1(report.root.toHex())},
                   {QStringLiteral("damage"), damage}};
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
