#include "scan/imagefilter.h"
#include "scan/ladder.h"
#include "scan/livereader.h"
#include "scan/qrlayout.h"
#include "scan/reedsolomon.h"
#include "scan/softdecoder.h"
#include "scan/softreader.h"
#include "scan/zxingreader.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QDir>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace lc;
using namespace lc::scan;

namespace {

// A symbol made by the library's writer, one cell a module, without quiet zone.
struct Symbol
{
    int size = 0;
    std::vector<uint8_t> modules;
};

QByteArray randomText(int length, quint32 seed)
{
    QRandomGenerator random(seed);
    static const QByteArray alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

Symbol symbolOf(const QByteArray &text, int level)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(0).setEccLevel(level);
    const auto matrix = writer.encode(text.toStdString(), 0, 0);
    Symbol symbol;
    symbol.size = matrix.width();
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x)
            symbol.modules.push_back(matrix.get(x, y) ? 1 : 0);
    }
    return symbol;
}

QImage pictureOf(const Symbol &symbol, int scale, QColor dark = Qt::black, QColor light = Qt::white)
{
    const int side = (symbol.size + 8) * scale;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(light);
    QPainter painter(&image);
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (symbol.modules[size_t(y * symbol.size + x)])
                painter.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale, dark);
        }
    }
    return image;
}

QImage onScreen(const QImage &code, const QTransform &view, QColor around)
{
    QImage frame(1280, 720, QImage::Format_RGB32);
    frame.fill(around);
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.setTransform(view);
    painter.drawImage(0, 0, code);
    return frame;
}

QByteArray readOne(const QImage &image)
{
    const auto codes = readStill(GrayFrame::fromImage(image), {std::chrono::seconds(20), 4});
    return codes.size() == 1 ? codes.front().payload.view().toByteArray() : QByteArray();
}

QByteArray softOne(const GrayFrame &frame)
{
    const auto codes = readSoftly(frame, Deadline(std::chrono::seconds(20)));
    return codes.isEmpty() ? QByteArray() : codes.front().payload.view().toByteArray();
}

} // namespace

class TestScanReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVersionAndLevelIsLaidOutAsWritten();
    void errorsAndErasuresUpToTheBound();
    void beyondTheBoundNothingIsInvented();
    void readsPlainTiltedInvertedAndPaleCodes_data();
    void readsPlainTiltedInvertedAndPaleCodes();
    void readsABlurredCodeSoftly();
    void readsACodeUnderGlare();
    void readsAllByteValues();
    void findsNothingInNoise();
    void craftedCodesDoNotEndTheProgram();
    void theLiveReaderFollowsACode();
};

void TestScanReader::everyVersionAndLevelIsLaidOutAsWritten()
{
    // The writer chooses the version by length: capacities step through all forty.
    QSet<int> versions;
    for (int level = 0; level < 4; ++level) {
        static constexpr int writerLevel[4] = {1, 3, 5, 7}; // L, M, Q, H of the writer's 0..8
        for (int version = 1; version <= 40; ++version) {
            const QrLayout layout(version);
            int data = 0;
            for (const QrBlock &block : layout.blocks(static_cast<QrLevel>(level)))
                data += block.data;
            const int header = version < 10 ? 2 : 3;
            const Symbol symbol = symbolOf(randomText(data - header, 7), writerLevel[level]);
            QCOMPARE(symbol.size, layout.size());
            versions.insert(version);
            std::vector<float> confidences;
            for (const uint8_t module : symbol.modules)
                confidences.push_back(module ? 1.0f : -1.0f);
            const auto corrected = correctedModules(confidences, version);
            QVERIFY2(!corrected.empty(), qPrintable(QString::number(version)));
            int different = 0;
            for (size_t i = 0; i < corrected.size(); ++i)
                different += corrected[i] != symbol.modules[i];
            QVERIFY2(different <= 7,
                     qPrintable(QStringLiteral("%1: %2").arg(version).arg(different)));
        }
    }
    QCOMPARE(versions.size(), 40);
}

void TestScanReader::errorsAndErasuresUpToTheBound()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 300; ++round) {
        const int check = 18;
        // Any multiple of the generator is a codeword: all zeros is the simplest one.
        std::vector<uint8_t> word(60, 0);
        const int errors = random.bounded(check / 2 + 1);
        const int erased = random.bounded(check - 2 * errors + 1);
        std::vector<int> places(word.size());
        std::iota(places.begin(), places.end(), 0);
        std::shuffle(places.begin(), places.end(), random);
        for (int i = 0; i < errors + erased; ++i)
            word[size_t(places[size_t(i)])] = static_cast<uint8_t>(1 + random.bounded(255));
        const std::vector<int> erasures(places.begin() + errors, places.begin() + errors + erased);
        const auto found = correctBlock(word, check, erasures);
        QVERIFY2(found,
                 qPrintable(QStringLiteral("%1 errors %2 erasures").arg(errors).arg(erased)));
        QVERIFY(std::ranges::all_of(word, [](uint8_t b) { return b == 0; }));
    }
}

void TestScanReader::beyondTheBoundNothingIsInvented()
{
    QRandomGenerator random(12);
    int accepted = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<float> confidences;
        const QrLayout layout(5);
        for (int i = 0; i < layout.size() * layout.size(); ++i)
            confidences.push_back(float(random.generateDouble() * 2 - 1));
        accepted += correctedModules(confidences, 5).empty() ? 0 : 1;
    }
    QCOMPARE(accepted, 0);
}

void TestScanReader::readsPlainTiltedInvertedAndPaleCodes_data()
{
    QTest::addColumn<QColor>("dark");
    QTest::addColumn<QColor>("light");
    QTest::addColumn<QTransform>("view");
    const QTransform straight = QTransform::fromTranslate(400, 100);
    QTransform tilted;
    QVERIFY(QTransform::quadToQuad(QPolygonF({{0, 0}, {400, 0}, {400, 400}, {0, 400}}),
                                   QPolygonF({{420, 150}, {800, 110}, {830, 560}, {380, 480}}),
                                   tilted));
    QTest::newRow("plain") << QColor(Qt::black) << QColor(Qt::white) << straight;
    QTest::newRow("turned") << QColor(Qt::black) << QColor(Qt::white)
                            << QTransform(straight).translate(100, -60).rotate(31);
    QTest::newRow("tilted") << QColor(Qt::black) << QColor(Qt::white) << tilted;
    QTest::newRow("inverted") << QColor(Qt::white) << QColor(Qt::black) << straight;
    QTest::newRow("pale") << QColor(205, 205, 205) << QColor(235, 235, 235) << straight;
}

void TestScanReader::readsPlainTiltedInvertedAndPaleCodes()
{
    QFETCH(QColor, dark);
    QFETCH(QColor, light);
    QFETCH(QTransform, view);
    const QByteArray text = randomText(150, 5);
    const QImage code = pictureOf(symbolOf(text, 3), 8, dark, light).scaled(400, 400);
    QCOMPARE(readOne(onScreen(code, view, light)), text);
}

void TestScanReader::readsABlurredCodeSoftly()
{
    const QByteArray text = randomText(120, 8);
    const QImage code = pictureOf(symbolOf(text, 3), 7).scaled(330, 330);
    GrayFrame frame = GrayFrame::fromImage(
        onScreen(code, QTransform::fromTranslate(300, 150), QColor(200, 200, 200)));
    for (int i = 0; i < 5; ++i)
        frame = blurred(frame, 1.8);
    QCOMPARE(softOne(frame), text);
}

void TestScanReader::readsACodeUnderGlare()
{
    const QByteArray text = randomText(120, 9);
    QImage screen = onScreen(pictureOf(symbolOf(text, 3), 8).scaled(400, 400),
                             QTransform::fromTranslate(300, 150), QColor(180, 180, 180));
    QPainter painter(&screen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(560, 360), 52, 40);
    painter.end();
    QCOMPARE(readOne(screen), text);
}

void TestScanReader::readsAllByteValues()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEncoding(ZXing::CharacterSet::ISO8859_1).setMargin(4);
    std::wstring wide;
    for (const char c : bytes)
        wide += wchar_t(uchar(c));
    const auto matrix = writer.encode(wide, 400, 400);
    GrayFrame frame = GrayFrame::ofSize(matrix.width(), matrix.height());
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x)
            frame.row(y)[x] = matrix.get(x, y) ? 0 : 255;
    }
    const auto codes = readStill(frame);
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.front().payload.view().toByteArray(), bytes);
}

void TestScanReader::findsNothingInNoise()
{
    QRandomGenerator random(2942);
    GrayFrame frame = GrayFrame::ofSize(640, 480);
    for (int round = 0; round < 3; ++round) {
        for (uint8_t &pixel : frame.pixels)
            pixel = uint8_t(random.bounded(256));
        QVERIFY(readStill(frame).isEmpty());
    }
}

void TestScanReader::craftedCodesDoNotEndTheProgram()
{
    const QDir folder(qEnvironmentVariable("COUNTER_SOURCE_DIR") +
                      QStringLiteral("/../shared/samples/qr/malformed"));
    if (!folder.exists())
        QSKIP("no samples beside the checkout");
    for (const QString &name : folder.entryList({QStringLiteral("*.png")})) {
        const GrayFrame frame = GrayFrame::fromImage(QImage(folder.filePath(name)));
        QVERIFY(!frame.isNull());
        (void)readStill(frame);
    }
}

void TestScanReader::theLiveReaderFollowsACode()
{
    const QByteArray text = randomText(100, 4);
    const QImage code = pictureOf(symbolOf(text, 3), 6).scaled(300, 300);
    LiveReader reader({std::chrono::seconds(5), 4});
    int read = 0;
    for (int i = 0; i < 10; ++i) {
        const QImage screen =
            onScreen(code, QTransform::fromTranslate(200 + 12 * i, 150 + 5 * i), Qt::lightGray);
        const auto codes = reader.read(GrayFrame::fromImage(screen));
        if (codes.size() == 1 && codes.front().payload.view() == QByteArrayView(text)) {
            const QPointF corner = codes.front().corners[0];
            if (std::abs(corner.x() - (200 + 12 * i)) < 60)
                ++read;
        }
    }
    QCOMPARE(read, 10);
}

QTEST_GUILESS_MAIN(TestScanReader)
#include "tst_reader.moc"
