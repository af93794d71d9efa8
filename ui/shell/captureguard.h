#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

class QWindow;

namespace lc::ui {

// Tells the system whether pictures of the screen may show a window. The window exists there.
class CaptureSystem
{
public:
    virtual ~CaptureSystem() = default;
    virtual void setExcluded(QWindow *window, bool excluded) = 0;
};

// SetWindowDisplayAffinity on Windows; nothing elsewhere, where no system has it.
[[nodiscard]] std::unique_ptr<CaptureSystem> systemCapture();

// Keeps every top-level window of the program (the desk, the citizen's window, dialogs, menus) out
// of screenshots, recordings and shared screens, from before it is first shown and also when it is
// made anew.
class CaptureGuard final : public QObject
{
    Q_OBJECT
public:
    explicit CaptureGuard(std::unique_ptr<CaptureSystem> system, QObject *parent = nullptr);

    void exclude();
    // The override. It has no effect before `record` has written that it was used, and none when
    // that failed.
    void allow(const std::function<QFuture<Result<>>()> &record);
    [[nodiscard]] bool isExcluding() const { return m_excluding; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setExcluding(bool excluding);
    std::unique_ptr<CaptureSystem> m_system;
    bool m_excluding = true;
    bool m_wanted = true; // what was asked for last; a record may still be on its way
};

} // namespace lc::ui
