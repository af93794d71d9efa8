#include "ledger/tallymemory.h"

#include "ledger/sqlitefile.h"

#include <QSqlQuery>
#include <QVariant>

#include <tuple>

namespace lc::ledger {

namespace {

// One row of the tally.
struct TallyRow
{
    int hour = 0;
    QString operatorNumber;
    QString reasonCode;
    QString matterName;
    Event event = Event::LookUp;
    qint64 uses = 0;
};

Error damaged()
{
    return Error(ErrorCode::LedgerDamaged, {{QStringLiteral("member"), QStringLiteral("tally")}});
}

// Adds up the rows of one day.
class DayMaker
{
public:
    void add(const TallyRow &row)
    {
        m_hourly[{row.hour, row.operatorNumber, row.event, row.matterName.isEmpty()}] += row.uses;
        m_keyed[{DayTally::Keyed::Kind::Reason, row.reasonCode, row.event}] += row.uses;
        m_keyed[{DayTally::Keyed::Kind::Matter, row.matterName, row.event}] += row.uses;
    }
    DayTally take()
    {
        DayTally tally;
        for (auto it = m_hourly.cbegin(); it != m_hourly.cend(); ++it) {
            const auto &[hour, person, event, matterless] = it.key();
            tally.hourly.append({hour, person, event, matterless, it.value()});
        }
        for (auto it = m_keyed.cbegin(); it != m_keyed.cend(); ++it) {
            const auto &[kind, key, event] = it.key();
            tally.keyed.append({kind, key, event, it.value()});
        }
        m_hourly.clear();
        m_keyed.clear();
        return tally;
    }

private:
    QMap<std::tuple<int, QString, Event, bool>, qint64> m_hourly;
    QMap<std::tuple<DayTally::Keyed::Kind, QString, Event>, qint64> m_keyed;
};

Result<QSqlQuery> ask(QSqlDatabase &database, const QString &statement,
                      const QVariantList &values = {})
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(sqlError(ErrorCode::LedgerDamaged, query));
    return query;
}

} // namespace

Result<> TallyMemory::forgetChanged(QSqlDatabase &database)
{
    LC_TRY(before,
           ask(database, QStringLiteral("SELECT hash FROM record WHERE sequence=?"), {m_last}));
    const bool same = m_last > 0 && before.next() && before.value(0).toByteArray() == m_hash;
    if (!same) {
        *this = {};
    } else {
        LC_TRY(days,
               ask(database,
                   QStringLiteral("SELECT DISTINCT substr(at,1,10) FROM record WHERE sequence>?"),
                   {m_last}));
        while (days.next()) {
            const QDate day = QDate::fromString(days.value(0).toString(), Qt::ISODate);
            if (day >= m_from && day <= m_to)
                LC_CHECK(read(database, day, day));
        }
    }
    LC_TRY(last,
           ask(database,
               QStringLiteral("SELECT sequence,hash FROM record ORDER BY sequence DESC LIMIT 1")));
    if (last.next()) {
        m_last = last.value(0).toLongLong();
        m_hash = last.value(1).toByteArray();
    }
    return {};
}

Result<> TallyMemory::read(QSqlDatabase &database, QDate from, QDate to)
{
    LC_TRY(query, ask(database,
                      QStringLiteral("SELECT day,hour,operatorNumber,reasonCode,matterName,event,"
                                     "uses FROM tally WHERE day>=? AND day<=?"),
                      {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}));
    DayMaker maker;
    QString text; // rows come by days
    QDate day;
    const auto finishDay = [&] {
        if (day.isValid())
            m_days.insert(day, maker.take());
    };
    while (query.next()) {
        if (const QString next = query.value(0).toString(); next != text) {
            finishDay();
            text = next;
            day = QDate::fromString(text, Qt::ISODate);
        }
        const auto event = eventFromName(query.value(5).toString());
        if (!event || !day.isValid())
            return fail(damaged());
        maker.add({query.value(1).toInt(), query.value(2).toString(), query.value(3).toString(),
                   query.value(4).toString(), *event, query.value(6).toLongLong()});
    }
    finishDay();
    return {};
}

Result<> TallyMemory::visit(QSqlDatabase &database, QDate from, QDate to,
                            const std::function<void(QDate, const DayTally &)> &visitor)
{
    LC_CHECK(forgetChanged(database));
    // What is known stays without a gap.
    if (!m_from.isValid()) {
        LC_CHECK(read(database, from, to));
        m_from = from;
        m_to = to;
    }
    if (from < m_from) {
        LC_CHECK(read(database, from, m_from.addDays(-1)));
        m_from = from;
    }
    if (to > m_to) {
        LC_CHECK(read(database, m_to.addDays(1), to));
        m_to = to;
    }
    for (auto it = m_days.lowerBound(from); it != m_days.cend() && it.key() <= to; ++it)
        visitor(it.key(), it.value());
    return {};
}

} // namespace lc::ledger
