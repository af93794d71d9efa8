#include "ofd/color.h"
#include "ofd/colorramp.h"

#include <QtTest>

using namespace lc::ofd;

// Colours (GB/T 33190 8.3): channels, spaces, palettes, ranges; and the ramp of a shading.
class TestColor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelsMeanTheirSpace_data();
    void channelsMeanTheirSpace();
    void valuesOutOfRangeAreTheDefault();
    void alphasMultiply();
    void rampKeepsToItsExtension();
    void rampRepeatsAndReflects();
};

namespace {

Resources spaces()
{
    Resources resources;
    resources.colorSpaces.insert(1, {ColorModel::Gray, 8, {}, {}, {}});
    resources.colorSpaces.insert(2, {ColorModel::Rgb, 4, {}, {}, {}});
    resources.colorSpaces.insert(3, {ColorModel::Cmyk, 8, {}, {}, {}});
    resources.colorSpaces.insert(4, {ColorModel::Rgb, 8, {{1, 2, 3}, {4, 5, 6}}, {}, {}});
    resources.colorSpaces.insert(5, {ColorModel::Rgb, 16, {}, {}, {}});
    resources.colorSpaces.insert(6, {ColorModel::Gray, 1, {}, {}, {}});
    return resources;
}

ColorSpec spec(int space, const QList<int> &channels, int index = -1)
{
    ColorSpec color;
    color.colorSpace = space;
    color.channels = channels;
    color.index = index;
    return color;
}

ColorRamp ramp(MapType map, double unit, int extend)
{
    const QList<ColorStop> stops{{0, spec(0, {0, 0, 0})}, {1, spec(0, {200, 200, 200})}};
    return ColorRamp(stops, map, unit, extend,
                     [](const ColorSpec &color) { return resolveColor(color, {}, 0); });
}

} // namespace

void TestColor::channelsMeanTheirSpace_data()
{
    QTest::addColumn<ColorSpec>("color");
    QTest::addColumn<QColor>("wanted");
    QTest::newRow("RGB without a space") << spec(0, {10, 20, 30}) << QColor(10, 20, 30);
    QTest::newRow("gray") << spec(1, {64}) << QColor(64, 64, 64);
    QTest::newRow("four bits") << spec(2, {15, 0, 5}) << QColor(255, 0, 85);
    QTest::newRow("sixteen bits") << spec(5, {65535, 0, 257}) << QColor(255, 0, 1);
    QTest::newRow("one bit") << spec(6, {1}) << QColor(255, 255, 255);
    QTest::newRow("palette") << spec(4, {}, 1) << QColor(4, 5, 6);
    QTest::newRow("value before palette") << spec(4, {7, 8, 9}, 1) << QColor(7, 8, 9);
    QTest::newRow("outside the palette") << spec(4, {}, 2) << QColor(0, 0, 0);
    QTest::newRow("nothing") << spec(0, {}) << QColor(0, 0, 0);
    QTest::newRow("no ink") << spec(3, {0, 0, 0, 0}) << QColor(255, 255, 255);
    QTest::newRow("black ink") << spec(3, {0, 0, 0, 255}) << QColor(0, 0, 0);
    QTest::newRow("unknown space") << spec(99, {1, 2, 3}) << QColor(1, 2, 3);
}

void TestColor::channelsMeanTheirSpace()
{
    QFETCH(ColorSpec, color);
    QFETCH(QColor, wanted);
    QCOMPARE(resolveColor(color, spaces(), 0).rgba(), wanted.rgba());
}

void TestColor::valuesOutOfRangeAreTheDefault()
{
    QCOMPARE(resolveColor(spec(2, {16, 0, 0}), spaces(), 0).rgb(), qRgb(0, 0, 0));
    QCOMPARE(resolveColor(spec(0, {-1, 255, 255}), spaces(), 0).rgb(), qRgb(0, 0, 0));
}

void TestColor::alphasMultiply()
{
    ColorSpec color = spec(0, {1, 2, 3});
    color.alpha = 128;
    QCOMPARE(resolveColor(color, spaces(), 0, 0.5).alpha(), 64);
    QCOMPARE(resolveColor(spec(0, {5}), spaces(), 1).rgb(), qRgb(5, 5, 5)); // document's default
}

void TestColor::rampKeepsToItsExtension()
{
    QVERIFY(!ramp(MapType::Direct, 1, 0).at(-0.1));
    QVERIFY(!ramp(MapType::Direct, 1, 0).at(1.1));
    QVERIFY(ramp(MapType::Direct, 1, 1).at(-0.1));
    QVERIFY(!ramp(MapType::Direct, 1, 1).at(1.1));
    QCOMPARE(ramp(MapType::Direct, 1, 3).at(5), qRgb(200, 200, 200));
    QCOMPARE(ramp(MapType::Direct, 1, 3).at(-5), qRgb(0, 0, 0));
    QCOMPARE(ramp(MapType::Direct, 1, 0).at(0.5), qRgb(100, 100, 100));
}

void TestColor::rampRepeatsAndReflects()
{
    const ColorRamp repeat = ramp(MapType::Repeat, 0.25, 3);
    QCOMPARE(repeat.at(0.125), repeat.at(0.375));
    QCOMPARE(repeat.at(-0.125), repeat.at(0.125));
    const ColorRamp reflect = ramp(MapType::Reflect, 0.25, 3);
    QCOMPARE(reflect.at(0.25 - 0.0625), reflect.at(0.25 + 0.0625));
    QVERIFY(reflect.at(0.0625) != reflect.at(0.25 + 0.0625));
}

QTEST_GUILESS_MAIN(TestColor)
#include "tst_color.moc"
