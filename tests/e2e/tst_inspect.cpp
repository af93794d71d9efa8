#include "tests/e2e/cliprocess.h"
#include "tests/helper/ofdbuilder.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QtTest>

using namespace lc;
using lc::test::Cli;
using lc::test::CliAnswer;
using lc::test::OfdBuilder;

// render, info, text and extract on packages made here.
class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void renderDrawsPageAndRegion();
    void renderNamesTheFontThatStandsIn();
    void infoTellsTheStructure();
    void textHasBoxesOfCharacters();
    void extractWritesEntriesAndAttachments();
    void documentsAreChosenByNumber();
    void aBrokenPageCostsOnlyItsPlace();
    void linksAndAnnotationsAreTold();
    void unreadableFilesEndWithThree_data();
    void unreadableFilesEndWithThree();

private:
    QString write(const QString &name, QByteArrayView bytes);

    Cli m_cli;
    QString m_file;
};

namespace {

QByteArray red(const QByteArray &boundary)
{
    const QList<QByteArray> n = boundary.split(' ');
    return "<ofd:PathObject ID=\"7\" Boundary=\"" + boundary +
           "\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"255 0 0\"/>"
           "<ofd:AbbreviatedData>M 0 0 L " +
           n[2] + " 0 L " + n[2] + " " + n[3] + " L 0 " + n[3] +
           " C</ofd:AbbreviatedData></ofd:PathObject>";
}

OfdBuilder sample()
{
    OfdBuilder builder(
        red("0 0 50 100") +
            "<ofd:TextObject ID=\"8\" Boundary=\"60 10 40 10\" Font=\"3\" Size=\"5\"><ofd:TextCode "
            "X=\"0\" Y=\"6\" DeltaX=\"5\">AB</ofd:TextCode></ofd:TextObject>",
        "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"NoSuchFont\"/></ofd:Fonts>");
    builder.addDocument("<ofd:Permissions><ofd:Edit>false</ofd:Edit></ofd:Permissions>"
                        "<ofd:Attachments>Att.xml</ofd:Attachments>");
    builder.addFile("Doc_0/Att.xml",
                    OfdBuilder::root("Attachments", "<ofd:Attachment ID=\"9\" Name=\"note\">"
                                                    "<ofd:FileLoc>note.txt</ofd:FileLoc>"
                                                    "</ofd:Attachment>"));
    builder.addFile("Doc_0/note.txt", "a note");
    return builder;
}

} // namespace

QString TestInspect::write(const QString &name, QByteArrayView bytes)
{
    QFile file(m_cli.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        return {};
    return file.fileName();
}

void TestInspect::initTestCase()
{
    m_file = write(QStringLiteral("sample.ofd"), sample().build().view());
    QVERIFY(!m_file.isEmpty());
}

void TestInspect::renderDrawsPageAndRegion()
{
    const QString png = m_cli.file(QStringLiteral("page.png"));
    const CliAnswer page = m_cli.runJson({QStringLiteral("render"), m_file, QStringLiteral("--dpi"),
                                          QStringLiteral("127"), QStringLiteral("-o"), png});
    QCOMPARE(page.exit, 0);
    QImage image(png);
    QCOMPARE(image.size(), QSize(500, 500));
    QCOMPARE(image.pixelColor(100, 100), QColor(255, 0, 0));
    QCOMPARE(image.pixelColor(400, 400), QColor(Qt::white));
    const CliAnswer part = m_cli.runJson(
        {QStringLiteral("render"), m_file, QStringLiteral("--dpi"), QStringLiteral("127"),
         QStringLiteral("--region"), QStringLiteral("40,50,20,10"), QStringLiteral("-o"), png});
    QCOMPARE(part.exit, 0);
    image = QImage(png);
    QCOMPARE(image.size(), QSize(100, 50));
    QCOMPARE(image.pixelColor(20, 25), QColor(255, 0, 0));
    QCOMPARE(image.pixelColor(80, 25), QColor(Qt::white));
    QCOMPARE(m_cli
                 .run({QStringLiteral("render"), m_file, QStringLiteral("--page"),
                       QStringLiteral("2"), QStringLiteral("-o"), png})
                 .exit,
             2);
}

void TestInspect::renderNamesTheFontThatStandsIn()
{
    const QString png = m_cli.file(QStringLiteral("font.png"));
    const CliAnswer answer =
        m_cli.run({QStringLiteral("render"), m_file, QStringLiteral("-o"), png});
    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.err.contains("NoSuchFont"), answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
}

void TestInspect::infoTellsTheStructure()
{
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("info"), m_file, QStringLiteral("--draw")});
    QCOMPARE(answer.exit, 0);
    const QJsonObject json = answer.json();
    QCOMPARE(json.value(u"format").toString(), QStringLiteral("OFD"));
    QCOMPARE(json.value(u"bodies").toInt(), 1);
    QCOMPARE(json.value(u"permissions").toObject().value(u"edit").toBool(true), false);
    const QJsonObject font = json.value(u"fonts").toArray().at(0).toObject();
    QCOMPARE(font.value(u"name").toString(), QStringLiteral("NoSuchFont"));
    QCOMPARE(font.value(u"embedded").toBool(true), false);
    QVERIFY(font.value(u"replaced").toBool());
    QCOMPARE(json.value(u"attachments").toArray().at(0).toObject().value(u"entry").toString(),
             QStringLiteral("Doc_0/note.txt"));
    QCOMPARE(json.value(u"warnings").toArray().at(0).toObject().value(u"kind").toString(),
             QStringLiteral("FontReplaced"));
}

void TestInspect::textHasBoxesOfCharacters()
{
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("text"), m_file, QStringLiteral("--boxes")});
    QCOMPARE(answer.exit, 0);
    const QJsonObject page = answer.json().value(u"pages").toArray().at(0).toObject();
    QCOMPARE(page.value(u"text").toString(), QStringLiteral("AB"));
    const QJsonObject run = page.value(u"runs").toArray().at(0).toObject();
    QCOMPARE(run.value(u"text").toString(), QStringLiteral("AB"));
    const QJsonArray boxes = run.value(u"characters").toArray();
    QCOMPARE(boxes.size(), 2);
    const double left = boxes.at(1).toArray().at(0).toDouble();
    QVERIFY(left >= 65 && left < 66.5);
}

void TestInspect::extractWritesEntriesAndAttachments()
{
    const QString out = m_cli.file(QStringLiteral("out"));
    QVERIFY(m_cli.run({QStringLiteral("extract"), m_file}).out.contains("Doc_0/Document.xml\n"));
    for (const QStringList &what :
         {QStringList{QStringLiteral("/doc_0\\NOTE.txt")},
          QStringList{QStringLiteral("--attachment"), QStringLiteral("note")}}) {
        const CliAnswer answer = m_cli.run(
            QStringList{QStringLiteral("extract"), m_file, QStringLiteral("-o"), out} + what);
        QCOMPARE(answer.exit, 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a note"));
    }
    QCOMPARE(m_cli
                 .run({QStringLiteral("extract"), m_file, QStringLiteral("--attachment"),
                       QStringLiteral("none"), QStringLiteral("-o"), out})
                 .exit,
             3);
}

void TestInspect::documentsAreChosenByNumber()
{
    OfdBuilder builder;
    builder.addFile("OFD.xml",
                    OfdBuilder::root("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
                                            "</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>"
                                            "Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>"));
    builder.addFile("Doc_1/Document.xml",
                    OfdBuilder::root("Document",
                                     "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/>"
                                     "<ofd:Page ID=\"2\" BaseLoc=\"P.xml\"/></ofd:Pages>"
                                     "<ofd:Outlines><ofd:OutlineElem Title=\"second\"/>"
                                     "</ofd:Outlines>"));
    builder.addFile("Doc_1/P.xml", OfdBuilder::root("Page", {}));
    const QString file = write(QStringLiteral("two.ofd"), builder.build().view());
    const auto pages = [&](const QString &number) {
        QStringList words{QStringLiteral("info"), file};
        if (!number.isEmpty())
            words += {QStringLiteral("--document"), number};
        const CliAnswer answer = m_cli.runJson(words);
        return answer.exit == 0 ? answer.json().value(u"pages").toArray().size() : -answer.exit;
    };
    QCOMPARE(pages({}), 3); // one after the other
    QCOMPARE(pages(QStringLiteral("1")), 1);
    QCOMPARE(pages(QStringLiteral("2")), 2);
    QCOMPARE(pages(QStringLiteral("3")), -2);
    const QJsonArray further =
        m_cli.runJson({QStringLiteral("info"), file}).json().value(u"documents").toArray();
    QCOMPARE(further.size(), 1);
    QCOMPARE(further[0].toObject().value(u"document").toInt(), 2);
    QCOMPARE(further[0]
                 .toObject()
                 .value(u"outline")
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(u"title")
                 .toString(),
             QStringLiteral("second"));
}

void TestInspect::aBrokenPageCostsOnlyItsPlace()
{
    OfdBuilder builder;
    builder.addPage({});
    builder.addFile("Doc_0/Pages/0.xml", "<ofd:Page");
    const QString file = write(QStringLiteral("half.ofd"), builder.build().view());
    for (const QString command : {QStringLiteral("info"), QStringLiteral("text")}) {
        const CliAnswer answer = m_cli.runJson({command, file});
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.err.count('\n'), 1);
        const QJsonArray pages = answer.json().value(u"pages").toArray();
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages[0].toObject().value(u"problem").toString(), QStringLiteral("XmlMalformed"));
        QVERIFY(!pages[1].toObject().contains(u"problem"));
    }
}

void TestInspect::linksAndAnnotationsAreTold()
{
    OfdBuilder builder;
    builder.setPage(OfdBuilder::layer(
        "<ofd:PathObject ID=\"7\" Boundary=\"1 2 3 4\"><ofd:Actions><ofd:Action Event=\"CLICK\">"
        "<ofd:URI URI=\"http://localhost/\"/></ofd:Action></ofd:Actions><ofd:AbbreviatedData>M 0 0"
        "</ofd:AbbreviatedData></ofd:PathObject>"));
    builder.addDocument("<ofd:Annotations>Annots.xml</ofd:Annotations>");
    builder.addFile("Doc_0/Annots.xml",
                    OfdBuilder::root("Annotations", "<ofd:Page PageID=\"1\"><ofd:FileLoc>a.xml"
                                                    "</ofd:FileLoc></ofd:Page>"));
    builder.addFile("Doc_0/a.xml",
                    OfdBuilder::root("PageAnnot", "<ofd:Annot ID=\"5\" Type=\"Highlight\">"
                                                  "<ofd:Remark>why</ofd:Remark></ofd:Annot>"));
    const QString file = write(QStringLiteral("links.ofd"), builder.build().view());
    const QJsonObject json = m_cli.runJson({QStringLiteral("info"), file}).json();
    const QJsonObject link = json.value(u"links").toArray().at(0).toObject();
    QCOMPARE(link.value(u"page").toInt(), 1);
    QCOMPARE(link.value(u"object").toInt(), 7);
    QCOMPARE(link.value(u"box").toArray(), (QJsonArray{1, 2, 3, 4}));
    const QJsonObject action = link.value(u"actions").toArray().at(0).toObject();
    QCOMPARE(action.value(u"kind").toString(), QStringLiteral("URI"));
    QCOMPARE(action.value(u"target").toString(), QStringLiteral("http://localhost/"));
    const QJsonObject note = json.value(u"annotations").toArray().at(0).toObject();
    QCOMPARE(note.value(u"type").toString(), QStringLiteral("Highlight"));
    QCOMPARE(note.value(u"remark").toString(), QStringLiteral("why"));
}

void TestInspect::unreadableFilesEndWithThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("FileFormatUnknown");
    QTest::newRow("cut off") << sample().build().view().first(600).toByteArray()
                             << QStringLiteral("PackageDamaged");
    OfdBuilder encrypted;
    encrypted.addFile("Encryptions.xml", OfdBuilder::root("Encryptions", {}));
    encrypted.remove("OFD.xml");
    QTest::newRow("encrypted") << encrypted.build().view().toByteArray()
                               << QStringLiteral("FileEncrypted");
    OfdBuilder broken;
    broken.addFile("Doc_0/Pages/0.xml", "<ofd:Page");
    QTest::newRow("broken page") << broken.build().view().toByteArray()
                                 << QStringLiteral("XmlMalformed");
}

void TestInspect::unreadableFilesEndWithThree()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QString file = write(QStringLiteral("bad.ofd"), bytes);
    const CliAnswer answer = m_cli.runJson({QStringLiteral("render"), file, QStringLiteral("-o"),
                                            m_cli.file(QStringLiteral("x.png"))});
    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.json().value(u"error").toObject().value(u"code").toString(), code);
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
