#include "ui/lock/idlewatch.h"

#include <QApplication>
#include <QEvent>

namespace lc::ui {

namespace {

constexpr std::chrono::seconds interval{2};

bool isTouch(const QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(std::shared_ptr<const Clock> clock, std::chrono::seconds limit,
                     QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_limit(limit)
{
    restart();
    if (limit.count() == 0)
        return;
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.start(interval);
}

void IdleWatch::restart()
{
    m_last = m_clock->now();
    m_fired = false;
    m_keyTaken = false;
}

bool IdleWatch::check()
{
    if (m_fired || m_limit.count() == 0)
        return false;
    const QDateTime now = m_clock->now();
    // A clock that was set back does not lengthen the wait.
    if (now < m_last)
        m_last = now;
    if (m_last.secsTo(now) < m_limit.count())
        return false;
    m_fired = true;
    Q_EMIT idle();
    return true;
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event))
        return QObject::eventFilter(watched, event);
    // A key asks for its shortcut before it arrives, at every parent: what fires at the question
    // takes the key, too.
    if (check()) {
        m_keyTaken = event->type() == QEvent::ShortcutOverride;
    } else if (!m_keyTaken) {
        if (!m_fired)
            m_last = m_clock->now();
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyRelease)
        m_keyTaken = false;
    return true;
}

} // namespace lc::ui
