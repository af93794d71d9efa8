#pragma once

#include "scan/framesource.h"

#include <QList>

#include <memory>

class QCameraDevice;

namespace lc::scan {

struct CameraInfo
{
    QByteArray id; // to be remembered
    QString name;
};

// False on a build without Qt Multimedia.
[[nodiscard]] bool camerasSupported();
// Asks the system; loads the multimedia back end. Not before a person wants a camera.
[[nodiscard]] QList<CameraInfo> cameras();
// The camera with `id`, else the first; null when there is none. Only luma is copied from the
// frames, at most one at a time is under way. Exposure is held back a little where the camera
// allows, since a phone's screen is bright. Fails with CameraUnavailable.
[[nodiscard]] std::unique_ptr<FrameSource> openCamera(const QByteArray &id);

// The same for a device that is known already, on a build with Qt Multimedia only.
[[nodiscard]] std::unique_ptr<FrameSource> openDevice(const QCameraDevice &device);

// Tells when cameras come and go. Loads the multimedia back end.
class CameraWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit CameraWatcher(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
};

} // namespace lc::scan
