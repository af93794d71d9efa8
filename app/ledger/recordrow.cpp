#include "ledger/recordrow.h"

#include "ledger/canonical.h"

#include <QVariant>

namespace lc::ledger {

namespace {

constexpr const char *firstColumns[] = {"sequence",  "format", "chain", "epoch", "previous",
                                        "hash",      "mac",    "event", "at",    "platformOffsetMs",
                                        "holderHash"};

// Reads columns one after the other and remembers the first one that is not what it should be.
class RowReader
{
public:
    explicit RowReader(const QSqlQuery &query)
        : m_query(query)
    {}

    qint64 number()
    {
        const QVariant value = next();
        expect(value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int);
        return value.toLongLong();
    }
    QString text()
    {
        const QVariant value = next();
        expect(value.typeId() == QMetaType::QString && !value.isNull());
        return value.toString();
    }
    QByteArray bytes()
    {
        const QVariant value = next();
        expect(value.typeId() == QMetaType::QByteArray && !value.isNull());
        return value.toByteArray();
    }
    void expect(bool truth)
    {
        if (!truth && m_wrong < 0)
            m_wrong = m_column - 1;
    }
    [[nodiscard]] int wrong() const { return m_wrong; }

private:
    QVariant next() { return m_query.value(m_column++); }
    const QSqlQuery &m_query;
    int m_column = 0;
    int m_wrong = -1;
};

QString columnList()
{
    QStringList names;
    for (const char *name : firstColumns)
        names.append(QLatin1StringView(name));
    for (const TextMember &text : textMembers)
        names.append(QLatin1StringView(text.name));
    return names.join(u',');
}

void readEvent(RowReader &row, Entry &entry)
{
    const std::optional<Event> event = eventFromName(row.text());
    row.expect(event.has_value());
    entry.event = event.value_or(Event::LookUp);
    const QString at = row.text();
    entry.at = timeFromText(at);
    row.expect(entry.at.isValid() && timeText(entry.at) == at);
}

} // namespace

QString rowColumns()
{
    static const QString columns = columnList();
    return columns;
}

QString rowPlaceholders()
{
    static const QString placeholders =
        QStringLiteral("?,").repeated(std::size(firstColumns) + textMembers.size()).chopped(1);
    return placeholders;
}

void bindRow(QSqlQuery &query, const Record &record)
{
    query.addBindValue(record.sequence);
    query.addBindValue(record.format);
    query.addBindValue(record.chain);
    query.addBindValue(record.epoch);
    query.addBindValue(record.previous);
    query.addBindValue(record.hash);
    query.addBindValue(record.mac);
    query.addBindValue(nameOf(record.entry.event));
    query.addBindValue(timeText(record.entry.at));
    query.addBindValue(record.entry.platformOffsetMs);
    const QByteArray &holder = record.entry.holderHash;
    query.addBindValue(holder.isNull() ? QByteArray("") : holder);
    for (const TextMember &text : textMembers)
        query.addBindValue(record.entry.*text.member);
}

Result<Record> readRow(const QSqlQuery &query)
{
    RowReader row(query);
    Record record;
    record.sequence = row.number();
    record.format = static_cast<int>(row.number());
    record.chain = row.text();
    record.epoch = row.number();
    record.previous = row.bytes();
    record.hash = row.bytes();
    record.mac = row.bytes();
    readEvent(row, record.entry);
    record.entry.platformOffsetMs = row.number();
    record.entry.holderHash = row.bytes();
    for (const TextMember &text : textMembers)
        record.entry.*text.member = row.text();
    if (record.format > newestFormat)
        return fail(ErrorCode::LedgerNewer, {{QStringLiteral("format"), record.format}});
    if (row.wrong() >= 0)
        return fail(ErrorCode::LedgerDamaged,
                    {{QStringLiteral("sequence"), record.sequence},
                     {QStringLiteral("member"), rowColumns().split(u',').value(row.wrong())}});
    return record;
}

} // namespace lc::ledger
