#include "ui/lock/doorpage.h"

#include "ui/common/formcard.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

struct Answer
{
    Result<support::OperatorAccount> account;
    bool known = false;
};

} // namespace

DoorPage::DoorPage(Pools *pools, std::shared_ptr<support::Operators> operators, support::Role role,
                   const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_operators(std::move(operators))
    , m_role(role)
    , m_card(new FormCard)
{
    setObjectName(QStringLiteral("doorPage"));
    m_card->setTexts(title,
                     tr("This page has a login of its own. Who sits at the counter stays logged "
                        "in. Esc leads back."),
                     tr("Log in"));
    auto *number = m_card->addLine(tr("Operator number"), "doorNumber", false);
    auto *password = m_card->addLine(tr("Password"), "doorPassword", true);
    connect(m_card, &FormCard::accepted, this,
            [=, this] { judge(number->text().trimmed(), takeSecret(password)); });
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(number);
}

void DoorPage::judge(const QString &number, const SecureText &password)
{
    m_card->setBusy(true);
    auto work = [operators = m_operators, number, password, role = m_role]() -> Result<Answer> {
        Answer answer{operators->logIn(number, password), false};
        if (answer.account) {
            if (auto reaches = support::requireRole(*answer.account, role); !reaches)
                answer.account = fail(reaches.error());
        }
        if (const auto accounts = operators->accounts())
            answer.known = std::ranges::any_of(
                *accounts, [&number](const auto &one) { return one.number == number; });
        return answer;
    };
    deliver(runOn(m_pools->crypto(), std::move(work)), this,
            [this, number](const Result<Answer> &answer) {
                m_card->setBusy(false);
                if (answer && answer->account) {
                    Q_EMIT opened(*answer->account);
                    return;
                }
                const Error &error = answer ? answer->account.error() : answer.error();
                m_card->showError(error);
                Q_EMIT refused(answer && answer->known ? number : QString(), error);
            });
}

} // namespace lc::ui
