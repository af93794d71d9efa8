#include "ui/shell/mainwindow.h"

#include "ui/common/widgets.h"
#include "ui/phone/phonewindow.h"
#include "ui/shell/trialtext.h"

#include <QHBoxLayout>

// Practice mode's citizen's phone: a window beside the desk, opened from the banner.

namespace lc::ui {

void MainWindow::setPhone(const PhoneSource &source, const QList<Trial> &holders)
{
    auto *banner = findChild<QWidget *>(QStringLiteral("practiceBanner"));
    if (m_phone || !banner)
        return;
    m_phone = new PhoneWindow(source, m_clock, this);
    QList<PhoneWindow::Holder> shown;
    for (const Trial &holder : holders)
        shown.append({holder.code, trialText(holder.shows)});
    m_phone->setHolders(shown);
    connect(m_phone, &PhoneWindow::presented, this, [this](const SecureText &text) {
        activateWindow();
        receiveScan(text);
    });
    QPushButton *open =
        makeTool(tr("Citizen's phone"),
                 tr("Shows the QR code that a citizen would hold before the scanner"));
    open->setObjectName(QStringLiteral("openPhone"));
    connect(open, &QPushButton::clicked, this, [this] {
        // In the citizen's place: at the right, where it hides neither input nor list.
        if (!m_phone->isVisible())
            m_phone->move(mapToGlobal(rect().topRight()) -
                          QPoint(m_phone->sizeHint().width() + scaled(24), -scaled(60)));
        m_phone->show();
        m_phone->raise();
        m_phone->activateWindow();
    });
    if (auto *row = qobject_cast<QHBoxLayout *>(banner->layout()))
        row->insertWidget(1, open);
}

} // namespace lc::ui
