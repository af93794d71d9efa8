#pragma once

#include "support/settings.h"

namespace lc::support {

// What a system can do about a window in pictures of its screen: screenshots, recordings, shared
// screens.
enum class CaptureExclusion {
    None,      // nothing: X11, Wayland
    Blackened, // the window is a black area in them: Windows before 10, version 2004
    LeftOut,   // they show what is behind it
};

[[nodiscard]] CaptureExclusion captureExclusion();
// The same for a given kernel, "winnt" and "10.0.19041".
[[nodiscard]] CaptureExclusion captureExclusionOf(const QString &kernel, const QString &version);
// The setting that lets such pictures show the windows: the override, or practice with its invented
// people. Empty: none.
[[nodiscard]] QString captureAllowedBy(const Settings &settings);
[[nodiscard]] QString nameOf(CaptureExclusion exclusion);

} // namespace lc::support
