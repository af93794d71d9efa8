#include "ledger/exporter.h"
#include "ledger/overview.h"
#include "ledgerfixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace lc;
using namespace lc::ledger;

// What leaves a ledger: exports, and the supervisor's counts.
class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonLinesHoldEveryMember();
    void csvHoldsNoFormula_data();
    void csvHoldsNoFormula();
    void csvKeepsItsShape();
    void aFullExportDiskIsTold();
    void theOverviewAddsUp();
    void theOverviewFlags();
};

namespace {

qint64 flagsOf(const Overview &overview, Flag::Kind kind)
{
    return std::count_if(overview.flags.begin(), overview.flags.end(),
                         [kind](const Flag &flag) { return flag.kind == kind; });
}

} // namespace

void TestExport::jsonLinesHoldEveryMember()
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

void TestExport::csvHoldsNoFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text :
         {u"=1+1", u"+1", u"-1", u"@SUM(A1)", u"＝1+1", u"＋1", u"－1", u"＠x"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
}

void TestExport::csvHoldsNoFormula()
{
    QFETCH(QString, text);
    Record record;
    record.entry.at = QDateTime::currentDateTime();
    record.entry.matterName = text;
    const QString line = QString::fromUtf8(csvLine(record));
    QVERIFY(line.contains(QString(u",\"'" % text % u"\"")));
}

void TestExport::csvKeepsItsShape()
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

void TestExport::aFullExportDiskIsTold()
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

void TestExport::theOverviewAddsUp()
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

void TestExport::theOverviewFlags()
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

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
