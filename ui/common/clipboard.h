#pragma once

#include <QObject>
#include <QTimer>

namespace lc::ui {

// One value on the clipboard for a short while: it is taken back by itself, and at the latest
// when the citizen goes, unless something else was copied meanwhile.
class ShortClipboard final : public QObject
{
    Q_OBJECT
public:
    static constexpr int keptMs = 30000;
    explicit ShortClipboard(QObject *parent = nullptr);
    void put(const QString &text);
    void takeBack();
    [[nodiscard]] bool isHeld() const { return m_timer.isActive(); }

private:
    QTimer m_timer;
    QByteArray m_digest; // of what was put there
};

} // namespace lc::ui
