#include "document/pdffile.h"
#include "document/pdffilter.h"
#include "tests/unit/document/pdfbuilder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lc;
using namespace lc::test;
using document::PdfFile;
using document::PdfParser;
using document::PdfValue;

// Values and objects of a PDF, good and malformed.
class TestPdfFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRead();
    void oneFormForOneValue_data();
    void oneFormForOneValue();
    void malformedValuesAreRefused_data();
    void malformedValuesAreRefused();
    void newestRevisionCounts();
    void packedObjectsAreRead();
    void brokenTablesAreSearchedFor();
    void loopsEnd_data();
    void loopsEnd();
    void predictorsAreUndone_data();
    void predictorsAreUndone();
};

void TestPdfFile::valuesAreRead()
{
    const auto value = PdfParser("<< /A [1 -2.50 (a\\(b\\)\\101\\\nc) <4a4B5> true null] % remark\n"
                                 "/B#20C 12 0 R /D << /E /F >> >>")
                           .next();
    QVERIFY(value);
    QCOMPARE(value->keys, QList<QByteArray>({"A", "B C", "D"}));
    const PdfValue &array = value->at("A");
    QCOMPARE(array.items.size(), 6);
    QCOMPARE(array.items[0].integer(), std::optional<qint64>(1));
    QCOMPARE(array.items[1].text, QByteArray("-2.5"));
    QVERIFY(!array.items[1].integer());
    QCOMPARE(array.items[2].text, QByteArray("a(b)Ac"));
    QCOMPARE(array.items[3].text, QByteArray("JKP"));
    QVERIFY(array.items[5].is(PdfValue::Kind::Null));
    QCOMPARE(value->at("B C").number, 12);
    QVERIFY(value->at("D").at("E").isName("F"));
    QVERIFY(!value->has("none"));
}

void TestPdfFile::oneFormForOneValue_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("numbers") << QByteArray("[+7 007 0.50]") << QByteArray("[7.0 7 .5]");
    QTest::newRow("keys") << QByteArray("<</A 1/B 2>>") << QByteArray("<< /B 2 /A 1 /C null >>");
    QTest::newRow("names") << QByteArray("/A#42") << QByteArray("/AB");
    QTest::newRow("strings") << QByteArray("(AB)") << QByteArray("<41 42>");
}

void TestPdfFile::oneFormForOneValue()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto a = PdfParser(one).next();
    const auto b = PdfParser(other).next();
    QVERIFY(a && b);
    QVERIFY(*a == *b);
    QVERIFY(!(*a == PdfValue()));
}

void TestPdfFile::malformedValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"", "endobj", "<< /A 1", "<< /A >>", "<< 1 2 >>", "<< /A 1 /A 2 >>",
                              "[1 2", "(a(b)", "(\\", "<4g>", "<41", "1a", "--1"})
        QTest::newRow(bytes[0] == '\0' ? "empty" : bytes) << QByteArray(bytes);
    QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']');
    QTest::newRow("deeper") << QByteArray(1000000, '[');
}

void TestPdfFile::malformedValuesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!PdfParser(bytes).next());
}

void TestPdfFile::newestRevisionCounts()
{
    PdfBuilder pdf({{1, "<< /Type /Catalog >>"}, {2, "(old)"}, {3, "(gone)"}});
    const QByteArray first = pdf.bytes();
    pdf.add({{2, "(new)"}, {3, ""}});
    const auto before = PdfFile::read(first);
    const auto after = PdfFile::read(pdf.bytes());
    QVERIFY(before && after && !before->isRebuilt() && !after->isRebuilt());
    QCOMPARE(before->object(2).value.text, QByteArray("old"));
    QCOMPARE(after->object(2).value.text, QByteArray("new"));
    QVERIFY(!after->object(3).exists);
    QVERIFY(after->sharesPlace(1, *before));
    QVERIFY(!after->sharesPlace(2, *before));
    QCOMPARE(after->numbers(), QList<int>({1, 2}));
}

void TestPdfFile::packedObjectsAreRead()
{
    PdfBuilder pdf({{1, "<< /Type /Catalog >>"}, {2, "(plain)"}});
    pdf.addPacked({{2, "(packed)"}, {5, "<< /Second 2 0 R >>"}});
    const auto file = PdfFile::read(pdf.bytes());
    QVERIFY(file && !file->isRebuilt());
    QCOMPARE(file->object(2).value.text, QByteArray("packed"));
    QCOMPARE(file->resolved(file->object(5).value.at("Second")).text, QByteArray("packed"));
}

void TestPdfFile::brokenTablesAreSearchedFor()
{
    PdfBuilder pdf({{1, "<< /Type /Catalog >>"}, {2, "(plain)"}});
    pdf.addPacked({{2, "(packed)"}});
    QByteArray bytes = pdf.bytes();
    bytes.replace("startxref", "startxxxx");
    const auto file = PdfFile::read(bytes);
    QVERIFY(file && file->isRebuilt());
    QCOMPARE(file->object(2).value.text, QByteArray("packed"));
    QVERIFY(!PdfFile::read("%PDF-1.7\n"));
    QVERIFY(!PdfFile::read(QByteArray()));
}

void TestPdfFile::loopsEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray start = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n";
    const QByteArray at = QByteArray::number(start.size());
    const QByteArray end = "startxref " + at + "\n%%EOF";
    QTest::newRow("Prev is itself")
        << start + "xref\n1 1\n0000000009 00000 n \ntrailer << /Root 1 0 R /Prev " + at + " >>\n" +
               end;
    QTest::newRow("Length is itself")
        << QByteArray("%PDF-1.7\n1 0 obj << /Type /Catalog /Length 1 0 R >> stream\nx\nendstream "
                      "endobj\ntrailer << /Root 1 0 R >>");
    QTest::newRow("many entries") << start + "xref\n0 999999999\ntrailer << /Root 1 0 R >>\n" + end;
    QByteArray strings = "%PDF-1.7\ntrailer << /Root 1 0 R >>\n";
    for (int i = 1; i < 50000; ++i)
        strings += QByteArray::number(i) + " 0 obj(";
    QTest::newRow("strings without end") << strings;
    QTest::newRow("streams without end") << QByteArray(strings).replace("obj(", "obj<<>>stream\n");
}

void TestPdfFile::loopsEnd()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto file = PdfFile::read(bytes);
    if (file) {
        for (const int number : file->numbers())
            (void)file->object(number);
    }
    QVERIFY2(timer.elapsed() < 30000, "led through itself");
}

void TestPdfFile::predictorsAreUndone_data()
{
    QTest::addColumn<QByteArray>("rows"); // of a type and three bytes
    QTest::newRow("none") << QByteArray::fromHex("00010203") + QByteArray::fromHex("00040506");
    QTest::newRow("sub") << QByteArray::fromHex("01010101") + QByteArray::fromHex("01040101");
    QTest::newRow("up") << QByteArray::fromHex("02010203") + QByteArray::fromHex("02030303");
    QTest::newRow("average") << QByteArray::fromHex("03010202") + QByteArray::fromHex("03040202");
    QTest::newRow("paeth") << QByteArray::fromHex("04010101") + QByteArray::fromHex("04030101");
}

void TestPdfFile::predictorsAreUndone()
{
    QFETCH(QByteArray, rows);
    const auto parameters = PdfParser("<< /Predictor 15 /Columns 3 >>").next();
    const auto name = PdfParser("/FlateDecode").next();
    const auto plain = document::decodedStream(qCompress(rows).sliced(4), *name, *parameters);
    QVERIFY(plain);
    QCOMPARE(plain->toHex(), QByteArray("010203040506"));
    QVERIFY(!document::decodedStream("junk", *name, *parameters));
    const QByteArray wrong = qCompress(QByteArray::fromHex("09010203")).sliced(4);
    QVERIFY(!document::decodedStream(wrong, *name, *parameters));
}

QTEST_GUILESS_MAIN(TestPdfFile)
#include "tst_pdffile.moc"
