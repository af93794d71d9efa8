#include "document/svgpicture.h"
#include "ofd/imagedecoder.h"

#include <QtTest>

using namespace lc;
using namespace lc::document;

// Vector pictures of seals: what is drawn, and what is refused because it could reach out of the
// picture or never end.
class TestSvgPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shapesAndGradientsAreDrawn();
    void theSizeFollowsWhatIsWanted();
    void foundWhateverStandsBefore_data();
    void foundWhateverStandsBefore();
    void whatReachesOutIsRefused_data();
    void whatReachesOutIsRefused();
};

namespace {

QByteArray svg(const QByteArray &content, const QByteArray &attributes = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
           " width=\"40\" height=\"20\" viewBox=\"0 0 40 20\" " +
           attributes + ">" + content + "</svg>";
}

const QByteArray &disc()
{
    static const QByteArray shape = "<circle cx=\"10\" cy=\"10\" r=\"9\" fill=\"#c00000\"/>";
    return shape;
}

QByteArray times(int count, const QByteArray &text)
{
    return text.repeated(count);
}

} // namespace

void TestSvgPicture::initTestCase()
{
#ifndef COUNTER_HAVE_QTSVG
    QSKIP("this build has no Qt Svg");
#endif
}

void TestSvgPicture::shapesAndGradientsAreDrawn()
{
    const auto image = decodeSvg(
        svg("<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"blue\"/><stop "
            "offset=\"1\" "
            "stop-color=\"blue\"/></linearGradient></defs><style>.a{fill:lime}</style>" +
            disc() +
            "<rect x=\"22\" y=\"2\" width=\"6\" height=\"16\" fill=\"url(#g)\"/><rect "
            "class=\"a\" x=\"32\" y=\"2\" width=\"6\" height=\"16\"/>"),
        QSize(400, 400));
    QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
    QCOMPARE(image->pixelColor(100, 100), QColor(0xc0, 0, 0));
    QCOMPARE(image->pixelColor(250, 100), QColor(Qt::blue));
    QCOMPARE(image->pixelColor(350, 100), QColor(0, 255, 0));
    QCOMPARE(image->pixelColor(205, 5).alpha(), 0);
}

void TestSvgPicture::theSizeFollowsWhatIsWanted()
{
    QCOMPARE(decodeSvg(svg(disc()), QSize(100, 100))->size(), QSize(100, 50));
    QCOMPARE(decodeSvg(svg(disc()), {})->size(), QSize(800, 400));
    QCOMPARE(decodeSvg(svg(disc()), QSize(90'000, 90'000))->size(), QSize(4000, 2000));
}

void TestSvgPicture::foundWhateverStandsBefore_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("declaration") << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\"?>");
    QTest::newRow("white space and comment") << QByteArray(" \r\n<!-- drawn by hand -->\n");
}

void TestSvgPicture::foundWhateverStandsBefore()
{
    QFETCH(QByteArray, before);
    const QByteArray file = before + svg(disc());
    QCOMPARE(ofd::sniffImage(file), ofd::ImageFormat::Svg);
    const auto image = ofd::decodeImage(file, QSize(40, 20), {nullptr, &decodeSvg});
    QVERIFY(image);
    QCOMPARE(image->pixelColor(10, 10), QColor(0xc0, 0, 0));
}

void TestSvgPicture::whatReachesOutIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &file,
                        ErrorCode code = ErrorCode::ImageDamaged) {
        QTest::newRow(name) << file << code;
    };
    row("picture of a file", svg("<image width=\"9\" height=\"9\" xlink:href=\"/etc/hostname\"/>"));
    row("style sheet of a file", svg("<style>@import 'file:///a.css';</style>" + disc()));
    row("fill of a file", svg("<rect width=\"9\" height=\"9\" fill=\"url(file:///a.svg#g)\"/>"));
    row("instruction", "<?xml-stylesheet href=\"a.css\"?>" + svg(disc()));
    row("entities", "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + svg("<text>&a;</text>"));
    row("repeats of itself", svg("<g id=\"a\">" + disc() + "<use xlink:href=\"#a\"/></g>"));
    row("moving", svg("<rect width=\"9\" height=\"9\"><animate attributeName=\"x\"/></rect>"));
    row("script", svg("<script>1</script>"));
    row("far off", svg("<path d=\"M0 0L9e12 9\" stroke=\"red\"/>"));
    row("dashes without length",
        svg("<path d=\"M0 0L900 9\" stroke=\"red\" stroke-dasharray=\"0.0001 0\"/>"));
    row("dashes in a style",
        svg("<path d=\"M0 0L900 9\" style=\"stroke:red;stroke-dasharray:0.0001 0\"/>"));
    row("another root", "<html xmlns:svg=\"a\"><svg/></html>");
    row("cut off", svg(disc()).chopped(3));
    row("without size", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>");
    row("deep", svg(times(100, "<g>") + times(100, "</g>")), ErrorCode::PackageLimit);
    row("many", svg(times(25'000, "<g/>")), ErrorCode::PackageLimit);
    row("long", svg("<desc>" + times(1 << 18, "    x") + "</desc>"), ErrorCode::PackageLimit);
}

void TestSvgPicture::whatReachesOutIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(ErrorCode, code);
    const auto image = decodeSvg(file, QSize(40, 20));
    QVERIFY(!image);
    QCOMPARE(image.error().code(), code);
}

QTEST_GUILESS_MAIN(TestSvgPicture)
#include "tst_svgpicture.moc"
