#pragma once

#include "scan/keyburst.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QKeyEvent;
class QWidget;

namespace lc::ui {

// Catches the keystrokes of a scanner gun wherever the focus is. Installed on the application.
// In a text field keys go through at once and what a scan has left there is taken back; elsewhere
// keys are held until it is clear who sent them, and given back if it was a person. The
// terminator of a scan presses nothing. Keys without a time stamp, keys that repeat themselves
// and those of a dialog are nobody's scan. GUI thread.
class BurstFilter : public QObject
{
    Q_OBJECT
public:
    explicit BurstFilter(scan::KeyBurstSettings settings = {}, QObject *parent = nullptr);
    ~BurstFilter() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const lc::SecureText &text);

private:
    [[nodiscard]] bool handle(QWidget *widget, QKeyEvent *event);
    void silence();
    void settle(quint64 at);
    void giveBack();
    void complete();
    void remember(QWidget *widget);

    quint64 m_longestGap;
    scan::KeyBurst m_burst;
    QTimer m_silence;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    QPointer<QWidget> m_receiver; // of the held keys, or the text field that is being typed into
    QString m_before;             // its text before the first key
    bool m_replaying = false;
    bool m_awaitsTerminator = false; // of a scan that silence has ended
    quint64 m_last = 0;
};

} // namespace lc::ui
