#include "ui/scan/imewatch.h"

#include "ui/scan/nativekeys.h"

#include <QApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QLineEdit>

namespace lc::ui {

namespace {
// A person composes a letter every 80 ms at best, a gun every 8.
constexpr qint64 longestGapMs = 35;
constexpr int leastLetters = 8;
constexpr int silenceMs = 200;
} // namespace

ImeWatch::ImeWatch(NativeKeys *keys, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
{
    m_clock.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMs);
    connect(&m_silence, &QTimer::timeout, this, &ImeWatch::silence);
}

ImeWatch::~ImeWatch()
{
    wipe(m_before);
}

bool ImeWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched->isWidgetType() && watched == QApplication::focusWidget()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (event->type() == QEvent::InputMethod) {
            const auto *input = static_cast<QInputMethodEvent *>(event);
            if (!input->preeditString().isEmpty() || !input->commitString().isEmpty())
                composed(widget);
        } else if (event->type() == QEvent::KeyPress) {
            // Digits and the like come through an input method between what it composes.
            touched(widget);
            return m_isGun;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ImeWatch::touched(QWidget *widget)
{
    m_silence.start();
    if (widget == m_receiver || m_isGun)
        return;
    m_receiver = widget;
    m_hasComposed = false;
    wipe(m_before);
    const auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->echoMode() == QLineEdit::Normal)
        m_before = field->text();
}

void ImeWatch::composed(QWidget *widget)
{
    touched(widget);
    if (m_clock.restart() > longestGapMs)
        m_count = 0;
    m_hasComposed = true;
    m_isGun = ++m_count >= leastLetters || m_isGun;
}

// By the keys' own times it may be a gun even when the input method was slow to compose.
void ImeWatch::silence()
{
    const bool isGun = m_isGun;
    const SecureText code = takeCode();
    if (!code.isEmpty())
        Q_EMIT scanned(code);
    else if (isGun)
        Q_EMIT codeLost();
}

SecureText ImeWatch::takeCode()
{
    m_silence.stop();
    SecureText code = m_hasComposed && m_keys ? m_keys->takeBurst() : SecureText();
    if (m_isGun || !code.isEmpty()) {
        QGuiApplication::inputMethod()->reset();
        if (auto *field = qobject_cast<QLineEdit *>(m_receiver.data()))
            field->setText(m_before);
    }
    m_count = 0;
    m_isGun = false;
    m_hasComposed = false;
    m_receiver = nullptr;
    wipe(m_before);
    return code;
}

} // namespace lc::ui
