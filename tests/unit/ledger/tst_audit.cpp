#include "ledger/filter.h"
#include "ledgerfixture.h"

using namespace lc;
using namespace lc::ledger;

// What auditors and supervisors do with a ledger.
class TestAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCheckpointHoldsTheEnd();
    void aWholeOtherChainIsFoundByThePublicKey();
    void foreignCheckpointsAreRefused();
    void theClosingSheetCountsTheDay();
    void filtersFindWhatTheySay_data();
    void filtersFindWhatTheySay();
    void aScannedTraceCodeFindsThePrint();
    void aMadeUpTraceCodeIsNotOurs();
};

namespace {

QList<Record> found(const QString &path, const Filter &filter)
{
    QList<Record> records;
    const auto selected = selectRecords(path, filter, [&records](const Record &record) {
        records.append(record);
        return true;
    });
    if (!selected)
        qWarning("%s", qPrintable(selected.error().toString()));
    return records;
}

} // namespace

void TestAudit::aCheckpointHoldsTheEnd()
{
    LedgerFixture fixture;
    Evidence evidence;
    const QString copy = fixture.folder() + u"/before.db";
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 5));
        const auto key = ledger->publicKey();
        QVERIFY(key);
        evidence.signingKey = *key;
        QVERIFY(fixture.open()); // lets go of the write-ahead log
    }
    QVERIFY(QFile::copy(fixture.path(), copy));
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 5));
        const auto checkpoint = ledger->checkpoint();
        QVERIFY(checkpoint);
        QCOMPARE(checkpoint->sequence, 11);
        QCOMPARE(checkpoint->root, ledger->records(11)->first().hash);
        const auto read = readCheckpoints(checkpoint->toText(), evidence.signingKey);
        QVERIFY(read);
        evidence.checkpoints = *read;
    }
    QVERIFY(verifyLedger(fixture.path(), evidence)->intact());
    const auto cut = verifyLedger(copy, evidence);
    QVERIFY(cut);
    QCOMPARE(cut->damage.size(), 1);
    QCOMPARE(cut->damage.first().damage, Damage::TailCut);
}

void TestAudit::aWholeOtherChainIsFoundByThePublicKey()
{
    LedgerFixture fixture;
    LedgerFixture other;
    QVERIFY(fixture.open());
    QVERIFY(other.open());
    Evidence evidence;
    evidence.signingKey = fixture.open()->publicKey().value();
    QVERIFY(verifyLedger(fixture.path(), evidence)->intact());
    const auto report = verifyLedger(other.path(), evidence);
    QVERIFY(report);
    QVERIFY(!report->intact());
    QCOMPARE(report->damage.first().detail, QStringLiteral("signing key"));
}

void TestAudit::foreignCheckpointsAreRefused()
{
    LedgerFixture fixture;
    LedgerFixture other;
    const auto checkpoint = other.open()->checkpoint();
    QVERIFY(checkpoint);
    const auto key = fixture.open()->publicKey().value();
    const auto foreign = readCheckpoints(checkpoint->toText(), key);
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code(), ErrorCode::LedgerDamaged);
    QVERIFY(!readCheckpoints("no checkpoint at all", key));
    const QByteArray own = fixture.open()->checkpoint()->toText();
    QCOMPARE(readCheckpoints(QByteArray(own + own), key)->size(), 2);
    QVERIFY(!readCheckpoints(QByteArray(own + checkpoint->toText()), key));
}

void TestAudit::theClosingSheetCountsTheDay()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 6));
    fixture.clock->advance(24 * 3'600'000);
    QVERIFY(fixture.fill(*ledger, 3));
    const QDate second = fixture.clock->now().date();
    const auto sheet = ledger->closingSheet(second);
    QVERIFY(sheet);
    QCOMPARE(sheet->firstSequence, 8);
    QCOMPARE(sheet->lastSequence, 10);
    QCOMPARE(sheet->uses.value(Event::Print), 1);
    QCOMPARE(sheet->uses.value(Event::LookUp), 2);
    QCOMPARE(sheet->counter, QStringLiteral("B12"));
    QCOMPARE(sheet->checkpoint.sequence, 10);
    // A QR of moderate size holds it.
    QVERIFY(sheet->qrText().size() < 400);
    QVERIFY(readCheckpoints(sheet->qrText().toUtf8(), ledger->publicKey().value()));
    const auto idle = ledger->closingSheet(second.addDays(1));
    QVERIFY(idle);
    QCOMPARE(idle->firstSequence, 0);
}

void TestAudit::filtersFindWhatTheySay_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QList<qint64>>("sequences");
    const LedgerFixture times;
    const QDateTime start = times.clock->now();
    using Sequences = QList<qint64>;
    Filter filter;
    QTest::newRow("all") << filter << Sequences{1, 2, 3, 4, 5, 6, 7};
    filter.events = {Event::Print, Event::Reprint};
    QTest::newRow("events") << filter << Sequences{2, 5};
    filter = {};
    filter.from = start.addSecs(4);
    filter.to = start.addSecs(8).toUTC();
    QTest::newRow("time, whatever the offset") << filter << Sequences{3, 4};
    filter = {};
    filter.matter = QStringLiteral("M-4");
    QTest::newRow("matter code") << filter << Sequences{6};
    filter.matter = QStringLiteral("住证签");
    QTest::newRow("part of the matter") << filter << Sequences{2, 3, 4, 5, 6, 7};
    filter.matter = QStringLiteral("M_4");
    QTest::newRow("no wildcards") << filter << Sequences{};
    filter = {};
    filter.serial = QStringLiteral("B12-3");
    QTest::newRow("serial") << filter << Sequences{5};
    filter = {};
    filter.holderHash = QByteArray(32, 'c');
    QTest::newRow("holder") << filter << Sequences{4};
    filter = {};
    filter.operatorNumber = QStringLiteral("0417' OR 1=1 --");
    QTest::newRow("no injection") << filter << Sequences{};
    filter = {};
    filter.newestFirst = true;
    filter.limit = 2;
    filter.offset = 1;
    QTest::newRow("a page from the end") << filter << Sequences{6, 5};
}

void TestAudit::filtersFindWhatTheySay()
{
    QFETCH(Filter, filter);
    QFETCH(QList<qint64>, sequences);
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 6));
    QList<qint64> actual;
    for (const Record &record : found(fixture.path(), filter))
        actual.append(record.sequence);
    QCOMPARE(actual, sequences);
}

void TestAudit::aScannedTraceCodeFindsThePrint()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    Entry entry = fixture.entry(3);
    const QString code = ledger->traceCode(entry.serial);
    QVERIFY(isTraceCode(code));
    auto answer = ledger->trace(code);
    QVERIFY(answer);
    QVERIFY(answer->authentic);
    QVERIFY(!answer->isKnown());
    QVERIFY(ledger->append(entry));
    fixture.clock->advance(60'000);
    entry.event = Event::Reprint;
    entry.at = fixture.clock->now();
    QVERIFY(ledger->append(entry));
    answer = ledger->trace(code);
    QVERIFY(answer->isKnown());
    QCOMPARE(answer->serial, entry.serial);
    QCOMPARE(answer->prints, 2);
    QCOMPARE(answer->first.msecsTo(answer->last), 60'000);
    QCOMPARE(answer->matterName, entry.matterName);
}

void TestAudit::aMadeUpTraceCodeIsNotOurs()
{
    LedgerFixture fixture;
    LedgerFixture other;
    const auto ledger = fixture.open();
    const QString code = ledger->traceCode(QStringLiteral("B12-20260701-7K3M9Q2P"));
    for (qsizetype i = 0; i < code.size(); ++i) {
        QString changed = code;
        changed[i] = code.at(i) == u'Z' ? u'Y' : u'Z';
        QVERIFY(!ledger->trace(changed)->authentic);
    }
    QVERIFY(!other.open()->trace(code)->authentic);
    for (const auto &text : {QString(), QStringLiteral("LCT1-"), QStringLiteral("LCT1--"),
                             QStringLiteral("51010018950101001X"), code.left(20)})
        QVERIFY(!ledger->trace(text)->authentic);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
