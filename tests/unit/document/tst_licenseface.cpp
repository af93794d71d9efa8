#include "document/licenseface.h"
#include "tests/helper/ofdbuilder.h"
#include "tests/unit/document/sealedfile.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtConcurrent>
#include <QtTest>

using namespace lc;
using namespace lc::document;
using lc::test::OfdBuilder;

// One face over three formats: what a viewer, a printer and a check rely on.
class TestLicenseFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatIsToldByContent_data();
    void formatIsToldByContent();
    void whatIsNoFaceIsRefused_data();
    void whatIsNoFaceIsRefused();
    void pagesHaveTheirSize_data();
    void pagesHaveTheirSize();
    void regionsMatchTheWholePage_data();
    void regionsMatchTheWholePage();
    void pagesOutOfRangeFail();
    void threadsMayShareAFace_data();
    void threadsMayShareAFace();
    void ofdFaceHasMetadataTextAndWarnings();
    void pdfTextHasBoxes();
    void sealsAreShownAndBlended();
    void cancelledJobsStop();
    void paintingOnPaperLeavesItsColour();
};

namespace {

SecureBytes ofdBytes()
{
    OfdBuilder builder("<ofd:PathObject ID=\"7\" Boundary=\"10 10 40 40\" Stroke=\"false\" "
                       "Fill=\"true\"><ofd:FillColor Value=\"255 0 0\"/><ofd:AbbreviatedData>"
                       "M 0 0 L 40 0 L 40 40 L 0 40 C</ofd:AbbreviatedData></ofd:PathObject>"
                       "<ofd:TextObject ID=\"8\" Boundary=\"10 60 50 10\" Size=\"5\" Font=\"3\">"
                       "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"3\">AB</ofd:TextCode>"
                       "</ofd:TextObject>",
                       "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"NoSuchFont\"/></ofd:Fonts>");
    builder.setInfo("<ofd:Title>T</ofd:Title><ofd:CustomDatas><ofd:CustomData Name=\"ZZBS\">1.2.3"
                    "</ofd:CustomData></ofd:CustomDatas>");
    return builder.build();
}

SecureBytes imageBytes(const char *format = "PNG")
{
    QImage image(1000, 1000, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(10'000); // 100 mm by 100 mm
    image.setDotsPerMeterY(10'000);
    QPainter(&image).fillRect(100, 100, 400, 400, Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return SecureBytes(bytes);
}

SecureBytes pdfBytes()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QSizeF(100, 100), QPageSize::Millimeter));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(254);
        QPainter painter(&writer);
        painter.scale(10, 10); // to millimetres
        painter.fillRect(QRectF(10, 10, 40, 40), Qt::red);
        QFont font = painter.font();
        font.setPixelSize(5);
        painter.setFont(font);
        painter.drawText(QPointF(10, 65), QStringLiteral("AB"));
    }
    return SecureBytes(bytes);
}

LicenseFace faceOf(const SecureBytes &bytes)
{
    auto face = LicenseFace::open(bytes);
    if (!face)
        qFatal("%s", qPrintable(face.error().toString()));
    return *face;
}

// A build without Qt Pdf refuses these files, as a format that it does not know.
#ifdef COUNTER_HAVE_QTPDF
constexpr bool readsPdf = true;
#else
constexpr bool readsPdf = false;
#endif

void addFaces()
{
    QTest::addColumn<LicenseFace>("face");
    QTest::newRow("OFD") << faceOf(ofdBytes());
    if (readsPdf)
        QTest::newRow("PDF") << faceOf(pdfBytes());
    QTest::newRow("image") << faceOf(imageBytes());
}

} // namespace

void TestLicenseFace::formatIsToldByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    const auto row = [](const char *name, const QByteArray &bytes, FaceFormat format) {
        QTest::newRow(name) << bytes << static_cast<int>(format);
    };
    row("OFD", ofdBytes().view().toByteArray(), FaceFormat::Ofd);
    row("OFD behind junk", QByteArray(QByteArray(77, 'j') + ofdBytes().view().toByteArray()),
        FaceFormat::Ofd);
    if (readsPdf) {
        row("PDF", pdfBytes().view().toByteArray(), FaceFormat::Pdf);
        row("PDF behind junk", QByteArray("junk\n" + pdfBytes().view().toByteArray()),
            FaceFormat::Pdf);
    }
    row("PNG", imageBytes().view().toByteArray(), FaceFormat::Image);
    row("JPEG", imageBytes("JPG").view().toByteArray(), FaceFormat::Image);
    row("BMP", imageBytes("BMP").view().toByteArray(), FaceFormat::Image);
}

void TestLicenseFace::formatIsToldByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    const auto face = LicenseFace::open(SecureBytes(bytes));
    QVERIFY2(face, face ? "" : qPrintable(face.error().toString()));
    QCOMPARE(static_cast<int>(face->format()), format);
    QCOMPARE(face->pageCount(), 1);
    QCOMPARE(face->bytes().view().toByteArray(), bytes);
    QCOMPARE(face->ofdDocument() != nullptr, format == static_cast<int>(FaceFormat::Ofd));
}

void TestLicenseFace::whatIsNoFaceIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("FileFormatUnknown");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("FileFormatUnknown");
    QTest::newRow("page of a web site")
        << QByteArray("<!DOCTYPE html><html></html>") << QStringLiteral("FileFormatUnknown");
    QTest::newRow("broken PDF") << QByteArray("%PDF-1.4\n")
                                << (readsPdf ? QStringLiteral("DocumentStructure")
                                             : QStringLiteral("FileFormatUnknown"));
    QTest::newRow("broken image") << QByteArray("\x89PNG\r\n\x1a\n", 8)
                                  << QStringLiteral("ImageDamaged");
    QTest::newRow("cut off OFD") << ofdBytes().view().first(200).toByteArray()
                                 << QStringLiteral("PackageDamaged");
    OfdBuilder other;
    other.remove("OFD.xml");
    QTest::newRow("another zip") << other.build().view().toByteArray()
                                 << QStringLiteral("PackageEntryMissing");
}

void TestLicenseFace::whatIsNoFaceIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto face = LicenseFace::open(SecureBytes(bytes));
    QVERIFY(!face);
    QCOMPARE(errorName(face.error().code()), code);
}

void TestLicenseFace::pagesHaveTheirSize_data()
{
    addFaces();
}

void TestLicenseFace::pagesHaveTheirSize()
{
    QFETCH(LicenseFace, face);
    const auto size = face.pageSize(0);
    QVERIFY(size);
    QVERIFY2(qAbs(size->width() - 100) < 0.2 && qAbs(size->height() - 100) < 0.2,
             qPrintable(QStringLiteral("%1 x %2").arg(size->width()).arg(size->height())));
}

void TestLicenseFace::regionsMatchTheWholePage_data()
{
    addFaces();
}

void TestLicenseFace::regionsMatchTheWholePage()
{
    QFETCH(LicenseFace, face);
    const auto whole = face.render(0, QRectF(0, 0, 100, 100), 4);
    const auto part = face.render(0, QRectF(30, 5, 40, 50), 4);
    QVERIFY(whole && part);
    QCOMPARE(whole->size(), QSize(400, 400));
    QCOMPARE(part->size(), QSize(160, 200));
    for (const QPoint point : {QPoint(45, 30), QPoint(55, 30), QPoint(35, 20), QPoint(35, 7)}) {
        const QRgb inWhole = whole->pixel(point * 4);
        const QRgb inPart = part->pixel((point - QPoint(30, 5)) * 4);
        QCOMPARE(inPart, inWhole);
    }
    QCOMPARE(whole->pixel(120, 120), qRgb(255, 0, 0));
    QCOMPARE(whole->pixel(300, 120), qRgb(255, 255, 255));
}

void TestLicenseFace::pagesOutOfRangeFail()
{
    const LicenseFace face = faceOf(imageBytes());
    for (const int page : {-1, 1, 1000}) {
        QVERIFY(!face.pageSize(page));
        QVERIFY(!face.render(page, QRectF(0, 0, 10, 10), 1));
        QVERIFY(!face.text(page));
    }
    QVERIFY(LicenseFace().isNull());
    QCOMPARE(LicenseFace().pageCount(), 0);
}

void TestLicenseFace::threadsMayShareAFace_data()
{
    addFaces();
}

void TestLicenseFace::threadsMayShareAFace()
{
    QFETCH(LicenseFace, face);
    const auto draw = [face](int) {
        return face.render(0, QRectF(0, 0, 100, 100), 3).value_or(QImage());
    };
    const QImage first = draw(0);
    QVERIFY(!first.isNull());
    const QList<int> jobs(24, 0);
    const QList<QImage> images = QtConcurrent::blockingMapped(jobs, draw);
    for (const QImage &image : images)
        QCOMPARE(image, first);
}

void TestLicenseFace::ofdFaceHasMetadataTextAndWarnings()
{
    const LicenseFace face = faceOf(ofdBytes());
    QCOMPARE(face.metadata().value(QStringLiteral("ZZBS")), QStringLiteral("1.2.3"));
    QCOMPARE(face.metadata().value(QStringLiteral("title")), QStringLiteral("T"));
    const auto text = face.text(0);
    QVERIFY(text && text->size() == 1);
    QCOMPARE(text->first().text, QStringLiteral("AB"));
    QCOMPARE(text->first().characters.size(), 2);
    QVERIFY(face.warnings().isEmpty());
    QVERIFY(face.render(0, QRectF(0, 0, 100, 100), 1));
    QVERIFY(face.render(0, QRectF(0, 0, 100, 100), 2));
    QCOMPARE(face.warnings().size(), 1); // once, however often it is drawn
    QCOMPARE(face.warnings()[0].kind, FaceWarning::Kind::FontReplaced);
    QCOMPARE(face.warnings()[0].what, QStringLiteral("NoSuchFont"));
}

void TestLicenseFace::pdfTextHasBoxes()
{
    if (!readsPdf)
        QSKIP("this build has no Qt Pdf");
    const LicenseFace face = faceOf(pdfBytes());
    const auto text = face.text(0);
    QVERIFY(text && text->size() == 1);
    QCOMPARE(text->first().text, QStringLiteral("AB"));
    QCOMPARE(text->first().characters.size(), 2);
    const QRectF box = text->first().box;
    QVERIFY2(QRectF(8, 58, 20, 10).contains(box),
             qPrintable(QStringLiteral("%1 %2").arg(box.x()).arg(box.y())));
    QVERIFY(text->first().characters[0].right() <= text->first().characters[1].left() + 0.5);
}

void TestLicenseFace::sealsAreShownAndBlended()
{
    // An opaque seal: white paper with a red left half. What lies under the white must show.
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).fillRect(0, 0, 20, 40, Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");

    const test::TestAuthority authority;
    crypto::SealRequest request = authority.sealRequest(crypto::SealLayout::V4);
    request.picture = png;
    ofd::SealPlacement place = test::placement(authority, crypto::SealLayout::V4);
    place.boundary = QRectF(10, 10, 40, 40);
    place.seal =
        test::mustHave(crypto::makeSeal(request, authority.maker.certificate, authority.maker.key));
    ofd::WriterDocument document;
    ofd::WriterPage page;
    page.body.append(ofd::WriterPath{QRectF(10, 10, 40, 20),
                                     QStringLiteral("M 0 0 L 40 0 L 40 20 L 0 20 C"),
                                     {},
                                     Qt::green,
                                     0.1});
    document.pages = {page};
    const LicenseFace face = faceOf(test::mustHave(ofd::writeDocument(document, {place})));

    QCOMPARE(face.stamps().size(), 1);
    QCOMPARE(face.stamps()[0].box, QRectF(10, 10, 40, 40));
    const auto image = face.render(0, QRectF(0, 0, 60, 60), 4);
    QVERIFY(image);
    QCOMPARE(image->pixel(80, 160), qRgb(255, 0, 0));      // red on paper
    QCOMPARE(image->pixel(160, 80), qRgb(0, 255, 0));      // white on green
    QCOMPARE(image->pixel(80, 80), qRgb(0, 0, 0));         // red on green
    QCOMPARE(image->pixel(160, 160), qRgb(255, 255, 255)); // white on paper
}

void TestLicenseFace::cancelledJobsStop()
{
    CancellationSource source;
    source.cancel();
    for (const SecureBytes &bytes :
         {ofdBytes(), imageBytes(), readsPdf ? pdfBytes() : ofdBytes()}) {
        const auto image = faceOf(bytes).render(0, QRectF(0, 0, 10, 10), 2, source.token());
        QVERIFY(!image);
        QCOMPARE(errorName(image.error().code()), QStringLiteral("Cancelled"));
    }
}

void TestLicenseFace::paintingOnPaperLeavesItsColour()
{
    QImage paper(200, 200, QImage::Format_RGB32);
    paper.fill(Qt::yellow);
    QPainter painter(&paper);
    painter.scale(2, 2);
    QVERIFY(faceOf(ofdBytes()).paint(0, painter));
    painter.end();
    QCOMPARE(paper.pixel(60, 60), qRgb(255, 0, 0));
    QCOMPARE(paper.pixel(150, 60), qRgb(255, 255, 0));
}

QTEST_MAIN(TestLicenseFace)
#include "tst_licenseface.moc"
