#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace lc::ui {

// Notices that an input method is taking the keys of a scanner gun: it composes far faster than a
// person types. Nothing of the code can be saved then, but the field gets its text back, the
// gun's terminator presses nothing, and it can be said. Installed on the application; GUI thread.
class ImeWatch final : public QObject
{
    Q_OBJECT
public:
    explicit ImeWatch(QObject *parent = nullptr);
    ~ImeWatch() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // The gun has fallen silent and the field is as it was.
    void codeLost();

private:
    void composed(QWidget *widget);
    void silence();

    QElapsedTimer m_clock;
    QTimer m_silence;
    QPointer<QWidget> m_receiver;
    QString m_before; // text of the field before the first of these keys
    int m_count = 0;
    bool m_isGun = false;
};

} // namespace lc::ui
