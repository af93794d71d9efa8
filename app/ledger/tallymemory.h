#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QSqlDatabase>

#include <functional>

namespace lc::ledger {

// What the supervisor's view needs of one day, a few hundred rows however busy it was.
struct DayTally
{
    struct Hourly
    {
        int hour = 0;
        QString operatorNumber;
        Event event = Event::LookUp;
        bool matterless = false;
        qint64 uses = 0;
    };
    struct Keyed
    {
        enum class Kind { Reason, Matter };
        Kind kind = Kind::Reason;
        QString key;
        Event event = Event::LookUp;
        qint64 uses = 0;
    };
    QList<Hourly> hourly; // hours ascending
    QList<Keyed> keyed;
};

// The tally of a ledger by days, read once. Before every answer the ledger is asked what was added
// since, and the days of those records are read anew; another ledger in its place is noticed by the
// hash of the record that was the last one. Not for two threads at once.
class TallyMemory
{
public:
    // Days from `from` to `to` that have records, in their order. LedgerDamaged.
    [[nodiscard]] Result<>
    visit(QSqlDatabase &database, QDate from, QDate to,
          const std::function<void(QDate day, const DayTally &tally)> &visitor);

private:
    Result<> forgetChanged(QSqlDatabase &database);
    Result<> read(QSqlDatabase &database, QDate from, QDate to);
    QMap<QDate, DayTally> m_days; // of m_from to m_to without a gap
    QDate m_from;
    QDate m_to;
    qint64 m_last = 0;
    QByteArray m_hash; // of the record `m_last`
};

} // namespace lc::ledger
