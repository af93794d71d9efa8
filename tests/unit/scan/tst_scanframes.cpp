// What is read over several frames or several symbols, and what is said when nothing comes.
#include "phonecamera.h"
#include "scan/boxfilter.h"
#include "scan/decoderthread.h"
#include "scan/framereader.h"
#include "scan/imagefilter.h"
#include "scan/ladder.h"
#include "scan/livereader.h"
#include "scan/partcollector.h"
#include "symbolmaker.h"

#include "qrcode/qrcode.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace lc;
using namespace lc::scan;

namespace {

constexpr LiveLimits patient{std::chrono::seconds(10), 8};

class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 3, 1), QTime(9, 0)}; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return time; }
    std::chrono::milliseconds time{1000};
};

class HandSource final : public FrameSource
{
public:
    void start() override {}
    void stop() override {}
    [[nodiscard]] QString name() const override { return QStringLiteral("Hand"); }
};

GrayFrame plainCode(const QByteArray &text, int scale)
{
    return GrayFrame::fromImage(qrcode::toImage(*qrcode::encode(text), scale));
}

int parityOf(const QByteArray &bytes)
{
    int parity = 0;
    for (const char c : bytes)
        parity ^= static_cast<uchar>(c);
    return parity;
}

// Side by side on white.
GrayFrame sideBySide(const QList<GrayFrame> &frames)
{
    int width = 0;
    for (const GrayFrame &frame : frames)
        width += frame.width;
    GrayFrame all = GrayFrame::ofSize(width, frames.first().height);
    int left = 0;
    for (const GrayFrame &frame : frames) {
        for (int y = 0; y < frame.height; ++y)
            std::copy_n(frame.row(y), frame.width, all.row(y) + left);
        left += frame.width;
    }
    return all;
}

} // namespace

class TestScanFrames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realPartsMakeAWhole();
    void aPartAloneIsNeverTheWhole();
    void framesAddUp();
    void bandsOfLightAreFollowed();
    void aHungReaderIsReplaced();
    void aHungDecoderDoesNotHoldUpTheEnd();
    void aHundredMegapixelsAreReadSmall();
};

void TestScanFrames::realPartsMakeAWhole()
{
    const QByteArray whole = test::codeText(110, 8);
    const int parity = parityOf(whole);
    const GrayFrame first = test::appendedSymbol(whole.left(55), {0, 2, parity});
    const GrayFrame second = test::appendedSymbol(whole.mid(55), {1, 2, parity});
    const auto codes = readStill(sideBySide({second, first}), {std::chrono::seconds(20), 8});
    QCOMPARE(codes.size(), 2);
    const auto joined = withWholes(codes);
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.front().payload.view().toByteArray(), whole);

    // Shown one after the other, as a phone does.
    LiveReader reader(patient);
    PartCollector collector;
    std::optional<SecureBytes> collected;
    for (const GrayFrame &frame : {first, first, second}) {
        for (const DecodedCode &code : reader.read(frame)) {
            if (auto complete = collector.add(code))
                collected = complete;
        }
    }
    QVERIFY(collected);
    QCOMPARE(collected->view().toByteArray(), whole);
}

void TestScanFrames::aPartAloneIsNeverTheWhole()
{
    const QByteArray whole = test::codeText(110, 9);
    const auto codes = readStill(test::appendedSymbol(whole.left(55), {0, 2, parityOf(whole)}));
    QCOMPARE(codes.size(), 1);
    QVERIFY(isPart(codes.front()));
    const auto joined = withWholes(codes);
    QCOMPARE(joined.size(), 1);
    QVERIFY(isPart(joined.front()));
}

// So dark that no frame can be read by itself; what is seen of the modules adds up.
void TestScanFrames::framesAddUp()
{
    constexpr int frames = 14;
    const QByteArray text = test::codeText(100, 3);
    QStringList tried;
    bool added = false;
    for (const double electrons : {9.0, 7.0, 5.5, 4.5, 3.7, 3.0}) {
        int alone = 0;
        bool together = false;
        LiveReader reader(patient);
        for (int i = 0; i < frames; ++i) {
            test::PhoneView view = test::viewOf(test::Hardship::Rotation, 0.1, 77);
            view.electrons = electrons;
            view.offsetX += 2 * i;
            view.seed = static_cast<quint32>(900 + i);
            const GrayFrame frame = test::photograph(text, view);
            alone += LiveReader(patient).read(frame).isEmpty() ? 0 : 1;
            for (const DecodedCode &code : reader.read(frame)) {
                QCOMPARE(code.payload.view().toByteArray(), text);
                together = true;
            }
        }
        tried << QStringLiteral("%1 electrons: %2 alone, %3 together")
                     .arg(electrons)
                     .arg(alone)
                     .arg(together);
        added = added || (alone == 0 && together);
        if (added || !together)
            break;
    }
    QVERIFY2(added, qPrintable(tried.join(u'\n')));
}

void TestScanFrames::bandsOfLightAreFollowed()
{
    int read = 0;
    for (quint32 seed = 1; seed <= 4; ++seed) {
        const QByteArray text = test::codeText(150, seed);
        const GrayFrame frame = test::photograph(text, test::Hardship::Banding, 0.95, seed);
        QVERIFY(showsBands(frame));
        for (const DecodedCode &code : readStill(frame, {std::chrono::seconds(20), 4})) {
            QCOMPARE(code.payload.view().toByteArray(), text);
            ++read;
        }
    }
    QVERIFY2(read >= 3, qPrintable(QString::number(read)));
}

// Hangs on the first frame that any of them gets, until the gate opens; then it finds something.
struct HangingOnce
{
    QSemaphore gate;
    std::atomic<int> frames = 0;
    std::atomic<bool> cameBack = false;
};

std::function<FrameReader::Decoder()> hanging(const std::shared_ptr<HangingOnce> &once)
{
    return [once]() -> FrameReader::Decoder {
        return [once](const GrayFrame &frame) {
            if (once->frames++ == 0) {
                once->gate.acquire();
                once->cameBack = true;
            }
            return readStill(frame);
        };
    };
}

void TestScanFrames::aHungReaderIsReplaced()
{
    auto clock = std::make_shared<HandClock>();
    auto once = std::make_shared<HangingOnce>();
    FrameReader reader(clock, nullptr, hanging(once));
    auto source = std::make_unique<HandSource>();
    HandSource *hand = source.get();
    QList<QByteArray> read;
    connect(&reader, &FrameReader::codesRead, this,
            [&](const DecodedCodes &codes) { read << codes.front().payload.view().toByteArray(); });
    reader.open(std::move(source));
    Q_EMIT hand->frameArrived(plainCode("LOST", 6));
    QTRY_COMPARE(once->frames.load(), 1);
    clock->time += std::chrono::milliseconds(2500);
    Q_EMIT hand->frameArrived(plainCode("FOUND", 6));
    QTRY_COMPARE(read, QList<QByteArray>{"FOUND"});
    once->gate.release();
    QTRY_VERIFY(once->cameBack);
    Q_EMIT hand->frameArrived(plainCode("AFTER", 6));
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(read.back(), QByteArray("AFTER"));
}

void TestScanFrames::aHungDecoderDoesNotHoldUpTheEnd()
{
    auto once = std::make_shared<HangingOnce>();
    const std::weak_ptr<HangingOnce> held = once;
    int answers = 0;
    QElapsedTimer timer;
    {
        FrameReader reader(std::make_shared<HandClock>(), nullptr, hanging(once));
        auto source = std::make_unique<HandSource>();
        HandSource *hand = source.get();
        connect(&reader, &FrameReader::codesRead, this, [&answers] { ++answers; });
        reader.open(std::move(source));
        Q_EMIT hand->frameArrived(plainCode("LOST", 6));
        QTRY_COMPARE(once->frames.load(), 1);
        timer.start();
    }
    // Before, the end waited for the thread for ever.
    QVERIFY(timer.elapsed() < 20000);
    once->gate.release();
    once.reset();
    // The thread ends by itself and lets go of all that it held.
    QTRY_VERIFY(held.expired());
    QCOMPARE(answers, 0);
}

void TestScanFrames::aHundredMegapixelsAreReadSmall()
{
    QByteArray jpeg;
    const QByteArray text = test::codeText(90, 2);
    {
        QImage paper(10000, 10000, QImage::Format_Grayscale8);
        paper.fill(255);
        const GrayFrame code = plainCode(text, 90);
        QVERIFY(code.width < paper.width());
        for (int y = 0; y < code.height; ++y)
            std::copy_n(code.row(y), code.width, paper.scanLine(y + 1200) + 900);
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(paper.save(&buffer, "JPG", 60));
    }
    const auto frame = frameFromBytes(SecureBytes(jpeg), QStringLiteral("paper.jpg"));
    QVERIFY(frame);
    QVERIFY(std::max(frame->width, frame->height) <= 4000);
    const auto codes = readStill(*frame, {std::chrono::seconds(20), 4});
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.front().payload.view().toByteArray(), text);
}

QTEST_GUILESS_MAIN(TestScanFrames)
#include "tst_scanframes.moc"
