#include "ui/operators/operatorspage.h"

#include "texts/errortext.h"
#include "ui/common/formcard.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QLocale>
#include <QTableWidget>

namespace lc::ui {

using support::OperatorAccount;
using support::Role;

OperatorsPage::OperatorsPage(Pools *pools, std::shared_ptr<const Clock> clock,
                             std::shared_ptr<support::Operators> operators, Record record,
                             QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
    , m_operators(std::move(operators))
    , m_record(std::move(record))
    , m_list(new QTableWidget)
    , m_retire(makeButton({}))
    , m_notice(makeLabel(TextSize::Normal, false, "second"))
    , m_add(new FormCard)
    , m_number(nullptr)
    , m_role(nullptr)
    , m_password(nullptr)
    , m_reset(new FormCard)
    , m_newPassword(nullptr)
{
    setObjectName(QStringLiteral("operatorsPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(10));
    row->addWidget(buildList(), 1);
    row->addWidget(buildForms());
    setFocusProxy(m_list);
    showChosen();
}

void OperatorsPage::refresh()
{
    deliver(runOn(m_pools->crypto(), [operators = m_operators] { return operators->accounts(); }),
            this, [this](const Result<QList<OperatorAccount>> &accounts) {
                if (accounts)
                    showAccounts(*accounts);
                else
                    say(texts::textOf(accounts.error()).what, "failed");
                Q_EMIT changed();
            });
}

QString OperatorsPage::stateOf(const OperatorAccount &account) const
{
    if (account.lockedUntil.isValid() && account.lockedUntil > m_clock->now())
        return tr("locked out until %1")
            .arg(
                QLocale().toString(account.lockedUntil.toLocalTime().time(), QLocale::ShortFormat));
    return account.mustChange ? tr("must choose a password at the next login") : tr("may log in");
}

QString OperatorsPage::chosen() const
{
    const auto *item = m_list->item(m_list->currentRow(), 0);
    return item ? item->text() : QString();
}

void OperatorsPage::showChosen()
{
    const QString number = chosen();
    m_asked = false;
    m_retire->setText(tr("Retire"));
    m_retire->setAccessibleName(m_retire->text());
    m_retire->setEnabled(!number.isEmpty() && !m_busy);
    m_reset->setEnabled(!number.isEmpty());
    m_reset->setTexts(number.isEmpty() ? tr("New password") : tr("New password for %1").arg(number),
                      tr("Ends a lock-out. It must be changed at the next login."),
                      tr("Set the password"));
    m_reset->wipeSecrets();
    m_reset->clearProblem();
}

void OperatorsPage::add()
{
    const QString number = m_number->text().trimmed();
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    change(
        m_add,
        [operators = m_operators, number, role, password = takeSecret(m_password)] {
            return operators->add(number, role, password);
        },
        u"operators add " % number % u' ' % support::nameOf(role),
        tr("%1 may log in with the password that you hand over.").arg(number));
}

void OperatorsPage::reset()
{
    const QString number = chosen();
    if (number.isEmpty())
        return;
    change(
        m_reset,
        [operators = m_operators, number, password = takeSecret(m_newPassword)] {
            return operators->setPassword(number, password);
        },
        u"operators password " % number, tr("The password of %1 was set anew.").arg(number));
}

// Asked twice, by the same button: a box in between would be one more thing to close.
void OperatorsPage::retire()
{
    const QString number = chosen();
    if (number.isEmpty())
        return;
    if (!m_asked) {
        m_asked = true;
        m_retire->setText(tr("Retire %1 for good?").arg(number));
        m_retire->setAccessibleName(m_retire->text());
        return;
    }
    change(
        nullptr, [operators = m_operators, number] { return operators->remove(number); },
        u"operators remove " % number, tr("%1 cannot log in any more.").arg(number));
}

void OperatorsPage::change(FormCard *form, std::function<Result<>()> work, const QString &what,
                           const QString &done)
{
    if (m_busy)
        return;
    setBusy(true);
    if (form)
        form->setBusy(true);
    deliver(runOn(m_pools->crypto(), std::move(work)), this,
            [this, form, what, done](const Result<> &result) {
                if (!result) {
                    ended(form, result, done);
                    return;
                }
                deliver(m_record(what), this, [this, form, done](const Result<> &recorded) {
                    ended(form, recorded, done);
                });
            });
}

void OperatorsPage::ended(FormCard *form, const Result<> &result, const QString &done)
{
    if (form)
        form->setBusy(false);
    setBusy(false);
    if (result) {
        say(done, "passed");
        m_number->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    } else if (form) {
        form->showError(result.error());
    } else {
        const texts::ErrorText text = texts::textOf(result.error());
        say(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
    }
    refresh();
}

void OperatorsPage::say(const QString &sentence, const char *tone)
{
    m_notice->setText(sentence);
    setStyleProperty(m_notice, "tone", QString::fromLatin1(tone));
}

void OperatorsPage::setBusy(bool busy)
{
    m_busy = busy;
    m_retire->setEnabled(!busy && !chosen().isEmpty());
    if (busy)
        say({}, "second");
}

} // namespace lc::ui
