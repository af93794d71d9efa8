#include "cli/connection.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "core/file.h"
#include "ledger/endcheck.h"
#include "ledger/exporter.h"
#include "ledger/keyfile.h"
#include "ledger/verifier.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <climits>

namespace lc::cli {

namespace {

constexpr qint64 largestEvidence = 64 << 20;

// The named ledger or the standard one; never one that would have to be made first.
Result<QString> existingLedger(const Context &context)
{
    const QString named = context.arguments.argument(0);
    const QString path = named.isEmpty() ? ledgerPathOf(context) : named;
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    return path;
}

QJsonObject recordToJson(const ledger::Record &record)
{
    const ledger::Entry &entry = record.entry;
    QJsonObject json{{QStringLiteral("sequence"), record.sequence},
                     {QStringLiteral("event"), ledger::nameOf(entry.event)},
                     {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("hash"), QString::fromLatin1(record.hash.toHex())}};
    const auto add = [&json](const char *name, const QString &value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(name), value);
    };
    add("operator", entry.operatorNumber);
    add("counter", entry.counter);
    add("unit", entry.unit);
    add("matter", entry.matterName);
    add("matterCode", entry.matterCode);
    add("reason", entry.reasonCode);
    add("holderTail", entry.holderTail);
    add("license", entry.licenseIdentifier);
    add("licenseType", entry.licenseType);
    add("route", entry.route);
    add("requestState", entry.requestState);
    add("result", entry.resultCode);
    add("verdict", entry.verdict);
    add("serial", entry.serial);
    add("detail", entry.detail);
    return json;
}

QString recordToText(const ledger::Record &record)
{
    const ledger::Entry &entry = record.entry;
    QStringList words{QString::number(record.sequence), entry.at.toString(Qt::ISODate),
                      ledger::nameOf(entry.event)};
    for (const QString &word :
         {entry.operatorNumber, entry.reasonCode, entry.matterName, entry.licenseType,
          entry.requestState, entry.resultCode, entry.verdict, entry.serial}) {
        if (!word.isEmpty())
            words.append(word);
    }
    return words.join(u"  ");
}

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
    if (!report.authenticated)
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

// Signed now where the keys are at hand; of a copy, what it brought along.
Result<ledger::KeptCheckpoint> checkpointOf(const QString &path, const Context &context)
{
    if (!ledger::belongsHere(path))
        return ledger::keptCheckpoint(path);
    LC_TRY(ledger, ledger::Ledger::open(path, context.clock));
    LC_TRY(checkpoint, ledger->checkpoint());
    LC_TRY(key, ledger->publicKey());
    return ledger::KeptCheckpoint{checkpoint, key};
}

Result<ledger::Filter> filterOf(const Context &context)
{
    const Arguments &arguments = context.arguments;
    ledger::Filter filter;
    LC_TRY(from, arguments.time("from", {}));
    LC_TRY(to, arguments.time("to", {}));
    LC_TRY(limit, arguments.number("limit", -1, 1, INT_MAX));
    filter.from = from;
    filter.to = to;
    filter.limit = limit;
    filter.operatorNumber = arguments.value("operator");
    filter.licenseIdentifier = arguments.value("license");
    filter.serial = arguments.value("serial");
    filter.newestFirst = arguments.has("newest-first");
    if (arguments.has("event")) {
        const auto event = ledger::eventFromName(arguments.value("event"));
        if (!event)
            return wrongUse(u"--event " % arguments.value("event"));
        filter.events = {*event};
    }
    return filter;
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

Result<Answer> runLedgerShow(Context &context)
{
    LC_TRY(filter, filterOf(context));
    LC_TRY(path, existingLedger(context));
    Answer answer;
    QJsonArray array;
    QStringList lines;
    LC_CHECK(ledger::selectRecords(path, filter, [&](const ledger::Record &record) {
        array.append(recordToJson(record));
        lines.append(recordToText(record));
        return true;
    }));
    answer.json.insert(QStringLiteral("records"), array);
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> runLedgerExport(Context &context)
{
    const QString format = context.arguments.value("format", QStringLiteral("jsonl"));
    if (format != u"jsonl" && format != u"csv")
        return wrongUse(u"--format " % format);
    LC_TRY(filter, filterOf(context));
    LC_TRY(path, existingLedger(context));
    const QString out = context.arguments.value("output");
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNotWritable,
                    {{QStringLiteral("file"), QFileInfo(out).fileName()}});
    LC_TRY(count, ledger::exportLedger(path, filter,
                                       format == u"csv" ? ledger::ExportFormat::Csv
                                                        : ledger::ExportFormat::JsonLines,
                                       file));
    if (!file.commit())
        return fail(ErrorCode::FileNotWritable,
                    {{QStringLiteral("file"), QFileInfo(out).fileName()}});
    Answer answer;
    answer.json = {{QStringLiteral("file"), out}, {QStringLiteral("records"), count}};
    answer.text = say(QT_TRANSLATE_NOOP("Cli", "%1 records written")).arg(count);
    return answer;
}

Result<Answer> runLedgerCheckpoint(Context &context)
{
    LC_TRY(path, existingLedger(context));
    LC_TRY(made, checkpointOf(path, context));
    const ledger::Checkpoint &checkpoint = made.checkpoint;
    Answer answer;
    const QByteArray text = checkpoint.toText();
    if (context.arguments.has("output"))
        LC_CHECK(writeFile(context.arguments.value("output"), text));
    if (context.arguments.has("public-key")) {
        LC_TRY(pem, made.key.toPem());
        LC_CHECK(writeFile(context.arguments.value("public-key"), pem));
    }
    answer.json = {{QStringLiteral("chain"), checkpoint.chain},
                   {QStringLiteral("sequence"), checkpoint.sequence},
                   {QStringLiteral("root"), QString::fromLatin1(checkpoint.root.toHex())},
                   {QStringLiteral("at"), checkpoint.at.toString(Qt::ISODateWithMs)},
                   {QStringLiteral("text"), QString::fromUtf8(text)}};
    answer.text = QString::fromUtf8(text);
    return answer;
}

} // namespace lc::cli
