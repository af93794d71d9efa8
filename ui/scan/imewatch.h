#pragma once

#include "core/secure.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace lc::ui {

class NativeKeys;

// Notices that an input method is taking the keys of a scanner gun: it composes far faster than a
// person types. The field gets its text back and the gun's terminator presses nothing. The code
// itself comes from `keys`, which saw it before the input method did; where it saw nothing the
// code is lost, which can be said. Installed on the application; GUI thread.
class ImeWatch final : public QObject
{
    Q_OBJECT
public:
    explicit ImeWatch(NativeKeys *keys = nullptr, QObject *parent = nullptr);
    ~ImeWatch() override;

    bool eventFilter(QObject *watched, QEvent *event) override;
    // The code that is being taken, if one is, and the end of it: for who has found, by what came
    // through, that it is a gun.
    [[nodiscard]] SecureText takeCode();

Q_SIGNALS:
    // The gun has fallen silent and the field is as it was.
    void scanned(const lc::SecureText &code);
    void codeLost();

private:
    void touched(QWidget *widget);
    void composed(QWidget *widget);
    void silence();

    NativeKeys *m_keys;
    QElapsedTimer m_clock;
    QTimer m_silence;
    QPointer<QWidget> m_receiver;
    QString m_before; // text of the field before the first of these keys
    int m_count = 0;  // of compositions
    bool m_hasComposed = false;
    bool m_isGun = false;
};

} // namespace lc::ui
