#pragma once

#include "core/async.h"
#include "support/operators.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace lc::ui {

class Card;
class FormCard;

// Who may work at this counter, for an administrator: adds operators, sets a new password (which
// ends a lock-out and must be changed at the next login), retires one. Every change is recorded
// before the list shows it. Passwords are worked on by the crypto pool.
class OperatorsPage final : public QWidget
{
    Q_OBJECT
public:
    // Records a change ("operators add 0713 clerk"); what it answers is shown.
    using Record = std::function<QFuture<Result<>>(const QString &what)>;

    OperatorsPage(Pools *pools, std::shared_ptr<const Clock> clock,
                  std::shared_ptr<support::Operators> operators, Record record,
                  QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void changed();

private:
    QWidget *buildList();
    QWidget *buildForms();
    void showAccounts(const QList<support::OperatorAccount> &accounts);
    [[nodiscard]] QString stateOf(const support::OperatorAccount &account) const;
    [[nodiscard]] QString chosen() const;
    void showChosen();
    void add();
    void reset();
    void retire();
    // Does it on the crypto pool, records it and reads the list anew.
    void change(FormCard *form, std::function<Result<>()> work, const QString &what,
                const QString &done);
    void ended(FormCard *form, const Result<> &result, const QString &done);
    void say(const QString &sentence, const char *tone);
    void setBusy(bool busy);

    Pools *m_pools;
    const std::shared_ptr<const Clock> m_clock;
    const std::shared_ptr<support::Operators> m_operators;
    const Record m_record;
    QTableWidget *m_list;
    QPushButton *m_retire;
    QLabel *m_notice;
    FormCard *m_add;
    QLineEdit *m_number;
    QComboBox *m_role;
    QLineEdit *m_password;
    FormCard *m_reset;
    QLineEdit *m_newPassword;
    bool m_busy = false;
    bool m_asked = false; // whether to retire the chosen one
};

} // namespace lc::ui
