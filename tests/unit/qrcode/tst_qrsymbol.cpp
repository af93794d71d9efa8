#include "qrcode/qrsymbol.h"
#include "scan/zxingreader.h"

#include <QTest>

using namespace lc;
using qrcode::ErrorCorrection;

namespace {

constexpr ErrorCorrection levels[] = {ErrorCorrection::Low, ErrorCorrection::Medium,
                                      ErrorCorrection::Quartile, ErrorCorrection::High};

// Bytes of every value, the same in every run.
QByteArray bytesOf(int length)
{
    QByteArray bytes;
    for (int i = 0; i < length; ++i)
        bytes.append(static_cast<char>(i * 167 + i / 256 + 13));
    return bytes;
}

} // namespace

// Our own writer of QR codes beside a reader that knows nothing of it.
class TestQrSymbol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVersionAndLevelIsRead_data();
    void everyVersionAndLevelIsRead();
    void correctionsCorrect();
    void capacitiesAreThoseOfTheStandard();
};

void TestQrSymbol::everyVersionAndLevelIsRead_data()
{
    QTest::addColumn<int>("level");
    for (int level = 0; level < 4; ++level)
        QTest::newRow(qPrintable(QStringLiteral("level %1").arg(level))) << level;
}

void TestQrSymbol::everyVersionAndLevelIsRead()
{
    QFETCH(const int, level);
    int versions = 0;
    int side = 0;
    for (int length = 1; length < 3000; length += length < 300 ? 7 : 31) {
        const auto code = qrcode::encodeByteMode(bytesOf(length), levels[level]);
        if (!code) {
            QCOMPARE(code.error().code(), ErrorCode::InputTooLong);
            break;
        }
        // Once per version is enough for a reader that takes its time.
        if (code->side == side)
            continue;
        side = code->side;
        ++versions;
        const auto found =
            scan::readWithZxing(scan::GrayFrame::fromImage(qrcode::toImage(*code, 3)));
        QVERIFY2(found.size() == 1, qPrintable(QStringLiteral("%1 bytes").arg(length)));
        QCOMPARE(found.first().payload.view().toByteArray(), bytesOf(length));
    }
    QVERIFY2(versions >= 38, qPrintable(QString::number(versions)));
}

void TestQrSymbol::correctionsCorrect()
{
    auto code = qrcode::encodeByteMode(bytesOf(60), ErrorCorrection::High);
    QVERIFY(code);
    // A smudge on the data; finders and format stay as they are.
    for (int y = code->side - 14; y < code->side - 8; ++y) {
        for (int x = code->side - 8; x < code->side - 2; ++x)
            code->modules[qsizetype(y) * code->side + x] = '\1';
    }
    const auto found = scan::readWithZxing(scan::GrayFrame::fromImage(qrcode::toImage(*code, 4)));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().payload.view().toByteArray(), bytesOf(60));
}

void TestQrSymbol::capacitiesAreThoseOfTheStandard()
{
    // ISO/IEC 18004:2015, table 7: bytes in versions 1 and 40.
    const int smallest[] = {17, 14, 11, 7};
    const int largest[] = {2953, 2331, 1663, 1273};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(qrcode::encodeByteMode(bytesOf(smallest[i]), levels[i])->side, 21);
        QCOMPARE(qrcode::encodeByteMode(bytesOf(smallest[i] + 1), levels[i])->side, 25);
        QCOMPARE(qrcode::encodeByteMode(bytesOf(largest[i]), levels[i])->side, 177);
        QVERIFY(!qrcode::encodeByteMode(bytesOf(largest[i] + 1), levels[i]));
    }
    QCOMPARE(qrcode::encodeByteMode({}, ErrorCorrection::Low).error().code(),
             ErrorCode::InputEmpty);
}

QTEST_GUILESS_MAIN(TestQrSymbol)
#include "tst_qrsymbol.moc"
