#pragma once

#include <QApplication>
#include <QList>
#include <QString>

#include <chrono>

namespace lc::ui {

// One event that kept the GUI thread longer than it may.
struct Stall
{
    double milliseconds = 0;
    double own = 0; // of them spent by this thread itself; the rest it waited for a processor
    QString where;  // "lc::ui::FaceView(faceView) Paint"
};

// The application with a watch on its own thread: how long each event took, and in whom the time
// was spent. Costs one comparison an event while it does not watch.
class WatchedApplication final : public QApplication
{
    Q_OBJECT
public:
    static constexpr double limitMs = 50;
    WatchedApplication(int &argc, char **argv);
    void startWatching();
    bool notify(QObject *receiver, QEvent *event) override;

    [[nodiscard]] quint64 eventCount() const { return m_events; }
    [[nodiscard]] double worst() const { return m_stalls.isEmpty() ? 0 : m_stalls[0].milliseconds; }
    // The most that an event took of the processor: what a machine without other work would show.
    [[nodiscard]] double worstOwn() const { return m_worstOwn; }
    // The longest ones, worst first, whether over the limit or not.
    [[nodiscard]] const QList<Stall> &worstEvents() const { return m_stalls; }
    // The events over the limit.
    [[nodiscard]] quint64 overLimit() const { return m_over; }
    // For people who measure; in English.
    [[nodiscard]] QString report() const;
    void reset();

private:
    using Clock = std::chrono::steady_clock;
    void note(Clock::duration took, double own);

    bool m_watching = false;
    int m_depth = 0;
    quint64 m_events = 0;
    quint64 m_over = 0;
    double m_worstOwn = 0;
    QList<Stall> m_stalls;
    Clock::duration m_inside{}; // spent in events that the present one sent on
    Clock::duration m_most{};   // the longest part of the present event, and whose it was
    QString m_where;
};

} // namespace lc::ui
