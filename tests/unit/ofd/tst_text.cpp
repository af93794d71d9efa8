#include "ofd/document.h"
#include "ofd/painter.h"
#include "tests/helper/boxfont.h"
#include "tests/helper/ofdbuilder.h"

#include <QtTest>

using namespace lc;
using namespace lc::ofd;
using lc::test::BoxFont;
using lc::test::OfdBuilder;

// Text (GB/T 33190 chapter 11), with fonts whose glyphs are boxes: one em high from the baseline.
class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void glyphsStandWhereTheFileSays_data();
    void glyphsStandWhereTheFileSays();
    void fontsWithoutCharactersAreUsedByGlyph();
    void glyphNumbersMeanNothingInAnotherFont();
    void ligaturesOfAnotherFontAreSpelledOut();
    void textIsReadWithBoxes();
    void ligaturesShareTheirBox();
    void codePointsBeyondThePlaneAreOne();
    void invisibleTextIsNotRead();
    void missingFontIsSaid();
    void largeGlyphsAreTheSameShape();
    void collectionsAreReadByName();
};

namespace {

// A: a full box. B: the lower half. C: the left half.
QByteArray boxFont()
{
    BoxFont font;
    font.add(u'A', QRect(0, 0, 1000, 1000));
    font.add(u'B', QRect(0, 0, 1000, 500));
    font.add(u'C', QRect(0, 0, 500, 1000), 500);
    return font.bytes();
}

OfdBuilder builderWith(const QByteArray &object, const QByteArray &font = boxFont())
{
    OfdBuilder builder(object,
                       "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"Boxes\"><ofd:FontFile>f.ttf"
                       "</ofd:FontFile></ofd:Font><ofd:Font ID=\"4\" FontName=\"NoSuchFont\"/>"
                       "</ofd:Fonts>");
    builder.addFile("Doc_0/Res/f.ttf", font);
    return builder;
}

QByteArray textObject(const QByteArray &codes, const QByteArray &attributes = {})
{
    return "<ofd:TextObject ID=\"5\" Boundary=\"0 0 100 100\" Size=\"10\" Font=\"3\" " +
           attributes + "><ofd:FillColor Value=\"255 0 0\"/>" + codes + "</ofd:TextObject>";
}

Result<QImage> draw(const OfdBuilder &builder, QList<Warning> *warnings = nullptr)
{
    LC_TRY(document, Document::open(builder.build()));
    return renderRegion(document, 0, QRectF(0, 0, 100, 100), 4, {}, warnings);
}

using Points = QList<QPointF>;

QString wrongPoints(const QImage &image, const Points &red, const Points &white)
{
    QString wrong;
    const auto check = [&](const Points &points, QRgb want) {
        for (const QPointF &point : points) {
            const QRgb got = image.pixel((point * 4).toPoint());
            if (got != want)
                wrong += QStringLiteral("(%1, %2) is %3; ")
                             .arg(point.x())
                             .arg(point.y())
                             .arg(got, 8, 16);
        }
    };
    check(red, qRgb(255, 0, 0));
    check(white, qRgb(255, 255, 255));
    return wrong;
}

} // namespace

void TestText::glyphsStandWhereTheFileSays_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<Points>("red");
    QTest::addColumn<Points>("white");
    const auto row = [](const char *name, const QByteArray &object, const Points &red,
                        const Points &white) { QTest::newRow(name) << object << red << white; };
    row("one glyph", textObject("<ofd:TextCode X=\"20\" Y=\"50\">A</ofd:TextCode>"),
        {{21, 41}, {29, 49}}, {{19, 45}, {31, 45}, {25, 39}, {25, 51}});
    row("lower half", textObject("<ofd:TextCode X=\"20\" Y=\"50\">B</ofd:TextCode>"), {{25, 47}},
        {{25, 43}});
    row("deltas", textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20 30\">AAA</ofd:TextCode>"),
        {{5, 45}, {25, 45}, {55, 45}}, {{15, 45}, {35, 45}, {45, 45}, {65, 45}});
    row("short list repeats its last value",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">AAAA</ofd:TextCode>"),
        {{5, 45}, {25, 45}, {45, 45}, {65, 45}}, {{15, 45}, {35, 45}, {55, 45}});
    row("repeated deltas",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"g 2 20 40\">AAAA</ofd:TextCode>"),
        {{5, 45}, {25, 45}, {45, 45}, {85, 45}}, {{65, 45}});
    row("downwards", textObject("<ofd:TextCode X=\"20\" Y=\"20\" DeltaY=\"30\">AA</ofd:TextCode>"),
        {{25, 15}, {25, 45}}, {{25, 25}, {35, 15}});
    row("no deltas use the font's advances",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">CCA</ofd:TextCode>"),
        {{2, 45}, {7, 45}, {12, 45}, {19, 45}}, {{21, 45}});
    row("next code inherits what it leaves out",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">A</ofd:TextCode>"
                   "<ofd:TextCode X=\"40\">A</ofd:TextCode>"
                   "<ofd:TextCode Y=\"80\">A</ofd:TextCode>"),
        {{5, 45}, {45, 45}, {45, 75}}, {{5, 75}, {25, 45}});
    row("HScale narrows the glyph and not the distance",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">AA</ofd:TextCode>",
                   "HScale=\"0.5\""),
        {{2, 45}, {22, 45}}, {{8, 45}, {28, 45}});
    row("CharDirection turns about the origin",
        textObject("<ofd:TextCode X=\"50\" Y=\"50\">C</ofd:TextCode>", "CharDirection=\"90\""),
        {{55, 52}}, {{55, 48}, {48, 52}, {55, 57}});
    row("upside down",
        textObject("<ofd:TextCode X=\"50\" Y=\"50\">C</ofd:TextCode>", "CharDirection=\"180\""),
        {{47, 55}}, {{53, 45}, {43, 55}});
    row("matrix",
        textObject("<ofd:TextCode X=\"5\" Y=\"20\">A</ofd:TextCode>", "CTM=\"2 0 0 2 10 0\""),
        {{22, 22}, {38, 38}}, {{18, 30}, {42, 30}, {30, 18}, {30, 42}});
    row("many glyphs for one code",
        textObject("<ofd:CGTransform CodePosition=\"1\" CodeCount=\"1\" GlyphCount=\"2\">"
                   "<ofd:Glyphs>1 2</ofd:Glyphs></ofd:CGTransform>"
                   "<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">AxA</ofd:TextCode>"),
        {{5, 42}, {25, 42}, {45, 48}, {65, 42}}, {{45, 42}});
    row("one glyph for many codes; deltas count glyphs",
        textObject("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\">"
                   "<ofd:Glyphs>2</ofd:Glyphs></ofd:CGTransform>"
                   "<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">flA</ofd:TextCode>"),
        {{5, 48}, {25, 42}}, {{5, 42}, {45, 45}});
    row("mapping behind its code",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">x</ofd:TextCode>"
                   "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>1</ofd:Glyphs>"
                   "</ofd:CGTransform>"),
        {{5, 45}}, {{15, 45}});
    row("escaped characters",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">\\0041\\0042</ofd:TextCode>"),
        {{5, 42}, {25, 48}}, {{25, 42}, {45, 45}});
    row("spaces count",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">A A</ofd:TextCode>"),
        {{5, 45}, {45, 45}}, {{25, 45}});
    row("invisible",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">A</ofd:TextCode>", "Visible=\"false\""), {},
        {{5, 45}});
    row("stroke only",
        "<ofd:TextObject ID=\"5\" Boundary=\"0 0 100 100\" Size=\"40\" Font=\"3\" Fill=\"false\" "
        "Stroke=\"true\" LineWidth=\"4\"><ofd:StrokeColor Value=\"255 0 0\"/>"
        "<ofd:FillColor Value=\"0 0 255\"/>"
        "<ofd:TextCode X=\"20\" Y=\"80\">A</ofd:TextCode></ofd:TextObject>",
        {{20, 60}, {60, 60}, {40, 40}, {40, 80}}, {{40, 60}});
    row("stroke without a colour is clear",
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">A</ofd:TextCode>",
                   "Stroke=\"true\" LineWidth=\"4\""),
        {{5, 45}}, {{11.5, 45}});
}

void TestText::glyphsStandWhereTheFileSays()
{
    QFETCH(QByteArray, object);
    QFETCH(Points, red);
    QFETCH(Points, white);
    const auto image = draw(builderWith(object));
    QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
    const QString wrong = wrongPoints(*image, red, white);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestText::fontsWithoutCharactersAreUsedByGlyph()
{
    BoxFont font;
    font.add(0, QRect(0, 0, 1000, 1000));
    font.withoutCharacters();
    const QByteArray object =
        textObject("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\">"
                   "<ofd:Glyphs>1 1</ofd:Glyphs></ofd:CGTransform>"
                   "<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">\xe5\xbc\xa0\xe4\xb8\x89"
                   "</ofd:TextCode>");
    QList<Warning> warnings;
    const auto image = draw(builderWith(object, font.bytes()), &warnings);
    QVERIFY(image);
    const QString wrong = wrongPoints(*image, {{5, 45}, {25, 45}}, {{15, 45}});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(warnings.isEmpty());
}

void TestText::glyphNumbersMeanNothingInAnotherFont()
{
    // The font is not embedded: the characters decide, never the numbers.
    const QByteArray mapping = "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>%</ofd:Glyphs>"
                               "</ofd:CGTransform>";
    const auto drawn = [&](const QByteArray &glyph) {
        QByteArray object = textObject(QByteArray(mapping).replace("%", glyph) +
                                       "<ofd:TextCode X=\"0\" Y=\"50\">H</ofd:TextCode>");
        return draw(builderWith(object.replace("Font=\"3\"", "Font=\"4\"")));
    };
    const auto one = drawn("1");
    const auto other = drawn("77");
    QVERIFY(one && other);
    QCOMPARE(*one, *other);
}

void TestText::ligaturesOfAnotherFontAreSpelledOut()
{
    // One glyph for two characters, in a font that is not here: both letters in its room.
    QByteArray object =
        textObject("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\">"
                   "<ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"10\" Y=\"50\" "
                   "DeltaX=\"40\">HHH</ofd:TextCode>");
    const auto image = draw(builderWith(object.replace("Font=\"3\"", "Font=\"4\"")));
    QVERIFY(image);
    const auto letterAt = [&image](int millimetre) {
        for (int x = millimetre * 4; x < (millimetre + 10) * 4; ++x) {
            if (qGreen(image->pixel(x, 46 * 4)) < 100)
                return true;
        }
        return false;
    };
    QVERIFY(letterAt(10));
    QVERIFY(letterAt(30));
    QVERIFY(letterAt(50));
    QVERIFY(!letterAt(70));
}

void TestText::textIsReadWithBoxes()
{
    const OfdBuilder builder = builderWith(textObject(
        "<ofd:TextCode X=\"20\" Y=\"50\" DeltaX=\"20\">AB</ofd:TextCode>", "CTM=\"1 0 0 1 5 0\""));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const auto runs = document->text(0);
    QVERIFY(runs);
    QCOMPARE(runs->size(), 1);
    const TextRun &run = runs->first();
    QCOMPARE(run.text, QStringLiteral("AB"));
    QCOMPARE(run.characters.size(), 2);
    QCOMPARE(run.characters[0].left(), 25.0);
    QCOMPARE(run.characters[1].left(), 45.0);
    QCOMPARE(run.characters[1].right(), 55.0);
    QVERIFY(run.characters[0].top() < 45 && run.characters[0].bottom() > 50);
    QCOMPARE(run.box, run.characters[0].united(run.characters[1]));
}

void TestText::ligaturesShareTheirBox()
{
    const OfdBuilder builder = builderWith(
        textObject("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\">"
                   "<ofd:Glyphs>1</ofd:Glyphs></ofd:CGTransform>"
                   "<ofd:TextCode X=\"20\" Y=\"50\">fl</ofd:TextCode>"));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const auto runs = document->text(0);
    QVERIFY(runs && runs->size() == 1);
    QCOMPARE(runs->first().text, QStringLiteral("fl"));
    QCOMPARE(runs->first().characters[0].right(), 25.0);
    QCOMPARE(runs->first().characters[1].left(), 25.0);
    QCOMPARE(runs->first().characters[1].right(), 30.0);
}

void TestText::codePointsBeyondThePlaneAreOne()
{
    // U+20BB7 of Extension B: two UTF-16 units with one box, one character, one delta.
    const OfdBuilder builder =
        builderWith(textObject("<ofd:TextCode X=\"0\" Y=\"50\" DeltaX=\"20\">\xf0\xa0\xae\xb7"
                               "A</ofd:TextCode>"));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const auto runs = document->text(0);
    QVERIFY(runs && runs->size() == 1);
    QCOMPARE(runs->first().text.size(), 3);
    QCOMPARE(runs->first().characters.size(), 3);
    QCOMPARE(runs->first().characters[1], runs->first().characters[0]);
    QCOMPARE(runs->first().characters[2].left(), 20.0);
}

void TestText::invisibleTextIsNotRead()
{
    const OfdBuilder builder = builderWith(
        textObject("<ofd:TextCode X=\"0\" Y=\"50\">A</ofd:TextCode>", "Visible=\"false\""));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    QVERIFY(document->text(0).value_or(QList<TextRun>{TextRun()}).isEmpty());
}

void TestText::missingFontIsSaid()
{
    QByteArray object = textObject("<ofd:TextCode X=\"0\" Y=\"50\">A</ofd:TextCode>");
    QList<Warning> warnings;
    QVERIFY(draw(builderWith(object.replace("Font=\"3\"", "Font=\"4\"")), &warnings));
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings[0].kind, Warning::Kind::FontReplaced);
    QCOMPARE(warnings[0].what, QStringLiteral("NoSuchFont"));
    QCOMPARE(warnings[0].page, 0);
}

void TestText::largeGlyphsAreTheSameShape()
{
    // Above a size glyphs are filled as paths and no longer as bitmaps: no seam between the two.
    const OfdBuilder builder =
        builderWith(textObject("<ofd:TextCode X=\"20\" Y=\"50\">A</ofd:TextCode>"));
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    for (const double scale : {2.0, 15.0, 16.0, 17.0, 40.0}) {
        const auto image = renderRegion(*document, 0, QRectF(15, 35, 20, 20), scale);
        QVERIFY(image);
        const auto at = [&](double x, double y) {
            return image->pixel(static_cast<int>((x - 15) * scale),
                                static_cast<int>((y - 35) * scale));
        };
        QCOMPARE(at(25, 45), qRgb(255, 0, 0));
        QCOMPARE(at(21, 41), qRgb(255, 0, 0));
        QCOMPARE(at(19, 45), qRgb(255, 255, 255));
        QCOMPARE(at(31, 45), qRgb(255, 255, 255));
    }
}

void TestText::collectionsAreReadByName()
{
    BoxFont low;
    low.setName(QStringLiteral("低"));
    low.add(u'A', QRect(0, 0, 1000, 500));
    BoxFont full;
    full.setName(QStringLiteral("Boxes"));
    full.add(u'A', QRect(0, 0, 1000, 1000));
    const auto image =
        draw(builderWith(textObject("<ofd:TextCode X=\"10\" Y=\"50\">A</ofd:TextCode>"),
                         BoxFont::collection({low, full})));
    QVERIFY(image);
    const QString wrong = wrongPoints(*image, {{15, 48}, {15, 42}}, {{15, 52}});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_MAIN(TestText)
#include "tst_text.moc"
