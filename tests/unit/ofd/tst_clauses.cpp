#include "tests/unit/ofd/drawnpage.h"

using namespace lc;
using namespace lc::ofd;
using namespace lc::test;

// Sentences of GB/T 33190 that are easily passed over, one by one.
class TestClauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBeyondTheirBoundaryAreCutOff();
    void linesAlongTheirBoundaryAreWhole();
    void vectorImagesAreCutOffAtTheirSize();
    void linesOfClipsCountWithADrawParameter();
    void pagesTakeTheAreaOfTheirTemplate();
    void templatesOfTheBodyLieBetweenTheLayers();
    void coloursWithoutValueAreZeroInEveryChannel();
    void locationsMayBeWrittenLikeAddresses();
    void encodedLocationsNeverEscape();
    void shapesFarBeyondThePageCostNothing();
};

namespace {

QByteArray line(const QByteArray &boundary, const QByteArray &data)
{
    return "<ofd:PathObject ID=\"7\" LineWidth=\"10\" Boundary=\"" + boundary +
           "\"><ofd:StrokeColor Value=\"255 0 0\"/><ofd:AbbreviatedData>" + data +
           "</ofd:AbbreviatedData></ofd:PathObject>";
}

} // namespace

void TestClauses::linesBeyondTheirBoundaryAreCutOff()
{
    const auto image = draw(OfdBuilder(line("20 20 40 40", "M -20 20 L 80 20")));
    LOOK(image, 40, 40, Red);
    LOOK(image, 18, 40, White);
    LOOK(image, 62, 40, White);
}

void TestClauses::linesAlongTheirBoundaryAreWhole()
{
    const auto image = draw(OfdBuilder(line("20 20 40 0", "M 0 0 L 40 0")));
    LOOK(image, 40, 16, Red);
    LOOK(image, 40, 24, Red);
    LOOK(image, 18, 20, White);
    // A producer's boundary that is a little too small.
    const auto small = draw(OfdBuilder(line("20 20 40 39.7", "M 0 40 L 40 40")));
    LOOK(small, 40, 64, Red);
}

void TestClauses::vectorImagesAreCutOffAtTheirSize()
{
    const auto image = draw(
        OfdBuilder("<ofd:CompositeObject ID=\"1\" Boundary=\"10 10 80 80\" CTM=\"2 0 0 2 0 0\" "
                   "ResourceID=\"40\"/>",
                   "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"40\" Width=\"20\" "
                   "Height=\"10\"><ofd:Content>" +
                       box("0 0 100 100", rgb("255 0 0")) +
                       "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"));
    LOOK(image, 40, 25, Red);
    LOOK(image, 55, 25, White);
    LOOK(image, 40, 35, White);
}

void TestClauses::linesOfClipsCountWithADrawParameter()
{
    const auto clipped = [](const QByteArray &attributes) {
        return draw(OfdBuilder(
            box("0 0 100 100",
                "<ofd:Clips><ofd:Clip><ofd:Area " + attributes +
                    "><ofd:Path Boundary=\"0 0 100 100\"><ofd:AbbreviatedData>M 20 20 L 60 20 "
                    "L 60 60 L 20 60 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>"
                    "</ofd:Clips>" +
                    rgb("255 0 0")),
            "<ofd:DrawParams><ofd:DrawParam ID=\"20\" LineWidth=\"20\"/></ofd:DrawParams>"));
    };
    const auto plain = clipped({});
    LOOK(plain, 40, 40, Red);
    LOOK(plain, 15, 40, White);
    const auto lined = clipped("DrawParam=\"20\"");
    LOOK(lined, 40, 40, Red);
    LOOK(lined, 15, 40, Red);
    LOOK(lined, 5, 40, White);
}

void TestClauses::pagesTakeTheAreaOfTheirTemplate()
{
    OfdBuilder builder;
    builder.addTemplate(5, {});
    builder.addFile("Doc_0/Tpls/5.xml",
                    OfdBuilder::root("Page", "<ofd:Area><ofd:PhysicalBox>0 0 30 40"
                                             "</ofd:PhysicalBox></ofd:Area><ofd:Content/>"));
    builder.setPage({}, "<ofd:Template TemplateID=\"5\"/>");
    builder.addPage({}, "<ofd:Area><ofd:PhysicalBox>0 0 50 60</ofd:PhysicalBox></ofd:Area>"
                        "<ofd:Template TemplateID=\"5\"/>");
    builder.addPage({});
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    QCOMPARE(document->pageSize(0).value_or(QSizeF()), QSizeF(30, 40));
    QCOMPARE(document->pageSize(1).value_or(QSizeF()), QSizeF(50, 60));
    QCOMPARE(document->pageSize(2).value_or(QSizeF()), QSizeF(100, 100));
}

void TestClauses::templatesOfTheBodyLieBetweenTheLayers()
{
    OfdBuilder builder;
    builder.addTemplate(5, OfdBuilder::layer(box("0 0 60 100", rgb("0 0 255"))));
    builder.setPage(OfdBuilder::layer(box("0 0 30 100", rgb("255 0 0"))) +
                        OfdBuilder::layer(box("0 0 90 100", rgb("0 255 0")), "Type=\"Background\""),
                    "<ofd:Template TemplateID=\"5\" ZOrder=\"Body\"/>");
    const auto image = draw(builder);
    LOOK(image, 15, 50, Red);
    LOOK(image, 45, 50, Blue);
    LOOK(image, 75, 50, Green);
}

void TestClauses::coloursWithoutValueAreZeroInEveryChannel()
{
    const auto image = draw(
        OfdBuilder(box("0 0 100 100", rgb("255 0 0")) + box("0 0 50 100", "<ofd:FillColor/>") +
                       box("50 0 40 100", "<ofd:FillColor ColorSpace=\"10\"/>"),
                   "<ofd:ColorSpaces><ofd:ColorSpace ID=\"10\" Type=\"CMYK\"/></ofd:ColorSpaces>"));
    LOOK(image, 25, 50, QColor(0, 0, 0));
    LOOK(image, 70, 50, White);
    LOOK(image, 95, 50, Red);
}

void TestClauses::locationsMayBeWrittenLikeAddresses()
{
    OfdBuilder builder(box("0 0 100 100", rgb("255 0 0")));
    const QByteArray page = builder.files().value("Doc_0/Pages/0.xml");
    for (const auto &[name, location] :
         {std::pair<QByteArray, QByteArray>{"Doc_0/Pages/a b.xml", "Pages/a%20b.xml"},
          {"Doc_0/Pages/页.xml", "/Doc_0/Pages/%E9%A1%B5.xml"},
          {"Doc_0/Pages/50%25.xml", "Pages/50%25.xml"},
          {"Doc_0/Pages/100%.xml", "Pages/100%.xml"}}) {
        builder.remove("Doc_0/Pages/0.xml");
        builder.addFile(name, page);
        QByteArray root = builder.files().value("Doc_0/Document.xml");
        const qsizetype from = root.indexOf("<ofd:Pages>");
        root = root.left(from) + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"" + location +
               "\"/></ofd:Pages></ofd:Document>";
        builder.addFile("Doc_0/Document.xml", root);
        const auto image = draw(builder);
        LOOK(image, 50, 50, Red);
    }
}

void TestClauses::encodedLocationsNeverEscape()
{
    const auto document = Document::open(OfdBuilder().build());
    QVERIFY(document);
    const Package &package = document->package();
    QCOMPARE(package.resolve(u"%2e%2e/OFD.xml", u"Doc_0/Document.xml"), QStringLiteral("OFD.xml"));
    QVERIFY(package.resolve(u"%2e%2e/%2e%2e/OFD.xml", u"Doc_0/Document.xml").isEmpty());
    QVERIFY(package.resolve(u"OFD.xml%00", {}).isEmpty());
}

void TestClauses::shapesFarBeyondThePageCostNothing()
{
    QByteArray objects;
    for (int i = 0; i < 200; ++i)
        objects +=
            "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" LineWidth=\"6\" Fill=\"true\">"
            "<ofd:FillColor Value=\"255 0 0\"/><ofd:StrokeColor Value=\"0 0 255\"/>"
            "<ofd:AbbreviatedData>M -900000 50 L 1000000 50 B 1000000 800000 20 1000000 -50 "
            "1000000 L -900000 50 C</ofd:AbbreviatedData></ofd:PathObject>";
    QElapsedTimer timer;
    timer.start();
    const auto image = draw(OfdBuilder(objects));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    LOOK(image, 50, 40, White);
    LOOK(image, 50, 49, Blue);
    LOOK(image, 50, 52, Blue);
    LOOK(image, 50, 60, Red);
    LOOK(image, 99, 99, Red);
}

QTEST_MAIN(TestClauses)
#include "tst_clauses.moc"
