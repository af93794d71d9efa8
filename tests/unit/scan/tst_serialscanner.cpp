#include "pseudoterminal.h"
#include "scan/lineframer.h"
#include "scan/serialscanner.h"

#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::scan;
using lc::test::PseudoTerminal;

class TestSerialScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void framesAreCutAtTerminators();
    void anEndlessLineIsDropped();
    void codesArriveFromTheLine();
    void aCodeWithoutTerminatorArrivesInSilence();
    void aVanishedScannerIsClosedAndNamedOnce();
    void aPortThatIsNotThereIsNamed();
};

void TestSerialScanner::initTestCase()
{
    if (!SerialScanner::supported())
        QSKIP("built without Qt SerialPort");
}

void TestSerialScanner::framesAreCutAtTerminators()
{
    LineFramer framer;
    QCOMPARE(framer.add("ABC").size(), 0);
    const auto codes = framer.add("DEF\r\nGHI\tJ");
    QCOMPARE(codes.size(), 2);
    QCOMPARE(codes[0].view().toByteArray(), QByteArray("ABCDEF"));
    QCOMPARE(codes[1].view().toByteArray(), QByteArray("GHI"));
    QCOMPARE(framer.quiet().view().toByteArray(), QByteArray("J"));
    QVERIFY(framer.quiet().isEmpty());
}

void TestSerialScanner::anEndlessLineIsDropped()
{
    LineFramer framer(100);
    QCOMPARE(framer.add(QByteArray(5000, 'x')).size(), 0);
    QCOMPARE(framer.add("\rOK\r").size(), 1);
}

void TestSerialScanner::codesArriveFromTheLine()
{
    PseudoTerminal scanner;
    SerialScanner reader({scanner.path(), 115200});
    QSignalSpy codes(&reader, &SerialScanner::codeArrived);
    reader.open();
    QVERIFY(reader.isOpen());
    QByteArray payload;
    for (int i = 0; i < 300; ++i)
        payload += char('A' + i % 26);
    QVERIFY(scanner.send(payload + '\r'));
    QTRY_COMPARE(codes.count(), 1);
    QCOMPARE(codes.at(0).at(0).value<SecureBytes>().view().toByteArray(), payload);
}

void TestSerialScanner::aCodeWithoutTerminatorArrivesInSilence()
{
    PseudoTerminal scanner;
    SerialScanner reader({scanner.path(), 115200});
    QSignalSpy codes(&reader, &SerialScanner::codeArrived);
    reader.open();
    QVERIFY(scanner.send("NOTERMINATOR"));
    QTRY_COMPARE(codes.count(), 1);
}

void TestSerialScanner::aVanishedScannerIsClosedAndNamedOnce()
{
    PseudoTerminal scanner;
    SerialScanner reader({scanner.path(), 115200});
    QSignalSpy failures(&reader, &SerialScanner::failed);
    auto code = ErrorCode::Internal;
    connect(&reader, &SerialScanner::failed, this,
            [&](const Error &error) { code = error.code(); });
    reader.open();
    QVERIFY(reader.isOpen());
    scanner.vanish();
    QTRY_VERIFY(!reader.isOpen());
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(code, ErrorCode::SerialUnavailable);
    reader.close();
    QCOMPARE(failures.count(), 1);
}

void TestSerialScanner::aPortThatIsNotThereIsNamed()
{
    SerialScanner reader({QStringLiteral("/dev/no-such-scanner"), 9600});
    QSignalSpy failures(&reader, &SerialScanner::failed);
    reader.open();
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(!reader.isOpen());
}

QTEST_GUILESS_MAIN(TestSerialScanner)
#include "tst_serialscanner.moc"
