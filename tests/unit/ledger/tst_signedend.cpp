#include "ledger/canonical.h"
#include "ledger/endcheck.h"
#include "ledger/signingkey.h"
#include "ledger/sqlitestore.h"
#include "ledgerfixture.h"
#include "tampering.h"

using namespace lc;
using namespace lc::ledger;

// What somebody can do who has the file and its description, but not the signing key; and what an
// auditor finds who has a copy of the file and the public key, nothing else.
class TestSignedEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void thePublicKeyAloneIsEnough();
    void aRehashedRecordIsFound();
    void aRehashedLastRecordIsFound();
    void aRemovedSignatureIsFound();
    void aCutAndRehashedEndIsFound();
    void anAppendedRecordIsFound();
    void anotherKeyNeedsThePublicKey();
    void aRemovedGuardIsFound();
    void aDamagedEndIsNotGoneOnWith();
    void aCopyBringsItsCheckpoint();
    void anOlderFileIsSignedWhenOpened();

private:
    using Change = std::function<void(QList<Record> &)>;
    void rewrite(const Change &change, const QStringList &statements = {});
    [[nodiscard]] VerificationReport verify(bool withKey) const;
    std::unique_ptr<LedgerFixture> m_fixture;
    crypto::PublicKey m_key;
    QString m_copy;
};

void TestSignedEnd::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    m_copy = m_fixture->folder() + u"/copy.db";
    const auto ledger = m_fixture->open();
    QVERIFY(m_fixture->fill(*ledger, 9));
    m_key = ledger->publicKey().value();
}

// Everything is put right again as far as the file's description tells how: hashes, order, counts
// and guards. Works on a copy, which is all that the auditor gets.
void TestSignedEnd::rewrite(const Change &change, const QStringList &statements)
{
    QList<Record> records = m_fixture->open()->records().value();
    const qsizetype before = records.size();
    change(records);
    rehash(records);
    QVERIFY(QFile::copy(m_fixture->path(), m_copy));
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(m_copy);
        QVERIFY(database.open());
        runAll(database, guardsOff);
        for (const Record &record : std::as_const(records))
            storeRecord(database, record);
        if (records.size() < before)
            runAll(database,
                   {QStringLiteral("DELETE FROM record WHERE sequence>%1").arg(records.size())});
        runAll(database, statements);
        runAll(database, {QStringLiteral("DELETE FROM tally"), tallyAnew});
        runAll(database, guardsOn);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

VerificationReport TestSignedEnd::verify(bool withKey) const
{
    Evidence evidence;
    if (withKey)
        evidence.signingKey = m_key;
    return reportOf(m_copy, evidence);
}

void TestSignedEnd::thePublicKeyAloneIsEnough()
{
    rewrite([](QList<Record> &) {});
    const VerificationReport report = verify(true);
    QVERIFY2(report.intact(), qPrintable(names(report).join(u' ')));
    QVERIFY(report.endSigned && report.keyGiven && !report.authenticated);
    QCOMPARE(report.records, 10);
    QVERIFY(verify(false).endSigned);
}

void TestSignedEnd::aRehashedRecordIsFound()
{
    rewrite([](QList<Record> &records) { records[4].entry.matterName = QStringLiteral("x"); });
    QCOMPARE(names(verify(false)), QStringList(QStringLiteral("Changed")));
    QCOMPARE(names(verify(true)), QStringList(QStringLiteral("Changed")));
}

void TestSignedEnd::aRehashedLastRecordIsFound()
{
    rewrite([](QList<Record> &records) { records.last().entry.matterName = QStringLiteral("x"); });
    QCOMPARE(names(verify(true)), QStringList(QStringLiteral("Changed")));
}

void TestSignedEnd::aRemovedSignatureIsFound()
{
    const auto change = [](QList<Record> &records) {
        records[4].entry.matterName = QStringLiteral("x");
    };
    rewrite(change, {QStringLiteral("DELETE FROM signedEnd")});
    QCOMPARE(names(verify(false)), QStringList(QStringLiteral("Unsigned")));
    QCOMPARE(names(verify(true)), QStringList(QStringLiteral("Unsigned")));
    QVERIFY(QFile::remove(m_copy));
    // And back to the tables of a version that did not sign.
    rewrite(change,
            {QStringLiteral("DROP TABLE signedEnd"), QStringLiteral("PRAGMA user_version=1")});
    QCOMPARE(names(verify(false)), QStringList(QStringLiteral("Unsigned")));
    QCOMPARE(names(verify(true)), QStringList(QStringLiteral("Unsigned")));
}

void TestSignedEnd::aCutAndRehashedEndIsFound()
{
    rewrite([](QList<Record> &records) { records.removeLast(); });
    QCOMPARE(names(verify(false)), QStringList(QStringLiteral("TailCut")));
}

void TestSignedEnd::anAppendedRecordIsFound()
{
    QList<Record> records = m_fixture->open()->records().value();
    Record extra = records.last();
    extra.sequence += 1;
    extra.previous = records.last().hash;
    extra.hash = hashOf(extra);
    QVERIFY(QFile::copy(m_fixture->path(), m_copy));
    {
        const auto store = SqliteStore::open(m_copy, SqliteFile::Mode::ReadWrite);
        QVERIFY(store);
        QVERIFY((*store)->append(extra));
    }
    QCOMPARE(names(verify(false)), QStringList(QStringLiteral("Unsigned")));
}

// Who signs with a key of his own must name it in the first record: only the auditor's copy of
// the real one shows it.
void TestSignedEnd::anotherKeyNeedsThePublicKey()
{
    const auto own = crypto::PrivateKey::generateSm2().value();
    const auto shown = own.publicKey().value();
    const QString detail = signingKeyMark(fingerprintOf(shown).value()) + signedEndMark;
    QList<Record> records = m_fixture->open()->records().value();
    records.first().entry.detail = detail;
    rehash(records);
    Checkpoint end{records.last().chain,
                   records.last().sequence,
                   records.last().hash,
                   m_fixture->clock->now(),
                   {}};
    end.signature = own.signSm2(end.signedText()).value();
    rewrite([&](QList<Record> &all) { all.first().entry.detail = detail; },
            {QStringLiteral("UPDATE signedEnd SET checkpoint=x'%1',publicKey=x'%2'")
                 .arg(QString::fromLatin1(end.toText().toHex()),
                      QString::fromLatin1(shown.toDer().value().toHex()))});
    QVERIFY(verify(false).intact());
    QVERIFY(names(verify(true)).contains(QStringLiteral("MacWrong")));
    QVERIFY(names(verify(true)).contains(QStringLiteral("Unsigned")));
}

void TestSignedEnd::aRemovedGuardIsFound()
{
    rewrite([](QList<Record> &) {});
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("guard"));
        database.setDatabaseName(m_copy);
        QVERIFY(database.open());
        runAll(database, {guardsOff.first()});
    }
    QSqlDatabase::removeDatabase(QStringLiteral("guard"));
    const VerificationReport report = verify(true);
    QCOMPARE(names(report), QStringList(QStringLiteral("Unreadable")));
    QCOMPARE(report.damage.first().detail, QStringLiteral("schema"));
}

void TestSignedEnd::aDamagedEndIsNotGoneOnWith()
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("end"));
        database.setDatabaseName(m_fixture->path());
        QVERIFY(database.open());
        runAll(database, {QStringLiteral("DELETE FROM signedEnd")});
    }
    QSqlDatabase::removeDatabase(QStringLiteral("end"));
    const auto opened = Ledger::open(m_fixture->path(), m_fixture->clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), ErrorCode::LedgerDamaged);
}

void TestSignedEnd::aCopyBringsItsCheckpoint()
{
    rewrite([](QList<Record> &) {});
    const auto kept = keptCheckpoint(m_copy);
    QVERIFY(kept);
    QCOMPARE(kept->checkpoint.sequence, 10);
    QCOMPARE(kept->key.toDer().value(), m_key.toDer().value());
    QVERIFY(QFile::remove(m_copy));
    rewrite([](QList<Record> &records) { records.last().entry.matterName = QStringLiteral("x"); });
    QVERIFY(!keptCheckpoint(m_copy));
}

// A file of tables 1 whose first record promises nothing.
void TestSignedEnd::anOlderFileIsSignedWhenOpened()
{
    rewrite(
        [](QList<Record> &records) {
            QString &detail = records.first().entry.detail;
            detail.chop(signedEndMark.size());
        },
        {QStringLiteral("DROP TABLE signedEnd"), QStringLiteral("PRAGMA user_version=1")});
    const VerificationReport report = verify(false);
    QVERIFY2(report.intact(), qPrintable(names(report).join(u' ')));
    QVERIFY(!report.endSigned);
    // The auditor with a key asks for a signature all the same.
    QCOMPARE(names(verify(true)), QStringList(QStringLiteral("Unsigned")));
}

QTEST_GUILESS_MAIN(TestSignedEnd)
#include "tst_signedend.moc"
