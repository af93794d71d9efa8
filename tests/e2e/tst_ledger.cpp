#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <algorithm>

using namespace lc::test;

class TestLedger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anIntactLedgerPasses();
    void tamperingIsFound_data();
    void tamperingIsFound();
    void anAbsentLedgerIsNotMade();
    void aFileThatIsNoLedgerCannotBeDecided();

private:
    // The table that holds the records, found by its sequence numbers.
    QString recordTable(QSqlDatabase &db);
    Cli m_cli;
    QString m_ledger;
};

void TestLedger::initTestCase()
{
    m_ledger = m_cli.file(QStringLiteral("ledger.sqlite"));
    const CliAnswer accounts =
        m_cli.runJson({QStringLiteral("sandbox"), QStringLiteral("accounts")});
    QVERIFY2(accounts.exit == 0, QByteArray(accounts.err).constData());
    const QJsonArray suggestions = accounts.json().value(QStringLiteral("suggestions")).toArray();
    QVERIFY(!suggestions.isEmpty());
    const QString code = suggestions.first().toObject().value(QStringLiteral("code")).toString();
    for (int i = 0; i < 5; ++i) {
        const CliAnswer answer = m_cli.runJson(
            QStringList{QStringLiteral("lookup"), code, QStringLiteral("--practice")} +
            purpose(m_cli));
        QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    }
}

void TestLedger::anIntactLedgerPasses()
{
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("verify"), m_ledger});
    QVERIFY2(answer.exit == 0, QByteArray(answer.out + answer.err).constData());
    QVERIFY(answer.json().value(QStringLiteral("intact")).toBool());
    QVERIFY(answer.json().value(QStringLiteral("records")).toInt() >= 5);
    QVERIFY(answer.json().value(QStringLiteral("damage")).toArray().isEmpty());
}

QString TestLedger::recordTable(QSqlDatabase &db)
{
    for (const QString &table : db.tables()) {
        if (db.record(table).contains(QStringLiteral("sequence")) &&
            db.record(table).contains(QStringLiteral("previous")))
            return table;
    }
    return {};
}

void TestLedger::tamperingIsFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("a record removed") << QStringLiteral("DELETE FROM %1 WHERE sequence = 3");
    QTest::newRow("two records swapped")
        << QStringLiteral("UPDATE %1 SET sequence = CASE sequence WHEN 3 THEN 1004 WHEN 4 THEN "
                          "1003 END WHERE sequence IN (3, 4);"
                          "UPDATE %1 SET sequence = sequence - 1000 WHERE sequence > 1000");
    QTest::newRow("a hash changed")
        << QStringLiteral("UPDATE %1 SET hash = zeroblob(32) WHERE sequence = 3");
    QTest::newRow("a link changed")
        << QStringLiteral("UPDATE %1 SET previous = zeroblob(32) WHERE sequence = 3");
}

void TestLedger::tamperingIsFound()
{
    QFETCH(QString, statement);
    const QString copy = m_cli.file(QStringLiteral("tampered.sqlite"));
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(copy + suffix);
        QFile::copy(m_ledger + suffix, copy + suffix);
    }
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        db.setDatabaseName(copy);
        QVERIFY(db.open());
        const QString table = recordTable(db);
        QVERIFY(!table.isEmpty());
        QSqlQuery query(db);
        // Whoever can write the file is not held up by triggers either.
        QStringList triggers;
        QVERIFY(query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type='trigger'")));
        while (query.next())
            triggers.append(query.value(0).toString());
        for (const QString &trigger : triggers)
            QVERIFY(query.exec(QStringLiteral("DROP TRIGGER ") + trigger));
        for (const QString &part : statement.split(u';'))
            QVERIFY2(query.exec(part.arg(table)), qPrintable(query.lastError().text()));
        query.clear();
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("verify"), copy});
    QVERIFY2(answer.exit == 1, QByteArray(answer.out + answer.err).constData());
    const QJsonArray damage = answer.json().value(QStringLiteral("damage")).toArray();
    // What concerns the whole file comes first and names no record.
    const auto record = std::find_if(damage.begin(), damage.end(), [](const QJsonValue &found) {
        return found.toObject().value(QStringLiteral("sequence")).toInt() > 0;
    });
    QVERIFY2(record != damage.end(), QByteArray(answer.out).constData());
    const int sequence = record->toObject().value(QStringLiteral("sequence")).toInt();
    QVERIFY2(sequence >= 2 && sequence <= 4, QByteArray(answer.out).constData());
}

void TestLedger::anAbsentLedgerIsNotMade()
{
    const QString path = m_cli.file(QStringLiteral("absent.sqlite"));
    for (const char *command : {"verify", "show"}) {
        const CliAnswer answer =
            m_cli.runJson({QStringLiteral("ledger"), QString::fromLatin1(command), path});
        QCOMPARE(answer.exit, 3);
        QVERIFY(!QFile::exists(path));
    }
}

void TestLedger::aFileThatIsNoLedgerCannotBeDecided()
{
    const QString path = m_cli.file(QStringLiteral("letter.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear auditor, nothing was ever printed here.\n");
    file.close();
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("verify"), path});
    QVERIFY2(answer.exit == 3 || answer.exit == 1, QByteArray(answer.out + answer.err).constData());
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
