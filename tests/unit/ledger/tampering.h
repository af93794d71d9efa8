#pragma once

#include "ledger/canonical.h"
#include "ledger/verifier.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

// What somebody does to a ledger file who knows its description.

inline void runAll(QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(database);
        QVERIFY2(query.exec(statement), qPrintable(statement));
    }
}

inline void storeRecord(QSqlDatabase &database, const lc::ledger::Record &record)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("UPDATE record SET previous=?,hash=?,matterName=?,detail=? "
                                 "WHERE sequence=?"));
    query.addBindValue(record.previous);
    query.addBindValue(record.hash);
    query.addBindValue(record.entry.matterName);
    query.addBindValue(record.entry.detail);
    query.addBindValue(record.sequence);
    QVERIFY(query.exec());
}

inline void rehash(QList<lc::ledger::Record> &records)
{
    QByteArray previous(lc::ledger::digestSize, '\0');
    for (lc::ledger::Record &record : records) {
        record.previous = previous;
        record.hash = lc::ledger::hashOf(record);
        previous = record.hash;
    }
}

inline const QStringList guardsOff{QStringLiteral("DROP TRIGGER recordStays"),
                                   QStringLiteral("DROP TRIGGER recordRemains")};
inline const QStringList guardsOn{
    QStringLiteral("CREATE TRIGGER recordStays BEFORE UPDATE ON record "
                   "BEGIN SELECT RAISE(ABORT,'append only'); END"),
    QStringLiteral("CREATE TRIGGER recordRemains BEFORE DELETE ON record "
                   "BEGIN SELECT RAISE(ABORT,'append only'); END")};
inline const QString tallyAnew = QStringLiteral(
    "INSERT INTO tally SELECT substr(at,1,10),CAST(substr(at,12,2) AS INTEGER),operatorNumber,"
    "reasonCode,matterName,event,count(*) FROM record GROUP BY 1,2,3,4,5,6");

// What was found, by name.
inline QStringList names(const lc::ledger::VerificationReport &report)
{
    QStringList list;
    for (const lc::ledger::DamageReport &found : report.damage)
        list.append(lc::ledger::nameOf(found.damage));
    return list;
}

// A file that cannot be read at all is damaged, too.
inline lc::ledger::VerificationReport reportOf(const QString &path,
                                               const lc::ledger::Evidence &evidence)
{
    const auto report = lc::ledger::verifyLedger(path, evidence);
    if (report)
        return *report;
    lc::ledger::VerificationReport failed;
    failed.damage.append({lc::ledger::Damage::Unreadable, 0, report.error().toString()});
    return failed;
}
