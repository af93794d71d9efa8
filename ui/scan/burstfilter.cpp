#include "ui/scan/burstfilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace lc::ui {

namespace {

constexpr quint64 terminatorMs = 300;

QString typedBy(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return QStringLiteral("\r");
    case Qt::Key_Tab:
        return QStringLiteral("\t");
    default:
        break;
    }
    // A line feed has no key of its own in Qt.
    if (event.text() == u"\n")
        return QStringLiteral("\n");
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && !event.text().isEmpty() && event.text().front().isPrint()
               ? event.text()
               : QString();
}

// A field that shows a mask begins anew at its first key: keys are held there too.
bool isTypedInto(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) && !widget->property("masked").toBool();
}

} // namespace

BurstFilter::BurstFilter(scan::KeyBurstSettings settings, QObject *parent)
    : QObject(parent)
    , m_longestGap(static_cast<quint64>(settings.longestGapMs))
    , m_burst(settings)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(settings.longestGapMs + 20);
    connect(&m_silence, &QTimer::timeout, this, &BurstFilter::silence);
}

BurstFilter::~BurstFilter()
{
    wipe(m_before);
}

bool BurstFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_replaying || event->type() != QEvent::KeyPress || !watched->isWidgetType() ||
        QApplication::activeModalWidget())
        return QObject::eventFilter(watched, event);
    auto *widget = static_cast<QWidget *>(watched);
    // The event climbs to the parents when nobody takes it: only its first stop counts.
    if (widget != QApplication::focusWidget())
        return QObject::eventFilter(watched, event);
    // A password may come as fast as a scanner's code.
    const auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->echoMode() != QLineEdit::Normal)
        return QObject::eventFilter(watched, event);
    return handle(widget, static_cast<QKeyEvent *>(event));
}

bool BurstFilter::handle(QWidget *widget, QKeyEvent *event)
{
    if (event->key() == Qt::Key_Shift || event->timestamp() == 0)
        return false;
    const QString text = event->isAutoRepeat() ? QString() : typedBy(*event);
    // A slow gun's terminator must not press what the scan has brought into focus.
    const bool late =
        std::exchange(m_awaitsTerminator, false) && event->timestamp() - m_last < terminatorMs;
    if (late && (text == u"\r" || text == u"\n" || text == u"\t"))
        return true;
    // By the keys' own times: the timer may be late, and what was held belongs to its own widget.
    if (m_burst.isHolding() && (widget != m_receiver || event->timestamp() - m_last > m_longestGap))
        settle(m_last + m_longestGap);
    // No code begins with a space, and a button needs its space before the key is released.
    if (!m_burst.isHolding() && text == u" ")
        return false;
    const bool isField = isTypedInto(widget);
    m_last = event->timestamp();
    if (!m_burst.isHolding())
        remember(widget);
    const auto answer = m_burst.press(text, event->timestamp());
    switch (answer) {
    case scan::KeyBurst::Answer::Typing:
        m_silence.stop();
        giveBack();
        return false;
    case scan::KeyBurst::Answer::Held:
        m_silence.start();
        if (isField)
            return false;
        m_held.emplace_back(event->clone());
        return true;
    case scan::KeyBurst::Answer::Complete:
        complete();
        return true;
    }
    Q_UNREACHABLE();
}

void BurstFilter::remember(QWidget *widget)
{
    m_receiver = widget;
    wipe(m_before);
    if (const auto *field = qobject_cast<QLineEdit *>(widget))
        m_before = field->text();
}

void BurstFilter::silence()
{
    settle(m_last + static_cast<quint64>(m_silence.interval()));
}

void BurstFilter::settle(quint64 at)
{
    switch (m_burst.silence(at)) {
    case scan::KeyBurst::Answer::Typing:
        giveBack();
        break;
    case scan::KeyBurst::Answer::Held:
        m_silence.start();
        break;
    case scan::KeyBurst::Answer::Complete:
        complete();
        m_awaitsTerminator = true;
        break;
    }
}

void BurstFilter::giveBack()
{
    QString typed = m_burst.takeTyped();
    wipe(typed);
    const auto held = std::exchange(m_held, {});
    if (!m_receiver)
        return;
    m_replaying = true;
    for (const auto &event : held)
        QApplication::sendEvent(m_receiver, event.get());
    m_replaying = false;
}

void BurstFilter::complete()
{
    m_silence.stop();
    m_held.clear();
    if (auto *field = qobject_cast<QLineEdit *>(m_receiver.data()); field && isTypedInto(field))
        field->setText(m_before);
    wipe(m_before);
    Q_EMIT scanned(m_burst.takeBurst());
}

} // namespace lc::ui
