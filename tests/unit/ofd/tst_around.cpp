#include "tests/unit/ofd/drawnpage.h"

using namespace lc;
using namespace lc::ofd;
using namespace lc::test;

// What stands around the objects of a page: templates, layers, annotations, several documents in
// one package, and what keeps hostile pages from taking for ever.
class TestAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesAndLayersInOrder();
    void layersGiveTheirDrawParameter();
    void annotationsOfEveryKind();
    void everyDocumentIsOpened();
    void catalogTellsWhatIsAroundThePages();
    void linksOfPagesObjectsAndAnnotations();
    void notesOfAnnotations();
    void extensionsAndVersionsAreTold();
    void replacedTextIsNotCutOff();
    void patternsWithinPatternsEnd();
    void dashesWithoutNumberEnd();
};

void TestAround::templatesAndLayersInOrder()
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

void TestAround::layersGiveTheirDrawParameter()
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

void TestAround::annotationsOfEveryKind()
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

void TestAround::everyDocumentIsOpened()
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

void TestAround::catalogTellsWhatIsAroundThePages()
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
    QCOMPARE(catalog.outline[0].actions.value(0).destination.page, 0);
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
    QCOMPARE(catalog.bookmarks[0].destination.page, 0);
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

namespace {

// One annotation with a link on the first page.
void addAnnotation(OfdBuilder &builder)
{
    builder.addDocument("<ofd:Annotations>Annots.xml</ofd:Annotations>");
    builder.addFile("Doc_0/Annots.xml",
                    OfdBuilder::root("Annotations",
                                     "<ofd:Page PageID=\"1\"><ofd:FileLoc>a.xml</ofd:FileLoc>"
                                     "</ofd:Page>"));
    builder.addFile(
        "Doc_0/a.xml",
        OfdBuilder::root(
            "PageAnnot",
            "<ofd:Annot ID=\"50\" Type=\"Link\" Subtype=\"web\" Creator=\"示例\" "
            "LastModDate=\"2020-01-02\" Print=\"false\"><ofd:Remark>see there</ofd:Remark>"
            "<ofd:Parameters><ofd:Parameter Name=\"k\">v</ofd:Parameter></ofd:Parameters>"
            "<ofd:Appearance Boundary=\"10 20 30 40\"><ofd:PathObject ID=\"51\" "
            "Boundary=\"1 2 3 4\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:URI "
            "URI=\"page.html\" Base=\"http://localhost/\"/></ofd:Action></ofd:Actions>"
            "<ofd:AbbreviatedData>M 0 0</ofd:AbbreviatedData></ofd:PathObject></ofd:Appearance>"
            "</ofd:Annot>"));
}

} // namespace

void TestAround::linksOfPagesObjectsAndAnnotations()
{
    OfdBuilder builder;
    builder.setPage(
        OfdBuilder::layer(
            "<ofd:PageBlock ID=\"4\"><ofd:ImageObject ID=\"8\" Boundary=\"5 6 7 8\"><ofd:Actions>"
            "<ofd:Action Event=\"CLICK\"><ofd:Region><ofd:Area Start=\"1 1\"><ofd:Line "
            "Point1=\"3 1\"/><ofd:Line Point1=\"3 4\"/></ofd:Area></ofd:Region><ofd:Goto><ofd:Dest "
            "Type=\"FitR\" PageID=\"2\" Left=\"10\" Top=\"20\" Right=\"40\" Bottom=\"60\"/>"
            "</ofd:Goto></ofd:Action></ofd:Actions></ofd:ImageObject></ofd:PageBlock>"),
        "<ofd:Actions><ofd:Action Event=\"PO\"><ofd:Sound ResourceID=\"9\"/></ofd:Action>"
        "</ofd:Actions>");
    builder.addPage({});
    addAnnotation(builder);
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const QList<Link> links = document->links();
    QCOMPARE(links.size(), 3);
    QCOMPARE(links[0].object, 0);
    QCOMPARE(links[0].actions.value(0).kind, Action::Kind::Sound);
    QCOMPARE(links[0].actions.value(0).target, QStringLiteral("9"));
    QCOMPARE(links[1].object, 8);
    QCOMPARE(links[1].box, QRectF(5, 6, 7, 8));
    QCOMPARE(links[1].actions.value(0).destination.page, 1);
    QCOMPARE(links[1].actions.value(0).destination.area, QRectF(10, 20, 30, 40));
    QCOMPARE(links[1].actions.value(0).region, QRectF(1, 1, 2, 3));
    QCOMPARE(links[2].object, 51);
    QCOMPARE(links[2].box, QRectF(11, 22, 3, 4));
    QCOMPARE(links[2].actions.value(0).target, QStringLiteral("page.html"));
    QCOMPARE(links[2].actions.value(0).base, QStringLiteral("http://localhost/"));
}

void TestAround::notesOfAnnotations()
{
    OfdBuilder builder;
    addAnnotation(builder);
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    const QList<AnnotationNote> notes = document->annotations();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].page, 0);
    QCOMPARE(notes[0].id, 50);
    QCOMPARE(notes[0].type, QStringLiteral("Link"));
    QCOMPARE(notes[0].subtype, QStringLiteral("web"));
    QCOMPARE(notes[0].creator, QStringLiteral("示例"));
    QCOMPARE(notes[0].modified, QStringLiteral("2020-01-02"));
    QCOMPARE(notes[0].remark, QStringLiteral("see there"));
    QCOMPARE(notes[0].parameters.value(QStringLiteral("k")), QStringLiteral("v"));
    QCOMPARE(notes[0].box, QRectF(10, 20, 30, 40));
    QVERIFY(notes[0].visible && !notes[0].print && notes[0].readOnly);
}

void TestAround::extensionsAndVersionsAreTold()
{
    OfdBuilder builder;
    builder.setInfo("<ofd:DocID>0</ofd:DocID><ofd:DocUsage>EBook</ofd:DocUsage>");
    builder.addBody("<ofd:Versions><ofd:Version ID=\"v1\" Index=\"1\" BaseLoc=\"V/1.xml\"/>"
                    "<ofd:Version ID=\"v2\" Index=\"2\" Current=\"true\" BaseLoc=\"V/2.xml\"/>"
                    "</ofd:Versions>");
    builder.addDocument("<ofd:Extensions>Ext.xml</ofd:Extensions>");
    builder.addFile(
        "Doc_0/Ext.xml",
        OfdBuilder::root("Extensions",
                         "<ofd:Extension AppName=\"app\" Company=\"co\" AppVersion=\"3\" "
                         "Date=\"2020-01-02\" RefId=\"7\"><ofd:Property Name=\"n\" Type=\"t\">v"
                         "</ofd:Property><ofd:Data><x>inside</x></ofd:Data><ofd:ExtendData>"
                         "data.bin</ofd:ExtendData></ofd:Extension>"));
    builder.addFile("Doc_0/data.bin", "0");
    const auto document = Document::open(builder.build());
    QVERIFY(document);
    QCOMPARE(document->info().usage, QStringLiteral("EBook"));
    const Catalog catalog = document->catalog();
    QCOMPARE(catalog.versions.size(), 2);
    QCOMPARE(catalog.versions[1].id, QStringLiteral("v2"));
    QVERIFY(catalog.versions[1].current && !catalog.versions[0].current);
    QCOMPARE(catalog.extensions.size(), 1);
    const Extension &extension = catalog.extensions[0];
    QCOMPARE(extension.application, QStringLiteral("app"));
    QCOMPARE(extension.object, 7);
    QCOMPARE(extension.properties.value(0).value, QStringLiteral("v"));
    QCOMPARE(extension.data, QStringList{QStringLiteral("inside")});
    QCOMPARE(extension.entry, QStringLiteral("Doc_0/data.bin"));
    QVERIFY(document->displayedEntries().contains(QStringLiteral("Doc_0/Ext.xml")));
}

void TestAround::replacedTextIsNotCutOff()
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

void TestAround::patternsWithinPatternsEnd()
{
    QByteArray color = rgb("255 0 0");
    for (int i = 0; i < 5; ++i)
        color = "<ofd:FillColor><ofd:Pattern Width=\"1\" Height=\"1\"><ofd:CellContent>" +
                box("0 0 100 100", color) + "</ofd:CellContent></ofd:Pattern></ofd:FillColor>";
    // Five levels of ten thousand tiles: what counts is that this comes back.
    const auto image = draw(OfdBuilder(box("0 0 100 100", color)));
    QVERIFY(image || image.error().code() == ErrorCode::PackageLimit);
}

void TestAround::dashesWithoutNumberEnd()
{
    const auto image = draw(OfdBuilder(
        "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" LineWidth=\"2\" DashPattern=\"0.5 0.5\">"
        "<ofd:AbbreviatedData>M -900000 50 L 900000 50</ofd:AbbreviatedData>"
        "</ofd:PathObject>"));
    LOOK(image, 50, 50, QColor(0, 0, 0));
}

QTEST_MAIN(TestAround)
#include "tst_around.moc"
