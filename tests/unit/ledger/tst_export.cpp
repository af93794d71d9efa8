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
    void whatIsKeptIsWhatWouldBeRead();
    void anotherLedgerInItsPlaceIsNoticed();
};

namespace {

qint64 flagsOf(const Overview &overview, Flag::Kind kind)
{
    return std::count_if(overview.flags.begin(), overview.flags.end(),
                         [kind](const Flag &flag) { return flag.kind == kind; });
}

// Everything of it, to be compared.
QString told(const Result<Overview> &overview)
{
    if (!overview)
        return overview.error().toString();
    QStringList lines;
    for (const auto *counts : {&overview->byOperator, &overview->byReason, &overview->byMatter}) {
        for (const UseCount &count : *counts)
            lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                             .arg(count.key)
                             .arg(count.all)
                             .arg(count.lookUps)
                             .arg(count.prints)
                             .arg(count.reveals)
                             .arg(count.refusals));
    }
    for (auto it = overview->byHour.begin(); it != overview->byHour.end(); ++it)
        lines.append(QStringLiteral("%1 h %2").arg(it.key()).arg(it.value()));
    for (auto it = overview->byDay.begin(); it != overview->byDay.end(); ++it)
        lines.append(it.key().toString(Qt::ISODate) % u' ' % QString::number(it.value()));
    for (const Flag &flag : overview->flags)
        lines.append(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(nameOf(flag.kind), flag.day.toString(Qt::ISODate))
                         .arg(flag.hour)
                         .arg(flag.operatorNumber)
                         .arg(flag.count));
    return lines.join(u'\n');
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

// Days before, between and after; records that come later, one of them for a day that was read.
void TestExport::whatIsKeptIsWhatWouldBeRead()
{
    constexpr qint64 day = 24 * 3'600'000;
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    Overviews overviews(fixture.path());
    OverviewRequest request;
    request.usualPerHour = 3;
    const QDate first = fixture.clock->now().date();
    const auto sameAs = [&](int from, int to) {
        request.from = first.addDays(from);
        request.to = first.addDays(to);
        const QString kept = told(overviews.of(request));
        const QString read = told(overviewOf(fixture.path(), request));
        if (kept != read)
            qWarning("%s\n--- is not ---\n%s", qPrintable(kept), qPrintable(read));
        return kept == read && !read.isEmpty();
    };
    for (int i = 0; i < 5; ++i) {
        QVERIFY(fixture.fill(*ledger, 7));
        fixture.clock->advance(day);
    }
    QVERIFY(sameAs(2, 3));
    QVERIFY(sameAs(2, 3));
    QVERIFY(sameAs(0, 9));
    QVERIFY(sameAs(1, 2));
    QVERIFY(fixture.fill(*ledger, 4));
    QVERIFY(sameAs(0, 9));
    Entry late = fixture.entry(1);
    late.at = late.at.addDays(-2);
    QVERIFY(ledger->append(late));
    QVERIFY(sameAs(3, 3));
    QVERIFY(sameAs(0, 9));
}

void TestExport::anotherLedgerInItsPlaceIsNoticed()
{
    LedgerFixture one;
    LedgerFixture other;
    {
        const auto ledger = one.open();
        QVERIFY(one.fill(*ledger, 8));
        const auto longer = other.open();
        QVERIFY(other.fill(*longer, 12));
    }
    Overviews overviews(one.path());
    OverviewRequest request;
    request.from = request.to = one.clock->now().date();
    QVERIFY(overviews.of(request));
    QVERIFY(QFile::remove(one.path()));
    QVERIFY(QFile::copy(other.path(), one.path()));
    QCOMPARE(told(overviews.of(request)), told(overviewOf(other.path(), request)));
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
