#include "cli/connection.h"
#include "cli/runners.h"

#include "ledger/verifier.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace lc::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

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

} // namespace

Result<Answer> runLedgerVerify(Context &context)
{
    LC_TRY(path, existingLedger(context));
    LC_TRY(report, ledger::verifyLedger(path));
    Answer answer;
    answer.exit = report.intact() ? Exit::Done : Exit::Refused;
    QJsonArray damage;
    QStringList lines{report.intact()
                          ? tr(QT_TRANSLATE_NOOP("Cli", "Intact: %1 records")).arg(report.records)
                          : tr(QT_TRANSLATE_NOOP("Cli", "Damaged: %1 finds in %2 records"))
                                .arg(report.damage.size())
                                .arg(report.records)};
    for (const ledger::DamageReport &found : report.damage) {
        damage.append(QJsonObject{{QStringLiteral("damage"), ledger::nameOf(found.damage)},
                                  {QStringLiteral("sequence"), found.sequence},
                                  {QStringLiteral("detail"), found.detail}});
        lines.append(u"  " % QString::number(found.sequence) % u' ' % ledger::nameOf(found.damage) %
                     u' ' % found.detail);
    }
    lines.append(u"  " % QString::fromLatin1(report.root.toHex()));
    answer.json = {{QStringLiteral("intact"), report.intact()},
                   {QStringLiteral("records"), report.records},
                   {QStringLiteral("root"), QString::fromLatin1(report.root.toHex())},
                   {QStringLiteral("damage"), damage}};
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> runLedgerShow(Context &context)
{
    LC_TRY(from, context.arguments.number("from", 1, 1, INT_MAX));
    LC_TRY(limit, context.arguments.number("limit", -1, 1, INT_MAX));
    LC_TRY(path, existingLedger(context));
    LC_TRY(ledger, ledger::Ledger::open(path, context.clock));
    LC_TRY(records, ledger->records(from, limit));
    Answer answer;
    QJsonArray array;
    QStringList lines;
    for (const ledger::Record &record : records) {
        array.append(recordToJson(record));
        lines.append(recordToText(record));
    }
    answer.json.insert(QStringLiteral("records"), array);
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
