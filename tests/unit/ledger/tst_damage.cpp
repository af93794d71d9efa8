#include "ledgerfixture.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace lc;
using namespace lc::ledger;

// What somebody with the file and a database program can do to it.
class TestDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDoneToTheTableIsFound_data();
    void whatIsDoneToTheTableIsFound();
    void theTableRefusesChanges();
    void randomBytesDoNotChangeARecordUnnoticed();
    void verifyingLeavesTheFileAlone();
    void aLedgerInUseCanBeVerified();
};

namespace {

QString runSql(const QString &path, const QStringList &statements)
{
    QString error;
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(path);
        if (!database.open())
            error = QStringLiteral("open");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                error = query.lastError().text();
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return error;
}

const QStringList triggersOff{QStringLiteral("DROP TRIGGER recordStays"),
                              QStringLiteral("DROP TRIGGER recordRemains")};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestDamage::whatIsDoneToTheTableIsFound_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("damage");
    const auto row = [](const char *name, const char *statement, Damage damage) {
        QTest::newRow(name) << QString::fromLatin1(statement).split(u';') << int(damage);
    };
    row("text", "UPDATE record SET matterName='x' WHERE sequence=5", Damage::Changed);
    row("event", "UPDATE record SET event='LookUp' WHERE sequence=5", Damage::Changed);
    row("unknown event", "UPDATE record SET event='Nothing' WHERE sequence=5", Damage::Unreadable);
    row("time", "UPDATE record SET at='2026-06-21T07:00:00.000+08:00' WHERE sequence=5",
        Damage::ClockBack);
    row("same time otherwise", "UPDATE record SET at=replace(at,'T','t') WHERE sequence=5",
        Damage::Unreadable);
    row("removed", "DELETE FROM record WHERE sequence=5", Damage::SequenceGap);
    row("removed and renumbered",
        "DELETE FROM record WHERE sequence=5;"
        "UPDATE record SET sequence=-sequence+1 WHERE sequence>5;"
        "UPDATE record SET sequence=-sequence WHERE sequence<0",
        Damage::ChainBroken);
    row("first removed", "DELETE FROM record WHERE sequence=1", Damage::SequenceGap);
    row("swapped",
        "UPDATE record SET sequence=1000 WHERE sequence=5;"
        "UPDATE record SET sequence=5 WHERE sequence=6;"
        "UPDATE record SET sequence=6 WHERE sequence=1000",
        Damage::ChainBroken);
    row("hash", "UPDATE record SET hash=zeroblob(32) WHERE sequence=5", Damage::Changed);
    row("mac", "UPDATE record SET mac=zeroblob(32) WHERE sequence=5", Damage::MacWrong);
    row("epoch", "UPDATE record SET epoch=1 WHERE sequence=5", Damage::Changed);
    row("format", "UPDATE record SET format=0 WHERE sequence=5", Damage::Changed);
    row("cut", "DELETE FROM record WHERE sequence>5", Damage::TailCut);
}

void TestDamage::whatIsDoneToTheTableIsFound()
{
    QFETCH(QStringList, statements);
    QFETCH(int, damage);
    LedgerFixture fixture;
    Evidence evidence;
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 10));
        const Record last = ledger->records(11)->first();
        evidence.checkpoints = {{last.chain, last.sequence, last.hash, last.entry.at, {}}};
        evidence.startingKey = readStartingKey(fixture.path() + u".auditor-key").value();
    }
    // A tampering hand also removes the CHECK that stands in its way, here: by going around it.
    QString error =
        runSql(fixture.path(),
               triggersOff + QStringList(QStringLiteral("PRAGMA ignore_check_constraints=1")) +
                   statements);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const auto report = verifyLedger(fixture.path(), evidence);
    QVERIFY2(report, report ? "" : qPrintable(report.error().toString()));
    bool found = false;
    for (const DamageReport &entry : report->damage)
        found = found || entry.damage == Damage(damage);
    QVERIFY(found);
}

void TestDamage::theTableRefusesChanges()
{
    LedgerFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(!runSql(fixture.path(), {QStringLiteral("UPDATE record SET unit='x'")}).isEmpty());
    QVERIFY(!runSql(fixture.path(), {QStringLiteral("DELETE FROM record")}).isEmpty());
    QVERIFY(fixture.verify().intact());
}

// COUNTER_MUTATIONS sets how many; the default keeps the suite quick.
void TestDamage::randomBytesDoNotChangeARecordUnnoticed()
{
    const int given = qEnvironmentVariableIntValue("COUNTER_MUTATIONS");
    const int mutations = given > 0 ? given : 1500;
    LedgerFixture fixture;
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 12));
    }
    const QByteArray good = contentOf(fixture.path());
    const QString path = fixture.folder() + u"/copy.db";
    const QByteArray root = fixture.verify().root;
    Evidence evidence;
    evidence.startingKey = readStartingKey(fixture.path() + u".auditor-key").value();
    QRandomGenerator random(20260701);
    int noticed = 0;
    for (int i = 0; i < mutations; ++i) {
        QByteArray changed = good;
        const qsizetype position = random.bounded(changed.size());
        changed[position] = char(changed.at(position) ^ char(1 + random.bounded(255)));
        writeContent(path, changed);
        const auto report = verifyLedger(path, evidence);
        if (!report || !report->intact()) {
            ++noticed;
            continue;
        }
        // Unnoticed is only what touched no record: all are there and give the same root.
        QVERIFY2(report->records == 13 && report->root == root,
                 qPrintable(QStringLiteral("offset %1").arg(position)));
    }
    qInfo("%d mutations, %d noticed, the rest in unused space", mutations, noticed);
    QVERIFY(noticed > mutations / 10);
}

void TestDamage::verifyingLeavesTheFileAlone()
{
    LedgerFixture fixture;
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 3));
    }
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("a ledger #1 50%.db"));
    QVERIFY(QFile::copy(fixture.path(), copy));
    const QByteArray before = contentOf(copy);
    QVERIFY(verifyLedger(copy)->intact());
    QCOMPARE(contentOf(copy), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestDamage::aLedgerInUseCanBeVerified()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 3));
    QCOMPARE(fixture.verify().records, 4);
    QVERIFY(fixture.fill(*ledger, 3));
    QCOMPARE(fixture.verify().records, 7);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
