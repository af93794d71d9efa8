#include "ledger/canonical.h"
#include "ledger/syslogmessage.h"
#include "ledger/syslogsink.h"
#include "ledgerfixture.h"
#include "logcollector.h"

#include <QProcess>
#include <QStandardPaths>

#include <set>

using namespace lc;
using namespace lc::ledger;

namespace {

constexpr RetryPauses quick{std::chrono::milliseconds(20), std::chrono::milliseconds(50)};

QByteArray parameter(const QByteArray &message, const QByteArray &name)
{
    const qsizetype at = message.indexOf(QByteArray(' ' + name + "=\""));
    const qsizetype begin = at + name.size() + 3;
    return at < 0 ? QByteArray() : message.sliced(begin, message.indexOf('"', begin) - begin);
}

} // namespace

class TestSyslog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aMessageIsAsTheStandardSays();
    void whatWouldEndAValueIsEscaped();
    void recordsArriveInOrder();
    void aCollectorThatHangsUpMissesNothing();
    void aRestartGoesOnWhereItStopped();
    void aForeignCertificateGetsNothing();

private:
    [[nodiscard]] SyslogAddress address(const Collector &collector) const;
    QTemporaryDir m_folder;
    QByteArray m_authority;
};

void TestSyslog::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("openssl is not installed");
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), QStringLiteral("server.key"), QStringLiteral("-out"),
                   QStringLiteral("server.crt"), QStringLiteral("-subj"), QStringLiteral("/CN=x"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
    QVERIFY(openssl.waitForFinished());
    QFile file(m_folder.filePath(QStringLiteral("server.crt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_authority = file.readAll();
}

SyslogAddress TestSyslog::address(const Collector &collector) const
{
    return {QStringLiteral("127.0.0.1"), collector.serverPort(), m_authority};
}

void TestSyslog::aMessageIsAsTheStandardSays()
{
    Record record;
    record.chain = QStringLiteral("c0ffee");
    record.sequence = 7;
    record.entry.event = Event::LookUp;
    record.entry.at = timeFromText(QStringLiteral("2026-07-01T10:21:36.004+08:00"));
    record.entry.operatorNumber = QStringLiteral("0712");
    const QByteArray message = syslogMessage(record, QStringLiteral("counter 7"));
    QVERIFY2(message.startsWith("<109>1 2026-07-01T10:21:36.004+08:00 counter7 license-counter - "
                                "LookUp [lc@32473 chain=\"c0ffee\" sequence=\"7\""),
             message.constData());
    QVERIFY(message.endsWith(']'));
    QCOMPARE(parameter(message, "operatorNumber"), QByteArray("0712"));
    QVERIFY(!message.contains("serial="));
    QCOMPARE(syslogFrame("abc"), QByteArray("3 abc"));
}

void TestSyslog::whatWouldEndAValueIsEscaped()
{
    Record record;
    record.entry.at = timeFromText(QStringLiteral("2026-07-01T10:21:36.004+08:00"));
    record.entry.matterName = QStringLiteral("a\"b]c\\d");
    const QByteArray message = syslogMessage(record, {});
    QVERIFY2(message.contains("matterName=\"a\\\"b\\]c\\\\d\""), message.constData());
    QVERIFY(message.contains("+08:00 - license-counter"));
}

void TestSyslog::recordsArriveInOrder()
{
    Collector collector(m_folder.path());
    QVERIFY(collector.listen(QHostAddress::LocalHost));
    LedgerFixture fixture;
    const std::shared_ptr<Ledger> ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 4));
    const SyslogSink sink(ledger, address(collector), {}, quick);
    QTRY_COMPARE(collector.messages.size(), 5);
    QVERIFY(fixture.fill(*ledger, 3));
    QTRY_COMPARE(collector.messages.size(), 8);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(parameter(collector.messages.at(i), "sequence"), QByteArray::number(i + 1));
    QTRY_COMPARE(sink.state().sent, 8);
    QCOMPARE(sink.state().waiting, 0);
    QVERIFY(!sink.state().problem);
    QCOMPARE(collector.connections, 1);
}

void TestSyslog::aCollectorThatHangsUpMissesNothing()
{
    Collector collector(m_folder.path());
    collector.hangUpAfter = 3;
    QVERIFY(collector.listen(QHostAddress::LocalHost));
    LedgerFixture fixture;
    const std::shared_ptr<Ledger> ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 9));
    const SyslogSink sink(ledger, address(collector), {}, quick);
    // It may be the next record that shows that the line is gone.
    QTRY_VERIFY(collector.messages.size() >= 3);
    QVERIFY(fixture.fill(*ledger, 1));
    const auto sequences = [&collector] {
        std::set<int> numbers;
        for (const QByteArray &message : std::as_const(collector.messages))
            numbers.insert(parameter(message, "sequence").toInt());
        return numbers;
    };
    QTRY_COMPARE(sequences().size(), size_t(11));
    QCOMPARE(*sequences().rbegin(), 11);
}

void TestSyslog::aRestartGoesOnWhereItStopped()
{
    Collector collector(m_folder.path());
    QVERIFY(collector.listen(QHostAddress::LocalHost));
    LedgerFixture fixture;
    const std::shared_ptr<Ledger> ledger = fixture.open();
    QVERIFY(fixture.fill(*ledger, 2));
    {
        const SyslogSink sink(ledger, address(collector), {}, quick);
        QTRY_COMPARE(sink.state().sent, 3);
        QTRY_COMPARE(collector.messages.size(), 3);
    }
    QVERIFY(fixture.fill(*ledger, 2));
    const SyslogSink sink(ledger, address(collector), {}, quick);
    QTRY_COMPARE(collector.messages.size(), 5);
    QCOMPARE(parameter(collector.messages.last(), "sequence"), QByteArray("5"));
}

void TestSyslog::aForeignCertificateGetsNothing()
{
    Collector collector(m_folder.path());
    QVERIFY(collector.listen(QHostAddress::LocalHost));
    LedgerFixture fixture;
    const std::shared_ptr<Ledger> ledger = fixture.open();
    SyslogAddress unknown = address(collector);
    unknown.authorities.clear();
    const SyslogSink sink(ledger, unknown, {}, quick);
    QTRY_VERIFY(sink.state().problem.has_value());
    QCOMPARE(sink.state().problem->code(), ErrorCode::TlsFailed);
    QVERIFY(collector.messages.isEmpty());
    QCOMPARE(sink.state().sent, 0);
}

QTEST_GUILESS_MAIN(TestSyslog)
#include "tst_syslog.moc"
