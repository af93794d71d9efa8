#include "ui/scan/nativekeys.h"

#include <QApplication>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace lc::ui {

namespace {

// KeyPress of the X protocol (X11R7, appendix B), on the client's side of the wire.
struct KeyPress
{
    uint8_t type;
    uint8_t key;
    uint16_t sequence;
    uint32_t time; // milliseconds
    std::array<uint32_t, 3> windows;
    std::array<int16_t, 4> places;
    uint16_t state;
};
constexpr uint8_t keyPress = 2;
constexpr uint16_t shiftMask = 1;
constexpr uint16_t lockMask = 2;
constexpr uint16_t otherMasks = 4 | 8; // Control, Alt

// Key numbers of a PC keyboard under X: the scan code and eight.
struct Row
{
    uint8_t first;
    const char *plain;
    const char *shifted;
};
constexpr std::array rows{
    Row{10, "1234567890-=", "!@#$%^&*()_+"},
    Row{24, "qwertyuiop[]", "QWERTYUIOP{}"},
    Row{38, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
    Row{51, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
    Row{65, " ", " "},
    Row{79, "789-456+1230.", "789-456+1230."},
};
constexpr std::array<uint8_t, 7> modifiers{37, 50, 62, 64, 66, 77, 105};
constexpr uint8_t tab = 23;
constexpr uint8_t enter = 36;
constexpr uint8_t padEnter = 104;
constexpr uint8_t lineFeed = 109;

QString textOf(const KeyPress &press)
{
    if (press.key == enter || press.key == padEnter || press.key == lineFeed)
        return QStringLiteral("\r");
    if (press.key == tab)
        return QStringLiteral("\t");
    if (press.state & otherMasks)
        return {};
    for (const Row &row : rows) {
        const size_t place = static_cast<size_t>(press.key - row.first);
        if (press.key < row.first || place >= std::strlen(row.plain))
            continue;
        const char plain = row.plain[place];
        const bool isLetter = plain >= 'a' && plain <= 'z';
        const bool isShifted =
            ((press.state & shiftMask) != 0) != (isLetter && (press.state & lockMask) != 0);
        return QString(QLatin1Char(isShifted ? row.shifted[place] : plain));
    }
    return {};
}

bool isSecret(const QWidget *widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    return field && field->echoMode() != QLineEdit::Normal;
}

} // namespace

NativeKeys::NativeKeys(scan::KeyBurstSettings settings)
    : m_longestGap(static_cast<quint64>(settings.longestGapMs))
    , m_burst(std::move(settings))
{}

bool NativeKeys::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    if (type != "xcb_generic_event_t")
        return false;
    KeyPress press{};
    std::memcpy(&press, message, sizeof press);
    if ((press.type & 0x7f) != keyPress || std::ranges::count(modifiers, press.key) > 0)
        return false;
    // What is typed for nobody to see is nobody's code.
    if (isSecret(QApplication::focusWidget())) {
        forget();
        return false;
    }
    const QString text = textOf(press);
    // Another code takes the place of the last one; a second terminator does not.
    if (!m_burst.isHolding() && text != u"\r" && text != u"\t")
        m_code = {};
    if (m_burst.press(text, press.time) == scan::KeyBurst::Answer::Complete)
        m_code = m_burst.takeBurst();
    QString typed = m_burst.takeTyped();
    wipe(typed);
    m_last = press.time;
    return false;
}

SecureText NativeKeys::takeBurst()
{
    if (m_burst.silence(m_last + m_longestGap) == scan::KeyBurst::Answer::Complete)
        m_code = m_burst.takeBurst();
    QString typed = m_burst.takeTyped();
    wipe(typed);
    return std::exchange(m_code, {});
}

void NativeKeys::forget()
{
    [[maybe_unused]] const SecureText dropped = takeBurst();
}

} // namespace lc::ui
