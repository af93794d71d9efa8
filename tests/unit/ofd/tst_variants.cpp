#include "tests/helper/boxfont.h"
#include "tests/unit/ofd/drawnpage.h"

#include <QBuffer>
#include <QColorSpace>
#include <QColorTransform>
#include <QPainter>

using namespace lc;
using namespace lc::ofd;
using namespace lc::test;

// What producers vary on a page: picture formats, clips, colour spaces, encodings.
class TestVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureFormats_data();
    void pictureFormats();
    void fineMasksCutLargePixels();
    void latticesRunBetweenTheirCorners();
    void textClips();
    void manyAreasAreUnited();
    void profilesDecideColours();
    void coloursOfEverySpace_data();
    void coloursOfEverySpace();
    void encodings_data();
    void encodings();
};

namespace {

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return bytes;
}

QImage redAndBlue(int size = 32)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Blue);
    QPainter(&image).fillRect(0, 0, size / 2, size, Red);
    return image;
}

QByteArray media(const QByteArray &id, const QByteArray &file)
{
    return "<ofd:MultiMedia ID=\"" + id + "\" Type=\"Image\" Format=\"none\"><ofd:MediaFile>" +
           file + "</ofd:MediaFile></ofd:MultiMedia>";
}

const QByteArray ImageOnPage =
    "<ofd:ImageObject ID=\"1\" Boundary=\"10 10 80 80\" ResourceID=\"30\" ";

} // namespace

void TestVariants::pictureFormats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"PNG", "JPEG", "BMP", "TIFF"})
        QTest::newRow(format) << written(redAndBlue(), format);
    QTest::newRow("one bit") << written(redAndBlue().convertToFormat(QImage::Format_Mono), "BMP");
    // Two pixels, red and blue; Qt does not write this format.
    QTest::newRow("GIF") << QByteArray::fromHex("474946383961020001008000 00ff00000000ff"
                                                "2c0000000002000100000202440a003b");
}

void TestVariants::pictureFormats()
{
    QFETCH(QByteArray, bytes);
    OfdBuilder builder(ImageOnPage + "/>",
                       "<ofd:MultiMedias>" + media("30", "a.xyz") + "</ofd:MultiMedias>");
    builder.addFile("Doc_0/Res/a.xyz", bytes);
    const auto image = draw(builder);
    if (QByteArray(QTest::currentDataTag()) == "one bit") {
        QVERIFY(at(image, 20, 50) != White || at(image, 80, 50) != White);
        return;
    }
    QVERIFY2(alike(at(image, 25, 50), Red, 6), qPrintable(at(image, 25, 50).name()));
    QVERIFY2(alike(at(image, 75, 50), Blue, 6), qPrintable(at(image, 75, 50).name()));
    LOOK(image, 5, 50, White);
}

void TestVariants::fineMasksCutLargePixels()
{
    QImage dot(1, 1, QImage::Format_RGB32);
    dot.fill(Red);
    QImage mask(64, 64, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    QPainter(&mask).fillRect(0, 0, 32, 32, Qt::white);
    OfdBuilder builder(ImageOnPage + "ImageMask=\"31\"/>",
                       "<ofd:MultiMedias>" + media("30", "a.png") + media("31", "m.png") +
                           "</ofd:MultiMedias>");
    builder.addFile("Doc_0/Res/a.png", written(dot, "PNG"));
    builder.addFile("Doc_0/Res/m.png", written(mask, "PNG"));
    const auto image = draw(builder);
    LOOK(image, 20, 20, Red);
    LOOK(image, 60, 20, White);
    LOOK(image, 60, 60, White);
}

void TestVariants::latticesRunBetweenTheirCorners()
{
    const auto point = [](const QByteArray &x, const QByteArray &y,
                          const QByteArray &color) -> QByteArray {
        return "<ofd:Point X=\"" + x + "\" Y=\"" + y + "\"><ofd:Color Value=\"" + color +
               "\"/></ofd:Point>";
    };
    const QByteArray points = point("10", "10", "255 0 0") + point("50", "10", "0 255 0") +
                              point("90", "10", "0 0 255") + point("10", "90", "255 0 0") +
                              point("50", "90", "0 255 0") + point("90", "90", "0 0 255");
    for (const QByteArray name : {"LaGouraudShd", "LaGourandShd"}) {
        const auto image = draw(OfdBuilder(
            box("0 0 100 100",
                "<ofd:FillColor><ofd:" + name + " VerticesPerRow=\"3\" Extend=\"1\">" + points +
                    "<ofd:BackColor Value=\"10 20 30\"/></ofd:" + name + "></ofd:FillColor>")));
        QVERIFY(alike(at(image, 30, 50), QColor(127, 127, 0), 4));
        QVERIFY(alike(at(image, 50, 30), Green, 4));
        QVERIFY(alike(at(image, 70, 80), QColor(0, 127, 127), 4));
        LOOK(image, 5, 50, QColor(10, 20, 30));
        LOOK(image, 95, 95, QColor(10, 20, 30));
    }
}

void TestVariants::textClips()
{
    BoxFont font;
    font.add(u'A', QRect(0, 0, 1000, 1000));
    OfdBuilder builder(
        box("0 0 100 100",
            "<ofd:Clips><ofd:Clip><ofd:Area CTM=\"1 0 0 1 0 10\"><ofd:Text Font=\"3\" "
            "Size=\"20\"><ofd:TextCode X=\"10\" Y=\"30\" DeltaX=\"40\">AA"
            "</ofd:TextCode></ofd:Text></ofd:Area></ofd:Clip></ofd:Clips>" +
                rgb("255 0 0")),
        "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"Box\"><ofd:FontFile>box.ttf</ofd:FontFile>"
        "</ofd:Font></ofd:Fonts>");
    builder.addFile("Doc_0/Res/box.ttf", font.bytes());
    const auto image = draw(builder);
    LOOK(image, 20, 30, Red);
    LOOK(image, 60, 30, Red);
    LOOK(image, 40, 30, White);
    LOOK(image, 20, 45, White);
    LOOK(image, 20, 15, White);
}

void TestVariants::manyAreasAreUnited()
{
    // Every second area runs the other way round: none may cut a hole into another. So many
    // elements are no longer united exactly.
    QByteArray areas;
    for (int i = 0; i < 20; ++i) {
        const QByteArray x = QByteArray::number(i * 3.5);
        const QByteArray data(i % 2 == 0 ? "M 0 0 L 5 0 L 5 50 L 0 50 C "
                                         : "M 0 0 L 0 50 L 5 50 L 5 0 C ");
        areas += "<ofd:Area CTM=\"1 0 0 1 " + x + " 0\"><ofd:Path><ofd:AbbreviatedData>" +
                 data.repeated(100) + "</ofd:AbbreviatedData></ofd:Path></ofd:Area>";
    }
    const auto image =
        draw(OfdBuilder(box("0 0 100 100", "<ofd:Clips><ofd:Clip>" + areas +
                                               "</ofd:Clip></ofd:Clips>" + rgb("255 0 0"))));
    for (const double x : {2.0, 4.3, 10.1, 33.3, 50.7, 70.0})
        LOOK(image, x, 25, Red);
    LOOK(image, 90, 25, White);
    LOOK(image, 30, 60, White);
}

void TestVariants::profilesDecideColours()
{
    const QColorSpace adobe(QColorSpace::AdobeRgb);
    OfdBuilder builder(
        box("0 0 50 100", "<ofd:FillColor Value=\"60 120 200\" ColorSpace=\"10\"/>") +
            box("50 0 50 100", "<ofd:FillColor Value=\"60 120 200\" ColorSpace=\"11\"/>"),
        "<ofd:ColorSpaces><ofd:ColorSpace ID=\"10\" Type=\"RGB\" Profile=\"adobe.icc\"/>"
        "<ofd:ColorSpace ID=\"11\" Type=\"RGB\" Profile=\"broken.icc\"/></ofd:ColorSpaces>");
    builder.addFile("Doc_0/Res/adobe.icc", adobe.iccProfile());
    builder.addFile("Doc_0/Res/broken.icc", "no profile");
    const auto image = draw(builder);
    const QColor wanted =
        adobe.transformationToColorSpace(QColorSpace(QColorSpace::SRgb)).map(QColor(60, 120, 200));
    QVERIFY(!alike(wanted, QColor(60, 120, 200), 6));
    QVERIFY2(alike(at(image, 25, 50), wanted, 3), qPrintable(at(image, 25, 50).name()));
    LOOK(image, 75, 50, QColor(60, 120, 200));
}

void TestVariants::coloursOfEverySpace_data()
{
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<QByteArray>("color");
    QTest::addColumn<QColor>("wanted");
    const auto row = [](const char *name, const char *space, const char *color, QColor wanted) {
        QTest::newRow(name) << QByteArray(space) << QByteArray(color) << wanted;
    };
    row("gray 1", "Type=\"GRAY\" BitsPerComponent=\"1\"", "Value=\"1\"", White);
    row("gray 2", "Type=\"GRAY\" BitsPerComponent=\"2\"", "Value=\"2\"", QColor(170, 170, 170));
    row("gray 4", "Type=\"GRAY\" BitsPerComponent=\"4\"", "Value=\"5\"", QColor(85, 85, 85));
    row("gray 8", "Type=\"GRAY\"", "Value=\"64\"", QColor(64, 64, 64));
    row("gray 16", "Type=\"GRAY\" BitsPerComponent=\"16\"", "Value=\"32896\"",
        QColor(128, 128, 128));
    row("rgb 4", "Type=\"RGB\" BitsPerComponent=\"4\"", "Value=\"15 8 0\"", QColor(255, 136, 0));
    row("rgb 16", "Type=\"RGB\" BitsPerComponent=\"16\"", "Value=\"#FFFF #0 #8080\"",
        QColor(255, 0, 128));
    row("hex", "Type=\"RGB\"", "Value=\"#FF #80 #00\"", QColor(255, 128, 0));
    row("hex in one word", "Type=\"RGB\"", "Value=\"#FF8000\"", QColor(255, 128, 0));
    row("black ink", "Type=\"CMYK\"", "Value=\"0 0 0 255\"", QColor(0, 0, 0));
    row("no ink", "Type=\"CMYK\" BitsPerComponent=\"4\"", "Value=\"0 0 0 0\"", White);
    row("palette", "Type=\"RGB\"", "Index=\"1\"", QColor(4, 5, 6));
}

void TestVariants::coloursOfEverySpace()
{
    QFETCH(QByteArray, space);
    QFETCH(QByteArray, color);
    QFETCH(QColor, wanted);
    const auto image = draw(
        OfdBuilder(box("0 0 100 100", "<ofd:FillColor ColorSpace=\"10\" " + color + "/>"),
                   "<ofd:ColorSpaces><ofd:ColorSpace ID=\"10\" " + space +
                       "><ofd:Palette><ofd:CV>1 2 3</ofd:CV><ofd:CV>4 5 6</ofd:CV></ofd:Palette>"
                       "</ofd:ColorSpace></ofd:ColorSpaces>"));
    LOOK(image, 50, 50, wanted);
}

void TestVariants::encodings_data()
{
    QTest::addColumn<QByteArray>("page");
    const QString xml = QStringLiteral(
        "<?xml version=\"1.0\" encoding=\"%1\"?><x:Page xmlns:x=\"http://www.ofdspec.org\">"
        "<x:Content><x:Layer><x:PathObject Boundary=\"0 0 100 100\" Stroke=\"false\" "
        "Fill=\"true\"><x:FillColor Value=\"255 0 0\"/><x:AbbreviatedData>M 0 0 L 100 0 L 100 100 "
        "L 0 100 C</x:AbbreviatedData></x:PathObject></x:Layer></x:Content></x:Page>");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf" + xml.arg(u"UTF-8").toUtf8());
    QStringEncoder little(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray littleEnd = little.encode(xml.arg(u"UTF-16"));
    QTest::newRow("UTF-16, little end") << littleEnd;
    QStringEncoder big(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    const QByteArray bigEnd = big.encode(xml.arg(u"UTF-16"));
    QTest::newRow("UTF-16, big end") << bigEnd;
    QStringEncoder gbk("GB18030");
    if (gbk.isValid()) { // not every build of Qt knows it
        const QByteArray chinese = gbk.encode(xml.arg(u"GBK"));
        QTest::newRow("GBK") << chinese;
    }
    QTest::newRow("another prefix, old namespace") << xml.arg(u"utf-8").toUtf8();
    QTest::newRow("no prefix") << xml.arg(u"UTF-8").remove(QStringLiteral("x:")).toUtf8();
}

void TestVariants::encodings()
{
    QFETCH(QByteArray, page);
    OfdBuilder builder;
    builder.addFile("Doc_0/Pages/0.xml", page);
    const auto image = draw(builder);
    LOOK(image, 50, 50, Red);
}

QTEST_MAIN(TestVariants)
#include "tst_variants.moc"
