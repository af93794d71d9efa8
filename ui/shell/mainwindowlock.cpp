#include "ui/shell/mainwindow.h"

#include "ui/common/widgets.h"
#include "ui/lookup/inputbar.h"
#include "ui/scan/burstfilter.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QDialog>

// The window while somebody else must not see it.

namespace lc::ui {

// Nothing of it is shown, reached by a key or read aloud, and what a scanner sends is dropped.
void MainWindow::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    if (locked) {
        m_focusBefore = focusWidget();
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->reject();
    }
    // A password may come as fast as a scanner's code.
    if (auto *scanner = findChild<BurstFilter *>()) {
        if (locked)
            qApp->removeEventFilter(scanner);
        else
            qApp->installEventFilter(scanner);
    }
    setAcceptDrops(!locked);
    centralWidget()->setVisible(!locked);
    if (locked)
        return;
    if (m_focusBefore && m_focusBefore->isVisibleTo(this))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        m_input->focusInput();
}

void MainWindow::showOperator(const QString &number)
{
    m_facts.operatorNumber = number;
    if (auto *who = findChild<ElidedLabel *>(QStringLiteral("bannerWho")))
        who->setFullText(bannerText());
}

void MainWindow::showShipping(const ledger::ShippingState &state)
{
    m_status->showShipping(state);
}

QString MainWindow::bannerText() const
{
    return QStringList{m_facts.unit, tr("Counter %1").arg(m_facts.counter),
                       tr("Operator %1").arg(m_facts.operatorNumber)}
        .join(QStringLiteral(" · "));
}

} // namespace lc::ui
