#pragma once

#include <QObject>

class QThreadPool;

namespace lc::ui {

// Hears when the desktop's session is locked, or the computer goes to sleep: logind's Lock and
// PrepareForSleep, and the screen saver's ActiveChanged. Connects on a pool thread after the window
// is there: a bus that is absent or hangs costs nothing. Silent where the build has no D-Bus.
class SystemLock final : public QObject
{
    Q_OBJECT
public:
    explicit SystemLock(QObject *parent = nullptr);
    void listen(QThreadPool *pool);
    [[nodiscard]] bool isListening() const { return m_listening; }

Q_SIGNALS:
    void locking();
    void listening();

private Q_SLOTS:
    void sessionLocked();
    void sleepChanged(bool begins);
    void saverChanged(bool active);

private:
    void subscribe();
    bool m_listening = false;
};

// The object of a session at logind ("2" is /org/freedesktop/login1/session/_32).
[[nodiscard]] QString sessionPath(const QString &id);

} // namespace lc::ui
