#include "ofd/document.h"
#include "tests/helper/ofdbuilder.h"

#include <QtTest>

using namespace lc;
using namespace lc::ofd;
using lc::test::OfdBuilder;

// What a document says about itself: bodies, versions, pages, signatures, tags.
class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infoAndCustomDataAreRead();
    void pageSizesComeFromPageElseDocument();
    void severalBodiesAreOpenedByNumber();
    void currentVersionIsShown();
    void locationsInOtherCaseAreFound();
    void missingStartIsToldFromEncryption();
    void signaturesAreListedWhateverTheirState();
    void stampsNameTheirPages();
    void displayedEntriesAreEverythingButTheRest();
    void tagsGiveTheTextsOfTheirObjects();
    void badPagesFailAlone();
    void thousandPagesOpenWithoutReadingThem();
};

namespace {

Result<Document> openBuilder(const OfdBuilder &builder, int body = 0)
{
    return Document::open(builder.build(), {body, {}, {}});
}

QString codeOf(const Result<Document> &result)
{
    return result ? QStringLiteral("opened") : errorName(result.error().code());
}

QByteArray signatureXml(const QByteArray &inside)
{
    return OfdBuilder::root("Signature", "<ofd:SignedInfo>" + inside +
                                             "</ofd:SignedInfo><ofd:SignedValue>SignedValue.dat"
                                             "</ofd:SignedValue>");
}

OfdBuilder signedBuilder(const QByteArray &signedInfo)
{
    OfdBuilder builder;
    builder.addBody("<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>");
    builder.addFile("Doc_0/Signs/Signatures.xml",
                    OfdBuilder::root("Signatures",
                                     "<ofd:MaxSignId>2</ofd:MaxSignId>"
                                     "<ofd:Signature ID=\"1\" BaseLoc=\"Sign_0/Signature.xml\"/>"
                                     "<ofd:Signature ID=\"2\" Type=\"Sign\" "
                                     "BaseLoc=\"/Doc_0/Signs/Sign_1/Signature.xml\"/>"));
    builder.addFile("Doc_0/Signs/Sign_0/Signature.xml", signatureXml(signedInfo));
    builder.addFile("Doc_0/Signs/Sign_0/SignedValue.dat", "value");
    return builder;
}

} // namespace

void TestDocument::infoAndCustomDataAreRead()
{
    OfdBuilder builder;
    builder.setInfo("<ofd:DocID>42</ofd:DocID><ofd:Title> T </ofd:Title>"
                    "<ofd:Keywords><ofd:Keyword>a</ofd:Keyword><ofd:Keyword>b</ofd:Keyword>"
                    "</ofd:Keywords><ofd:CustomDatas>"
                    "<ofd:CustomData Name=\"ZZMC\">\xe8\xaf\x81</ofd:CustomData>"
                    "<ofd:CustomData Name=\"ZZBS\">1.2</ofd:CustomData></ofd:CustomDatas>");
    const auto document = openBuilder(builder);
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    QCOMPARE(document->info().docId, QStringLiteral("42"));
    QCOMPARE(document->info().title, QStringLiteral("T"));
    QCOMPARE(document->info().keywords, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(document->info().customData.value(QStringLiteral("ZZMC")), QStringLiteral("证"));
    QCOMPARE(document->info().customData.value(QStringLiteral("ZZBS")), QStringLiteral("1.2"));
}

void TestDocument::pageSizesComeFromPageElseDocument()
{
    OfdBuilder builder;
    builder.addPage({}, "<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>");
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QCOMPARE(document->pageCount(), 2);
    QCOMPARE(document->pageSize(0).value_or(QSizeF()), QSizeF(100, 100));
    QCOMPARE(document->pageSize(1).value_or(QSizeF()), QSizeF(210, 297));
    const auto outside = document->pageSize(2);
    QVERIFY(!outside);
    QCOMPARE(errorName(outside.error().code()), QStringLiteral("PageOutOfRange"));
}

void TestDocument::severalBodiesAreOpenedByNumber()
{
    OfdBuilder builder;
    builder.addBody("</ofd:DocBody><ofd:DocBody><ofd:DocInfo><ofd:Title>second</ofd:Title>"
                    "</ofd:DocInfo><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot>");
    builder.addFile("Doc_1/Document.xml",
                    OfdBuilder::root("Document", "<ofd:Pages><ofd:Page ID=\"1\" "
                                                 "BaseLoc=\"/Doc_0/Pages/0.xml\"/></ofd:Pages>"));
    const auto first = openBuilder(builder);
    QVERIFY(first);
    QCOMPARE(first->bodyCount(), 2);
    QCOMPARE(first->info().title, QString());
    const auto second = openBuilder(builder, 1);
    QVERIFY2(second, second ? "" : qPrintable(second.error().toString()));
    QCOMPARE(second->info().title, QStringLiteral("second"));
    QCOMPARE(second->pageCount(), 1);
    QCOMPARE(codeOf(openBuilder(builder, 2)), QStringLiteral("PageOutOfRange"));
}

void TestDocument::currentVersionIsShown()
{
    OfdBuilder builder;
    builder.addBody("<ofd:Versions><ofd:Version ID=\"1\" Index=\"1\" BaseLoc=\"Doc_0/V1.xml\"/>"
                    "<ofd:Version ID=\"2\" Index=\"2\" Current=\"true\" "
                    "BaseLoc=\"Doc_0/V2.xml\"/></ofd:Versions>");
    builder.addFile("Doc_0/V2.xml",
                    OfdBuilder::root("DocVersion", "<ofd:FileList/><ofd:DocRoot>Document_2.xml"
                                                   "</ofd:DocRoot>"));
    builder.addFile("Doc_0/Document_2.xml",
                    OfdBuilder::root("Document",
                                     "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>"
                                     "<ofd:Page ID=\"2\" BaseLoc=\"Pages/0.xml\"/></ofd:Pages>"));
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QCOMPARE(document->pageCount(), 2);
    QVERIFY(document->displayedEntries().contains(QStringLiteral("Doc_0/Document_2.xml")));
    QVERIFY(document->displayedEntries().contains(QStringLiteral("Doc_0/V2.xml")));
}

void TestDocument::locationsInOtherCaseAreFound()
{
    OfdBuilder builder;
    const QByteArray content = builder.files().value("Doc_0/Pages/0.xml");
    builder.remove("Doc_0/Pages/0.xml");
    builder.addFile("Doc_0/pages/0.XML", content);
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QVERIFY(document->pageSize(0));
}

void TestDocument::missingStartIsToldFromEncryption()
{
    OfdBuilder builder;
    builder.remove("OFD.xml");
    QCOMPARE(codeOf(openBuilder(builder)), QStringLiteral("PackageEntryMissing"));
    builder.addFile("Encryptions.xml", OfdBuilder::root("Encryptions", {}));
    QCOMPARE(codeOf(openBuilder(builder)), QStringLiteral("FileEncrypted"));
}

void TestDocument::signaturesAreListedWhateverTheirState()
{
    const auto document = openBuilder(signedBuilder(
        "<ofd:Provider ProviderName=\"P\"/><ofd:SignatureDateTime>20200101</ofd:SignatureDateTime>"
        "<ofd:References CheckMethod=\"SM3\"><ofd:Reference FileRef=\"/OFD.xml\">"
        "<ofd:CheckValue>\n YWJj \n</ofd:CheckValue></ofd:Reference>"
        "<ofd:Reference FileRef=\"/none.xml\"/></ofd:References>"));
    QVERIFY(document);
    QCOMPARE(document->signatures().size(), 2);
    const SignatureEntry &first = document->signatures()[0];
    QVERIFY2(!first.problem, first.problem ? qPrintable(first.problem->toString()) : "");
    QCOMPARE(first.type, QStringLiteral("Seal")); // the default
    QCOMPARE(first.provider, QStringLiteral("P"));
    QCOMPARE(first.checkMethod, QStringLiteral("SM3"));
    QCOMPARE(first.signedValue, QByteArray("value"));
    QCOMPARE(first.xml, document->package().read(first.xmlEntry).value_or(QByteArray()));
    QCOMPARE(first.references.size(), 2);
    QCOMPARE(first.references[0].entry, QStringLiteral("OFD.xml"));
    QCOMPARE(first.references[0].digest, QByteArray("abc"));
    QVERIFY(first.references[1].entry.isEmpty());
    // The second one's file is not there: it is listed all the same.
    QCOMPARE(document->signatures()[1].type, QStringLiteral("Sign"));
    QVERIFY(document->signatures()[1].problem);
}

void TestDocument::stampsNameTheirPages()
{
    OfdBuilder builder = signedBuilder(
        "<ofd:StampAnnot ID=\"1\" PageRef=\"2\" Boundary=\"10 20 30 40\" Clip=\"0 0 15 40\"/>"
        "<ofd:StampAnnot ID=\"2\" PageRef=\"77\" Boundary=\"10 20 30 40\"/>");
    builder.addPage({});
    const auto document = openBuilder(builder);
    QVERIFY(document);
    const QList<StampPlace> stamps = document->signatures()[0].stamps;
    QCOMPARE(stamps.size(), 1);
    QCOMPARE(stamps[0].page, 1);
    QCOMPARE(stamps[0].boundary, QRectF(10, 20, 30, 40));
    QCOMPARE(stamps[0].clip, QRectF(10, 20, 15, 40));
}

void TestDocument::displayedEntriesAreEverythingButTheRest()
{
    OfdBuilder builder({}, "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"f\"><ofd:FontFile>f.ttf"
                           "</ofd:FontFile></ofd:Font></ofd:Fonts>"
                           "<ofd:MultiMedias><ofd:MultiMedia ID=\"4\" Type=\"Image\">"
                           "<ofd:MediaFile>i.png</ofd:MediaFile></ofd:MultiMedia>"
                           "</ofd:MultiMedias>");
    builder.addTemplate(9, OfdBuilder::layer({}));
    builder.addFile("Doc_0/Res/f.ttf", "f");
    builder.addFile("Doc_0/Res/i.png", "i");
    builder.addFile("Doc_0/Attachs/a.pdf", "a");
    builder.addFile("Doc_0/Attachs/List.xml",
                    OfdBuilder::root("Attachments", "<ofd:Attachment ID=\"1\" Name=\"a\">"
                                                    "<ofd:FileLoc>a.pdf</ofd:FileLoc>"
                                                    "</ofd:Attachment>"));
    builder.addDocument("<ofd:Attachments>Attachs/List.xml</ofd:Attachments>");
    builder.addFile("unused.bin", "u");
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QStringList entries = document->displayedEntries();
    std::sort(entries.begin(), entries.end());
    const QStringList wanted{QStringLiteral("Doc_0/Attachs/List.xml"),
                             QStringLiteral("Doc_0/Attachs/a.pdf"),
                             QStringLiteral("Doc_0/Document.xml"),
                             QStringLiteral("Doc_0/Pages/0.xml"),
                             QStringLiteral("Doc_0/Res.xml"),
                             QStringLiteral("Doc_0/Res/f.ttf"),
                             QStringLiteral("Doc_0/Res/i.png"),
                             QStringLiteral("Doc_0/Tpls/9.xml"),
                             QStringLiteral("OFD.xml")};
    QCOMPARE(entries, wanted);
}

void TestDocument::tagsGiveTheTextsOfTheirObjects()
{
    OfdBuilder builder("<ofd:TextObject ID=\"11\" Boundary=\"0 0 50 10\" Size=\"4\" Font=\"3\">"
                       "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"4\">\xe6\x9d\x8e\xe5\x9b\x9b"
                       "</ofd:TextCode></ofd:TextObject>"
                       "<ofd:TextObject ID=\"12\" Boundary=\"0 20 50 10\" Size=\"4\" Font=\"3\">"
                       "<ofd:TextCode X=\"0\" Y=\"4\">Z</ofd:TextCode></ofd:TextObject>");
    builder.addDocument("<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>");
    builder.addFile("Doc_0/Tags/CustomTags.xml",
                    OfdBuilder::root("CustomTags", "<ofd:CustomTag NameSpace=\"n\">"
                                                   "<ofd:FileLoc>Tag.xml</ofd:FileLoc>"
                                                   "</ofd:CustomTag>"));
    builder.addFile("Doc_0/Tags/Tag.xml",
                    "<t:root xmlns:t='urn:x'><t:group><t:name><t:ObjectRef PageRef='1'>11"
                    "</t:ObjectRef><t:ObjectRef PageRef='1'>12</t:ObjectRef></t:name></t:group>"
                    "<t:none><t:ObjectRef PageRef='1'>99</t:ObjectRef></t:none></t:root>");
    const auto document = openBuilder(builder);
    QVERIFY(document);
    const QMap<QString, QString> tags = document->customTags();
    QCOMPARE(tags.value(QStringLiteral("name")), QStringLiteral("李四Z"));
    QVERIFY(tags.contains(QStringLiteral("none")));
    QCOMPARE(tags.value(QStringLiteral("none")), QString());
}

void TestDocument::badPagesFailAlone()
{
    OfdBuilder builder;
    builder.addPage({});
    builder.addFile("Doc_0/Pages/0.xml", "<ofd:Page");
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QVERIFY(!document->pageSize(0));
    QVERIFY(document->pageSize(1));
}

void TestDocument::thousandPagesOpenWithoutReadingThem()
{
    OfdBuilder builder;
    for (int i = 1; i < 1000; ++i)
        builder.addPage({});
    for (int i = 0; i < 1000; ++i)
        builder.addFile("Doc_0/Pages/" + QByteArray::number(i) + ".xml", "broken");
    const auto document = openBuilder(builder);
    QVERIFY(document);
    QCOMPARE(document->pageCount(), 1000);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
