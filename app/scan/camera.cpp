#include "scan/camera.h"

#ifdef COUNTER_HAVE_MULTIMEDIA
#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoFrameFormat>
#include <QVideoSink>

#include <cstring>
#endif

namespace lc::scan {

#ifdef COUNTER_HAVE_MULTIMEDIA

namespace {

// Distance between luma bytes of a row, 0 when the format has no luma plane.
int lumaStride(QVideoFrameFormat::PixelFormat format, int *offset)
{
    *offset = 0;
    switch (format) {
    case QVideoFrameFormat::Format_Y8:
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
        return 1;
    case QVideoFrameFormat::Format_YUYV:
        return 2;
    case QVideoFrameFormat::Format_UYVY:
        *offset = 1;
        return 2;
    default:
        return 0;
    }
}

GrayFrame lumaOf(QVideoFrame frame)
{
    int offset = 0;
    const int stride = lumaStride(frame.pixelFormat(), &offset);
    if (stride == 0)
        return GrayFrame::fromImage(frame.toImage());
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    GrayFrame result = GrayFrame::ofSize(frame.width(), frame.height());
    for (int y = 0; y < result.height; ++y) {
        const uchar *in = frame.bits(0) + y * frame.bytesPerLine(0) + offset;
        uint8_t *out = result.row(y);
        if (stride == 1) {
            std::memcpy(out, in, static_cast<size_t>(result.width));
        } else {
            for (int x = 0; x < result.width; ++x)
                out[x] = in[x * stride];
        }
    }
    frame.unmap();
    return result;
}

class CameraSource final : public FrameSource
{
public:
    explicit CameraSource(const QCameraDevice &device)
        : m_name(device.description())
        , m_camera(device, this)
        , m_sink(this)
    {
        m_session.setCamera(&m_camera);
        m_session.setVideoSink(&m_sink);
        connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
            if (const GrayFrame luma = lumaOf(frame); !luma.isNull())
                Q_EMIT frameArrived(luma);
        });
        connect(&m_camera, &QCamera::errorOccurred, this, [this] {
            m_camera.stop();
            Q_EMIT failed(
                Error(ErrorCode::CameraUnavailable, {{QStringLiteral("camera"), m_name}}));
        });
    }
    void start() override
    {
        if (m_camera.isFocusModeSupported(QCamera::FocusModeAutoNear))
            m_camera.setFocusMode(QCamera::FocusModeAutoNear);
        if (m_camera.supportedFeatures().testFlag(QCamera::Feature::ExposureCompensation))
            m_camera.setExposureCompensation(-0.5f);
        m_camera.start();
    }
    void stop() override { m_camera.stop(); }
    [[nodiscard]] QString name() const override { return m_name; }

private:
    QString m_name;
    QCamera m_camera;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
};

} // namespace

bool camerasSupported()
{
    return true;
}

QList<CameraInfo> cameras()
{
    QList<CameraInfo> result;
    for (const QCameraDevice &device : QMediaDevices::videoInputs())
        result.append({device.id(), device.description()});
    return result;
}

std::unique_ptr<FrameSource> openCamera(const QByteArray &id)
{
    // Without a camera the back end would deliver its test picture.
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    if (devices.isEmpty())
        return nullptr;
    for (const QCameraDevice &device : devices) {
        if (device.id() == id)
            return openDevice(device);
    }
    return openDevice(devices.front());
}

std::unique_ptr<FrameSource> openDevice(const QCameraDevice &device)
{
    return std::make_unique<CameraSource>(device);
}

CameraWatcher::CameraWatcher(QObject *parent)
    : QObject(parent)
{
    auto *devices = new QMediaDevices(this);
    connect(devices, &QMediaDevices::videoInputsChanged, this, &CameraWatcher::changed);
}

#else

bool camerasSupported()
{
    return false;
}

QList<CameraInfo> cameras()
{
    return {};
}

std::unique_ptr<FrameSource> openCamera(const QByteArray &)
{
    return nullptr;
}

CameraWatcher::CameraWatcher(QObject *parent)
    : QObject(parent)
{}

#endif

} // namespace lc::scan
