#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace lc::ui {

// Says when nobody touched keyboard or mouse of this program for a while. It goes by the wall
// clock, so that a computer that slept counts the sleep: the first key afterwards finds the
// counter locked and is not passed on.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds standardLimit{120};

    // Watches the whole application; `limit` of zero never fires.
    IdleWatch(std::shared_ptr<const Clock> clock, std::chrono::seconds limit,
              QObject *parent = nullptr);
    // Counts from now on; called when somebody begins to work.
    void restart();
    // What the timer does every few seconds; true when it fired.
    bool check();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::shared_ptr<const Clock> m_clock;
    const std::chrono::seconds m_limit;
    QDateTime m_last;
    bool m_fired = false;
    bool m_keyTaken = false; // the key whose shortcut was asked for comes next
    QTimer m_timer;
};

} // namespace lc::ui
