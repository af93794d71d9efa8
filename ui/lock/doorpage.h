#pragma once

#include "core/async.h"
#include "support/operators.h"

#include <QWidget>

namespace lc::ui {

class FormCard;

// A login in front of one page: somebody whose role reaches looks in while another sits at the
// counter, who stays logged in.
class DoorPage final : public QWidget
{
    Q_OBJECT
public:
    DoorPage(Pools *pools, std::shared_ptr<support::Operators> operators, support::Role role,
             const QString &title, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const lc::support::OperatorAccount &account);
    // For the record; the number is only told when there is such an operator.
    void refused(const QString &knownNumber, const lc::Error &error);

private:
    void judge(const QString &number, const SecureText &password);
    Pools *m_pools;
    const std::shared_ptr<support::Operators> m_operators;
    const support::Role m_role;
    FormCard *m_card;
};

} // namespace lc::ui
