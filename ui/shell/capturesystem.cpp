#include "ui/shell/captureguard.h"

#include <QWindow>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace lc::ui {

#ifdef Q_OS_WIN

namespace {

// By their numbers: older headers lack the second one.
constexpr DWORD shown = 0x00;     // WDA_NONE
constexpr DWORD blackened = 0x01; // WDA_MONITOR
constexpr DWORD leftOut = 0x11;   // WDA_EXCLUDEFROMCAPTURE, since Windows 10, version 2004

class WindowsCapture final : public CaptureSystem
{
public:
    void setExcluded(QWindow *window, bool excluded) override
    {
        const auto handle = reinterpret_cast<HWND>(window->winId());
        if (!SetWindowDisplayAffinity(handle, excluded ? leftOut : shown) && excluded)
            SetWindowDisplayAffinity(handle, blackened);
    }
};

} // namespace

std::unique_ptr<CaptureSystem> systemCapture()
{
    return std::make_unique<WindowsCapture>();
}

#else

namespace {

class NoCapture final : public CaptureSystem
{
public:
    void setExcluded(QWindow *, bool) override {}
};

} // namespace

std::unique_ptr<CaptureSystem> systemCapture()
{
    return std::make_unique<NoCapture>();
}

#endif

} // namespace lc::ui
