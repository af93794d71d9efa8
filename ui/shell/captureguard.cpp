#include "ui/shell/captureguard.h"

#include "core/async.h"

#include <QGuiApplication>
#include <QPlatformSurfaceEvent>
#include <QWindow>

namespace lc::ui {

namespace {

bool isOurs(const QWindow *window)
{
    return window->isTopLevel() && window->type() != Qt::Desktop &&
           window->type() != Qt::ForeignWindow;
}

} // namespace

CaptureGuard::CaptureGuard(std::unique_ptr<CaptureSystem> system, QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
{
    qApp->installEventFilter(this);
    setExcluding(true);
}

bool CaptureGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::PlatformSurface || !m_excluding)
        return false;
    auto *window = qobject_cast<QWindow *>(watched);
    const auto *surface = static_cast<QPlatformSurfaceEvent *>(event);
    if (window && surface->surfaceEventType() == QPlatformSurfaceEvent::SurfaceCreated &&
        isOurs(window))
        m_system->setExcluded(window, true);
    return false;
}

void CaptureGuard::exclude()
{
    m_wanted = true;
    setExcluding(true);
}

void CaptureGuard::allow(const std::function<QFuture<Result<>>()> &record)
{
    if (!std::exchange(m_wanted, false))
        return;
    auto recorded = record();
    deliver(recorded, this, [this](const Result<> &written) {
        if (!written)
            m_wanted = true;
        else if (!m_wanted)
            setExcluding(false);
    });
}

void CaptureGuard::setExcluding(bool excluding)
{
    m_excluding = excluding;
    const auto windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        if (window->handle() && isOurs(window))
            m_system->setExcluded(window, excluding);
    }
}

} // namespace lc::ui
