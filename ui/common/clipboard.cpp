#include "ui/common/clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>

namespace lc::ui {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

ShortClipboard::ShortClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keptMs);
    connect(&m_timer, &QTimer::timeout, this, &ShortClipboard::takeBack);
}

void ShortClipboard::put(const QString &text)
{
    m_digest = digestOf(text);
    QApplication::clipboard()->setText(text);
    m_timer.start();
}

void ShortClipboard::takeBack()
{
    if (!m_timer.isActive() && m_digest.isEmpty())
        return;
    m_timer.stop();
    QClipboard *clipboard = QApplication::clipboard();
    if (digestOf(clipboard->text()) == m_digest)
        clipboard->clear();
    m_digest.clear();
}

} // namespace lc::ui
