#include "document/pagetext.h"

#include <QtTest>

using namespace lc;
using namespace lc::document;

// Search and selection on the text of a page.
class TestPageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreReadFromTopToBottom();
    void heavyTypeCountsOnce();
    void verticalRunsAreLines();
    void wordsAreFoundAcrossRunsAndLines();
    void widthCaseAndSpacesDoNotMatter();
    void everyPlaceIsFound();
    void dragSelectsBetweenTwoPoints();
    void selectionHasABoxForEachLine();
    void wordUnderThePoint();
    void valueUnderThePoint();
    void anEmptyPageHasNothing();
    void pairsOfSurrogatesStayTogether();
};

namespace {

// Characters `width` wide and 5 mm high, side by side.
FaceText run(const QString &text, double x, double y, double width = 5)
{
    FaceText run;
    run.text = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        run.characters.append(QRectF(x + static_cast<double>(i) * width, y, width, 5));
        run.box |= run.characters.last();
    }
    return run;
}

FaceText column(const QString &text, double x, double y)
{
    FaceText run;
    run.text = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        run.characters.append(QRectF(x, y + static_cast<double>(i) * 5, 5, 5));
        run.box |= run.characters.last();
    }
    return run;
}

} // namespace

void TestPageText::linesAreReadFromTopToBottom()
{
    const PageText page({run(QStringLiteral("营业执照"), 40, 50),
                         run(QStringLiteral("编号"), 80, 10), run(QStringLiteral("第"), 20, 10.5),
                         run(QStringLiteral("一"), 25, 10)});
    QCOMPARE(page.text(), QStringLiteral("第一 编号\n营业执照"));
}

void TestPageText::heavyTypeCountsOnce()
{
    const PageText page({run(QStringLiteral("执照"), 40, 50),
                         run(QStringLiteral("执照"), 40.2, 50.1),
                         run(QStringLiteral("执照"), 60, 50)});
    QCOMPARE(page.text(), QStringLiteral("执照 执照"));
}

void TestPageText::verticalRunsAreLines()
{
    const PageText page({column(QStringLiteral("竖排文字"), 90, 10),
                         run(QStringLiteral("横"), 20, 12), run(QStringLiteral("排"), 25, 12)});
    QCOMPARE(page.text(), QStringLiteral("竖排文字\n横排"));
    QCOMPARE(page.positionAt(QPointF(92, 21)), 2);
}

void TestPageText::wordsAreFoundAcrossRunsAndLines()
{
    const PageText page({run(QStringLiteral("统一社会"), 20, 10),
                         run(QStringLiteral("信用代码"), 60, 10),
                         run(QStringLiteral("证明"), 20, 20)});
    const QList<TextSpan> found = page.find(u"社会信用");
    QCOMPARE(found.size(), 1);
    QCOMPARE(page.text(found.first()), QStringLiteral("社会 信用"));
    QCOMPARE(page.find(u"代码证明").size(), 1);
    QCOMPARE(page.boxes(page.find(u"代码证明").first()).size(), 2);
    QVERIFY(page.find(u"证明代码").isEmpty());
}

void TestPageText::widthCaseAndSpacesDoNotMatter()
{
    const PageText page({run(QStringLiteral("代码 ＡＢ12 x y"), 20, 10)});
    QCOMPARE(page.find(u"ab１２").size(), 1);
    QCOMPARE(page.find(u"XY").size(), 1);
    QCOMPARE(page.find(u"  x  Y ").size(), 1);
    QVERIFY(page.find(u" ").isEmpty());
    QVERIFY(page.find(u"").isEmpty());
}

void TestPageText::everyPlaceIsFound()
{
    const PageText page({run(QStringLiteral("aaaa"), 20, 10), run(QStringLiteral("aa"), 20, 30)});
    const QList<TextSpan> found = page.find(u"aa");
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0], (TextSpan{0, 2}));
    QCOMPARE(found[1], (TextSpan{2, 4}));
    QCOMPARE(found[2], (TextSpan{5, 7}));
}

void TestPageText::dragSelectsBetweenTwoPoints()
{
    const PageText page(
        {run(QStringLiteral("abcdef"), 20, 10), run(QStringLiteral("ghij"), 20, 20)});
    const TextSpan forward = page.between(QPointF(31, 12), QPointF(34, 22));
    QCOMPARE(page.text(forward), QStringLiteral("cdef\nghi"));
    QCOMPARE(page.between(QPointF(34, 22), QPointF(31, 12)), forward);
    // Beside the text counts as its nearest end.
    QCOMPARE(page.text(page.between(QPointF(0, 11), QPointF(200, 11))), QStringLiteral("abcdef"));
}

void TestPageText::selectionHasABoxForEachLine()
{
    const PageText page(
        {run(QStringLiteral("abcdef"), 20, 10), run(QStringLiteral("ghij"), 20, 20)});
    const QList<QRectF> boxes = page.boxes({4, 9});
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[0], QRectF(40, 10, 10, 5));
    QCOMPARE(boxes[1], QRectF(20, 20, 10, 5));
    QVERIFY(page.boxes({3, 3}).isEmpty());
    QCOMPARE(page.text({-5, 100}), page.text());
}

void TestPageText::wordUnderThePoint()
{
    const PageText page({run(QStringLiteral("No. 1234A 号码"), 20, 10)});
    QCOMPARE(page.text(page.wordAt(QPointF(42, 12))), QStringLiteral("1234A"));
    QCOMPARE(page.text(page.wordAt(QPointF(72, 12))), QStringLiteral("号码"));
    QVERIFY(page.wordAt(QPointF(36, 12)).isEmpty());
    QVERIFY(page.wordAt(QPointF(42, 40)).isEmpty());
}

void TestPageText::valueUnderThePoint()
{
    const PageText page({run(QStringLiteral("No. 12"), 20, 10), run(QStringLiteral("号"), 54, 10),
                         run(QStringLiteral("另一行"), 20, 16.2)});
    const auto value = [&page](double x, double y) { return page.text(page.valueAt({x, y})); };
    QCOMPARE(value(22, 12), QStringLiteral("No. 12"));
    QCOMPARE(value(51, 12), QStringLiteral("No. 12")); // a little beside it
    QCOMPARE(value(55, 12), QStringLiteral("号"));
    QCOMPARE(value(22, 16), QStringLiteral("另一行"));
    QVERIFY(page.valueAt({22, 40}).isEmpty());
    QVERIFY(page.valueAt({90, 12}).isEmpty());
}

void TestPageText::anEmptyPageHasNothing()
{
    const PageText page((QList<FaceText>()));
    QVERIFY(page.text().isEmpty());
    QCOMPARE(page.positionAt(QPointF(1, 1)), 0);
    QVERIFY(page.wordAt(QPointF(1, 1)).isEmpty());
    QVERIFY(page.find(u"a").isEmpty());
    QVERIFY(page.between(QPointF(), QPointF(9, 9)).isEmpty());
}

void TestPageText::pairsOfSurrogatesStayTogether()
{
    const QString rare = QStringLiteral("𠮷𠮷");
    FaceText text;
    text.text = rare;
    for (int i = 0; i < 4; ++i)
        text.characters.append(QRectF(20 + 5 * (i / 2), 10, 5, 5));
    text.box = QRectF(20, 10, 10, 5);
    const PageText page({text});
    QCOMPARE(page.positionAt(QPointF(24, 12)), 2);
    QCOMPARE(page.positionAt(QPointF(21, 12)), 0);
    QCOMPARE(page.find(u"𠮷").size(), 2);
}

QTEST_APPLESS_MAIN(TestPageText)
#include "tst_pagetext.moc"
