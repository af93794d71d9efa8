#pragma once

#include "scan/camera.h"

#include <functional>

namespace lc::ui {

// Where cameras come from; tests bring frames of their own.
struct CameraSeam
{
    std::function<QList<scan::CameraInfo>()> list = &scan::cameras;
    std::function<std::unique_ptr<scan::FrameSource>(const QByteArray &)> open = &scan::openCamera;
};

} // namespace lc::ui
