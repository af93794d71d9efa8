#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace lc::ui {

// Whatever this program puts on the clipboard (and on the selection of X11) leaves it again after
// ten seconds, at "next, please", when the counter is locked and at the end, as long as it is still
// ours. What another program put there is left alone.
class ClipboardGuard final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds standardTime{10'000};
    explicit ClipboardGuard(std::chrono::milliseconds time, QObject *parent = nullptr);
    ~ClipboardGuard() override;
    void clear();

private:
    void changed();
    QTimer m_timer;
};

} // namespace lc::ui
