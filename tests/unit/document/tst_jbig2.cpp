#include "document/jbig2.h"
#include "document/licenseface.h"
#include "tests/helper/jbig2writer.h"
#include "tests/helper/ofdbuilder.h"

#include <QPainter>
#include <QtTest>

using namespace lc;
using namespace lc::document;
using lc::test::Jbig2Writer;

// JBIG2 pictures, as scanners put them into OFD files.
class TestJbig2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPixelComesBack_data();
    void everyPixelComesBack();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void pagesShowThem();
};

namespace {

// Black shapes of every size down to a single pixel.
QImage drawing()
{
    QImage image(203, 117, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 40, 30, Qt::black);
    painter.drawEllipse(60, 20, 80, 60);
    for (int i = 0; i < 40; ++i)
        painter.drawPoint(150 + i, 3 * i);
    for (int y = 90; y < 110; ++y) {
        for (int x = 10 + y % 2; x < 60; x += 2)
            painter.drawPoint(x, y);
    }
    return image;
}

} // namespace

void TestJbig2::initTestCase()
{
#ifndef COUNTER_HAVE_QTPDF
    QSKIP("this build has no Qt Pdf, and with it no JBIG2");
#endif
}

void TestJbig2::everyPixelComesBack_data()
{
    QTest::addColumn<bool>("headersFirst");
    QTest::newRow("sequential") << false;
    QTest::newRow("random access") << true;
}

void TestJbig2::everyPixelComesBack()
{
    QFETCH(bool, headersFirst);
    const QImage wanted = drawing();
    const auto image = decodeJbig2(Jbig2Writer::write(wanted, headersFirst));
    QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
    QCOMPARE(image->size(), wanted.size());
    int wrong = 0;
    for (int y = 0; y < wanted.height(); ++y) {
        for (int x = 0; x < wanted.width(); ++x)
            wrong += (qGray(image->pixel(x, y)) < 128) != (qGray(wanted.pixel(x, y)) < 128);
    }
    QCOMPARE(wrong, 0);
}

void TestJbig2::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray good = Jbig2Writer::write(drawing());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only the signature") << good.first(8);
    QTest::newRow("no page") << good.first(13);
    QByteArray huge = good;
    huge.replace(24, 8, QByteArray("\0\1\x86\x9f\0\1\x86\x9f", 8));
    QTest::newRow("ten thousand million pixels") << huge;
    QByteArray flat = good;
    flat.replace(24, 4, QByteArray(4, '\0'));
    QTest::newRow("no width") << flat;
    QTest::newRow("another format") << QByteArray("\x89PNG\r\n\x1a\n and so on");
}

void TestJbig2::damagedFilesAreRefused()
{
    QFETCH(QByteArray, file);
    QVERIFY(!decodeJbig2(file));
}

void TestJbig2::pagesShowThem()
{
    QImage half(64, 64, QImage::Format_Grayscale8);
    half.fill(Qt::white);
    QPainter(&half).fillRect(0, 0, 32, 64, Qt::black);
    test::OfdBuilder builder(
        "<ofd:ImageObject ID=\"1\" Boundary=\"10 10 80 80\" ResourceID=\"30\"/>",
        "<ofd:MultiMedias><ofd:MultiMedia ID=\"30\" Type=\"Image\" Format=\"GBIG2\">"
        "<ofd:MediaFile>scan.jb2</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>");
    builder.addFile("Doc_0/Res/scan.jb2", Jbig2Writer::write(half));
    const auto face = LicenseFace::open(builder.build());
    QVERIFY(face);
    const auto image = face->render(0, QRectF(0, 0, 100, 100), 2);
    QVERIFY(image);
    QCOMPARE(image->pixelColor(60, 100), QColor(Qt::black));
    QCOMPARE(image->pixelColor(140, 100), QColor(Qt::white));
    QVERIFY(face->warnings().isEmpty());
}

QTEST_MAIN(TestJbig2)
#include "tst_jbig2.moc"
