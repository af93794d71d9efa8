#pragma once

#include "platform/platformclient.h"
#include "ui/common/widgets.h"

#include <QWidget>

namespace lc::ui {

// The bottom line: the link and its protection, clock offset, account and time left, records,
// printer. Says "not asked" of what nobody asked yet.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void showStarting();
    void showStartProblem();
    void showLink(const platform::LinkState &link, bool onThisComputer, const QDateTime &now);
    void setAccount(const QString &account);
    void setRecords(int written);

private:
    QLabel *addPart(const char *name);
    void setDot(const char *tone);

    QLabel *m_dot;
    QLabel *m_link;
    QLabel *m_clock;
    QLabel *m_account;
    QLabel *m_records;
    QLabel *m_printer;
    QString m_accountId;
};

} // namespace lc::ui
