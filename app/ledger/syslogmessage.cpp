#include "ledger/syslogmessage.h"

#include "ledger/canonical.h"

namespace lc::ledger {

namespace {

constexpr int facility = 13; // log audit
constexpr int severity = 5;  // notice
constexpr qsizetype longestHost = 255;

// A header field is printable ASCII without a blank, or "-".
QByteArray headerField(const QString &text, qsizetype longest)
{
    QByteArray field;
    for (const QChar c : text) {
        if (c.unicode() > 0x20 && c.unicode() < 0x7F)
            field.append(char(c.unicode()));
    }
    field.truncate(longest);
    return field.isEmpty() ? QByteArray("-") : field;
}

void addParameter(QByteArray &data, QByteArrayView name, QByteArray value)
{
    if (value.isEmpty())
        return;
    value.replace('\\', "\\\\").replace('"', "\\\"").replace(']', "\\]");
    data += ' ';
    data += name;
    data += "=\"" + value + '"';
}

} // namespace

QByteArray syslogMessage(const Record &record, const QString &host)
{
    const Entry &entry = record.entry;
    QByteArray data = "[lc@32473";
    addParameter(data, "chain", record.chain.toUtf8());
    addParameter(data, "sequence", QByteArray::number(record.sequence));
    addParameter(data, "epoch", QByteArray::number(record.epoch));
    addParameter(data, "previous", record.previous.toHex());
    addParameter(data, "hash", record.hash.toHex());
    addParameter(data, "mac", record.mac.toHex());
    addParameter(data, "platformOffsetMs", QByteArray::number(entry.platformOffsetMs));
    addParameter(data, "holderHash", entry.holderHash.toHex());
    for (const TextMember &text : textMembers)
        addParameter(data, text.name, (entry.*text.member).toUtf8());
    data += ']';
    return '<' + QByteArray::number(facility * 8 + severity) + ">1 " +
           timeText(entry.at).toLatin1() + ' ' + headerField(host, longestHost) +
           " license-counter - " + nameOf(entry.event).toLatin1() + ' ' + data;
}

QByteArray syslogFrame(const QByteArray &message)
{
    return QByteArray::number(message.size()) + ' ' + message;
}

} // namespace lc::ledger
