#include "cli/connection.h"
#include "cli/ledgerfile.h"
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

Result<QString> existingLedger(const Context &context)
{
    const QString named = context.arguments.argument(0);
    const QString path = named.isEmpty() ? ledgerPathOf(context) : named;
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    return path;
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
