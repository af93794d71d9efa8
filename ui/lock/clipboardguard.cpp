#include "ui/lock/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace lc::ui {

ClipboardGuard::ClipboardGuard(std::chrono::milliseconds time, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(time);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clear);
    const QClipboard *clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::dataChanged, this, &ClipboardGuard::changed);
    connect(clipboard, &QClipboard::selectionChanged, this, &ClipboardGuard::changed);
}

ClipboardGuard::~ClipboardGuard()
{
    clear();
}

void ClipboardGuard::changed()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard() || clipboard->ownsSelection())
        m_timer.start();
    else
        m_timer.stop();
}

void ClipboardGuard::clear()
{
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear(QClipboard::Clipboard);
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace lc::ui
