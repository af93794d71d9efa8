#include "ofd/xmlreader.h"

#include <QtTest>

using namespace lc;
using namespace lc::ofd;

// The XML of strangers: what is read whatever its clothes, and what stops the reading.
class TestXmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixesAndEncodingsDoNotMatter_data();
    void prefixesAndEncodingsDoNotMatter();
    void whiteSpaceOfTextStays();
    void attributesAreForgiving();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
};

void TestXmlReader::prefixesAndEncodingsDoNotMatter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString plain = QStringLiteral("<Page><Area ID='7'>字</Area></Page>");
    QTest::newRow("no namespace") << plain.toUtf8();
    QTest::newRow("standard prefix")
        << QByteArray("<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Area ID='7'>"
                      "\xe5\xad\x97</ofd:Area></ofd:Page>");
    QTest::newRow("other prefix") << QByteArray(
        "<x:Page xmlns:x='http://www.ofdspec.org'><x:Area ID='7'>\xe5\xad\x97</x:Area></x:Page>");
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf") + plain.toUtf8();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(plain));
}

void TestXmlReader::prefixesAndEncodingsDoNotMatter()
{
    QFETCH(QByteArray, bytes);
    XmlReader xml(bytes, QStringLiteral("a.xml"));
    QVERIFY(xml.begin());
    QVERIFY(xml.is(u"Page"));
    QVERIFY(xml.nextChild());
    QVERIFY(xml.is(u"Area"));
    QCOMPARE(xml.integer(u"ID"), 7);
    QCOMPARE(xml.text(), QStringLiteral("字"));
    QVERIFY(!xml.nextChild());
    QVERIFY(xml.finish());
}

void TestXmlReader::whiteSpaceOfTextStays()
{
    XmlReader xml("<a><b>  x <!-- c --> y </b><c/></a>", {});
    QVERIFY(xml.begin());
    QVERIFY(xml.nextChild());
    QCOMPARE(xml.text(), QStringLiteral("  x  y "));
    QVERIFY(xml.nextChild());
    QVERIFY(xml.is(u"c"));
    xml.skip();
    QVERIFY(!xml.nextChild());
}

void TestXmlReader::attributesAreForgiving()
{
    XmlReader xml("<a i='12.0' n=' 1.5 ' t='TRUE' f='0' w='x' big='1e400'/>", {});
    QVERIFY(xml.begin());
    QCOMPARE(xml.integer(u"i"), 12);
    QCOMPARE(xml.number(u"n"), 1.5);
    QVERIFY(xml.boolean(u"t", false));
    QVERIFY(!xml.boolean(u"f", true));
    QVERIFY(xml.boolean(u"w", true));
    QVERIFY(!xml.number(u"w"));
    QVERIFY(!xml.number(u"big"));
    QVERIFY(!xml.integer(u"none"));
}

void TestXmlReader::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("document type")
        << QByteArray("<!DOCTYPE a><a/>") << QStringLiteral("XmlForbidden");
    QTest::newRow("entities")
        << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>")
        << QStringLiteral("XmlForbidden");
    QTest::newRow("outside")
        << QByteArray("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
        << QStringLiteral("XmlForbidden");
    QTest::newRow("deep") << QByteArray("<a>").repeated(300) << QStringLiteral("XmlDepth");
    QTest::newRow("cut off") << QByteArray("<a><b></b>") << QStringLiteral("XmlMalformed");
    QTest::newRow("not XML") << QByteArray("%PDF-1.4") << QStringLiteral("XmlMalformed");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("XmlMalformed");
}

void TestXmlReader::hostileFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    XmlReader xml(bytes, QStringLiteral("a.xml"));
    bool more = xml.begin();
    for (int i = 0; i < 10'000 && !xml.failed(); ++i)
        more = xml.nextChild();
    Q_UNUSED(more)
    const auto done = xml.finish();
    QVERIFY(!done);
    QCOMPARE(errorName(done.error().code()), code);
    QCOMPARE(done.error().fact(QStringLiteral("entry")).toString(), QStringLiteral("a.xml"));
}

QTEST_GUILESS_MAIN(TestXmlReader)
#include "tst_xmlreader.moc"
