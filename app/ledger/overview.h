#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QTime>

#include <memory>

namespace lc::ledger {

// The supervisor's view: how often licenses were used, by whom, when and for what, and what
// deserves a second look. Answered from the tally, so it stays quick with millions of records.
struct OverviewRequest
{
    QDate from; // both inclusive
    QDate to;
    // Outside of these hours, and at weekends, a use is off-hours.
    QTime opens = QTime(8, 30);
    QTime closes = QTime(17, 30);
    bool weekendsOpen = false;
    // More look-ups of one operator within one hour are flagged.
    int usualPerHour = 40;
};

struct UseCount
{
    QString key; // operator number, reason code or matter name
    qint64 lookUps = 0;
    qint64 openings = 0;
    qint64 prints = 0; // with reprints
    qint64 reprints = 0;
    qint64 reveals = 0;
    qint64 refusals = 0;
    qint64 all = 0;
};

struct Flag
{
    enum class Kind { Rate, OffHours, NoMatter, Reveal, Reprint };
    Kind kind = Kind::Rate;
    QDate day;
    int hour = 0;
    QString operatorNumber;
    qint64 count = 0;
};

struct Overview
{
    QList<UseCount> byOperator;
    QList<UseCount> byReason;
    QList<UseCount> byMatter;
    QMap<int, qint64> byHour; // 0–23
    QMap<QDate, qint64> byDay;
    QList<Flag> flags; // most recent first; at most 500
};

// The view of one ledger, asked for again and again: what it has read of a day it keeps until a
// record of that day is added, so that only the first answer about many records takes its time. Any
// thread; questions at the same time wait for each other.
class Overviews
{
public:
    explicit Overviews(const QString &path);
    ~Overviews();
    // LedgerOpen, LedgerDamaged.
    [[nodiscard]] Result<Overview> of(const OverviewRequest &request);

private:
    struct State;
    std::unique_ptr<State> d;
};

// Asked once. LedgerOpen, LedgerDamaged.
[[nodiscard]] Result<Overview> overviewOf(const QString &path, const OverviewRequest &request);
[[nodiscard]] QString nameOf(Flag::Kind kind);

} // namespace lc::ledger
