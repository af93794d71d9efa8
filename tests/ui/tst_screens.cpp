#include "facemaker.h"

#include "ui/common/filedialogs.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/face/facepanel.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace lc;
using namespace lc::ui;

namespace {

constexpr QLatin1StringView names[] = {QLatin1StringView("usual"), QLatin1StringView("fine")};
constexpr const char *twoScreens = R"({"screens": [
{"name": "usual", "x": 0, "y": 0, "width": 2000, "height": 1200, "logicalDpi": 96,
 "logicalBaseDpi": 96, "dpr": 1},
{"name": "fine", "x": 2000, "y": 0, "width": 2000, "height": 1200, "logicalDpi": 96,
 "logicalBaseDpi": 96, "dpr": 2}]})";

// What differs more than a rounding, in thousandths of the picture.
double differenceOf(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1000;
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto *left = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *right = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            count += std::abs(qRed(left[x]) - qRed(right[x])) +
                         std::abs(qGreen(left[x]) - qGreen(right[x])) +
                         std::abs(qBlue(left[x]) - qBlue(right[x])) >
                     24;
        }
    }
    return 1000.0 * double(count) / double(one.width() * one.height());
}

} // namespace

// From a screen of 100 % to one of 200 % and back: what came over looks as what was made there.
class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFaceIsDrawnAnewForTheOtherScreen();
    void theFaceGoesBack();
    void theWholeWindowLooksAsIfMadeThere();

private:
    // The usual one is the first, whatever order the platform has them in.
    [[nodiscard]] static QScreen *screen(int index)
    {
        QScreen *one = QApplication::screens().at(index);
        return one->name() == names[index] ? one : QApplication::screens().at(1 - index);
    }
    static void show(QWidget *widget, int index);
    static void move(QWidget *widget, int index);
    void fill(FacePanel *panel) const;
    Pools m_pools;
};

void TestScreens::initTestCase()
{
    QCOMPARE(QApplication::screens().size(), 2);
    QCOMPARE(screen(0)->devicePixelRatio(), 1.0);
    QCOMPARE(screen(1)->devicePixelRatio(), 2.0);
    applyLook(*qApp, Theme::light());
}

void TestScreens::show(QWidget *widget, int index)
{
    widget->winId();
    widget->windowHandle()->setScreen(screen(index));
    widget->move(screen(index)->geometry().topLeft() + QPoint(40, 40));
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget));
    QTRY_COMPARE(widget->devicePixelRatioF(), screen(index)->devicePixelRatio());
}

// As the desktop does when somebody drags it over.
void TestScreens::move(QWidget *widget, int index)
{
    const QSize size = widget->size();
    widget->windowHandle()->setScreen(screen(index));
    widget->move(screen(index)->geometry().topLeft() + QPoint(40, 40));
    QVERIFY(QTest::qWaitForWindowExposed(widget));
    QTRY_COMPARE(widget->devicePixelRatioF(), screen(index)->devicePixelRatio());
    QCOMPARE(widget->size(), size);
}

void TestScreens::fill(FacePanel *panel) const
{
    panel->resize(900, 700);
    panel->show(test::faceOf(2), QStringLiteral("示例证照"), QStringLiteral("original"));
}

// The grab paints what is seen, which may order more of it.
QImage settledPicture(FacePanel *panel)
{
    QImage image;
    for (int i = 0; i < 3; ++i) {
        if (!QTest::qWaitFor([&] { return panel->view()->isDrawn(); }, 60000))
            return {};
        image = panel->view()->viewport()->grab().toImage();
    }
    return image;
}

void TestScreens::aFaceIsDrawnAnewForTheOtherScreen()
{
    FacePanel moved(&m_pools);
    fill(&moved);
    show(&moved, 0);
    const QImage usual = settledPicture(&moved);
    QCOMPARE(usual.devicePixelRatio(), 1.0);
    move(&moved, 1);
    QTRY_COMPARE(settledPicture(&moved).devicePixelRatio(), 2.0);

    FacePanel made(&m_pools);
    fill(&made);
    show(&made, 1);
    const QImage there = settledPicture(&made);
    QCOMPARE(there.size(), usual.size() * 2);
    // The picture of the other screen, enlarged, would be far from it: lines twice as fine.
    QTRY_VERIFY(differenceOf(settledPicture(&moved), there) < 0.5);
    QVERIFY(differenceOf(usual.scaled(there.size()), there) > 5);
}

void TestScreens::theFaceGoesBack()
{
    FacePanel panel(&m_pools);
    fill(&panel);
    show(&panel, 0);
    panel.view()->fit(FaceView::Fit::Width);
    panel.view()->verticalScrollBar()->setValue(200);
    const QImage before = settledPicture(&panel);
    move(&panel, 1);
    QTRY_COMPARE(settledPicture(&panel).devicePixelRatio(), 2.0);
    move(&panel, 0);
    QTRY_VERIFY(differenceOf(settledPicture(&panel), before) < 0.5);
}

void TestScreens::theWholeWindowLooksAsIfMadeThere()
{
    const QTemporaryDir directory;
    const auto clock = std::make_shared<SystemClock>();
    QtFileDialogs dialogs;
    WindowFacts facts;
    facts.printDirectory = directory.path();
    const auto make = [&] {
        return std::make_unique<MainWindow>(&m_pools, clock, &dialogs, facts);
    };
    // With the focus where it is when somebody works there.
    const auto pictureOf = [](MainWindow *window) {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window) ? window->grab().toImage() : QImage();
    };
    auto moved = make();
    show(moved.get(), 0);
    const QImage usual = pictureOf(moved.get());
    move(moved.get(), 1);
    const QImage came = pictureOf(moved.get());
    moved.reset();
    const auto made = make();
    show(made.get(), 1);
    const QImage there = pictureOf(made.get());
    QCOMPARE(there.devicePixelRatio(), 2.0);
    const double difference = differenceOf(came, there);
    QVERIFY2(difference < 0.5, qPrintable(QString::number(difference)));
    QVERIFY(differenceOf(usual.scaled(there.size()), there) > 5);
}

int main(int argc, char *argv[])
{
    // The screens are the platform's: they are told before there is one.
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(twoScreens) < 0)
        return EXIT_FAILURE;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"
