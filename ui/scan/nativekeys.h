#pragma once

#include "core/secure.h"
#include "scan/keyburst.h"

#include <QAbstractNativeEventFilter>

namespace lc::ui {

// A second look at the keys of a scanner gun, before any input method takes them: what the X
// server tells of key presses. Scanners send the keys of a US keyboard, so characters are told by
// the place of the key and the shift key, whatever layout is set. Takes nothing away from anybody
// and sees nothing of what is typed into password fields.
// Elsewhere than on X11 it sees nothing. GUI thread; installed with installNativeEventFilter().
class NativeKeys final : public QAbstractNativeEventFilter
{
public:
    explicit NativeKeys(scan::KeyBurstSettings settings = {});

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;
    // The last keys if they were a gun's, with or without a terminator; once. Empty otherwise.
    [[nodiscard]] SecureText takeBurst();
    void forget();

private:
    const quint64 m_longestGap;
    scan::KeyBurst m_burst;
    SecureText m_code;
    quint64 m_last = 0;
};

} // namespace lc::ui
