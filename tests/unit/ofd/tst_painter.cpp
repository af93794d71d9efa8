#include "ofd/painter.h"
#include "tests/helper/ofdbuilder.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtTest>

using namespace lc;
using namespace lc::ofd;
using lc::test::OfdBuilder;

// Pages drawn and looked at where the standard leaves no doubt about the colour. A page is 100 by
// 100 mm; a probe is a point in millimetres and its colour.
class TestPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void clips_data();
    void clips();
    void shadingsAndPatterns_data();
    void shadingsAndPatterns();
    void images_data();
    void images();
    void structure_data();
    void structure();
    void regionsMatchTheWholePage();
    void transparentPaperStaysClear();
    void printDevicesAreDrawnOn();
    void cancelledJobsStop();
    void endlessReferencesStop();
    void tooLargePicturesAreRefused();

private:
    void addColumns();
    void drawAndLook();
};

namespace {

struct Probe
{
    double x;
    double y;
    QColor color;
};
using Probes = QList<Probe>;

const QColor Red(255, 0, 0);
const QColor Green(0, 255, 0);
const QColor Blue(0, 0, 255);
const QColor White(255, 255, 255);
const QColor Black(0, 0, 0);

QByteArray path(const QByteArray &boundary, const QByteArray &attributes, const QByteArray &data,
                const QByteArray &inside = "<ofd:FillColor Value=\"255 0 0\"/>")
{
    return "<ofd:PathObject ID=\"7\" Boundary=\"" + boundary + "\" " + attributes + ">" + inside +
           "<ofd:AbbreviatedData>" + data + "</ofd:AbbreviatedData></ofd:PathObject>";
}

// A filled rectangle.
QByteArray box(const QByteArray &boundary, const QByteArray &attributes = {},
               const QByteArray &inside = "<ofd:FillColor Value=\"255 0 0\"/>")
{
    const QList<QByteArray> n = boundary.split(' ');
    return path(boundary, "Stroke=\"false\" Fill=\"true\" " + attributes,
                "M 0 0 L " + n[2] + " 0 L " + n[2] + " " + n[3] + " L 0 " + n[3] + " C", inside);
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// Red and green above blue and white.
QByteArray fourColours()
{
    QImage image(40, 40, QImage::Format_RGB32);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x)
            image.setPixelColor(x, y, y < 20 ? (x < 20 ? Red : Green) : (x < 20 ? Blue : White));
    }
    return png(image);
}

QByteArray leftHalfWhite()
{
    QImage image(40, 40, QImage::Format_Grayscale8);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x)
            image.setPixelColor(x, y, x < 20 ? White : Black);
    }
    return png(image);
}

const QByteArray Resources =
    "<ofd:DrawParams>"
    "<ofd:DrawParam ID=\"20\" LineWidth=\"10\"><ofd:StrokeColor Value=\"0 0 255\"/>"
    "<ofd:FillColor Value=\"0 255 0\"/></ofd:DrawParam>"
    "<ofd:DrawParam ID=\"21\" Relative=\"20\"><ofd:FillColor Value=\"255 0 0\"/></ofd:DrawParam>"
    "<ofd:DrawParam ID=\"22\" Relative=\"23\"/><ofd:DrawParam ID=\"23\" Relative=\"22\"/>"
    "</ofd:DrawParams>"
    "<ofd:MultiMedias><ofd:MultiMedia ID=\"30\" Type=\"Image\" Format=\"JPG\"><ofd:MediaFile>"
    "four.png</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia ID=\"31\" Type=\"Image\">"
    "<ofd:MediaFile>mask.png</ofd:MediaFile></ofd:MultiMedia>"
    "<ofd:MultiMedia ID=\"32\" Type=\"Image\"><ofd:MediaFile>broken.png</ofd:MediaFile>"
    "</ofd:MultiMedia></ofd:MultiMedias>"
    "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"40\" Width=\"50\" Height=\"50\">"
    "<ofd:Content>"
    "<ofd:PathObject ID=\"41\" Boundary=\"0 0 20 20\" Stroke=\"false\" Fill=\"true\">"
    "<ofd:FillColor Value=\"255 0 0\"/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C"
    "</ofd:AbbreviatedData></ofd:PathObject></ofd:Content></ofd:CompositeGraphicUnit>"
    "<ofd:CompositeGraphicUnit ID=\"42\" Width=\"50\" Height=\"50\"><ofd:Content>"
    "<ofd:CompositeObject ID=\"43\" Boundary=\"0 0 50 50\" ResourceID=\"42\"/></ofd:Content>"
    "</ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";

OfdBuilder builderOf(const QByteArray &objects)
{
    OfdBuilder builder(objects, Resources);
    builder.addFile("Doc_0/Res/four.png", fourColours());
    builder.addFile("Doc_0/Res/mask.png", leftHalfWhite());
    builder.addFile("Doc_0/Res/broken.png", "\x89PNG\r\n\x1a\n broken");
    return builder;
}

constexpr double PixelsPerMm = 5;

QString wrongProbes(const QImage &image, const Probes &probes, int tolerance)
{
    QString wrong;
    for (const Probe &probe : probes) {
        const QColor got = image.pixelColor(static_cast<int>(probe.x * PixelsPerMm),
                                            static_cast<int>(probe.y * PixelsPerMm));
        const bool ok = qAbs(got.red() - probe.color.red()) <= tolerance &&
                        qAbs(got.green() - probe.color.green()) <= tolerance &&
                        qAbs(got.blue() - probe.color.blue()) <= tolerance;
        if (!ok)
            wrong += QStringLiteral("(%1, %2) is %3, not %4; ")
                         .arg(probe.x)
                         .arg(probe.y)
                         .arg(got.name(), probe.color.name());
    }
    return wrong;
}

Result<QImage> drawPage(const OfdBuilder &builder, QList<Warning> *warnings = nullptr)
{
    LC_TRY(document, Document::open(builder.build()));
    return renderRegion(document, 0, QRectF(0, 0, 100, 100), PixelsPerMm, {}, warnings);
}

void row(const char *name, const QByteArray &objects, const Probes &probes, int tolerance = 2)
{
    QTest::newRow(name) << objects << probes << tolerance;
}

} // namespace

void TestPainter::addColumns()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<Probes>("probes");
    QTest::addColumn<int>("tolerance");
}

void TestPainter::drawAndLook()
{
    QFETCH(QByteArray, objects);
    QFETCH(Probes, probes);
    QFETCH(int, tolerance);
    const auto image = drawPage(builderOf(objects));
    QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
    const QString wrong = wrongProbes(*image, probes, tolerance);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestPainter::paths_data()
{
    addColumns();
    row("strokes by default, does not fill",
        path("10 10 80 80", "LineWidth=\"4\"", "M 10 10 L 70 10 L 70 70 L 10 70 C"),
        {{20, 50, Black}, {50, 50, White}});
    row("fill without a colour is clear",
        path("10 10 80 80", "Stroke=\"false\" Fill=\"true\"", "M 0 0 L 80 0 L 80 80 L 0 80 C", {}),
        {{50, 50, White}});
    row("no line is thinner than a pixel",
        path("0 0 100 100", "LineWidth=\"0.001\"", "M 0 50.1 L 100 50.1"), {{50, 50.1, Black}},
        140);
    row("alpha of object and colour multiply",
        box("0 0 50 100", "Alpha=\"128\"") +
            box("50 0 50 100", "Alpha=\"128\"", "<ofd:FillColor Value=\"255 0 0\" Alpha=\"128\"/>"),
        {{25, 50, QColor(255, 127, 127)}, {75, 50, QColor(255, 191, 191)}}, 3);
    row("invisible", box("0 0 100 100", "Visible=\"false\""), {{50, 50, White}});
    row("draw parameter",
        path("0 0 100 100", "DrawParam=\"20\" Fill=\"true\"", "M 20 20 L 80 20 L 80 80 L 20 80 C",
             {}),
        {{50, 50, Green}, {16, 50, Blue}, {24, 50, Blue}, {26, 50, Green}, {14, 50, White}});
    row("relative draw parameter",
        path("0 0 100 100", "DrawParam=\"21\" Fill=\"true\"", "M 20 20 L 80 20 L 80 80 L 20 80 C",
             {}),
        {{50, 50, Red}, {16, 50, Blue}});
    row("object before its draw parameter",
        path("0 0 100 100", "DrawParam=\"21\" Fill=\"true\" LineWidth=\"2\"",
             "M 20 20 L 80 20 L 80 80 L 20 80 C", "<ofd:FillColor Value=\"0 255 0\"/>"),
        {{50, 50, Green}, {20, 50, Blue}, {16, 50, White}});
    row("draw parameters in a circle", box("0 0 100 100", "DrawParam=\"22\""), {{50, 50, Red}});
    row("object without a boundary",
        "<ofd:PathObject ID=\"1\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"255 0 0\"/>"
        "<ofd:AbbreviatedData>M 10 10 L 20 10 L 20 20 L 10 20 C</ofd:AbbreviatedData>"
        "</ofd:PathObject>",
        {{15, 15, Red}, {25, 15, White}});
    row("singular matrix", box("0 0 100 100", "CTM=\"0 0 0 0 0 0\""), {{50, 50, White}});
}

void TestPainter::paths()
{
    drawAndLook();
}

void TestPainter::clips_data()
{
    addColumns();
    const QByteArray left = "<ofd:Path Boundary=\"0 0 100 100\" Fill=\"true\">"
                            "<ofd:AbbreviatedData>M 0 0 L 20 0 L 20 100 L 0 100 C"
                            "</ofd:AbbreviatedData></ofd:Path>";
    const QByteArray fill = "<ofd:FillColor Value=\"255 0 0\"/>";
    const auto clipped = [&](const QByteArray &attributes, const QByteArray &area,
                             const QByteArray &unit = {}) {
        return box("0 0 100 100", unit,
                   "<ofd:Clips " + attributes + "><ofd:Clip><ofd:Area " + area + ">" + left +
                       "</ofd:Area></ofd:Clip></ofd:Clips>" + fill);
    };
    row("boundary clips",
        path("20 20 30 30", "Stroke=\"false\" Fill=\"true\"",
             "M -20 -20 L 80 -20 L 80 80 L -20 80 C"),
        {{35, 35, Red}, {10, 35, White}, {60, 35, White}, {35, 60, White}});
    row("a line on its boundary stays whole", path("10 50 80 0", "LineWidth=\"4\"", "M 0 0 L 80 0"),
        {{50, 49, Black}, {50, 51, Black}});
    row("clip", clipped({}, {}), {{10, 50, Red}, {30, 50, White}});
    row("area's matrix", clipped({}, "CTM=\"1 0 0 1 50 0\""),
        {{10, 50, White}, {60, 50, Red}, {80, 50, White}});
    row("the object's matrix does not move its clip", clipped({}, {}, "CTM=\"1 0 0 1 10 0\""),
        {{5, 50, White}, {15, 50, Red}, {25, 50, White}});
    row("unless it says so", clipped("TransFlag=\"true\"", {}, "CTM=\"1 0 0 1 10 0\""),
        {{5, 50, White}, {15, 50, Red}, {25, 50, Red}, {35, 50, White}});
    row("a clip without areas hides",
        box("0 0 100 100", {}, "<ofd:Clips><ofd:Clip/></ofd:Clips>" + fill), {{50, 50, White}});
}

void TestPainter::clips()
{
    drawAndLook();
}

void TestPainter::shadingsAndPatterns_data()
{
    addColumns();
    const auto filled = [](const QByteArray &color) {
        return box("0 0 100 100", {}, "<ofd:FillColor>" + color + "</ofd:FillColor>");
    };
    const QByteArray stops = "<ofd:Segment><ofd:Color Value=\"255 0 0\"/></ofd:Segment>"
                             "<ofd:Segment><ofd:Color Value=\"0 0 255\"/></ofd:Segment>";
    row("axial",
        filled("<ofd:AxialShd StartPoint=\"20 0\" EndPoint=\"80 0\" Extend=\"1\">" + stops +
               "</ofd:AxialShd>"),
        {{10, 50, Red}, {50, 50, QColor(127, 0, 127)}, {90, 50, White}}, 4);
    row("radial",
        filled("<ofd:RadialShd StartPoint=\"50 50\" EndPoint=\"50 50\" StartRadius=\"0\" "
               "EndRadius=\"40\" Extend=\"0\">" +
               stops + "</ofd:RadialShd>"),
        {{50.1, 50.1, Red},
         {70, 50, QColor(127, 0, 127)},
         {50, 88, QColor(12, 0, 242)},
         {95, 50, White}},
        6);
    row("radial beyond its end",
        filled("<ofd:RadialShd StartPoint=\"50 50\" EndPoint=\"50 50\" EndRadius=\"20\" "
               "Extend=\"2\">" +
               stops + "</ofd:RadialShd>"),
        {{95, 50, Blue}}, 4);
    // Eccentricity 0.8 makes the short half axis 0.6 of the long one.
    row("ellipse",
        filled("<ofd:RadialShd StartPoint=\"50 50\" EndPoint=\"50 50\" "
               "EndRadius=\"40\" Eccentricity=\"0.8\" Extend=\"0\">" +
               stops + "</ofd:RadialShd>"),
        {{88, 50, QColor(12, 0, 242)}, {50, 72, QColor(21, 0, 233)}, {50, 76, White}}, 9);
    row("ellipse upright",
        filled("<ofd:RadialShd StartPoint=\"50 50\" EndPoint=\"50 50\" EndRadius=\"40\" "
               "Eccentricity=\"0.8\" Angle=\"90\" Extend=\"0\">" +
               stops + "</ofd:RadialShd>"),
        {{50, 88, QColor(12, 0, 242)}, {76, 50, White}}, 9);
    row("triangles",
        filled("<ofd:GouraudShd><ofd:Point X=\"0\" Y=\"0\" EdgeFlag=\"0\">"
               "<ofd:Color Value=\"255 0 0\"/></ofd:Point><ofd:Point X=\"90\" Y=\"0\">"
               "<ofd:Color Value=\"0 255 0\"/></ofd:Point><ofd:Point X=\"0\" Y=\"90\">"
               "<ofd:Color Value=\"0 0 255\"/></ofd:Point>"
               "<ofd:Point X=\"90\" Y=\"90\" EdgeFlag=\"1\">"
               "<ofd:Color Value=\"0 0 0\"/></ofd:Point></ofd:GouraudShd>"),
        {{30, 30, QColor(85, 85, 85)}, {60, 60, QColor(0, 85, 85)}, {95, 50, White}}, 4);

    const auto pattern = [&](const QByteArray &attributes) {
        return filled("<ofd:Pattern Width=\"20\" Height=\"20\" " + attributes +
                      "><ofd:CellContent>" + box("0 0 10 5") + "</ofd:CellContent></ofd:Pattern>");
    };
    row("pattern", pattern({}),
        {{5, 2, Red}, {15, 2, White}, {5, 8, White}, {25, 2, Red}, {5, 22, Red}, {65, 82, Red}});
    row("pattern steps", pattern("XStep=\"30\" YStep=\"50\""),
        {{5, 2, Red}, {25, 2, White}, {35, 2, Red}, {5, 22, White}, {5, 52, Red}});
    row("steps are never below the cell", pattern("XStep=\"5\" YStep=\"1\""),
        {{5, 2, Red}, {15, 2, White}, {5, 8, White}});
    row("pattern's matrix", pattern("CTM=\"2 0 0 2 0 0\""),
        {{15, 5, Red}, {25, 5, White}, {45, 5, Red}, {5, 15, White}});
    row("every other column mirrored", pattern("ReflectMethod=\"Column\""),
        {{5, 2, Red}, {25, 2, White}, {35, 2, Red}, {5, 22, Red}, {45, 2, Red}});
    row("every other row mirrored", pattern("ReflectMethod=\"Row\""),
        {{5, 2, Red}, {25, 2, Red}, {5, 22, White}, {5, 38, Red}, {5, 42, Red}});
    row("every other row and column mirrored", pattern("ReflectMethod=\"RowAndColumn\""),
        {{5, 2, Red}, {25, 2, White}, {35, 2, Red}, {5, 22, White}, {5, 38, Red}, {35, 38, Red}});
    row("cells clip their content",
        filled("<ofd:Pattern Width=\"10\" Height=\"10\" XStep=\"20\" YStep=\"20\">"
               "<ofd:CellContent>" +
               box("0 0 20 20") + "</ofd:CellContent></ofd:Pattern>"),
        {{5, 5, Red}, {15, 5, White}, {25, 5, Red}});
    row("relative to the page",
        box("5 0 90 100", {},
            "<ofd:FillColor><ofd:Pattern Width=\"20\" Height=\"20\" RelativeTo=\"Page\">"
            "<ofd:CellContent>" +
                box("0 0 10 20") + "</ofd:CellContent></ofd:Pattern></ofd:FillColor>"),
        {{7, 50, Red}, {12, 50, White}, {22, 50, Red}});
    // No line of the paper may show between them, wherever their edges fall.
    Probes seamless;
    for (double at = 0.5; at < 100; at += 0.2)
        seamless += {{at, 50, Red}, {50, at, Red}};
    row("tiles leave no seams",
        filled("<ofd:Pattern Width=\"3.37\" Height=\"3.37\"><ofd:CellContent>" +
               box("0 0 3.37 3.37") + "</ofd:CellContent></ofd:Pattern>"),
        seamless);
    row("pattern without size", filled("<ofd:Pattern><ofd:CellContent/></ofd:Pattern>"),
        {{50, 50, White}});
}

void TestPainter::shadingsAndPatterns()
{
    drawAndLook();
}

void TestPainter::images_data()
{
    addColumns();
    const auto image = [](const QByteArray &attributes,
                          const QByteArray &inside = {}) -> QByteArray {
        return "<ofd:ImageObject ID=\"1\" Boundary=\"10 10 80 80\" " + attributes + ">" + inside +
               "</ofd:ImageObject>";
    };
    row("unit square through the matrix", image("ResourceID=\"30\" CTM=\"80 0 0 80 0 0\""),
        {{20, 20, Red}, {80, 20, Green}, {20, 80, Blue}, {80, 80, White}});
    row("declared as another format", image("ResourceID=\"30\" CTM=\"40 0 0 40 0 0\""),
        {{20, 20, Red}, {40, 20, Green}, {70, 70, White}});
    row("no matrix fills the boundary", image("ResourceID=\"30\""),
        {{20, 20, Red}, {80, 20, Green}, {20, 80, Blue}});
    row("mirrored", image("ResourceID=\"30\" CTM=\"-80 0 0 80 80 0\""),
        {{20, 20, Green}, {80, 20, Red}, {80, 80, Blue}});
    row("alpha", image("ResourceID=\"30\" Alpha=\"51\""), {{20, 20, QColor(255, 204, 204)}}, 3);
    row("mask: white shows", image("ResourceID=\"30\" ImageMask=\"31\""),
        {{20, 20, Red}, {80, 20, White}, {20, 80, Blue}});
    row("broken image is replaced", image("ResourceID=\"32\" Substitution=\"30\""),
        {{20, 20, Red}});
    row("broken image alone", image("ResourceID=\"32\"") + box("0 0 5 5"),
        {{20, 20, White}, {2, 2, Red}});
    row("border",
        image("ResourceID=\"30\" CTM=\"80 0 0 80 0 0\"",
              "<ofd:Border LineWidth=\"4\"><ofd:BorderColor Value=\"0 255 0\"/></ofd:Border>"),
        {{11, 50, Green}, {50, 11, Green}, {20, 20, Red}});
}

void TestPainter::images()
{
    drawAndLook();
}

void TestPainter::structure_data()
{
    addColumns();
    row("composite", "<ofd:CompositeObject ID=\"1\" Boundary=\"30 30 50 50\" ResourceID=\"40\"/>",
        {{35, 35, Red}, {55, 35, White}, {10, 10, White}});
    row("composite's matrix and alpha",
        "<ofd:CompositeObject ID=\"1\" Boundary=\"30 30 50 50\" CTM=\"2 0 0 2 0 0\" Alpha=\"128\" "
        "ResourceID=\"40\"/>",
        {{65, 65, QColor(255, 127, 127)}, {75, 75, White}}, 3);
    row("blocks within blocks",
        "<ofd:PageBlock ID=\"2\"><ofd:PageBlock ID=\"3\">" + box("10 10 20 20") +
            "</ofd:PageBlock></ofd:PageBlock>",
        {{20, 20, Red}});
    row("order of drawing",
        box("10 10 50 50") + box("20 20 20 20", {}, "<ofd:FillColor Value=\"0 0 255\"/>"),
        {{15, 15, Red}, {30, 30, Blue}, {50, 50, Red}});
    row("unknown objects are passed over", "<ofd:Hologram ID=\"2\"/>" + box("10 10 20 20"),
        {{20, 20, Red}});
}

void TestPainter::structure()
{
    drawAndLook();
}

void TestPainter::regionsMatchTheWholePage()
{
    const auto document = Document::open(
        builderOf(box("10 10 30 30") +
                  box("20 20 40 40", "Alpha=\"100\"", "<ofd:FillColor Value=\"0 0 255\"/>") +
                  "<ofd:ImageObject ID=\"1\" Boundary=\"50 50 40 40\" ResourceID=\"30\"/>")
            .build());
    QVERIFY(document);
    const auto whole = renderRegion(*document, 0, QRectF(0, 0, 100, 100), 4);
    const auto part = renderRegion(*document, 0, QRectF(20, 30, 50, 40), 4);
    QVERIFY(whole && part);
    QCOMPARE(part->size(), QSize(200, 160));
    QCOMPARE(whole->copy(80, 120, 200, 160), *part);
}

void TestPainter::transparentPaperStaysClear()
{
    const auto document = Document::open(builderOf(box("10 10 30 30")).build());
    QVERIFY(document);
    RenderOptions options;
    options.paper = QColor();
    const auto image = renderRegion(*document, 0, QRectF(0, 0, 100, 100), 2, options);
    QVERIFY(image);
    QCOMPARE(image->pixelColor(180, 180).alpha(), 0);
    QCOMPARE(image->pixelColor(40, 40), Red);
}

void TestPainter::printDevicesAreDrawnOn()
{
    const auto document = Document::open(builderOf(box("10 10 30 30")).build());
    QVERIFY(document);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        painter.scale(writer.resolution() / 25.4, writer.resolution() / 25.4);
        QVERIFY(paintPage(*document, 0, painter, {}));
    }
    QVERIFY(pdf.startsWith("%PDF-"));
}

void TestPainter::cancelledJobsStop()
{
    QByteArray objects;
    for (int i = 0; i < 200; ++i)
        objects += box("10 10 30 30");
    const auto document = Document::open(builderOf(objects).build());
    QVERIFY(document);
    CancellationSource source;
    source.cancel();
    const auto image =
        renderRegion(*document, 0, QRectF(0, 0, 10, 10), 4, {}, nullptr, source.token());
    QVERIFY(!image);
    QCOMPARE(errorName(image.error().code()), QStringLiteral("Cancelled"));
}

void TestPainter::endlessReferencesStop()
{
    const auto image = drawPage(
        builderOf("<ofd:CompositeObject ID=\"1\" Boundary=\"0 0 50 50\" ResourceID=\"42\"/>"));
    QVERIFY(!image);
    QCOMPARE(errorName(image.error().code()), QStringLiteral("ReferenceDepth"));
}

void TestPainter::tooLargePicturesAreRefused()
{
    const auto document = Document::open(builderOf({}).build());
    QVERIFY(document);
    const auto image = renderRegion(*document, 0, QRectF(0, 0, 100, 100), 100);
    QVERIFY(!image);
    QCOMPARE(errorName(image.error().code()), QStringLiteral("PackageLimit"));
    QVERIFY(!renderRegion(*document, 0, QRectF(0, 0, 0, 100), 10));
}

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
