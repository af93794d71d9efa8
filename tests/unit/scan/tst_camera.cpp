// A camera that is in use elsewhere, refused or pulled out: Qt's own camera object reports it with
// Qt's own codes, and what comes of it is one clear error and no frame any more.
#include "scan/camera.h"
#include "scan/framereader.h"

#include <QCamera>
#include <QCameraDevice>
#include <QSignalSpy>
#include <QTest>
#include <QVideoFrame>
#include <QVideoFrameFormat>
#include <QVideoSink>

using namespace lc;
using namespace lc::scan;

class TestCamera : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anErrorOfTheCameraIsNamedOnce_data();
    void anErrorOfTheCameraIsNamedOnce();
    void lumaIsTakenFromEveryFormat_data();
    void lumaIsTakenFromEveryFormat();
};

void TestCamera::anErrorOfTheCameraIsNamedOnce_data()
{
    QTest::addColumn<QString>("told");
    QTest::newRow("busy") << QStringLiteral("Device '/dev/video0' is busy");
    QTest::newRow("refused") << QStringLiteral("Could not open device: permission denied");
    QTest::newRow("pulled out") << QStringLiteral("No such device");
}

void TestCamera::anErrorOfTheCameraIsNamedOnce()
{
    QFETCH(QString, told);
    FrameReader reader(std::make_shared<SystemClock>());
    QSignalSpy frames(&reader, &FrameReader::frameShown);
    QList<ErrorCode> failures;
    connect(&reader, &FrameReader::failed, this,
            [&](const Error &error) { failures << error.code(); });
    auto source = openDevice(QCameraDevice());
    QPointer<QCamera> camera = source->findChild<QCamera *>();
    QVERIFY(camera);
    reader.open(std::move(source));
    QVERIFY(reader.isOpen());
    // Some back ends say it twice: of the pipeline and of its source.
    Q_EMIT camera->errorOccurred(QCamera::CameraError, told);
    Q_EMIT camera->errorOccurred(QCamera::CameraError, told);
    QCOMPARE(failures, QList<ErrorCode>{ErrorCode::CameraUnavailable});
    QVERIFY(!reader.isOpen());
    QTRY_VERIFY(!camera); // given back to the system
    QCOMPARE(frames.count(), 0);
    // And again, as the clerk's "start the camera" does.
    reader.open(openDevice(QCameraDevice()));
    QVERIFY(reader.isOpen());
}

void TestCamera::lumaIsTakenFromEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("Y8") << int(QVideoFrameFormat::Format_Y8);
    QTest::newRow("NV12") << int(QVideoFrameFormat::Format_NV12);
    QTest::newRow("YUYV") << int(QVideoFrameFormat::Format_YUYV);
    QTest::newRow("UYVY") << int(QVideoFrameFormat::Format_UYVY);
}

void TestCamera::lumaIsTakenFromEveryFormat()
{
    QFETCH(int, format);
    constexpr int width = 64;
    constexpr int height = 48;
    QVideoFrame frame(QVideoFrameFormat(QSize(width, height),
                                        static_cast<QVideoFrameFormat::PixelFormat>(format)));
    QVERIFY(frame.map(QVideoFrame::WriteOnly));
    const bool isPacked =
        format == QVideoFrameFormat::Format_YUYV || format == QVideoFrameFormat::Format_UYVY;
    const int step = isPacked ? 2 : 1;
    const int first = format == QVideoFrameFormat::Format_UYVY ? 1 : 0;
    for (int y = 0; y < height; ++y) {
        uchar *row = frame.bits(0) + y * frame.bytesPerLine(0);
        for (int x = 0; x < width; ++x)
            row[x * step + first] = static_cast<uchar>(3 * x + y);
    }
    frame.unmap();

    auto source = openDevice(QCameraDevice());
    auto *sink = source->findChild<QVideoSink *>();
    QVERIFY(sink);
    GrayFrame luma;
    connect(source.get(), &FrameSource::frameArrived, this,
            [&](const GrayFrame &arrived) { luma = arrived; });
    sink->setVideoFrame(frame);
    QCOMPARE(luma.width, width);
    QCOMPARE(luma.height, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            QCOMPARE(int(luma.row(y)[x]), 3 * x + y);
    }
}

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
