#include "qrcode/qrcode.h"
#include "scan/zxingreader.h"

#include <QTest>

using namespace lc;

// What is written can be read again, byte for byte.
class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesSurvive_data();
    void bytesSurvive();
    void base32IsDenserThanBase64();
    void nothingAndTooMuchAreRefused();
    void imageHasItsQuietZone();
};

void TestQrCode::bytesSurvive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("base64url") << QByteArray("AQF3-abc_DEF0123456789");
    QTest::newRow("upper case") << QByteArray("MFRGGZDFMZTWQ2LK");
    QTest::newRow("digits") << QByteArray("5101990001");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("every byte") << all;
    QTest::newRow("UTF-8") << QByteArray("证照 \xF0\xA0\xAE\xB7");
}

void TestQrCode::bytesSurvive()
{
    QFETCH(QByteArray, bytes);
    for (const auto level : {qrcode::ErrorCorrection::Low, qrcode::ErrorCorrection::High}) {
        const auto code = qrcode::encode(bytes, level);
        QVERIFY2(code, code ? "" : qPrintable(code.error().toString()));
        const auto found =
            scan::readWithZxing(scan::GrayFrame::fromImage(qrcode::toImage(*code, 4)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().payload.view().toByteArray(), bytes);
    }
}

void TestQrCode::base32IsDenserThanBase64()
{
    const auto upper = qrcode::encode(QByteArray(200, 'A'));
    const auto mixed = qrcode::encode(QByteArray(200, 'a'));
    QVERIFY(upper && mixed);
    QVERIFY(upper->side < mixed->side);
}

void TestQrCode::nothingAndTooMuchAreRefused()
{
    QCOMPARE(qrcode::encode({}).error().code(), ErrorCode::InputEmpty);
    QCOMPARE(qrcode::encode(QByteArray(4000, 'a')).error().code(), ErrorCode::InputTooLong);
}

void TestQrCode::imageHasItsQuietZone()
{
    const auto code = qrcode::encode("AQF3");
    QVERIFY(code);
    const QImage image = qrcode::toImage(*code, 3);
    QCOMPARE(image.width(), (code->side + 8) * 3);
    for (int i = 0; i < image.width(); ++i)
        QCOMPARE(qGray(image.pixel(i, 11)), 255);
    QCOMPARE(qGray(image.pixel(12, 12)), 0); // corner of the first finder pattern
    QCOMPARE(QImage::fromData(qrcode::toPng(*code, 3)).size(), image.size());
}

QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
