#include "ofd/painter.h"
#include "tests/helper/boxfont.h"
#include "tests/helper/ofdbuilder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QColorTransform>
#include <QPainter>
#include <QtTest>

using namespace lc;
using namespace lc::ofd;
using lc::test::BoxFont;
using lc::test::OfdBuilder;

// What producers vary: picture formats, colour spaces, encodings, the order of layers, kinds of
// annotations, several documents in one package. A page is 100 by 100 mm.
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
    void templatesAndLayersInOrder();
    void layersGiveTheirDrawParameter();
    void annotationsOfEveryKind();
    void everyDocumentIsOpened();
    void catalogTellsWhatIsAroundThePages();
    void replacedTextIsNotCutOff();
    void patternsWithinPatternsEnd();
    void dashesWithoutNumberEnd();
};

namespace {

const QColor Red(255, 0, 0);
const QColor Green(0, 255, 0);
const QColor Blue(0, 0, 255);
const QColor White(255, 255, 255);

QByteArray box(const QByteArray &boundary, const QByteArray &color,
               const QByteArray &attributes = {})
{
    const QList<QByteArray> n = boundary.split(' ');
    return "<ofd:PathObject ID=\"7\" Boundary=\"" + boundary +
           "\" Stroke=\"false\" Fill=\"true\" " + attributes + ">" + color +
           "<ofd:AbbreviatedData>M 0 0 L " + n[2] + " 0 L " + n[2] + " " + n[3] + " L 0 " + n[3] +
           " C</ofd:AbbreviatedData></ofd:PathObject>";
}

QByteArray rgb(const QByteArray &value)
{
    return "<ofd:FillColor Value=\"" + value + "\"/>";
}

Result<QImage> draw(const OfdBuilder &builder, const RenderOptions &options = {},
                    const OpenOptions &how = {})
{
    LC_TRY(document, Document::open(builder.build(), how));
    return renderRegion(document, 0, QRectF(0, 0, 100, 100), 4, options);
}

QColor at(const Result<QImage> &image, double x, double y)
{
    return image ? image->pixelColor(static_cast<int>(x * 4), static_cast<int>(y * 4)) : QColor();
}

bool alike(const QColor &a, const QColor &b, int tolerance = 2)
{
    return qAbs(a.red() - b.red()) <= tolerance && qAbs(a.green() - b.green()) <= tolerance &&
           qAbs(a.blue() - b.blue()) <= tolerance;
}

#define LOOK(image, x, y, color)                                                                   \
    QVERIFY2(alike(at(image, x, y), color), qPrintable(at(image, x, y).name()))

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

void TestVariants::templatesAndLayersInOrder()
{
    // Written the wrong way round on purpose.
    OfdBuilder builder;
    builder.addTemplate(5, OfdBuilder::layer(box("0 0 100 100", rgb("0 0 255"))));
    builder.addTemplate(6, OfdBuilder::layer(box("70 0 30 100", rgb("0 255 0"))));
    builder.setPage(OfdBuilder::layer(box("20 0 30 100", rgb("1 1 1")), "Type=\"Foreground\"") +
                        OfdBuilder::layer(box("10 0 70 100", rgb("255 0 0")), "Type=\"Body\"") +
                        OfdBuilder::layer(box("0 0 60 50", rgb("9 9 9")), "Type=\"Background\""),
                    "<ofd:Template TemplateID=\"6\" ZOrder=\"Foreground\"/>"
                    "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/>");
    const auto image = draw(builder);
    LOOK(image, 5, 80, Blue);
    LOOK(image, 5, 20, QColor(9, 9, 9));
    LOOK(image, 15, 20, Red);
    LOOK(image, 30, 50, QColor(1, 1, 1));
    LOOK(image, 60, 50, Red);
    LOOK(image, 75, 50, Green);
}

void TestVariants::layersGiveTheirDrawParameter()
{
    OfdBuilder builder({}, "<ofd:DrawParams><ofd:DrawParam ID=\"20\" Relative=\"21\"/>"
                           "<ofd:DrawParam ID=\"21\" Relative=\"22\"><ofd:FillColor "
                           "Value=\"0 0 255\"/></ofd:DrawParam><ofd:DrawParam ID=\"22\" "
                           "LineWidth=\"10\"><ofd:FillColor Value=\"9 9 9\"/><ofd:StrokeColor "
                           "Value=\"255 0 0\"/></ofd:DrawParam></ofd:DrawParams>");
    builder.setPage(OfdBuilder::layer(
        "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" Fill=\"true\"><ofd:AbbreviatedData>M 20 "
        "20 L 80 20 L 80 80 L 20 80 C</ofd:AbbreviatedData></ofd:PathObject>",
        "DrawParam=\"20\""));
    const auto image = draw(builder);
    LOOK(image, 50, 50, Blue);
    LOOK(image, 17, 50, Red);
    LOOK(image, 23, 50, Red);
    LOOK(image, 13, 50, White);
}

void TestVariants::annotationsOfEveryKind()
{
    QByteArray annotations;
    int x = 0;
    for (const QByteArray type : {"Link", "Path", "Highlight", "Stamp", "Watermark"}) {
        annotations += "<ofd:Annot ID=\"1\" Type=\"" + type + "\"><ofd:Appearance Boundary=\"" +
                       QByteArray::number(x) + " 0 10 10\">" + box("0 0 10 10", rgb("255 0 0")) +
                       "</ofd:Appearance></ofd:Annot>";
        x += 20;
    }
    const auto special = [](const QByteArray &attribute, const QByteArray &y) -> QByteArray {
        return "<ofd:Annot ID=\"1\" Type=\"Path\" " + attribute + "><ofd:Appearance Boundary=\"0 " +
               y + " 10 10\">" + box("0 0 10 10", rgb("0 0 255")) + "</ofd:Appearance></ofd:Annot>";
    };
    OfdBuilder builder;
    builder.addDocument("<ofd:Annotations>Annots.xml</ofd:Annotations>");
    builder.addFile("Doc_0/Annots.xml",
                    OfdBuilder::root("Annotations", "<ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml"
                                                    "</ofd:FileLoc></ofd:Page>"));
    builder.addFile("Doc_0/A.xml",
                    OfdBuilder::root("PageAnnot", annotations + special("Visible=\"false\"", "40") +
                                                      special("Print=\"false\"", "60")));
    const auto shown = draw(builder);
    for (const double place : {5.0, 25.0, 45.0, 65.0, 85.0})
        LOOK(shown, place, 5, Red);
    LOOK(shown, 5, 45, White);
    LOOK(shown, 5, 65, Blue);
    RenderOptions print;
    print.forPrint = true;
    const auto printed = draw(builder, print);
    LOOK(printed, 5, 5, Red);
    LOOK(printed, 5, 65, White);
}

void TestVariants::everyDocumentIsOpened()
{
    OfdBuilder builder(box("0 0 100 100", rgb("255 0 0")));
    builder.addFile("OFD.xml",
                    OfdBuilder::root("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
                                            "</ofd:DocRoot></ofd:DocBody><ofd:DocBody>"
                                            "<ofd:DocRoot>\\DOC_1\\.\\document.XML"
                                            "</ofd:DocRoot></ofd:DocBody>"));
    builder.addFile("Doc_1/Document.xml",
                    OfdBuilder::root("Document", "<ofd:Pages><ofd:Page ID=\"1\" "
                                                 "BaseLoc=\"pages/../P.xml\"/></ofd:Pages>"));
    builder.addFile(
        "Doc_1/P.xml",
        OfdBuilder::root("Page", "<ofd:Content>" +
                                     OfdBuilder::layer(box("0 0 100 100", rgb("0 0 255"))) +
                                     "</ofd:Content>"));
    LOOK(draw(builder), 50, 50, Red);
    LOOK(draw(builder, {}, {1, {}, {}}), 50, 50, Blue);
    const auto third = draw(builder, {}, {2, {}, {}});
    QVERIFY(!third);
    QCOMPARE(errorName(third.error().code()), QStringLiteral("PageOutOfRange"));
}

void TestVariants::catalogTellsWhatIsAroundThePages()
{
    OfdBuilder builder({}, "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"NoSuchFont\"/></ofd:Fonts>");
    builder.addDocument(
        "<ofd:Outlines><ofd:OutlineElem Title=\"one\"><ofd:Actions><ofd:Action Event=\"CLICK\">"
        "<ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"1\"/></ofd:Goto></ofd:Action></ofd:Actions>"
        "<ofd:OutlineElem Title=\"one one\" Expanded=\"false\"/></ofd:OutlineElem></ofd:Outlines>"
        "<ofd:Permissions><ofd:Edit>false</ofd:Edit><ofd:Print Printable=\"true\" Copies=\"2\"/>"
        "</ofd:Permissions><ofd:Actions><ofd:Action Event=\"DO\"><ofd:URI "
        "URI=\"http://localhost/\"/></ofd:Action></ofd:Actions><ofd:VPreferences><ofd:PageMode>"
        "FullScreen</ofd:PageMode><ofd:Zoom>150</ofd:Zoom></ofd:VPreferences><ofd:Bookmarks>"
        "<ofd:Bookmark Name=\"here\"><ofd:Dest Type=\"Fit\" PageID=\"1\"/></ofd:Bookmark>"
        "</ofd:Bookmarks><ofd:Attachments>Att.xml</ofd:Attachments>");
    builder.addFile("Doc_0/Att.xml",
                    OfdBuilder::root("Attachments",
                                     "<ofd:Attachment ID=\"9\" Name=\"data\" Format=\"xml\" "
                                     "Visible=\"false\"><ofd:FileLoc>data.xml</ofd:FileLoc>"
                                     "</ofd:Attachment>"));
    builder.addFile("Doc_0/data.xml", "<a/>");
    builder.addFile("OFDEntries.xml",
                    OfdBuilder::root("DocEntries",
                                     "<ofd:SignedValueLoc>/none.dat</ofd:SignedValueLoc>"
                                     "<ofd:FileList><ofd:File ID=\"1\" "
                                     "FileLoc=\"/OFD.xml\"/><ofd:File ID=\"2\" "
                                     "FileLoc=\"/gone.xml\"/></ofd:FileList>"));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const Catalog catalog = document->catalog();
    QCOMPARE(catalog.outline.size(), 2);
    QCOMPARE(catalog.outline[0].title, QStringLiteral("one"));
    QCOMPARE(catalog.outline[0].actions.value(0).page, 0);
    QCOMPARE(catalog.outline[1].level, 1);
    QVERIFY(!catalog.outline[1].expanded);
    QCOMPARE(catalog.actions.size(), 1);
    QCOMPARE(catalog.actions[0].kind, Action::Kind::Uri);
    QCOMPARE(catalog.actions[0].target, QStringLiteral("http://localhost/"));
    QVERIFY(catalog.permissions && !catalog.permissions->edit && catalog.permissions->sign);
    QCOMPARE(catalog.permissions->copies, 2);
    QVERIFY(catalog.preferences);
    QCOMPARE(catalog.preferences->pageMode, QStringLiteral("FullScreen"));
    QCOMPARE(catalog.preferences->zoom.value_or(0), 150.0);
    QCOMPARE(catalog.bookmarks.size(), 1);
    QCOMPARE(catalog.bookmarks[0].page, 0);
    QCOMPARE(catalog.attachments.size(), 1);
    QCOMPARE(catalog.attachments[0].entry, QStringLiteral("Doc_0/data.xml"));
    QVERIFY(!catalog.attachments[0].visible);
    QCOMPARE(catalog.fonts.size(), 1);
    QVERIFY(catalog.fonts[0].replaced);
    QVERIFY(catalog.integrity);
    QCOMPARE(catalog.integrity->missing, QStringList{QStringLiteral("/gone.xml")});
    QVERIFY(catalog.integrity->added.contains(QStringLiteral("Doc_0/data.xml")));
    QVERIFY(!catalog.integrity->added.contains(QStringLiteral("OFD.xml")));
}

void TestVariants::replacedTextIsNotCutOff()
{
    // The boundary fits the font that is not here; the one that stands in may be wider.
    const QByteArray object =
        "<ofd:TextObject ID=\"7\" Boundary=\"10 10 10 40\" Font=\"3\" Size=\"40\"><ofd:FillColor "
        "Value=\"255 0 0\"/><ofd:TextCode X=\"0\" Y=\"35\">WWW</ofd:TextCode></ofd:TextObject>";
    const auto image = draw(
        OfdBuilder(object, "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"NoSuchFont\"/></ofd:Fonts>"));
    QVERIFY(image);
    bool red = false;
    for (int x = 100; x < 400; ++x)
        red = red || image->pixelColor(x, 150) == Red;
    QVERIFY(red);
}

void TestVariants::patternsWithinPatternsEnd()
{
    QByteArray color = rgb("255 0 0");
    for (int i = 0; i < 5; ++i)
        color = "<ofd:FillColor><ofd:Pattern Width=\"1\" Height=\"1\"><ofd:CellContent>" +
                box("0 0 100 100", color) + "</ofd:CellContent></ofd:Pattern></ofd:FillColor>";
    // Five levels of ten thousand tiles: what counts is that this comes back.
    const auto image = draw(OfdBuilder(box("0 0 100 100", color)));
    QVERIFY(image || image.error().code() == ErrorCode::PackageLimit);
}

void TestVariants::dashesWithoutNumberEnd()
{
    const auto image = draw(OfdBuilder(
        "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" LineWidth=\"2\" DashPattern=\"0.5 0.5\">"
        "<ofd:AbbreviatedData>M -900000 50 L 900000 50</ofd:AbbreviatedData>"
        "</ofd:PathObject>"));
    LOOK(image, 50, 50, QColor(0, 0, 0));
}

QTEST_MAIN(TestVariants)
#include "tst_variants.moc"
