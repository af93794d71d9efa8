// Codes on paper that is not flat: rolled over a cylinder, and folded like a wave. A single look
// of ZXing reads the mild ones; the strong ones need the grid to be bent.
#include "phoneview.h"

#include "qrcode/qrcode.h"
#include "scan/ladder.h"
#include "scan/zxingreader.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace lc;
using namespace lc::scan;

namespace {

constexpr int side = 620;
constexpr int margin = 90;

// Where a point of the picture lies on the flat code, both from -1 to 1.
using Bend = std::function<QPointF(double x, double y)>;

GrayFrame bent(const QByteArray &text, const Bend &bend)
{
    const auto code = qrcode::encode(text);
    const GrayFrame flat = GrayFrame::fromImage(qrcode::toImage(*code, 8));
    GrayFrame frame = GrayFrame::ofSize(side + 2 * margin, side + 2 * margin);
    constexpr int sub = 3;
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            int sum = 0;
            for (int k = 0; k < sub * sub; ++k) {
                const double u = (x + (k % sub + 0.5) / sub - margin) / side * 2 - 1;
                const double v = (y + (k / sub + 0.5) / sub - margin) / side * 2 - 1;
                const QPointF p = bend(u, v);
                const int tx = static_cast<int>(std::floor((p.x() + 1) / 2 * flat.width));
                const int ty = static_cast<int>(std::floor((p.y() + 1) / 2 * flat.height));
                const bool inside = tx >= 0 && ty >= 0 && tx < flat.width && ty < flat.height;
                sum += inside ? flat.row(ty)[tx] : 235;
            }
            frame.row(y)[x] = static_cast<uint8_t>(20 + sum / (sub * sub) * 8 / 10);
        }
    }
    return frame;
}

// Seen from straight before: the code spans `arc` radians of the cylinder, lying slantwise.
Bend onCylinder(double arc)
{
    return [arc](double x, double y) {
        constexpr double slant = 0.35;
        const double across = x * std::cos(slant) + y * std::sin(slant);
        const double along = y * std::cos(slant) - x * std::sin(slant);
        const double reach = std::sin(arc / 2);
        const double rolled = std::asin(std::clamp(across * reach, -1.0, 1.0)) / (arc / 2);
        return QPointF(rolled * std::cos(slant) - along * std::sin(slant),
                       rolled * std::sin(slant) + along * std::cos(slant)) *
               1.25;
    };
}

// One fold up and one down, `depth` of the code's half side.
Bend inWaves(double depth)
{
    return [depth](double x, double y) {
        return QPointF(x + depth * std::sin(2.2 * y), y + depth * std::sin(2.6 * x + 0.5)) * 1.1;
    };
}

} // namespace

class TestBentCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bentPaperIsRead_data();
    void bentPaperIsRead();
    void bendingIsWhatItTakes();
};

void TestBentCode::bentPaperIsRead_data()
{
    QTest::addColumn<bool>("rolled");
    QTest::addColumn<double>("strength");
    QTest::addColumn<int>("length");
    // The more modules, the less of a bend is followed; these may only rise.
    const auto rolled = [](int length, double most) {
        for (double arc = 0.6; arc < most + 0.01; arc += 0.6)
            QTest::addRow("rolled %.1f, %d bytes", arc, length) << true << arc << length;
    };
    const auto waves = [](int length, double most) {
        for (double depth = 0.02; depth < most + 0.001; depth += 0.02)
            QTest::addRow("waves %.2f, %d bytes", depth, length) << false << depth << length;
    };
    rolled(90, 1.8);
    rolled(200, 1.8);
    rolled(330, 0.6);
    waves(90, 0.04);
    waves(200, 0.02);
    waves(330, 0.02);
}

void TestBentCode::bentPaperIsRead()
{
    QFETCH(bool, rolled);
    QFETCH(double, strength);
    QFETCH(int, length);
    const QByteArray text = test::codeText(length, static_cast<quint32>(length));
    const GrayFrame frame = bent(text, rolled ? onCylinder(strength) : inWaves(strength));
    const auto codes = readStill(frame, {std::chrono::seconds(20), 4});
    qInfo("at one look %s", readWithZxing(frame).isEmpty() ? "nothing" : "read");
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.front().payload.view().toByteArray(), text);
}

// Or the rows above would hold nothing that a flat grid could not read.
void TestBentCode::bendingIsWhatItTakes()
{
    QVERIFY(readWithZxing(bent(test::codeText(330, 330), inWaves(0.02))).isEmpty());
    QVERIFY(readWithZxing(bent(test::codeText(90, 90), inWaves(0.04))).isEmpty());
    QVERIFY(readWithZxing(bent(test::codeText(200, 200), onCylinder(1.8))).isEmpty());
}

QTEST_GUILESS_MAIN(TestBentCode)
#include "tst_bentcode.moc"
