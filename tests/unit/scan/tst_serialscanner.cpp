#include "scan/lineframer.h"
#include "scan/serialscanner.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace lc;
using namespace lc::scan;

namespace {

// The far end of a pseudo-terminal plays the scanner.
class PseudoTerminal
{
public:
    PseudoTerminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            return;
        m_path = QString::fromLocal8Bit(ptsname(m_master));
    }
    ~PseudoTerminal() { vanish(); }
    void send(const QByteArray &bytes)
    {
        QCOMPARE(write(m_master, bytes.constData(), static_cast<size_t>(bytes.size())),
                 static_cast<ssize_t>(bytes.size()));
    }
    void vanish()
    {
        if (m_master >= 0)
            ::close(m_master);
        m_master = -1;
    }
    [[nodiscard]] QString path() const { return m_path; }

private:
    int m_master = -1;
    QString m_path;
};

} // namespace

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
    scanner.send(payload + '\r');
    QTRY_COMPARE(codes.count(), 1);
    QCOMPARE(codes.at(0).at(0).value<SecureBytes>().view().toByteArray(), payload);
}

void TestSerialScanner::aCodeWithoutTerminatorArrivesInSilence()
{
    PseudoTerminal scanner;
    SerialScanner reader({scanner.path(), 115200});
    QSignalSpy codes(&reader, &SerialScanner::codeArrived);
    reader.open();
    scanner.send("NOTERMINATOR");
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
