#include "ledger/canonical.h"

#include "crypto/digest.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lc::ledger {

namespace {

constexpr qsizetype longestText = 500;
constexpr qsizetype longestForm = 65'536;
constexpr QByteArrayView heading = "LC-LEDGER-RECORD ";

void addField(QByteArray &form, QByteArrayView name, QByteArrayView value)
{
    form.append(name);
    form.append(':');
    form.append(QByteArray::number(value.size()));
    form.append(':');
    form.append(value);
    form.append('\n');
}

// The fields of a form whose first line was taken off; empty when it is none.
QHash<QByteArray, QByteArray> fieldsOf(QByteArrayView rest)
{
    QHash<QByteArray, QByteArray> fields;
    while (!rest.isEmpty()) {
        const qsizetype nameEnd = rest.indexOf(':');
        const qsizetype sizeEnd = nameEnd < 0 ? -1 : rest.indexOf(':', nameEnd + 1);
        if (sizeEnd < 0)
            return {};
        bool ok = false;
        const qsizetype size =
            rest.sliced(nameEnd + 1, sizeEnd - nameEnd - 1).toByteArray().toUInt(&ok);
        if (!ok || sizeEnd + 1 + size + 1 > rest.size())
            return {};
        fields.insert(rest.first(nameEnd).toByteArray(),
                      rest.sliced(sizeEnd + 1, size).toByteArray());
        rest = rest.sliced(sizeEnd + 1 + size + 1);
    }
    return fields;
}

Record recordFrom(const QHash<QByteArray, QByteArray> &fields)
{
    const auto text = [&fields](const char *name) {
        const QString value = QString::fromUtf8(fields.value(name));
        return value.isNull() ? QString(QLatin1String("")) : value;
    };
    Record record;
    record.chain = text("chain");
    record.sequence = fields.value("sequence").toLongLong();
    record.epoch = fields.value("epoch").toLongLong();
    record.previous = QByteArray::fromHex(fields.value("previous"));
    record.entry.event = eventFromName(text("event")).value_or(Event::LookUp);
    record.entry.at = timeFromText(text("at"));
    record.entry.platformOffsetMs = fields.value("platformOffsetMs").toLongLong();
    record.entry.holderHash = QByteArray::fromHex(fields.value("holderHash"));
    for (const TextMember &member : textMembers)
        record.entry.*member.member = text(member.name);
    return record;
}

QString cleaned(const QString &text)
{
    // Through UTF-8 and back: a lone surrogate is replaced here and not by the store.
    QString clean = QString::fromUtf8(text.toUtf8());
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (clean.size() > longestText)
        clean.truncate(clean.at(longestText - 1).isHighSurrogate() ? longestText - 1 : longestText);
    // Never null: a null text would be stored as NULL.
    return clean.isNull() ? QLatin1String("") : clean;
}

// Identifiers of chains and fingerprints of keys stay: hexadecimal words of 32 or 64 places, with a
// letter, are nobody's number.
QString withoutNumbers(QString text)
{
    static const QRegularExpression word(QStringLiteral("[0-9A-Za-z]+"));
    static const QRegularExpression ours(
        QStringLiteral("^(?=[0-9]*[a-f])(?:[0-9a-f]{32}|[0-9a-f]{64})$"));
    static const QRegularExpression longNumber(QStringLiteral("[0-9]{11,}[0-9A-Za-z]*"));
    qsizetype from = 0;
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text, from)) {
        QString one = match.captured();
        if (!ours.match(one).hasMatch())
            one.replace(longNumber, QStringLiteral("#"));
        text.replace(match.capturedStart(), match.capturedLength(), one);
        from = match.capturedStart() + std::max<qsizetype>(one.size(), 1);
    }
    return text;
}

} // namespace

QString timeText(const QDateTime &at)
{
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QByteArray canonicalForm(const Record &record)
{
    const Entry &entry = record.entry;
    QByteArray form;
    form.reserve(1024);
    form.append(heading);
    form.append(QByteArray::number(record.format));
    form.append('\n');
    addField(form, "chain", record.chain.toUtf8());
    addField(form, "sequence", QByteArray::number(record.sequence));
    addField(form, "epoch", QByteArray::number(record.epoch));
    addField(form, "previous", record.previous.toHex());
    addField(form, "event", nameOf(entry.event).toUtf8());
    addField(form, "at", timeText(entry.at).toUtf8());
    addField(form, "platformOffsetMs", QByteArray::number(entry.platformOffsetMs));
    addField(form, "holderHash", entry.holderHash.toHex());
    for (const TextMember &text : textMembers)
        addField(form, text.name, (entry.*text.member).toUtf8());
    return form;
}

Result<Record> fromCanonicalForm(QByteArrayView form, const QByteArray &hash, const QByteArray &mac)
{
    const qsizetype lineEnd = form.indexOf('\n');
    if (!form.startsWith(heading) || lineEnd < 0 || form.size() > longestForm)
        return fail(ErrorCode::LedgerDamaged);
    const int format = form.sliced(heading.size(), lineEnd - heading.size()).toByteArray().toInt();
    if (format > newestFormat)
        return fail(ErrorCode::LedgerNewer, {{QStringLiteral("format"), format}});
    Record record = recordFrom(fieldsOf(form.sliced(lineEnd + 1)));
    record.format = format;
    record.hash = hash;
    record.mac = mac;
    if (canonicalForm(record) != form)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), record.sequence}});
    return record;
}

QByteArray hashOf(const Record &record)
{
    return crypto::sm3(canonicalForm(record));
}

Entry sanitised(Entry entry)
{
    for (const TextMember &text : textMembers)
        entry.*text.member = cleaned(entry.*text.member);
    entry.matterName = withoutNumbers(entry.matterName);
    entry.ticket = withoutNumbers(entry.ticket);
    entry.detail = withoutNumbers(entry.detail);
    entry.holderTail = entry.holderTail.last(std::min<qsizetype>(4, entry.holderTail.size()));
    return entry;
}

} // namespace lc::ledger
