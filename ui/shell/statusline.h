#pragma once

#include "ledger/shipper.h"
#include "platform/platformclient.h"
#include "ui/common/widgets.h"

#include <QWidget>

namespace lc::ui {

// The bottom line: the link and its protection, clock offset, account and time left, records,
// printer, citizens on hold. Says "not asked" of what nobody asked yet.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void showStarting();
    void showStartProblem();
    void showLink(const platform::LinkState &link, bool onThisComputer, const QDateTime &now);
    void setAccount(const QString &account);
    // Uses of this citizen that stand in the ledger.
    void setRecords(int written);
    // What has reached the hall; from then on this stands there instead.
    void showShipping(const ledger::ShippingState &state);
    // In a word or two; tone "passed", "notice", "failed" or "second".
    void showPrinter(const QString &state, const char *tone);
    // Citizens on hold, and the minutes until the first of them is wiped.
    void showHeld(int count, int minutesLeft);

private:
    ElidedLabel *addPart(const char *name);
    void setPart(ElidedLabel *part, const QString &text, const char *tone);
    void setDot(const char *tone);

    QLabel *m_dot;
    ElidedLabel *m_link;
    ElidedLabel *m_clock;
    ElidedLabel *m_account;
    ElidedLabel *m_records;
    ElidedLabel *m_printer;
    ElidedLabel *m_held;
    QString m_accountId;
    bool m_shipping = false;
};

} // namespace lc::ui
