#include "ui/scan/imewatch.h"

#include "core/secure.h"

#include <QApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <utility>

namespace lc::ui {

namespace {
// A person composes a letter every 80 ms at best, a gun every 8.
constexpr qint64 longestGapMs = 35;
constexpr int leastLetters = 8;
constexpr int silenceMs = 200;
} // namespace

ImeWatch::ImeWatch(QObject *parent)
    : QObject(parent)
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
        if (event->type() == QEvent::InputMethod) {
            const auto *input = static_cast<QInputMethodEvent *>(event);
            if (!input->preeditString().isEmpty() || !input->commitString().isEmpty())
                composed(static_cast<QWidget *>(watched));
        } else if (event->type() == QEvent::KeyPress && m_isGun) {
            m_silence.start();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ImeWatch::composed(QWidget *widget)
{
    const bool goesOn = m_count > 0 && m_clock.restart() <= longestGapMs && widget == m_receiver;
    if (!goesOn && !m_isGun) {
        m_clock.restart();
        m_count = 0;
        m_receiver = widget;
        wipe(m_before);
        if (const auto *field = qobject_cast<QLineEdit *>(widget))
            m_before = field->text();
    }
    if (++m_count >= leastLetters)
        m_isGun = true;
    m_silence.start();
}

void ImeWatch::silence()
{
    m_count = 0;
    if (!std::exchange(m_isGun, false))
        return;
    QGuiApplication::inputMethod()->reset();
    if (auto *field = qobject_cast<QLineEdit *>(m_receiver.data()))
        field->setText(m_before);
    wipe(m_before);
    Q_EMIT codeLost();
}

} // namespace lc::ui
