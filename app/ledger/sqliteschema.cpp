#include "ledger/sqliteschema.h"

#include "ledger/canonical.h"

namespace lc::ledger {

namespace {

QString recordTable()
{
    QString columns = QStringLiteral(
        "sequence INTEGER PRIMARY KEY CHECK(sequence>0),format INTEGER NOT NULL,"
        "chain TEXT NOT NULL,epoch INTEGER NOT NULL,previous BLOB NOT NULL,hash BLOB NOT NULL,"
        "mac BLOB NOT NULL,event TEXT NOT NULL,at TEXT NOT NULL,"
        "platformOffsetMs INTEGER NOT NULL,holderHash BLOB NOT NULL");
    for (const TextMember &text : textMembers)
        columns += u',' % QLatin1StringView(text.name) % u" TEXT NOT NULL";
    return QStringLiteral("CREATE TABLE record(%1) STRICT").arg(columns);
}

QStringList firstStatements()
{
    return {
        recordTable(),
        QStringLiteral("CREATE INDEX recordSerial ON record(serial) WHERE serial<>''"),
        QStringLiteral("CREATE INDEX recordLicense ON record(licenseIdentifier) "
                       "WHERE licenseIdentifier<>''"),
        QStringLiteral("CREATE INDEX recordTime ON record(unixepoch(at))"),
        QStringLiteral("CREATE TABLE tally(day TEXT NOT NULL,hour INTEGER NOT NULL,"
                       "operatorNumber TEXT NOT NULL,reasonCode TEXT NOT NULL,"
                       "matterName TEXT NOT NULL,event TEXT NOT NULL,uses INTEGER NOT NULL,"
                       "PRIMARY KEY(day,hour,operatorNumber,reasonCode,matterName,event)) "
                       "STRICT,WITHOUT ROWID"),
        QStringLiteral("CREATE TRIGGER recordCounts AFTER INSERT ON record BEGIN "
                       "INSERT INTO tally VALUES(substr(NEW.at,1,10),"
                       "CAST(substr(NEW.at,12,2) AS INTEGER),NEW.operatorNumber,"
                       "NEW.reasonCode,NEW.matterName,NEW.event,1) "
                       "ON CONFLICT DO UPDATE SET uses=uses+1; END"),
        QStringLiteral("CREATE TRIGGER recordStays BEFORE UPDATE ON record "
                       "BEGIN SELECT RAISE(ABORT,'append only'); END"),
        QStringLiteral("CREATE TRIGGER recordRemains BEFORE DELETE ON record "
                       "BEGIN SELECT RAISE(ABORT,'append only'); END"),
    };
}

QStringList objectsBetween(int version, int newer)
{
    QStringList statements;
    if (version < 1)
        statements += firstStatements();
    if (version < 2 && newer >= 2) {
        statements += QStringLiteral("CREATE TABLE signedEnd(id INTEGER PRIMARY KEY CHECK(id=1),"
                                     "sequence INTEGER NOT NULL,checkpoint BLOB NOT NULL,"
                                     "publicKey BLOB NOT NULL) STRICT");
    }
    return statements;
}

} // namespace

QStringList schemaStatements(int version)
{
    return objectsBetween(version, schemaVersion) +
           QStringList(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion));
}

QStringList schemaObjects(int version)
{
    return objectsBetween(0, version);
}

QString tallyCheckStatement()
{
    const QString counted = QStringLiteral(
        "SELECT substr(at,1,10),CAST(substr(at,12,2) AS INTEGER),operatorNumber,reasonCode,"
        "matterName,event,count(*) FROM record GROUP BY 1,2,3,4,5,6");
    const QString kept = QStringLiteral("SELECT * FROM tally");
    return QStringLiteral("SELECT (SELECT count(*) FROM (%1 EXCEPT %2))+"
                          "(SELECT count(*) FROM (%2 EXCEPT %1))")
        .arg(counted, kept);
}

} // namespace lc::ledger
