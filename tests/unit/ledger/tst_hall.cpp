#include "cuttingproxy.h"
#include "hallserver.h"
#include "ledger/canonical.h"
#include "ledger/chainchecker.h"
#include "ledger/receiptstore.h"
#include "ledger/shipper.h"
#include "ledgerfixture.h"

using namespace lc;
using namespace lc::ledger;

// Counters that ship their records to a real PostgreSQL.
class TestHall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void recordsArriveWithReceipts();
    void aRepetitionChangesNothing();
    void theServerRefusesWhatDoesNotFollow();
    void theServerRefusesForgedBytes();
    void aChainBelongsToOneLogin();
    void desksReadNothingAndNobodyChangesAnything();
    void twoCountersThroughADroppingNetwork();
    void aRestartedServerLosesNothing();
    void aHallThatIsAwayIsTold();
    void aHallRestoredFromABackupIsFilledUp();
    void aForeignCertificateIsRefused();

private:
    [[nodiscard]] std::shared_ptr<Ledger> ledger(const LedgerFixture &fixture, int count) const;
    [[nodiscard]] SecureBytes receiptKey() const;
    [[nodiscard]] QString hallDamage(const QString &chain, qint64 records) const;
    HallServer m_server;
    QString m_missing;
};

#define NEED_SERVER                                                                                \
    if (!m_missing.isEmpty())                                                                      \
    QSKIP(qPrintable(m_missing))

namespace {

const ShippingOptions quick{std::chrono::milliseconds(20), std::chrono::milliseconds(100), 500,
                            std::chrono::hours(24)};

QString stateOf(const Error &error)
{
    return error.fact(QStringLiteral("sqlState")).toString();
}

// The last record once more, altered, with a hash of its own.
Record altered(Record record)
{
    record.entry.detail = QStringLiteral("altered");
    record.hash = hashOf(record);
    return record;
}

} // namespace

void TestHall::initTestCase()
{
    m_missing = HallServer::missing();
    NEED_SERVER;
    QVERIFY(m_server.start());
    const QString desk = QStringLiteral("license_counter_desk");
    QVERIFY(m_server.addLogin(QStringLiteral("counter_a"), desk));
    QVERIFY(m_server.addLogin(QStringLiteral("counter_b"), desk));
    QVERIFY(m_server.addLogin(QStringLiteral("supervisor"),
                              QStringLiteral("license_counter_supervisor")));
}

std::shared_ptr<Ledger> TestHall::ledger(const LedgerFixture &fixture, int count) const
{
    std::shared_ptr<Ledger> opened = fixture.open();
    return opened && fixture.fill(*opened, count) ? opened : nullptr;
}

SecureBytes TestHall::receiptKey() const
{
    return SecureBytes::take(QByteArray::fromHex(
        m_server.ask(QStringLiteral("SELECT encode(key,'hex') FROM license_counter.receipt_key"))
            .toLatin1()));
}

// What an auditor finds in the hall's own table; empty when all is well.
QString TestHall::hallDamage(const QString &chain, qint64 records) const
{
    HallStore hall(m_server.address(QStringLiteral("supervisor")), chain);
    ChainChecker checker;
    const auto visited = hall.visit(1, [&checker](const Record &record) {
        checker.add(record);
        return true;
    });
    if (!visited)
        return visited.error().toString();
    const VerificationReport report = checker.finish();
    if (!report.intact())
        return nameOf(report.damage.first().damage);
    return report.records == records ? QString() : QString::number(report.records);
}

void TestHall::recordsArriveWithReceipts()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 5);
    QVERIFY(chain);
    HallStore hall(m_server.address(QStringLiteral("counter_a")), chain->chain());
    QCOMPARE(hall.last()->sequence, 0);
    const SecureBytes key = receiptKey();
    const auto records = chain->records();
    QVERIFY(records);
    for (const Record &record : *records) {
        const auto receipt = hall.ship(record);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().toString()));
        QCOMPARE(receipt->sequence, record.sequence);
        QVERIFY(receipt->isValid(key));
        Receipt other = *receipt;
        ++other.sequence;
        QVERIFY(!other.isValid(key));
    }
    QCOMPARE(hall.last()->hash, records->last().hash);
    QCOMPARE(hallDamage(chain->chain(), 6), QString());
    QCOMPARE(m_server.ask(QStringLiteral("SELECT event||' '||operator_number||' '||matter_name "
                                         "FROM license_counter.record WHERE chain='%1' "
                                         "AND sequence=2")
                              .arg(chain->chain())),
             QStringLiteral("Print 0417 居住证签注"));
}

void TestHall::aRepetitionChangesNothing()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 1);
    QVERIFY(chain);
    HallStore hall(m_server.address(QStringLiteral("counter_a")), chain->chain());
    const Record record = chain->records()->first();
    const auto first = hall.ship(record);
    const auto second = hall.ship(record);
    QVERIFY(first && second);
    QCOMPARE(second->value, first->value);
    QCOMPARE(second->received, first->received);
    QCOMPARE(hallDamage(chain->chain(), 1), QString());
}

void TestHall::theServerRefusesWhatDoesNotFollow()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 3);
    QVERIFY(chain);
    HallStore hall(m_server.address(QStringLiteral("counter_a")), chain->chain());
    const QList<Record> records = chain->records().value();
    QVERIFY(hall.append(records.at(0)));
    const auto gap = hall.ship(records.at(2));
    QVERIFY(!gap);
    QCOMPARE(gap.error().code(), ErrorCode::LedgerDamaged);
    QCOMPARE(stateOf(gap.error()), QStringLiteral("LC002"));
    QCOMPARE(gap.error().fact(QStringLiteral("expected")).toLongLong(), 2);
    Record stray = records.at(1);
    stray.previous = QByteArray(32, 'x');
    stray.hash = hashOf(stray);
    QCOMPARE(stateOf(hall.ship(stray).error()), QStringLiteral("LC003"));
    QCOMPARE(stateOf(hall.ship(altered(records.at(0))).error()), QStringLiteral("LC004"));
    QVERIFY(hall.append(records.at(1)));
}

void TestHall::theServerRefusesForgedBytes()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 0);
    QVERIFY(chain);
    HallStore hall(m_server.address(QStringLiteral("counter_a")), chain->chain());
    Record record = chain->records()->first();
    record.entry.detail = QStringLiteral("other than its hash");
    QCOMPARE(stateOf(hall.ship(record).error()), QStringLiteral("LC001"));
    QCOMPARE(hall.last()->sequence, 0);
}

void TestHall::aChainBelongsToOneLogin()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 1);
    QVERIFY(chain);
    const QList<Record> records = chain->records().value();
    HallStore own(m_server.address(QStringLiteral("counter_a")), chain->chain());
    HallStore other(m_server.address(QStringLiteral("counter_b")), chain->chain());
    QVERIFY(own.append(records.at(0)));
    QCOMPARE(stateOf(other.ship(records.at(1)).error()), QStringLiteral("LC005"));
    QCOMPARE(other.last()->sequence, 0);
}

void TestHall::desksReadNothingAndNobodyChangesAnything()
{
    NEED_SERVER;
    const QString begin = QStringLiteral("SET ROLE %1; ");
    const auto allowed = [&](const QString &role, const QString &statement) {
        return m_server.sql(begin.arg(role) + statement);
    };
    const QString count = QStringLiteral("SELECT count(*) FROM license_counter.");
    QVERIFY(!allowed(QStringLiteral("counter_a"), QString(count % u"record")));
    QVERIFY(!allowed(QStringLiteral("counter_a"), QString(count % u"receipt_key")));
    QVERIFY(allowed(QStringLiteral("supervisor"), QString(count % u"record")));
    QVERIFY(!allowed(QStringLiteral("supervisor"), QString(count % u"receipt_key")));
    for (const auto &change : {QStringLiteral("UPDATE license_counter.record SET unit='x'"),
                               QStringLiteral("DELETE FROM license_counter.record"),
                               QStringLiteral("TRUNCATE license_counter.record")}) {
        QVERIFY(!allowed(QStringLiteral("counter_a"), change));
        QVERIFY(!allowed(QStringLiteral("supervisor"), change));
        QVERIFY(!m_server.sql(change)); // not even the owner, by mistake
    }
}

void TestHall::twoCountersThroughADroppingNetwork()
{
    NEED_SERVER;
    CuttingProxy proxy(m_server.port(), 9);
    LedgerFixture one;
    LedgerFixture two;
    const auto first = ledger(one, 60);
    const auto second = ledger(two, 30);
    QVERIFY(first && second);
    const HallShipper shipperA(first, m_server.address(QStringLiteral("counter_a"), proxy.port()),
                               one.clock, {}, quick);
    const HallShipper shipperB(second, m_server.address(QStringLiteral("counter_b"), proxy.port()),
                               two.clock, {}, quick);
    QVERIFY(two.fill(*second, 30));
    QTRY_VERIFY_WITH_TIMEOUT(proxy.cuts() >= 3, 60'000);
    proxy.stopCutting();
    QTRY_COMPARE_WITH_TIMEOUT(shipperA.state().shipped, 61, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(shipperB.state().shipped, 61, 60'000);
    QCOMPARE(shipperA.state().waiting, 0);
    QCOMPARE(hallDamage(first->chain(), 61), QString());
    QCOMPARE(hallDamage(second->chain(), 61), QString());
    const auto receipts = ReceiptStore::open(one.path() + u".receipts");
    QVERIFY(receipts);
    const auto all = (*receipts)->receipts(first->chain());
    QVERIFY(all);
    QCOMPARE(all->size(), 61);
    const SecureBytes key = receiptKey();
    for (const Receipt &receipt : *all)
        QVERIFY(receipt.isValid(key));
}

void TestHall::aRestartedServerLosesNothing()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 10);
    QVERIFY(chain);
    const HallShipper shipper(chain, m_server.address(QStringLiteral("counter_a")), fixture.clock,
                              {}, quick);
    QTRY_COMPARE_WITH_TIMEOUT(shipper.state().shipped, 11, 60'000);
    QVERIFY(m_server.stop());
    QVERIFY(fixture.fill(*chain, 10));
    QTRY_VERIFY_WITH_TIMEOUT(shipper.state().problem.has_value(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(shipper.state().waiting, 10, 60'000);
    QVERIFY(m_server.startAgain());
    QTRY_COMPARE_WITH_TIMEOUT(shipper.state().shipped, 21, 60'000);
    QVERIFY(!shipper.state().problem);
    QCOMPARE(hallDamage(chain->chain(), 21), QString());
}

void TestHall::aHallThatIsAwayIsTold()
{
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 3);
    QVERIFY(chain);
    HallAddress nowhere;
    nowhere.host = QStringLiteral("127.0.0.1");
    nowhere.port = 1;
    ShippingOptions options = quick;
    options.manyWaiting = 3;
    const HallShipper shipper(chain, nowhere, fixture.clock, {}, options);
    QTRY_VERIFY_WITH_TIMEOUT(shipper.state().problem.has_value(), 30'000);
    QCOMPARE(shipper.state().problem->code(), ErrorCode::ConnectionRefused);
    QCOMPARE(shipper.state().waiting, 4);
    QVERIFY(shipper.state().needsAttention);
    QVERIFY(!shipper.state().refused);
    // The desk goes on meanwhile.
    QVERIFY(fixture.fill(*chain, 3));
}

void TestHall::aHallRestoredFromABackupIsFilledUp()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 6);
    QVERIFY(chain);
    const HallAddress address = m_server.address(QStringLiteral("counter_a"));
    {
        const HallShipper shipper(chain, address, fixture.clock, {}, quick);
        QTRY_COMPARE_WITH_TIMEOUT(shipper.state().shipped, 7, 60'000);
    }
    // The backup knew three records.
    const QString restore =
        QStringLiteral("ALTER TABLE license_counter.record DISABLE TRIGGER ALL; "
                       "DELETE FROM license_counter.record WHERE chain='%1' AND sequence>3; "
                       "ALTER TABLE license_counter.record ENABLE TRIGGER ALL; "
                       "UPDATE license_counter.chain SET last_sequence=3,last_hash=(SELECT hash "
                       "FROM license_counter.record WHERE chain='%1' AND sequence=3) "
                       "WHERE chain='%1'")
            .arg(chain->chain());
    QVERIFY(m_server.sql(restore));
    const HallShipper shipper(chain, address, fixture.clock, {}, quick);
    QVERIFY(fixture.fill(*chain, 2));
    QTRY_COMPARE_WITH_TIMEOUT(shipper.state().shipped, 9, 60'000);
    QCOMPARE(hallDamage(chain->chain(), 9), QString());
}

void TestHall::aForeignCertificateIsRefused()
{
    NEED_SERVER;
    LedgerFixture fixture;
    const auto chain = ledger(fixture, 0);
    QVERIFY(chain);
    HallAddress address = m_server.address(QStringLiteral("counter_a"));
    const QString foreign = m_server.path(QStringLiteral("foreign.crt"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), QStringLiteral("/dev/null"), QStringLiteral("-out"),
                   foreign, QStringLiteral("-subj"), QStringLiteral("/CN=other.test")});
    QVERIFY(openssl.waitForFinished());
    QVERIFY(QFile::exists(foreign));
    address.rootCertificate = foreign;
    HallStore hall(address, chain->chain());
    const auto shipped = hall.ship(chain->records()->first());
    QVERIFY(!shipped);
    QCOMPARE(shipped.error().code(), ErrorCode::ConnectionRefused);
}

QTEST_GUILESS_MAIN(TestHall)
#include "tst_hall.moc"
