#include "ui/face/facepanel.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

namespace {

// A picture with a red left half, so that its place and turn can be seen.
document::LicenseFace picture()
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, 200, 300, Qt::red);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    auto face = document::LicenseFace::open(SecureBytes(bytes));
    return face ? *face : document::LicenseFace();
}

bool isRed(const QColor &color)
{
    return color.red() > 200 && color.blue() < 60;
}

bool isBlue(const QColor &color)
{
    return color.blue() > 200 && color.red() < 60;
}

} // namespace

class TestFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void faceIsDrawn();
    void rotationTurnsClockwise();
    void zoomKeepsTheMiddle();
    void clearLeavesNoPixel();
    void headerNamesCopyAndPage();

private:
    [[nodiscard]] QColor at(double x, double y) const
    {
        const QImage image = panel->view()->viewport()->grab().toImage();
        return image.pixelColor(int(image.width() * x), int(image.height() * y));
    }
    Pools pools;
    std::unique_ptr<FacePanel> panel;
};

void TestFace::init()
{
    const document::LicenseFace face = picture();
    QVERIFY(!face.isNull());
    panel = std::make_unique<FacePanel>(&pools);
    panel->resize(700, 560);
    panel->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    panel->show(face, QStringLiteral("示例证照"), QStringLiteral("original"));
    panel->view()->viewport()->grab();
    QTRY_VERIFY(panel->view()->isDrawn());
}

void TestFace::faceIsDrawn()
{
    QTRY_VERIFY(isRed(at(0.35, 0.5)));
    QVERIFY(isBlue(at(0.65, 0.5)));
}

void TestFace::rotationTurnsClockwise()
{
    panel->obey(Command::Rotate);
    QTRY_VERIFY(isRed(at(0.5, 0.35)));
    QVERIFY(isBlue(at(0.5, 0.65)));
}

void TestFace::zoomKeepsTheMiddle()
{
    const double before = panel->view()->zoom();
    panel->obey(Command::ZoomIn);
    panel->obey(Command::ZoomIn);
    panel->obey(Command::ZoomIn);
    QVERIFY(panel->view()->zoom() > before * 1.5);
    QTRY_VERIFY(isRed(at(0.4, 0.5)));
    QTRY_VERIFY(isBlue(at(0.6, 0.5)));
    panel->obey(Command::FitPage);
    QTRY_COMPARE(panel->view()->zoom(), before);
}

void TestFace::clearLeavesNoPixel()
{
    panel->clear();
    const QImage image = panel->view()->viewport()->grab().toImage();
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            QVERIFY(!isRed(image.pixelColor(x, y)));
            QVERIFY(!isBlue(image.pixelColor(x, y)));
        }
    }
}

void TestFace::headerNamesCopyAndPage()
{
    QString texts;
    const auto labels = panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts += label->accessibleName() + label->text() + u'\n';
    QVERIFY(texts.contains(QStringLiteral("示例证照")));
    QVERIFY(texts.contains(QStringLiteral("1 / 1")));
}

QTEST_MAIN(TestFace)
#include "tst_face.moc"
