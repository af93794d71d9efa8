#include "ui/common/stallwatch.h"

#include <QEvent>
#include <QMetaEnum>
#include <QPointer>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <time.h>
#endif

namespace lc::ui {

namespace {

constexpr qsizetype mostKept = 10;
// Shorter parts are not worth a name.
constexpr std::chrono::milliseconds worthNaming{5};

// Only class names, object names and kinds of events: never what is shown.
QString describe(const QObject *receiver, QEvent::Type type)
{
    // The part that scrolls belongs to the view that people know.
    if (receiver->objectName() == u"qt_scrollarea_viewport" && receiver->parent())
        receiver = receiver->parent();
    const QMetaEnum types = QMetaEnum::fromType<QEvent::Type>();
    const char *key = types.valueToKey(type);
    return QString::fromLatin1(receiver->metaObject()->className()) % u'(' %
           receiver->objectName() % u") " %
           (key ? QString::fromLatin1(key) : QString::number(type));
}

double milliseconds(std::chrono::steady_clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

// What this thread has used of the processor; zero where the system does not tell.
double processorMs()
{
#ifdef Q_OS_UNIX
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{}

void WatchedApplication::startWatching()
{
    m_watching = true;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_watching || receiver->thread() != thread())
        return QApplication::notify(receiver, event);
    const auto type = event->type();
    const QPointer<QObject> alive(receiver);
    const auto inside = std::exchange(m_inside, {});
    ++m_depth;
    const double used = m_depth == 1 ? processorMs() : 0;
    const auto start = Clock::now();
    const bool handled = QApplication::notify(receiver, event);
    const auto took = Clock::now() - start;
    --m_depth;
    // What it spent by itself, not in the events that it sent on.
    const auto own = took - m_inside;
    m_inside = inside + took;
    if (own > m_most && own > worthNaming) {
        m_most = own;
        m_where = alive ? describe(alive, type) : QStringLiteral("a receiver that is gone");
    }
    if (m_depth == 0)
        note(took, processorMs() - used);
    return handled;
}

void WatchedApplication::note(Clock::duration took, double own)
{
    ++m_events;
    const double time = milliseconds(took);
    m_over += time > limitMs;
    m_worstOwn = std::max(m_worstOwn, own);
    if (took > worthNaming && (m_stalls.size() < mostKept || time > m_stalls.last().milliseconds)) {
        m_stalls.append({time, own, m_where});
        std::ranges::sort(m_stalls, std::greater(), &Stall::milliseconds);
        if (m_stalls.size() > mostKept)
            m_stalls.removeLast();
    }
    m_inside = {};
    m_most = {};
    m_where.clear();
}

void WatchedApplication::reset()
{
    m_events = 0;
    m_over = 0;
    m_worstOwn = 0;
    m_stalls.clear();
}

QString WatchedApplication::report() const
{
    QString text =
        QStringLiteral("worst stall %1 ms (%5 ms of the processor), %2 of %3 events over "
                       "%4 ms\n")
            .arg(worst(), 0, 'f', 1)
            .arg(m_over)
            .arg(m_events)
            .arg(limitMs)
            .arg(m_worstOwn, 0, 'f', 1);
    for (const Stall &stall : m_stalls)
        text += QStringLiteral("  %1 ms (%2)  %3\n")
                    .arg(stall.milliseconds, 6, 'f', 1)
                    .arg(stall.own, 0, 'f', 1)
                    .arg(stall.where);
    return text;
}

} // namespace lc::ui
