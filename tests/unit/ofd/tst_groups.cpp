#include "tests/helper/boxfont.h"
#include "tests/unit/ofd/drawnpage.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace lc;
using namespace lc::ofd;
using namespace lc::test;

// Alpha (GB/T 33190 table 34) acts on an object as a whole: what overlaps within it must not show
// through.
class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compositesFadeAsAWhole();
    void compositesWithinCompositesFadeTogether();
    void linesCoverTheFillingTheyRunOver();
    void bordersCoverTheirPicture();
    void lettersDoNotDarkenEachOther();
    void patternsFadeAsAWhole();
    void groupsKeepTheirClip();
    void regionsOfGroupsMatchThePage();
    void groupsAreDrawnOnPrintDevices();
    void manyLargeGroupsEnd();
};

namespace {

// Red from 0 to 20, blue from 10 to 30, both 20 high.
const QByteArray Overlapping = box("0 0 20 20", rgb("255 0 0")) + box("10 0 20 20", rgb("0 0 255"));
const QColor HalfRed(255, 127, 127);
const QColor HalfBlue(127, 127, 255);

QByteArray unit(const QByteArray &id, const QByteArray &content)
{
    return "<ofd:CompositeGraphicUnit ID=\"" + id + "\" Width=\"60\" Height=\"60\"><ofd:Content>" +
           content + "</ofd:Content></ofd:CompositeGraphicUnit>";
}

QByteArray composite(const QByteArray &id, const QByteArray &boundary,
                     const QByteArray &attributes = {})
{
    return "<ofd:CompositeObject ID=\"8\" Boundary=\"" + boundary + "\" ResourceID=\"" + id +
           "\" " + attributes + "/>";
}

OfdBuilder pageOf(const QByteArray &objects)
{
    const QByteArray inner = composite("40", "0 0 60 60", "Alpha=\"128\"");
    return OfdBuilder(objects, "<ofd:CompositeGraphicUnits>" + unit("40", Overlapping) +
                                   unit("41", inner + box("0 30 20 20", rgb("255 0 0"))) +
                                   "</ofd:CompositeGraphicUnits>");
}

} // namespace

void TestGroups::compositesFadeAsAWhole()
{
    const auto image = draw(pageOf(composite("40", "10 10 60 60", "Alpha=\"128\"")));
    LOOK(image, 15, 20, HalfRed);
    LOOK(image, 25, 20, HalfBlue);
    LOOK(image, 35, 20, HalfBlue);
    LOOK(image, 45, 20, White);
}

void TestGroups::compositesWithinCompositesFadeTogether()
{
    const auto image = draw(pageOf(composite("41", "10 10 60 60", "Alpha=\"128\"")));
    LOOK(image, 15, 20, QColor(255, 191, 191));
    LOOK(image, 25, 20, QColor(191, 191, 255));
    LOOK(image, 15, 50, HalfRed);
}

void TestGroups::linesCoverTheFillingTheyRunOver()
{
    const auto image = draw(OfdBuilder(
        "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" Fill=\"true\" LineWidth=\"10\" "
        "Alpha=\"128\"><ofd:FillColor Value=\"255 0 0\"/><ofd:StrokeColor Value=\"0 0 255\"/>"
        "<ofd:AbbreviatedData>M 20 20 L 80 20 L 80 80 L 20 80 C</ofd:AbbreviatedData>"
        "</ofd:PathObject>"));
    LOOK(image, 17, 50, HalfBlue);
    LOOK(image, 23, 50, HalfBlue);
    LOOK(image, 50, 50, HalfRed);
}

void TestGroups::bordersCoverTheirPicture()
{
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    OfdBuilder builder("<ofd:ImageObject ID=\"1\" Boundary=\"20 20 60 60\" ResourceID=\"30\" "
                       "Alpha=\"128\"><ofd:Border LineWidth=\"10\"><ofd:BorderColor "
                       "Value=\"0 0 255\"/></ofd:Border></ofd:ImageObject>",
                       "<ofd:MultiMedias><ofd:MultiMedia ID=\"30\" Type=\"Image\"><ofd:MediaFile>"
                       "a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>");
    builder.addFile("Doc_0/Res/a.png", png);
    const auto image = draw(builder);
    LOOK(image, 23, 50, HalfBlue);
    LOOK(image, 50, 50, HalfRed);
}

void TestGroups::lettersDoNotDarkenEachOther()
{
    BoxFont font;
    font.add(u'A', QRect(0, 0, 1000, 1000));
    for (const QByteArray size : {"20", "60"}) { // as bitmaps and as paths
        OfdBuilder builder("<ofd:TextObject ID=\"5\" Boundary=\"0 0 100 100\" Size=\"" + size +
                               "\" Font=\"3\" Alpha=\"128\"><ofd:FillColor Value=\"255 0 0\"/>"
                               "<ofd:TextCode X=\"0\" Y=\"80\" DeltaX=\"10\">AA</ofd:TextCode>"
                               "</ofd:TextObject>",
                           "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"Box\"><ofd:FontFile>box.ttf"
                           "</ofd:FontFile></ofd:Font></ofd:Fonts>");
        builder.addFile("Doc_0/Res/box.ttf", font.bytes());
        const auto image = draw(builder);
        LOOK(image, 5, 75, HalfRed);
        LOOK(image, 15, 75, HalfRed);
    }
}

void TestGroups::patternsFadeAsAWhole()
{
    const auto image = draw(OfdBuilder(
        box("0 0 100 100", "<ofd:FillColor Alpha=\"128\"><ofd:Pattern Width=\"50\" Height=\"50\">"
                           "<ofd:CellContent>" +
                               Overlapping + "</ofd:CellContent></ofd:Pattern></ofd:FillColor>")));
    LOOK(image, 5, 10, HalfRed);
    LOOK(image, 15, 10, HalfBlue);
    LOOK(image, 65, 60, HalfBlue);
    LOOK(image, 45, 10, White);
}

void TestGroups::groupsKeepTheirClip()
{
    const auto image = draw(pageOf(
        "<ofd:CompositeObject ID=\"8\" Boundary=\"10 10 60 60\" ResourceID=\"40\" Alpha=\"128\">"
        "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"0 0 15 15\"><ofd:AbbreviatedData>"
        "M 0 0 L 15 0 L 15 15 L 0 15 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>"
        "</ofd:Clips></ofd:CompositeObject>"));
    LOOK(image, 15, 20, HalfRed);
    LOOK(image, 22, 20, HalfBlue);
    LOOK(image, 30, 20, White);
    LOOK(image, 15, 28, White);
}

void TestGroups::regionsOfGroupsMatchThePage()
{
    const auto document =
        Document::open(pageOf(composite("41", "10.3 10.7 60 60", "Alpha=\"128\"")).build());
    QVERIFY(document);
    const auto whole = renderRegion(*document, 0, QRectF(0, 0, 100, 100), 4);
    const auto part = renderRegion(*document, 0, QRectF(15, 15, 30, 30), 4);
    QVERIFY(whole && part);
    QCOMPARE(whole->copy(60, 60, 120, 120), *part);
}

void TestGroups::groupsAreDrawnOnPrintDevices()
{
    const auto document =
        Document::open(pageOf(composite("40", "10 10 60 60", "Alpha=\"128\"")).build());
    QVERIFY(document);
    QByteArray plain;
    QByteArray faded;
    for (QByteArray *pdf : {&plain, &faded}) {
        QBuffer buffer(pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        painter.scale(writer.resolution() / 25.4, writer.resolution() / 25.4);
        if (pdf == &faded)
            QVERIFY(paintPage(*document, 0, painter, {}));
    }
    QVERIFY(faded.contains("/Image") && !plain.contains("/Subtype /Image"));
}

void TestGroups::manyLargeGroupsEnd()
{
    QByteArray objects;
    for (int i = 0; i < 3000; ++i)
        objects += composite("40", "0 0 100 100", "Alpha=\"128\"");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(draw(pageOf(objects)));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestGroups)
#include "tst_groups.moc"
