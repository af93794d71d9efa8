#pragma once

#include "scan/framesource.h"

#include <QList>

#include <memory>

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
// frames, at most one at a time is under way. Fails with CameraUnavailable.
[[nodiscard]] std::unique_ptr<FrameSource> openCamera(const QByteArray &id);

} // namespace lc::scan
