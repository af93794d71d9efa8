#include "ofd/pathdata.h"
#include "ofd/values.h"

#include <QtTest>

using namespace lc::ofd;

// The small languages within attributes: arrays, boxes, deltas, path data.
class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arraysEndAtTheFirstMistake();
    void boxesNeedFourNumbers();
    void matricesMapAsTheStandardSays();
    void deltasRepeat_data();
    void deltasRepeat();
    void repetitionsAreBounded();
    void channelsMayBeHexadecimal();
    void pathOperators_data();
    void pathOperators();
    void arcsPassThroughKnownPoints_data();
    void arcsPassThroughKnownPoints();
    void smallArcsGrowToReach();
};

void TestValues::arraysEndAtTheFirstMistake()
{
    QCOMPARE(parseNumbers(u" 1 2.5,-3\t4e1 "), (QList<double>{1, 2.5, -3, 40}));
    QCOMPARE(parseNumbers(u"1 x 2"), QList<double>{1});
    QCOMPARE(parseNumbers(u"1 nan 2"), QList<double>{1});
    QCOMPARE(parseNumbers(u"1 1e300"), QList<double>{1});
    QCOMPARE(parseNumbers(u"1 2 3", 2), (QList<double>{1, 2}));
    QVERIFY(parseNumbers(u"").isEmpty());
}

void TestValues::boxesNeedFourNumbers()
{
    QCOMPARE(parseBox(u"1 2 3 4"), QRectF(1, 2, 3, 4));
    QVERIFY(!parseBox(u"1 2 3"));
    QVERIFY(!parseBox(u"1 2 -3 4"));
    QVERIFY(!parsePosition(u"1"));
    QCOMPARE(parsePosition(u"1 2"), QPointF(1, 2));
}

void TestValues::matricesMapAsTheStandardSays()
{
    const auto matrix = parseMatrix(u"2 3 5 7 11 13");
    QVERIFY(matrix);
    QCOMPARE(matrix->map(QPointF(1, 10)), QPointF(2 * 1 + 5 * 10 + 11, 3 * 1 + 7 * 10 + 13));
    QVERIFY(!parseMatrix(u"1 0 0 1 0"));
}

void TestValues::deltasRepeat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("deltas");
    QTest::newRow("plain") << QStringLiteral("1 2 3") << QList<double>{1, 2, 3};
    QTest::newRow("repeated") << QStringLiteral("1 g 3 2 4") << QList<double>{1, 2, 2, 2, 4};
    QTest::newRow("glued") << QStringLiteral("g2 5 6") << QList<double>{5, 5, 6};
    QTest::newRow("none") << QStringLiteral("g 0 5 6") << QList<double>{6};
    QTest::newRow("cut off") << QStringLiteral("1 g 3") << QList<double>{1};
    QTest::newRow("negative") << QStringLiteral("g -3 1") << QList<double>{};
}

void TestValues::deltasRepeat()
{
    QFETCH(QString, text);
    QFETCH(QList<double>, deltas);
    QCOMPARE(parseDeltas(text), deltas);
}

void TestValues::repetitionsAreBounded()
{
    QCOMPARE(parseDeltas(u"g 900000000 1", 1000).size(), 1000);
    QCOMPARE(parseDeltas(u"g 900 1 g 900 2", 1000).size(), 1000);
}

void TestValues::channelsMayBeHexadecimal()
{
    QCOMPARE(parseChannels(u"#FF #80 #00"), (QList<int>{255, 128, 0}));
    QCOMPARE(parseChannels(u"255 0.6 17"), (QList<int>{255, 1, 17}));
    QCOMPARE(parseChannels(u"#GG 1"), QList<int>{});
}

void TestValues::pathOperators_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QPainterPath>("path");
    QPainterPath lines;
    lines.moveTo(1, 2);
    lines.lineTo(3, 4);
    QTest::newRow("lines") << QStringLiteral("M 1 2 L 3 4") << lines;
    QTest::newRow("start") << QStringLiteral("S 1 2 L 3 4") << lines;
    QTest::newRow("glued") << QStringLiteral("M1 2L3,4") << lines;
    QTest::newRow("until the mistake") << QStringLiteral("M 1 2 L 3 4 L 5 x L 7 8") << lines;
    QPainterPath more = lines;
    more.lineTo(5, 6);
    QTest::newRow("repeated") << QStringLiteral("M 1 2 L 3 4 5 6") << more;
    QPainterPath closed = more;
    closed.closeSubpath();
    QTest::newRow("closed") << QStringLiteral("M 1 2 L 3 4 L 5 6 C") << closed;
    QPainterPath curves;
    curves.moveTo(0, 0);
    curves.quadTo(1, 1, 2, 0);
    curves.cubicTo(3, 1, 4, 1, 5, 0);
    QTest::newRow("curves") << QStringLiteral("M 0 0 Q 1 1 2 0 B 3 1 4 1 5 0") << curves;
    QTest::newRow("nothing") << QStringLiteral("junk") << QPainterPath();
}

void TestValues::pathOperators()
{
    QFETCH(QString, data);
    QFETCH(QPainterPath, path);
    QCOMPARE(parsePathData(data), path);
}

void TestValues::arcsPassThroughKnownPoints_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QPointF>("middle");
    // From (0, 0) to (20, 0): clockwise with y downwards means over the top.
    QTest::newRow("clockwise") << QStringLiteral("M 0 0 A 10 10 0 0 1 20 0") << QPointF(10, -10);
    QTest::newRow("other way") << QStringLiteral("M 0 0 A 10 10 0 0 0 20 0") << QPointF(10, 10);
    QTest::newRow("ellipse") << QStringLiteral("M 0 0 A 10 5 0 0 1 20 0") << QPointF(10, -5);
    QTest::newRow("turned") << QStringLiteral("M 0 0 A 5 10 90 0 1 20 0") << QPointF(10, -5);
}

void TestValues::arcsPassThroughKnownPoints()
{
    QFETCH(QString, data);
    QFETCH(QPointF, middle);
    const QPainterPath path = parsePathData(data);
    QCOMPARE(path.currentPosition(), QPointF(20, 0));
    const QPointF found = path.pointAtPercent(0.5);
    QVERIFY2(QLineF(found, middle).length() < 0.01,
             qPrintable(QStringLiteral("%1 %2").arg(found.x()).arg(found.y())));
}

void TestValues::smallArcsGrowToReach()
{
    const QPainterPath path = parsePathData(u"M 0 0 A 1 1 0 0 1 20 0");
    QVERIFY(QLineF(path.pointAtPercent(0.5), QPointF(10, -10)).length() < 0.01);
    QCOMPARE(parsePathData(u"M 0 0 A 0 5 0 0 1 20 0").elementCount(), 2);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
