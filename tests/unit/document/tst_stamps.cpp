#include "document/licenseface.h"
#include "tests/helper/ofdbuilder.h"
#include "tests/unit/document/sealedfile.h"

#include <QBuffer>
#include <QPainter>
#include <QtTest>

using namespace lc;
using namespace lc::document;
using namespace lc::test;

// Pictures of seals on pages: cut for riding over several pages, as images of any format, and as
// whole packages within the package.
class TestStamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesOfEveryFormat_data();
    void picturesOfEveryFormat();
    void ridingSealsAreCut();
    void packagesAsPictures();
    void brokenPicturesLeaveThePage();

private:
    TestAuthority m_authority;
};

namespace {

constexpr double PixelsPerMm = 4;

// Red on the left, blue on the right, an opaque white stripe below.
QImage drawing()
{
    QImage image(80, 80, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 40, 60, Qt::red);
    painter.fillRect(40, 0, 40, 60, Qt::blue);
    return image;
}

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return bytes;
}

// The stamp lies at 100, 200 and measures 40 by 40 mm.
SecureBytes stamped(const TestAuthority &authority, const QByteArray &picture)
{
    crypto::SealRequest request = authority.sealRequest(crypto::SealLayout::V4);
    request.picture = picture;
    ofd::SealPlacement place = placement(authority, crypto::SealLayout::V4);
    place.seal =
        mustHave(crypto::makeSeal(request, authority.maker.certificate, authority.maker.key));
    return mustHave(ofd::writeDocument(plainDocument(), {place}));
}

QImage pageOf(const SecureBytes &bytes)
{
    const LicenseFace face = mustHave(LicenseFace::open(bytes));
    return mustHave(face.render(0, QRectF(QPointF(), mustHave(face.pageSize(0))), PixelsPerMm));
}

QColor at(const QImage &page, double x, double y)
{
    return page.pixelColor(static_cast<int>(x * PixelsPerMm), static_cast<int>(y * PixelsPerMm));
}

bool isRed(const QColor &color)
{
    return color.red() > 240 && color.green() < 20 && color.blue() < 20;
}

bool isBlue(const QColor &color)
{
    return color.blue() > 240 && color.green() < 20 && color.red() < 20;
}

} // namespace

void TestStamps::picturesOfEveryFormat_data()
{
    QTest::addColumn<QByteArray>("picture");
    for (const char *format : {"PNG", "JPEG", "BMP", "TIFF"})
        QTest::newRow(format) << written(drawing(), format);
#ifdef COUNTER_HAVE_QTSVG
    QTest::newRow("SVG") << QByteArray(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"><path fill=\"red\" "
        "d=\"M0 0h40v60h-40z\"/><path fill=\"blue\" d=\"M40 0h40v60h-40z\"/></svg>");
#endif
}

void TestStamps::picturesOfEveryFormat()
{
    QFETCH(QByteArray, picture);
    const QImage page = pageOf(stamped(m_authority, picture)); // always declared as PNG
    QVERIFY(isRed(at(page, 105, 210)));
    QVERIFY(isBlue(at(page, 135, 210)));
    QCOMPARE(at(page, 120, 236), QColor(Qt::white));
    QCOMPARE(at(page, 95, 210), QColor(Qt::white));
}

void TestStamps::ridingSealsAreCut()
{
    Entries entries = unpacked(stamped(m_authority, written(drawing(), "PNG")));
    QByteArray &xml = contentOf(entries, u"Signature.xml");
    QVERIFY(xml.contains("<ofd:StampAnnot "));
    xml.replace("<ofd:StampAnnot ", "<ofd:StampAnnot Clip=\"0 0 10 40\" ");
    const SecureBytes bytes = packed(entries);
    const QImage page = pageOf(bytes);
    QVERIFY(isRed(at(page, 105, 210)));
    QCOMPARE(at(page, 112, 210), QColor(Qt::white));
    QCOMPARE(at(page, 135, 210), QColor(Qt::white));
    const QList<StampBox> stamps = mustHave(LicenseFace::open(bytes)).stamps();
    QCOMPARE(stamps.size(), 1);
    QCOMPARE(stamps.first().box, QRectF(100, 200, 10, 40));
}

void TestStamps::packagesAsPictures()
{
    // As tax bureaus have them: a page of 30 by 20 mm stretched to the stamp's place.
    OfdBuilder builder;
    builder.setPage(OfdBuilder::layer("<ofd:PathObject ID=\"7\" Boundary=\"0 0 15 20\" "
                                      "Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"255 0 "
                                      "0\"/><ofd:AbbreviatedData>M 0 0 L 15 0 L 15 20 L 0 20 C"
                                      "</ofd:AbbreviatedData></ofd:PathObject>"),
                    "<ofd:Area><ofd:PhysicalBox>0 0 30 20</ofd:PhysicalBox></ofd:Area>");
    const QImage page = pageOf(stamped(m_authority, builder.build().view().toByteArray()));
    QVERIFY(isRed(at(page, 102, 202)));
    QVERIFY(isRed(at(page, 118, 238)));
    QCOMPARE(at(page, 122, 202), QColor(Qt::white));
}

void TestStamps::brokenPicturesLeaveThePage()
{
    const LicenseFace face = mustHave(LicenseFace::open(stamped(m_authority, "no picture")));
    const auto page = face.render(0, QRectF(0, 0, 210, 297), 1);
    QVERIFY(page);
    QCOMPARE(face.warnings().size(), 1);
    QCOMPARE(face.warnings().first().what, QStringLiteral("StampAnnot"));
}

QTEST_MAIN(TestStamps)
#include "tst_stamps.moc"
