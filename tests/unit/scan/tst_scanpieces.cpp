#include "scan/codegate.h"
#include "scan/codetime.h"
#include "scan/framereader.h"
#include "scan/partcollector.h"
#include "scan/scannertest.h"

#include "qrcode/qrcode.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::scan;

namespace {

class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 3, 1), QTime(9, 0)}; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return time; }
    std::chrono::milliseconds time{1000};
};

// Sends what the test tells it to.
class HandSource final : public FrameSource
{
public:
    void start() override { started = true; }
    void stop() override { started = false; }
    [[nodiscard]] QString name() const override { return QStringLiteral("Hand"); }
    bool started = false;
};

GrayFrame frameWith(const QByteArray &text)
{
    const auto code = qrcode::encode(text);
    return GrayFrame::fromImage(qrcode::toImage(*code, 6));
}

DecodedCode part(int number, int of, const QByteArray &bytes, const char *sequence)
{
    DecodedCode code;
    code.payload = SecureBytes(bytes);
    code.part = number;
    code.parts = of;
    code.sequenceId = QString::fromLatin1(sequence);
    return code;
}

QByteArray bigEndian(qint64 value, int bytes)
{
    QByteArray result;
    for (int i = bytes - 1; i >= 0; --i)
        result += char(value >> (8 * i) & 0xff);
    return result;
}

QByteArray identifierBytes(const QDateTime &issued, const QDateTime &expires)
{
    return QByteArray(1, '\x01') + QByteArray("\0\x07", 2) +
           bigEndian(issued.toSecsSinceEpoch(), 5) + bigEndian(expires.toSecsSinceEpoch(), 5) +
           QByteArray(70, 'x');
}

} // namespace

class TestScanPieces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCodesTimesAreRead();
    void foreignIdentifiersHaveNoTimes();
    void theSameCodeCountsOnce();
    void partsMakeAWholeInAnyOrder();
    void partsOfAnotherSequenceStartAnew();
    void aGoodGunPasses();
    void aGunsFaultsAreNamed_data();
    void aGunsFaultsAreNamed();
    void theReaderTakesTheNewestFrame();
    void aSilentCameraIsNamed();
    void noiseIsReadWithoutPilingUp();
    void aPictureBombIsRefused();
};

void TestScanPieces::aCodesTimesAreRead()
{
    const QDateTime issued(QDate(2026, 3, 1), QTime(8, 59), Qt::UTC);
    const QByteArray bytes = identifierBytes(issued, issued.addSecs(300));
    const auto time = timeOfIdentifier(QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    QVERIFY(time);
    QCOMPARE(time->issued, issued);
    QCOMPARE(time->expires, issued.addSecs(300));
    QCOMPARE(time->at(issued.addSecs(10)), CodeTime::State::Good);
    QCOMPARE(time->at(issued.addSecs(301)), CodeTime::State::Expired);
    QCOMPARE(time->at(issued.addSecs(-30)), CodeTime::State::Good);
    QCOMPARE(time->at(issued.addSecs(-120)), CodeTime::State::FromTheFuture);
}

void TestScanPieces::foreignIdentifiersHaveNoTimes()
{
    QVERIFY(!timeOfIdentifier(u""));
    QVERIFY(!timeOfIdentifier(QString(120, u'A')));
    QVERIFY(!timeOfIdentifier(QString(3000, u'~')));
    const QDateTime far(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const QByteArray longLived = identifierBytes(far, far.addYears(40));
    QVERIFY(!timeOfIdentifier(QString::fromLatin1(longLived.toBase64())));
}

void TestScanPieces::theSameCodeCountsOnce()
{
    auto clock = std::make_shared<HandClock>();
    CodeGate gate(clock, std::chrono::seconds(4));
    QVERIFY(gate.admits("one"));
    clock->time += std::chrono::seconds(3);
    QVERIFY(!gate.admits("one"));
    QVERIFY(gate.admits("two"));
    // Every sight counts: a phone that stays before the camera is not asked for again.
    clock->time += std::chrono::seconds(3);
    QVERIFY(!gate.admits("one"));
    clock->time += std::chrono::seconds(5);
    QVERIFY(gate.admits("one"));
    gate.clear();
    QVERIFY(gate.admits("one"));
}

void TestScanPieces::partsMakeAWholeInAnyOrder()
{
    const DecodedCodes codes{part(2, 3, "ghi", "7"), part(0, 3, "abc", "7"),
                             part(1, 3, "def", "7")};
    const DecodedCodes whole = withWholes(codes);
    QCOMPARE(whole.size(), 1);
    QCOMPARE(whole.front().payload.view().toByteArray(), QByteArray("abcdefghi"));
    QCOMPARE(whole.front().parts, 0);
    // One part alone stays one part.
    QCOMPARE(withWholes({codes.front()}).front().parts, 3);
}

void TestScanPieces::partsOfAnotherSequenceStartAnew()
{
    PartCollector collector;
    QVERIFY(!collector.add(part(0, 2, "abc", "7")));
    QVERIFY(!collector.add(part(1, 2, "xyz", "8")));
    QVERIFY(!collector.add(part(1, 2, "xyz", "8")));
    QVERIFY(!collector.add(part(5, 2, "???", "8")));
    const auto whole = collector.add(part(0, 2, "uvw", "8"));
    QVERIFY(whole);
    QCOMPARE(whole->view().toByteArray(), QByteArray("uvwxyz"));
}

void TestScanPieces::aGoodGunPasses()
{
    const ScannerReport report = judgeScanner(scannerTestPayload(), ScannerMode::Serial);
    QVERIFY(report.codesComeThrough);
    QVERIFY(report.faults.isEmpty());
    QCOMPARE(report.right, report.expected);
}

void TestScanPieces::aGunsFaultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("usable");
    const QByteArray good = scannerTestPayload();
    const QByteArray ascii = good.left(good.size() - 6);
    const auto row = [](const char *name, const QByteArray &bytes, ScannerFault fault,
                        bool usable) { QTest::newRow(name) << bytes << int(fault) << usable; };
    row("caps lock", good.toUpper(), ScannerFault::CaseChanged, false);
    row("other layout", QByteArray(good).replace('-', '/'), ScannerFault::LayoutDiffers, false);
    row("ascii only", ascii, ScannerFault::NonAsciiLost, true);
    row("too fast", good.left(30), ScannerFault::BytesLost, false);
    row("prefix", "~1" + good, ScannerFault::PrefixAdded, true);
    row("suffix", good + "##", ScannerFault::SuffixAdded, true);
    row("another code", "https://example.org/", ScannerFault::SomethingElse, false);
    row("nothing", {}, ScannerFault::SomethingElse, false);
}

void TestScanPieces::aGunsFaultsAreNamed()
{
    QFETCH(QByteArray, received);
    QFETCH(int, fault);
    QFETCH(bool, usable);
    const ScannerReport report = judgeScanner(received, ScannerMode::Keyboard);
    QVERIFY(report.faults.contains(static_cast<ScannerFault>(fault)));
    QCOMPARE(report.codesComeThrough, usable);
}

void TestScanPieces::theReaderTakesTheNewestFrame()
{
    auto clock = std::make_shared<HandClock>();
    FrameReader reader(clock);
    auto source = std::make_unique<HandSource>();
    HandSource *hand = source.get();
    QByteArray read;
    connect(&reader, &FrameReader::codesRead, this,
            [&](const DecodedCodes &codes) { read = codes.front().payload.view().toByteArray(); });
    reader.open(std::move(source));
    QVERIFY(hand->started);
    // Without the event loop answers cannot come in between: only the first and the last count.
    for (int i = 0; i < 20; ++i)
        Q_EMIT hand->frameArrived(frameWith("NUMBER-" + QByteArray::number(i)));
    QTRY_COMPARE(read, QByteArray("NUMBER-19"));
    QCOMPARE(reader.framesSeen(), 20);
    QCOMPARE(reader.framesRead(), 2);
    reader.close();
    QVERIFY(!reader.isOpen());
}

void TestScanPieces::aSilentCameraIsNamed()
{
    auto clock = std::make_shared<HandClock>();
    FrameReader reader(clock);
    QList<ErrorCode> failures;
    connect(&reader, &FrameReader::failed, this,
            [&](const Error &error) { failures << error.code(); });
    reader.open(std::make_unique<HandSource>());
    clock->time += std::chrono::seconds(4);
    QTRY_COMPARE(failures, QList<ErrorCode>{ErrorCode::CameraUnavailable});
    QVERIFY(!reader.isOpen());
}

void TestScanPieces::noiseIsReadWithoutPilingUp()
{
    auto clock = std::make_shared<HandClock>();
    FrameReader reader(clock);
    auto source = std::make_unique<HandSource>();
    HandSource *hand = source.get();
    QSignalSpy codes(&reader, &FrameReader::codesRead);
    reader.open(std::move(source));
    QRandomGenerator random(5);
    GrayFrame frame = GrayFrame::ofSize(320, 180);
    for (int i = 0; i < 10000; ++i) {
        if (i % 100 == 0) {
            for (uint8_t &pixel : frame.pixels)
                pixel = uint8_t(random.bounded(256));
            QCoreApplication::processEvents();
        }
        Q_EMIT hand->frameArrived(frame);
    }
    QCOMPARE(reader.framesSeen(), 10000);
    QVERIFY(reader.framesRead() <= 200);
    QCOMPARE(codes.count(), 0);
}

void TestScanPieces::aPictureBombIsRefused()
{
    // Tens of megapixels of nothing take a few kilobytes; the header is enough to refuse them.
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QImage nothing(6000, 6000, QImage::Format_Mono);
    nothing.fill(0);
    QVERIFY(nothing.save(&buffer, "PNG"));
    QVERIFY(png.size() < 200000);
    const auto bomb = frameFromBytes(SecureBytes(png), QStringLiteral("bomb.png"));
    QVERIFY(!bomb);
    QCOMPARE(bomb.error().code(), ErrorCode::FileTooLarge);
    const auto junk = frameFromBytes(SecureBytes(QByteArray(500, 'z')), QStringLiteral("junk"));
    QCOMPARE(junk.error().code(), ErrorCode::ImageDamaged);
}

QTEST_GUILESS_MAIN(TestScanPieces)
#include "tst_scanpieces.moc"
