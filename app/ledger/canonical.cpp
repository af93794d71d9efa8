#include "ledger/canonical.h"

#include "crypto/digest.h"

#include <QRegularExpression>

namespace lc::ledger {

namespace {

constexpr qsizetype longestText = 500;

void addField(QByteArray &form, QByteArrayView name, QByteArrayView value)
{
    form.append(name);
    form.append(':');
    form.append(QByteArray::number(value.size()));
    form.append(':');
    form.append(value);
    form.append('\n');
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

QString withoutNumbers(QString text)
{
    static const QRegularExpression longNumber(QStringLiteral("[0-9]{11,}[0-9A-Za-z]*"));
    return text.replace(longNumber, QStringLiteral("#"));
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
    form.append("LC-LEDGER-RECORD ");
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
