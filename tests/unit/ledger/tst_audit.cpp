#include "ledger/exporter.h"
#include "ledger/overview.h"
#include "ledgerfixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

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
    void jsonLinesHoldEveryMember();
    void csvHoldsNoFormula_data();
    void csvHoldsNoFormula();
    void csvKeepsItsShape();
    void aFullExportDiskIsTold();
    void aScannedTraceCodeFindsThePrint();
    void aMadeUpTraceCodeIsNotOurs();
    void theOverviewAddsUp();
    void theOverviewFlags();
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

qint64 flagsOf(const Overview &overview, Flag::Kind kind)
{
    return std::count_if(overview.flags.begin(), overview.flags.end(),
                         [kind](const Flag &flag) { return flag.kind == kind; });
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

void TestAudit::jsonLinesHoldEveryMember()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 4));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto count = exportLedger(fixture.path(), {}, ExportFormat::JsonLines, buffer);
    QVERIFY(count);
    QCOMPARE(*count, 5);
    const QList<QByteArray> lines = buffer.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    const Record record = ledger->records(5)->first();
    const QJsonObject object = QJsonDocument::fromJson(lines.last()).object();
    QCOMPARE(object.value(u"hash").toString().toLatin1(), record.hash.toHex());
    QCOMPARE(object.value(u"serial").toString(), record.entry.serial);
    QCOMPARE(object.value(u"matterName").toString(), record.entry.matterName);
    QCOMPARE(object.value(u"sequence").toInt(), 5);
    QCOMPARE(object.size(), 11 + 18);
}

void TestAudit::csvHoldsNoFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text :
         {u"=1+1", u"+1", u"-1", u"@SUM(A1)", u"＝1+1", u"＋1", u"－1", u"＠x"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
}

void TestAudit::csvHoldsNoFormula()
{
    QFETCH(QString, text);
    Record record;
    record.entry.at = QDateTime::currentDateTime();
    record.entry.matterName = text;
    const QString line = QString::fromUtf8(csvLine(record));
    QVERIFY(line.contains(QString(u",\"'" % text % u"\"")));
}

void TestAudit::csvKeepsItsShape()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    Entry entry = fixture.entry(1);
    entry.matterName = QStringLiteral("a \"quoted\", name");
    QVERIFY(ledger->append(entry));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(exportLedger(fixture.path(), {}, ExportFormat::Csv, buffer));
    QVERIFY(buffer.data().startsWith("\xEF\xBB\xBFsequence,format,chain"));
    QVERIFY(buffer.data().contains(",\"a \"\"quoted\"\", name\","));
    QCOMPARE(buffer.data().count("\r\n"), 3);
}

void TestAudit::aFullExportDiskIsTold()
{
    LedgerFixture fixture;
    QVERIFY(fixture.open());
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const auto count = exportLedger(fixture.path(), {}, ExportFormat::JsonLines, closed);
    QVERIFY(!count);
    QCOMPARE(count.error().code(), ErrorCode::FileNotWritable);
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

void TestAudit::theOverviewAddsUp()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 9));
    Entry entry = fixture.entry(1);
    entry.operatorNumber = QStringLiteral("0500");
    entry.event = Event::NextPlease;
    QVERIFY(ledger->append(entry));
    entry.event = Event::Refusal;
    QVERIFY(ledger->append(entry));
    OverviewRequest request;
    request.from = request.to = fixture.clock->now().date();
    const auto overview = overviewOf(fixture.path(), request);
    QVERIFY(overview);
    QCOMPARE(overview->byOperator.size(), 2);
    QCOMPARE(overview->byOperator.first().key, QStringLiteral("0417"));
    QCOMPARE(overview->byOperator.first().lookUps, 6);
    QCOMPARE(overview->byOperator.first().prints, 3);
    QCOMPARE(overview->byOperator.last().all, 1);
    QCOMPARE(overview->byOperator.last().refusals, 1);
    QCOMPARE(overview->byReason.first().all, 10);
    QCOMPARE(overview->byHour.value(8), 10);
    QCOMPARE(overview->byDay.value(request.from), 10);
    request.from = request.to = request.from.addDays(1);
    QVERIFY(overviewOf(fixture.path(), request)->byOperator.isEmpty());
}

void TestAudit::theOverviewFlags()
{
    LedgerFixture fixture;
    // The fixture's day is a Sunday.
    fixture.clock->advance(24 * 3'600'000);
    const auto ledger = fixture.open();
    OverviewRequest request;
    request.usualPerHour = 5;
    request.from = request.to = fixture.clock->now().date();
    QCOMPARE(request.from.dayOfWeek(), int(Qt::Monday));
    QVERIFY(fixture.fill(*ledger, 6)); // four look-ups
    QVERIFY(overviewOf(fixture.path(), request)->flags.isEmpty());
    QVERIFY(fixture.fill(*ledger, 6));
    auto overview = overviewOf(fixture.path(), request);
    QCOMPARE(flagsOf(*overview, Flag::Kind::Rate), 1);
    QCOMPARE(overview->flags.first().count, 8);
    Entry entry = fixture.entry(1);
    entry.matterName.clear();
    QVERIFY(ledger->append(entry));
    entry.event = Event::Reveal;
    QVERIFY(ledger->append(entry));
    entry.event = Event::Reprint;
    entry.at = entry.at.addSecs(12 * 3600);
    QVERIFY(ledger->append(entry));
    overview = overviewOf(fixture.path(), request);
    QCOMPARE(flagsOf(*overview, Flag::Kind::NoMatter), 1);
    QCOMPARE(flagsOf(*overview, Flag::Kind::Reveal), 1);
    QCOMPARE(flagsOf(*overview, Flag::Kind::Reprint), 1);
    QCOMPARE(flagsOf(*overview, Flag::Kind::OffHours), 1);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
